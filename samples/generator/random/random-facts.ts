// What most letters share: tax year and days that fit each other, tributes with amounts, a filing protocol.
import { MONTHS } from '../../../contract/printed-values.ts';
import { type Charge, charge } from '../charges.ts';
import { telematicProtocol } from '../identifiers.ts';
import type { Random } from '../random.ts';
import { chance, dayBetween, digits, integer, pick } from './draw.ts';

export interface RandomYears {
  readonly taxYear: number;
  readonly elaborated: string;
  /** As the law had it on the day of elaboration. */
  readonly termDays: 30 | 60;
}

const LONG_TERM_FROM = '2025-01-01';
const FIRST_TAX_YEAR = 2016;
const LAST_TAX_YEAR = 2024;

/** Elaborated from one to nearly three years after the tax year, never after mid 2026. */
export function randomYears(random: Random): RandomYears {
  const taxYear = integer(random, FIRST_TAX_YEAR, LAST_TAX_YEAR);
  const last = `${taxYear + 3}-11-30`;
  const elaborated = dayBetween(random, `${taxYear + 1}-11-02`, last > '2026-06-30' ? '2026-06-30' : last);
  return { taxYear, elaborated, termDays: elaborated < LONG_TERM_FROM ? 30 : 60 };
}

const TRIBUTES = [
  ['4001', 'IRPEF saldo'],
  ['4033', 'IRPEF acconto prima rata'],
  ['3801', 'Addizionale regionale'],
  ['3844', 'Addizionale comunale'],
  ['1792', 'Imposta sostitutiva'],
  ['1842', 'Cedolare secca'],
  ['2003', 'IRES saldo'],
  ['3800', 'IRAP saldo'],
] as const;
/** IVA is paid by month; the last two of the year fall due in the next. */
const PAID_MONTHS = MONTHS.slice(0, 10);

/** From some tens of euro to some tens of thousands, small ones more often. */
export function randomCents(random: Random): number {
  return Math.round(10 ** (3.4 + random.next() * 3.2));
}

function chargeOf(random: Random, code: string, title: string): Charge {
  const due = randomCents(random);
  const paid = chance(random, 0.4) ? 0 : Math.floor(due * random.next() * 0.9);
  return charge(code, title, due, paid, integer(random, 6, 34));
}

export function randomCharges(random: Random, most = 3): Charge[] {
  return Array.from({ length: integer(random, 1, most) }, () => {
    const [code, title] = pick(random, TRIBUTES);
    return chargeOf(random, code, title);
  });
}

/** VAT by month: code 6001 January … 6010 October. */
export function randomVatCharges(random: Random, taxYear: number): Charge[] {
  return Array.from({ length: integer(random, 1, 3) }, () => {
    const month = integer(random, 0, PAID_MONTHS.length - 1);
    return chargeOf(random, String(6001 + month), `${PAID_MONTHS[month]} ${taxYear}`);
  });
}

/** Filed in the year after the tax year. */
export function randomProtocol(random: Random, taxYear: number): string {
  const filed = dayBetween(random, `${taxYear + 1}-04-15`, `${taxYear + 1}-11-30`)
    .slice(2)
    .replaceAll('-', '');
  const clock = [integer(random, 7, 20), integer(random, 0, 59), integer(random, 0, 59)];
  const time = clock.map((part) => String(part).padStart(2, '0')).join('');
  const item = String(integer(random, 1, 900)).padStart(7, '0');
  return telematicProtocol(filed + time, digits(random, 5), item);
}
