// Number of the cartella di pagamento: ambito 3 · year 4 · progressive 8 · check 2 · coobbligato 3 as printed; CIVIS
// wants the first 17. The check (first 15 modulo 93) held on 16 of 17 published numbers; no official text names it.
import { AMBITI } from './ambiti.table.ts';
import type { DoubtCode } from './doubts.table.ts';
import { hasMod93Check } from './mod93.ts';
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

declare const cartellaBrand: unique symbol;
/** 17 digits whose year and check digits hold; made only by {@link parseCartella}. */
export type CartellaNumber = string & { readonly [cartellaBrand]: true };

export interface Cartella {
  /** As CIVIS wants it. */
  readonly civis17: CartellaNumber;
  /** As printed; null when only 17 digits stand there. */
  readonly printed20: string | null;
  readonly ambito: string;
  readonly isAmbitoKnown: boolean;
  readonly year: number;
  /** `000` the principal, `001` … co-obligors; null when not printed. */
  readonly coobbligato: string | null;
}

export type CartellaParse =
  | { readonly ok: true; readonly cartella: Cartella }
  | { readonly ok: false; readonly reason: DoubtCode };

export interface CartellaOptions {
  /** The year of today: no cartella is of a later one. */
  readonly latestYear?: number;
}

const CIVIS_LENGTH = 17;
const PRINTED_LENGTH = 20;
/** Cartelle in this form begin with the collection reform of 1999. */
const EARLIEST_YEAR = 1999;
const LATEST_YEAR = 2099;
/** INPS debit notices look the same and start with 3 and the last two digits of the district. */
const INPS_AMBITO = /^3\d\d$/;

/** @param text groups may be apart by blanks, dots, slashes or dashes; letters are never repaired. */
export function parseCartella(text: string, options: CartellaOptions = {}): CartellaParse {
  const digits = withoutSeparators(text);
  if (!/^\d+$/.test(digits)) return { ok: false, reason: 'cartella.digits' };
  if (digits.length !== CIVIS_LENGTH && digits.length !== PRINTED_LENGTH) {
    return { ok: false, reason: 'cartella.length' };
  }
  const civis17 = digits.slice(0, CIVIS_LENGTH);
  const year = Number(civis17.slice(3, 7));
  if (year < EARLIEST_YEAR || year > (options.latestYear ?? LATEST_YEAR)) {
    return { ok: false, reason: 'cartella.year' };
  }
  if (!holdsCheck(civis17)) return { ok: false, reason: 'cartella.check' };
  const ambito = civis17.slice(0, 3);
  const isPrinted = digits.length === PRINTED_LENGTH;
  return {
    ok: true,
    cartella: {
      civis17,
      printed20: isPrinted ? digits : null,
      ambito,
      isAmbitoKnown: AMBITI.has(ambito),
      year,
      coobbligato: isPrinted ? digits.slice(CIVIS_LENGTH) : null,
    },
  };
}

export function checkCartella(text: string, options: CartellaOptions = {}): IdentifierVerdict {
  const parsed = parseCartella(text, options);
  if (!parsed.ok) return verdictOf('none', [parsed.reason]);
  const { ambito, isAmbitoKnown, coobbligato } = parsed.cartella;
  const doubts: DoubtCode[] = [];
  if (INPS_AMBITO.test(ambito)) doubts.push('cartella.maybe_inps');
  else if (!isAmbitoKnown) doubts.push('cartella.ambito_unknown');
  if (coobbligato !== null && coobbligato !== '000') doubts.push('cartella.coobbligato');
  return verdictOf('strong', doubts);
}

function holdsCheck(digits: string): digits is CartellaNumber {
  return hasMod93Check(digits);
}
