// Telematic protocol of a return: 17 digits `AAMMGGHHMMSS` + 5 and a progressive of 6 or 7, printed with a slash on
// receipts, or run together after a T on notices. The main look-alike of a 17-digit cartella: test that one first.
import { civilDate } from '../../contract/civil-date.ts';
import { parseCartella } from './cartella.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';

declare const protocolloBrand: unique symbol;
export type Protocollo17 = string & { readonly [protocolloBrand]: true };

export interface ProtocolloTelematico {
  readonly protocollo17: Protocollo17;
  /** 6 or 7 digits; null when not written. */
  readonly progressivo: string | null;
}

// yes: T240930101530123450000001, 24093010153012345/000001, 24093010153012345   no: 24093010153012345/1
const WRITTEN = /^(?:T(\d{17})(\d{7})|T?(\d{17})(?:[/-](\d{6,7}))?)$/;
const CENTURY = 2000;

export function parseProtocolloTelematico(text: string): ProtocolloTelematico | null {
  const match = WRITTEN.exec(text.replace(/\s+/g, '').toUpperCase());
  const digits = match?.[1] ?? match?.[3];
  if (digits === undefined || !startsWithTime(digits)) return null;
  return { protocollo17: digits, progressivo: match?.[2] ?? match?.[4] ?? null };
}

export function checkProtocolloTelematico(text: string): IdentifierVerdict {
  if (!WRITTEN.test(text.replace(/\s+/g, '').toUpperCase())) return verdictOf('none', ['protocollo.shape']);
  const parsed = parseProtocolloTelematico(text);
  if (!parsed) return verdictOf('none', ['protocollo.time']);
  const isAlsoCartella = parseCartella(parsed.protocollo17).ok;
  return verdictOf('weak', isAlsoCartella ? ['protocollo.maybe_cartella'] : []);
}

function startsWithTime(digits: string): digits is Protocollo17 {
  const [year, month, day, hour, minute, second] = [0, 2, 4, 6, 8, 10].map((at) =>
    Number(digits.slice(at, at + 2)),
  );
  if (year === undefined || month === undefined || day === undefined) return false;
  if (hour === undefined || minute === undefined || second === undefined) return false;
  return civilDate(CENTURY + year, month, day) !== null && hour < 24 && minute < 60 && second < 60;
}
