// Names, contacts and other words as a list holds them.
import { z } from 'zod';
import { DELEGATION_ALIASES, isKnownDelegation } from '../../../../rules/civis/index.ts';
import type { Cell } from '../cell.ts';
import { type CellRead, refused, taken } from './read-code.ts';

const MAX_CHARS = 200;
const NOTES_MAX_CHARS = 4_000;
/** What Excel shows of a broken formula. yes: `#N/D` `#REF!`  no: `#1` */
const EXCEL_ERROR = /^#(?:N\/[AD]|REF!|RIF!|VALUE!|VALORE!|NAME\?|NOME\?|DIV\/0!|NULL!|NULLO!|NUM!)$/i;
const PHONE = /^\+?\d[\d /.\-()]{4,24}$/;
const email = z.email();

export function readWords(cell: Exclude<Cell, null>): CellRead<string> {
  const text = String(cell).normalize('NFC').trim();
  if (EXCEL_ERROR.test(text)) return refused('cell.error', { value: text });
  if (/[\r\n]/.test(text)) return refused('text.newline');
  if (text.length > MAX_CHARS) return refused('text.too_long', { max: String(MAX_CHARS) });
  return taken(text.replace(/\s+/g, ' '));
}

export function readNotes(cell: Exclude<Cell, null>): CellRead<string> {
  const text = String(cell).normalize('NFC').trim();
  if (text.length > NOTES_MAX_CHARS) return refused('text.too_long', { max: String(NOTES_MAX_CHARS) });
  return taken(text);
}

export function readEmail(cell: Exclude<Cell, null>): CellRead<string> {
  const text = String(cell)
    .trim()
    .replace(/^mailto:/i, '');
  return email.safeParse(text).success ? taken(text) : refused('email.invalid');
}

export function readPhone(cell: Exclude<Cell, null>): CellRead<string> {
  const text = String(cell).trim();
  if (!PHONE.test(text)) return refused('phone.invalid');
  const hasLostZero = typeof cell === 'number' && !text.startsWith('3');
  return taken(text, hasLostZero ? [{ code: 'phone.zero' }] : []);
}

export function readDelegation(cell: Exclude<Cell, null>): CellRead<string> {
  const read = readWords(cell);
  if (!read.ok) return read;
  const written = read.value.toLowerCase();
  const spaced = written.replace(/[-_]+/g, ' ').normalize('NFD').replace(/\p{M}/gu, '');
  const kind = DELEGATION_ALIASES[spaced] ?? spaced.replaceAll(' ', '-');
  return isKnownDelegation(kind) ? taken(kind) : taken(written, [{ code: 'delegation.unknown_kind' }]);
}
