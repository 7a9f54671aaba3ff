// A day as a list holds it: a date of Excel, its serial number, Italian or ISO text, or no end at all.
import {
  type CivilDate,
  civilDate,
  fromDayNumber,
  italianDay,
  parseCivilDate,
} from '../../../../contract/civil-date.ts';
import type { Cell } from '../cell.ts';
import { type CellRead, refused, taken } from './read-code.ts';

/** Excel's number of 1970-01-01. */
const SERIAL_1970 = 25_569;
/** 2000 to 2119: a smaller or larger number is something else. */
const SERIALS = { from: 36_526, to: 80_000 };
/** yes: `31/12/2027` `1.2.27` `31-12-2027`  no: `2027/12/31` */
const ITALIAN = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{2}|\d{4})$/;
const WITHOUT_END = new Set([
  'illimitata',
  'senza scadenza',
  'indeterminata',
  'nessuna',
  'revoca',
  'fino a revoca',
]);
const CENTURY = 2_000;

/** Null: written that there is none. */
export function readDay(cell: Exclude<Cell, null>): CellRead<CivilDate | null> {
  if (cell instanceof Date) return dayOrRefused(parseCivilDate(cell.toISOString().slice(0, 10)));
  if (typeof cell === 'number') return serialDay(cell);
  const text = String(cell).trim().toLowerCase();
  if (WITHOUT_END.has(text)) return taken(null);
  if (/^\d{5}$/.test(text)) return serialDay(Number(text));
  const [, day, month, year] = ITALIAN.exec(text.split(' 00:00')[0] ?? '') ?? [];
  if (day && month && year)
    return dayOrRefused(
      civilDate(year.length === 2 ? CENTURY + Number(year) : Number(year), Number(month), Number(day)),
    );
  return dayOrRefused(parseCivilDate(text.slice(0, 10)));
}

function serialDay(serial: number): CellRead<CivilDate | null> {
  if (!Number.isInteger(serial) || serial < SERIALS.from || serial > SERIALS.to)
    return refused('day.invalid');
  const day = fromDayNumber(serial - SERIAL_1970);
  return taken(day, [{ code: 'day.serial', facts: { day: italianDay(day) } }]);
}

function dayOrRefused(day: CivilDate | null): CellRead<CivilDate | null> {
  return day ? taken(day) : refused('day.invalid');
}
