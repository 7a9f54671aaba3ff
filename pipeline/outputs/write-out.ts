// What `--out` leaves behind: a folder per notice with draft.json, the sheet as a page and as a PDF, the calendar file and,
// where it has a term, the letter to the client; and one register for the run. Writing again gives the same files: nothing is doubled.
import { appendFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { romeDay } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { Language } from '../../contract/sentence.ts';
import type { CalendarStyle } from './calendar/calendar-events.ts';
import { calendarFile, type NoticeCalendar } from './calendar/calendar-text.ts';
import { letterFiles } from './letters/letter-files.ts';
import { csvHead, csvRows } from './register/register-csv.ts';
import { inRegisterOrder } from './register/register-entry.ts';
import { type FieldPictures, sheetHtml, sheetPdf } from './sheet/index.ts';

export const DRAFT_FILE = 'draft.json';
export const SHEET_FILE = 'scheda.html';
export const SHEET_PDF_FILE = 'scheda.pdf';
export const CALENDAR_FILE = 'scadenza.ics';
export const REGISTER_FILE = 'registro.csv';

/** What stands beside the results: what calendars are told, whose the notices are, the instant by which days are counted. */
export interface OutFacts {
  readonly calendars: ReadonlyMap<string, NoticeCalendar>;
  readonly calendarStyle: CalendarStyle;
  /** By notice id, as given with the files. */
  readonly clients: ReadonlyMap<string, readonly string[]>;
  readonly now: Date;
}

/** @param picturesOf the pictures of a notice's fields; asked for once per notice. */
export async function writeOut(
  folder: string,
  results: readonly Result[],
  picturesOf: (result: Result) => Promise<FieldPictures>,
  facts: OutFacts,
): Promise<void> {
  await writeNotices(folder, results, picturesOf, facts);
  await writeWhole(join(folder, REGISTER_FILE), csvHead(languageOf(facts)) + registerRows(results, facts));
}

/** As {@link writeOut} for a run without an end: the rows of these results are added to the register that is there. */
export async function addToOut(
  folder: string,
  results: readonly Result[],
  picturesOf: (result: Result) => Promise<FieldPictures>,
  facts: OutFacts,
): Promise<void> {
  await writeNotices(folder, results, picturesOf, facts);
  const register = join(folder, REGISTER_FILE);
  const size = await stat(register).then(
    (found) => found.size,
    () => 0,
  );
  const head = size === 0 ? csvHead(languageOf(facts)) : '';
  await appendFile(register, head + registerRows(results, facts));
}

async function writeNotices(
  folder: string,
  results: readonly Result[],
  picturesOf: (result: Result) => Promise<FieldPictures>,
  facts: OutFacts,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const once = [...new Map(results.map((result) => [result.id, result])).values()];
  for (const result of once) {
    const files = await noticeFiles(result, {
      pictures: await picturesOf(result),
      calendar: facts.calendars.get(result.id) ?? null,
      style: facts.calendarStyle,
      now: facts.now,
    });
    await writeNoticeFiles(join(folder, result.id), files);
  }
}

function languageOf({ calendarStyle }: OutFacts): Language {
  return calendarStyle.language;
}

function registerRows(results: readonly Result[], facts: OutFacts): string {
  const today = romeDay(facts.now);
  const entries = results.map((result) => ({
    result,
    clients: facts.clients.get(result.id) ?? [],
    isWaiting: false,
    today,
  }));
  return csvRows(inRegisterOrder(entries), languageOf(facts));
}

export interface NoticeFacts {
  readonly pictures: FieldPictures;
  readonly calendar: NoticeCalendar | null;
  readonly style: CalendarStyle;
  readonly now: Date;
}

/** What is written of one notice, by name, in order: the same in `--out` and in a bundle. */
export async function noticeFiles(
  result: Result,
  { pictures, calendar, style, now }: NoticeFacts,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { language } = style;
  // Written twice on one day, the files are the same.
  const made = new Date(`${romeDay(now)}T12:00:00Z`);
  const files = new Map<string, string | Uint8Array>([
    [DRAFT_FILE, `${JSON.stringify(result, null, 2)}\n`],
    [SHEET_FILE, sheetHtml(result, pictures, language)],
    [SHEET_PDF_FILE, await sheetPdf(result, pictures, language, made)],
  ]);
  if (calendar) files.set(CALENDAR_FILE, calendarFile(calendar, style));
  for (const [name, content] of await letterFiles(result, made)) files.set(name, content);
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
