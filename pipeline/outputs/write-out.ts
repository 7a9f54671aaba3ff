// What `--out` leaves behind: a folder per notice with draft.json, the sheet, the calendar file and, for an avviso
// telematico, the letter to the client; and one
// register for the run. Writing again gives the same files: nothing is doubled.
import { appendFile, mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../contract/result.schema.ts';
import { clientLetter } from '../messages/client-letter.ts';
import { calendarOf } from './calendar.ts';
import { registerCsv } from './register.ts';
import { type FieldPictures, sheetHtml } from './sheet.ts';

export const DRAFT_FILE = 'draft.json';
export const SHEET_FILE = 'scheda.html';
export const CALENDAR_FILE = 'scadenza.ics';
/** For an avviso telematico: the intermediary has to tell the client. */
export const LETTER_FILE = 'lettera-cliente.txt';
export const REGISTER_FILE = 'registro.csv';

/** @param picturesOf the pictures of a notice's fields; asked for once per notice. */
export async function writeOut(
  folder: string,
  results: readonly Result[],
  picturesOf: (result: Result) => Promise<FieldPictures>,
  stamp: Date,
): Promise<void> {
  await writeNotices(folder, results, picturesOf, stamp);
  await writeWhole(join(folder, REGISTER_FILE), registerCsv(results));
}

/** As {@link writeOut} for a run without an end: the rows of these results are added to the register that is there. */
export async function addToOut(
  folder: string,
  results: readonly Result[],
  picturesOf: (result: Result) => Promise<FieldPictures>,
  stamp: Date,
): Promise<void> {
  await writeNotices(folder, results, picturesOf, stamp);
  const register = join(folder, REGISTER_FILE);
  const size = await stat(register).then(
    (found) => found.size,
    () => 0,
  );
  await appendFile(register, registerCsv(results, size > 0));
}

async function writeNotices(
  folder: string,
  results: readonly Result[],
  picturesOf: (result: Result) => Promise<FieldPictures>,
  stamp: Date,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const once = [...new Map(results.map((result) => [result.id, result])).values()];
  for (const result of once) {
    const own = join(folder, result.id);
    await mkdir(own, { recursive: true });
    await writeWhole(join(own, DRAFT_FILE), `${JSON.stringify(result, null, 2)}\n`);
    await writeWhole(join(own, SHEET_FILE), sheetHtml(result, await picturesOf(result)));
    const calendar = calendarOf(result, stamp);
    if (calendar) await writeWhole(join(own, CALENDAR_FILE), calendar);
    const letter = clientLetter(result);
    if (letter) await writeWhole(join(own, LETTER_FILE), letter);
  }
}

/** A reader never sees half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
