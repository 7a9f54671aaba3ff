// Is a payment that was made in time and enough? The slight default of art. 15-ter DPR 602/1973: so many days late, so
// small a shortfall, and the reduced sanction (or the plan) is not lost. For a person to check, never for alarms.
import { AppError } from '../../contract/app-error.ts';
import { addDays, type CivilDate, daysBetween } from '../../contract/civil-date.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import { isInForce } from '../civil-day-literal.ts';
import { TOLERANCES } from '../deadlines/index.ts';

export interface Payment {
  readonly dueCents: number;
  readonly paidCents: number;
  readonly paidOn: CivilDate;
  /** Term of the payment, not rolled and rolled. */
  readonly raw: CivilDate;
  readonly due: CivilDate;
  /** The days of tolerance are for a lump sum and a first instalment, not for later ones. */
  readonly kind: 'lump-or-first' | 'later';
  /** For a later instalment: by when the next one is due; null for the last. */
  readonly nextDue?: CivilDate | null;
  /** Art. 15-ter applies to the act. */
  readonly hasTolerance: boolean;
}

/**
 * `kept`: in time and enough. `slight`: within the tolerance. `disputed`: only one reading saves it. `late`: a later
 * instalment paid before the next is due: the plan stands, with a sanction. `lost`: the benefit is forfeited.
 */
export type PaymentVerdict = 'kept' | 'slight' | 'disputed' | 'late' | 'lost';

export interface PaymentTest {
  readonly verdict: PaymentVerdict;
  /** After the rolled day. */
  readonly daysLate: number;
  readonly shortfallCents: number;
  /** Why, in the order looked at; Italian. */
  readonly why: readonly string[];
  readonly law: string;
  readonly confidence: RuleConfidence;
}

/** Worst last. */
const SEVERITY: readonly PaymentVerdict[] = ['kept', 'slight', 'late', 'disputed', 'lost'];

interface Finding {
  readonly verdict: PaymentVerdict;
  readonly why: string;
}

/** @throws AppError arguments.invalid for sums that cannot be. */
export function testPayment(payment: Payment): PaymentTest {
  const { dueCents, paidCents, paidOn, raw, due } = payment;
  if (![dueCents, paidCents].every((cents) => Number.isSafeInteger(cents) && cents >= 0) || dueCents === 0)
    throw new AppError('arguments.invalid', 'the sums of a payment are whole cents, and something was due');
  const row = payment.hasTolerance ? TOLERANCES.find((candidate) => isInForce(candidate, raw)) : undefined;
  const findings = [timing(payment, row?.days ?? 0), sum(payment, row)];
  const isBoth = findings.every(({ verdict }) => verdict === 'slight');
  if (isBoth)
    findings.push({
      verdict: 'disputed',
      why: 'Tardivo e insufficiente insieme: le fonti lette trattano i due casi separatamente.',
    });
  const worst = Math.max(...findings.map(({ verdict }) => SEVERITY.indexOf(verdict)));
  return {
    verdict: SEVERITY[worst] ?? 'lost',
    daysLate: Math.max(0, daysBetween(due, paidOn)),
    shortfallCents: Math.max(0, dueCents - paidCents),
    why: findings.map(({ why }) => why),
    law: row?.law ?? '—',
    confidence: row?.confidence ?? 'V2',
  };
}

function timing({ paidOn, raw, due, kind, nextDue }: Payment, days: number): Finding {
  if (paidOn <= due) return { verdict: 'kept', why: 'Versato nel termine.' };
  if (kind === 'later') {
    if (nextDue && paidOn > nextDue)
      return { verdict: 'lost', why: 'Versato dopo la scadenza della rata successiva: decadenza dal piano.' };
    const sure = nextDue ? 'late' : 'disputed';
    return {
      verdict: sure,
      why: 'Rata tardiva: il piano resta, si paga il ravvedimento prima della successiva.',
    };
  }
  if (days > 0 && paidOn <= addDays(raw, days))
    return { verdict: 'slight', why: `Ritardo entro ${days} giorni dal termine: lieve inadempimento.` };
  if (days > 0 && paidOn <= addDays(due, days))
    return {
      verdict: 'disputed',
      why: `Entro ${days} giorni dal termine prorogato al giorno lavorativo, ma oltre ${days} dal termine stesso: non è certo da quale si contino.`,
    };
  return { verdict: 'lost', why: 'Versato oltre il termine e la tolleranza.' };
}

function sum({ dueCents, paidCents }: Payment, row: (typeof TOLERANCES)[number] | undefined): Finding {
  const missing = dueCents - paidCents;
  if (missing <= 0) return { verdict: 'kept', why: 'Versato per intero.' };
  const isSmall =
    row !== undefined &&
    BigInt(missing) * 100n <= BigInt(dueCents) * BigInt(row.shortfallPercent) &&
    missing <= row.shortfallCents;
  if (isSmall)
    return {
      verdict: 'slight',
      why: `Manca non più del ${row.shortfallPercent} % e di ${row.shortfallCents / 100} €: lieve inadempimento, la differenza va comunque versata.`,
    };
  return { verdict: 'lost', why: 'Manca più di quanto la legge tollera.' };
}
