// A client list as cells, whatever file it lies in: CSV by its text, XLSX by its zip. Nothing of a cell is judged here.
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../../../contract/app-error.ts';
import type { TableOfCells } from './cell.ts';
import { cellsOfCsv } from './csv-cells.ts';
import { decodeText } from './decode-text.ts';
import { cellsOfWorkbook } from './workbook-cells.ts';

const MAX_BYTES = 20_000_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Every sheet, or the several ways in which a text may be cut into columns.
 * @throws AppError file.not_found, clients.file_type, clients.file_damaged, clients.file_too_large
 */
export async function tablesOfFile(path: string): Promise<readonly TableOfCells[]> {
  const bytes = await bytesOf(path);
  if (startsWith(bytes, ZIP)) return cellsOfWorkbook(bytes);
  if (startsWith(bytes, OLE)) throw new AppError('clients.file_type', 'an OLE file, perhaps .xls');
  return cellsOfCsv(decodeText(bytes));
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new AppError('clients.file_too_large', `${size} bytes`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file.not_found', undefined, { cause: error });
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}
