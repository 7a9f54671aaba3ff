// What `--out` leaves behind: a folder per notice with draft.json, the sheet as a page and as a PDF, the calendar file and,
// for an avviso telematico, the letter to the client; and one register for the run. Writing again gives the same files: nothing is doubled.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '../../contract/result.schema.ts';
import type { Language } from '../../contract/sentence.ts';
import { clientLetter } from '../messages/client-letter.ts';
import { calendarOf } from './calendar.ts';
import { registerCsv } from './register.ts';
import { type FieldPictures, sheetHtml, sheetPdf } from './sheet/index.ts';

export const DRAFT_FILE = 'draft.json';
export const SHEET_FILE = 'scheda.html';
export const SHEET_PDF_FILE = 'scheda.pdf';
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
  language: Language,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const once = [...new Map(results.map((result) => [result.id, result])).values()];
  for (const result of once) {
    const own = join(folder, result.id);
    await mkdir(own, { recursive: true });
    await writeWhole(join(own, DRAFT_FILE), `${JSON.stringify(result, null, 2)}\n`);
    const pictures = await picturesOf(result);
    await writeWhole(join(own, SHEET_FILE), sheetHtml(result, pictures, language));
    await writeWhole(join(own, SHEET_PDF_FILE), await sheetPdf(result, pictures, language, stamp));
    const calendar = calendarOf(result, stamp);
    if (calendar) await writeWhole(join(own, CALENDAR_FILE), calendar);
    const letter = clientLetter(result);
    if (letter) await writeWhole(join(own, LETTER_FILE), letter);
  }
  await writeWhole(join(folder, REGISTER_FILE), registerCsv(results));
}

/** A reader never sees half a file. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, content);
  await rename(temporary, path);
}
