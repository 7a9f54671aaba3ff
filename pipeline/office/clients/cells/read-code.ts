// A codice fiscale or partita IVA as a list holds it, and what spreadsheets do to one.
import { checkCodiceFiscale, checkPartitaIva } from '../../../../validators/identifiers/index.ts';
import type { Cell } from '../cell.ts';
import type { CellProblem } from '../import-problems.table.ts';

export type CellRead<T> =
  | { readonly ok: true; readonly value: T; readonly says: readonly CellProblem[] }
  | { readonly ok: false; readonly problem: CellProblem };

const SEPARATORS = /[\s.\-/_'’]/g;
/** yes: `1,23457E+10` `1.2E+09`  no: `RSSMRA85T10A562S` */
const SCIENTIFIC = /^\d+(?:[.,]\d+)?E\+?\d+$/;
/** yes: `12345678901.0` `12345678901,00`  no: `123.456` */
const WITH_DECIMALS = /^(\d+)[.,]0+$/;
/** Fewer would be no number that lost its zeros. */
const FEWEST_DIGITS = 7;
const DIGITS = 11;

/** Spaces and case are put right; lost zeros only where the check digit then holds, and that is said. */
export function readCode(cell: Exclude<Cell, null>): CellRead<string> {
  const text = String(cell).trim().toUpperCase();
  if (SCIENTIFIC.test(text)) return refused('code.scientific');
  const bare = (WITH_DECIMALS.exec(text)?.[1] ?? text).replace(SEPARATORS, '');
  const code = /^IT\d{11}$/.test(bare) ? bare.slice(2) : bare;
  if (/^\d+$/.test(code)) return readDigits(code);
  if (!/^[A-Z0-9]{16}$/.test(code)) return refused('code.length');
  return checkCodiceFiscale(code).ok ? taken(code) : refused('code.check');
}

function readDigits(digits: string): CellRead<string> {
  if (digits.length > DIGITS || digits.length < FEWEST_DIGITS) return refused('code.length');
  const code = digits.padStart(DIGITS, '0');
  const { ok, doubts } = checkPartitaIva(code);
  if (digits.length === DIGITS) {
    if (ok) return taken(code);
    return refused(doubts.includes('number.agency') ? 'code.agency' : 'code.check');
  }
  // One in ten numbers passes the check digit; with an office code that exists it is hardly chance.
  if (!ok || doubts.length > 0) return refused('code.digits_lost');
  return taken(code, [{ code: 'code.zeros', facts: { code } }]);
}

/** Several in one cell. yes: `01234567897; RSSMRA85T10A562S` */
export function readCodes(cell: Exclude<Cell, null>): CellRead<readonly string[]> {
  const codes: string[] = [];
  const says: CellProblem[] = [];
  for (const part of String(cell).split(/[;,|\n]/)) {
    if (part.trim() === '') continue;
    const read = readCode(part);
    if (!read.ok) return read;
    codes.push(read.value);
    says.push(...read.says);
  }
  return taken(codes, says);
}

export function taken<T>(value: T, says: readonly CellProblem[] = []): CellRead<T> {
  return { ok: true, value, says };
}

export function refused(
  code: CellProblem['code'],
  facts?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly problem: CellProblem } {
  return { ok: false, problem: facts ? { code, facts } : { code } };
}
