// What `--out` leaves behind: a folder per notice with draft.json, the sheet, the calendar file and, where it has a
// term, the letter to the client; and one register for the run. Writing again gives the same files: nothing is doubled.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { romeDay } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import { calendarOf } from './calendar.ts';
import { letterFiles } from './letters/letter-files.ts';
import { registerCsv } from './register.ts';
import { type FieldPictures, sheetHtml } from './sheet.ts';

export const DRAFT_FILE = 'draft.json';
export const SHEET_FILE = 'scheda.html';
export const CALENDAR_FILE = 'scadenza.ics';
export const REGISTER_FILE = 'registro.csv';

/** @param picturesOf the pictures of a notice's fields; asked for once per notice. */
export async function writeOut(
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
    for (const [name, text] of await letterFiles(result, romeDay(stamp)))
      await writeWhole(join(own, name), text);
  }
  await writeWhole(join(folder, REGISTER_FILE), registerCsv(results));
}

/** A reader never sees half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, path);
}
