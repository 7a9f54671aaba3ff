// What `--out` leaves behind: a folder per notice with draft.json, the sheet, the calendar file and, for an avviso
// telematico, the letter to the client; and one
// register for the run. Writing again gives the same files: nothing is doubled.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import { clientLetter } from '../messages/client-letter.ts';
import { type CalendarStyle, PLAIN_CALENDAR } from './calendar/calendar-events.ts';
import { calendarFile, type NoticeCalendar } from './calendar/calendar-text.ts';
import { csvHead, csvRows } from './register/register-csv.ts';
import { inRegisterOrder } from './register/register-entry.ts';
import { type FieldPictures, sheetHtml } from './sheet.ts';

export const DRAFT_FILE = 'draft.json';
export const SHEET_FILE = 'scheda.html';
export const CALENDAR_FILE = 'scadenza.ics';
/** For an avviso telematico: the intermediary has to tell the client. */
export const LETTER_FILE = 'lettera-cliente.txt';
export const REGISTER_FILE = 'registro.csv';

/** What stands beside the results: what calendars are told, whose the notices are, the day by which days are counted. */
export interface OutFacts {
  readonly calendars: ReadonlyMap<string, NoticeCalendar>;
  readonly calendarStyle: CalendarStyle;
  /** By notice id, as given with the files. */
  readonly clients: ReadonlyMap<string, readonly string[]>;
  readonly today: CivilDate;
}

/** @param picturesOf the pictures of a notice's fields; asked for once per notice. */
export async function writeOut(
  folder: string,
  results: readonly Result[],
  picturesOf: (result: Result) => Promise<FieldPictures>,
  facts: OutFacts,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const once = [...new Map(results.map((result) => [result.id, result])).values()];
  for (const result of once) {
    const calendar = facts.calendars.get(result.id) ?? null;
    const files = noticeFiles(result, await picturesOf(result), calendar, facts.calendarStyle);
    await writeNoticeFiles(join(folder, result.id), files);
  }
  const { language } = facts.calendarStyle;
  const entries = results.map((result) => ({
    result,
    clients: facts.clients.get(result.id) ?? [],
    isWaiting: false,
    today: facts.today,
  }));
  await writeWhole(
    join(folder, REGISTER_FILE),
    csvHead(language) + csvRows(inRegisterOrder(entries), language),
  );
}

/** What is written of one notice, by name, in order: the same in `--out` and in a bundle. */
export function noticeFiles(
  result: Result,
  pictures: FieldPictures,
  calendar: NoticeCalendar | null,
  calendarStyle: CalendarStyle = PLAIN_CALENDAR,
): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>([
    [DRAFT_FILE, `${JSON.stringify(result, null, 2)}\n`],
    [SHEET_FILE, sheetHtml(result, pictures)],
  ]);
  if (calendar) files.set(CALENDAR_FILE, calendarFile(calendar, calendarStyle));
  const letter = clientLetter(result);
  if (letter) files.set(LETTER_FILE, letter);
  return files;
}

/** @param own the notice's folder, made where it is not there */
export async function writeNoticeFiles(
  own: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await mkdir(own, { recursive: true });
  for (const [name, content] of files) await writeWhole(join(own, name), content);
}

/** A reader never sees half a file. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
