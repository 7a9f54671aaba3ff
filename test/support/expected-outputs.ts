// What people get of a sample, as files to be held against `samples/NNN/expected/`: made from its results alone, so that
// they can be made again without reading a page. Pictures are named, not drawn: their bytes differ between machines.
import { parseCivilDate, romeDay } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../contract/words.ts';
import { clientLetter } from '../../pipeline/messages/letters/client-letter.ts';
import { calendarEvents } from '../../pipeline/outputs/calendar/calendar-events.ts';
import { calendarFile } from '../../pipeline/outputs/calendar/calendar-text.ts';
import { tellNotice } from '../../pipeline/outputs/calendar/told-notice.ts';
import { letterAsText } from '../../pipeline/outputs/letters/letter-as-text.ts';
import { csvHead, csvRows } from '../../pipeline/outputs/register/register-csv.ts';
import { inRegisterOrder } from '../../pipeline/outputs/register/register-entry.ts';
import { type FieldPictures, sheetHtml } from '../../pipeline/outputs/sheet/index.ts';

const STAMP = new Date('2026-11-22T09:00:00Z');
/** Before the terms of the samples that have a proved one: their letters are of the usual kind. */
const LETTER_DAY = parseCivilDate('2026-05-04');

/** File name → content. One of each per notice, by its place in the sample; one register for all. */
export function expectedOutputs(results: readonly Result[]): ReadonlyMap<string, string> {
  const steady = results.map(withoutChance);
  const files = new Map<string, string>([['registro.csv', registerOf(steady)]]);
  for (const [index, result] of steady.entries()) {
    const put = (name: string, text: string | null) => {
      if (text !== null) files.set(`${index + 1}.${name}`, text);
    };
    put('scheda.html', sheetHtml(result, picturesOf(result)));
    put('testo.txt', result.request ? `${result.request.information}\n` : null);
    put('scadenza.ics', calendarOf(result));
    const letter = LETTER_DAY && clientLetter(result, LETTER_DAY);
    put('lettera.txt', letter && letterAsText(letter));
  }
  return files;
}

function registerOf(results: readonly Result[]): string {
  const today = romeDay(STAMP);
  const entries = results.map((result) => ({ result, clients: [], isWaiting: false, today }));
  return csvHead() + csvRows(inRegisterOrder(entries));
}

/** Told for the first time. */
function calendarOf(result: Result): string | null {
  const events = calendarEvents(result);
  const told = tellNotice(null, events, STAMP);
  return told && calendarFile({ id: result.id, events, told });
}

/** Which of two papers of the same notice counts as the second depends on which was read first. */
function withoutChance(result: Result): Result {
  return { ...result, warnings: result.warnings.filter(({ code }) => code !== 'notice.duplicate') };
}

function picturesOf({ fields }: Result): FieldPictures {
  const seen = FIELD_NAMES.filter((name) => fields[name].box !== null && fields[name].source === 'ocr');
  return new Map(seen.map((name) => [name, `data:image/png;base64,${name}`]));
}
