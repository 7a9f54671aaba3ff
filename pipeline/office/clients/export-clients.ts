// The register as a list that `clients import` takes back, CSV or XLSX by the file's ending.
import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import { AppError } from '../../../contract/app-error.ts';
import { italianDay } from '../../../contract/civil-date.ts';
import type { StoredClient } from '../../store/client-entry.ts';
import { type ClientField, COLUMNS } from './columns.table.ts';

/** A cell that begins so would be run as a formula by a spreadsheet. */
const FORMULA_START = /^[=+\-@\t\r]/;

const CELLS: readonly (readonly [ClientField, (client: StoredClient) => string | null])[] = [
  ['externalId', ({ externalId }) => externalId],
  ['name', ({ name }) => name],
  ['codiceFiscale', ({ codiceFiscale }) => codiceFiscale],
  ['partitaIva', ({ partitaIva }) => partitaIva],
  ['otherCodes', ({ otherCodes }) => otherCodes.join(', ')],
  ['inCharge', ({ inCharge }) => inCharge],
  ['contactEmail', ({ contactEmail }) => contactEmail],
  ['contactName', ({ contactName }) => contactName],
  ['contactPhone', ({ contactPhone }) => contactPhone],
  ['delegation', ({ delegation }) => delegation],
  ['delegationExpiresOn', ({ delegationExpiresOn: day }) => (day === null ? null : italianDay(day))],
  ['office', ({ officeId }) => officeId],
  ['notes', ({ notes }) => notes],
];

/** Every cell as text, so that no zero is lost. @throws AppError output.exists */
export async function exportClients(path: string, clients: readonly StoredClient[]): Promise<void> {
  const heads = CELLS.map(([field]) => COLUMNS[field].it);
  const rows = clients.map((client) => CELLS.map(([, cell]) => cell(client) ?? ''));
  const bytes = path.toLowerCase().endsWith('.xlsx') ? await workbook(heads, rows) : csv(heads, rows);
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new AppError('output.exists', undefined, { cause: error });
    throw new AppError('file.not_found', 'cannot be written', { cause: error });
  }
}

function csv(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (FORMULA_START.test(cell) ? `'${cell}` : cell)));
  return stringify([[...heads], ...safe], {
    ...{ delimiter: ';', bom: true, record_delimiter: 'windows' },
    // A lone line feed ends no row of ours, but does for whoever reads the file.
    quoted_match: /[\r\n]/,
  });
}

async function workbook(heads: readonly string[], rows: readonly (readonly string[])[]): Promise<Buffer> {
  const cells = [heads, ...rows].map((row) => row.map((value) => ({ type: String, value })));
  return writeWorkbook(cells).toBuffer();
}
