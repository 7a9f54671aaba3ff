// What `deadline` works out beside the days, where it is asked for: the plan of instalments, the test of a payment made,
// the sanction by regime, the limit to notify a cartella.
import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, italianDay } from '../../../contract/civil-date.ts';
import type { Deadline } from '../../../contract/result.schema.ts';
import { type Sanction, sanctionOf } from '../../../rules/amounts/index.ts';
import { type Control, limitToNotify, type NotifyLimit } from '../../../rules/cartella/index.ts';
import type { DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { percentText } from '../../../rules/fraction.ts';
import {
  type InstalmentPlan,
  instalmentPlan,
  type PaymentTest,
  testPayment,
} from '../../../rules/instalments/index.ts';

export interface BesideOptions {
  readonly instalments?: string;
  readonly amount?: string;
  readonly paid?: string;
  readonly paidOn?: string;
  readonly violation?: string;
  readonly filed?: string;
  readonly control?: string;
}

export interface Beside {
  readonly plan?: InstalmentPlan;
  readonly payment?: PaymentTest;
  readonly sanction?: Sanction;
  readonly notifyLimit?: NotifyLimit;
}

const CENTS_PER_EURO = 100;
/** yes: `1234,56` `500` `1.234,56`  no: `1,234.56` `12,345` */
const EUROS = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{2}))?$/;
const YEAR = /^\d{4}$/;

/**
 * @param day reads a day or throws with the flag's name.
 * @throws AppError arguments.invalid where two flags belong together and one is missing, or a value is no value.
 */
export function besideOf(
  options: BesideOptions,
  facts: DeadlineFacts,
  deadline: Deadline,
  day: (flag: string, text: string) => CivilDate,
): Beside {
  const { instalments, amount, paid, paidOn, violation, filed } = options;
  return {
    ...(instalments === undefined ? {} : { plan: planOf(facts, instalments, amount) }),
    ...(paid === undefined && paidOn === undefined
      ? {}
      : { payment: paymentOf(deadline, amount, paid, paidOn, day) }),
    ...(violation === undefined ? {} : { sanction: sanctionFor(facts, day('--violation', violation)) }),
    ...(filed === undefined ? {} : { notifyLimit: limitFor(options.control ?? '36-bis', filed) }),
  };
}

function planOf(facts: DeadlineFacts, count: string, amount: string | undefined): InstalmentPlan {
  const plan = instalmentPlan(facts, cents('--amount', amount), Number(count));
  if (plan) return plan;
  throw new AppError('arguments.invalid', `no source grants instalments for ${facts.act}`);
}

function paymentOf(
  deadline: Deadline,
  amount: string | undefined,
  paid: string | undefined,
  paidOn: string | undefined,
  day: (flag: string, text: string) => CivilDate,
): PaymentTest {
  if (paidOn === undefined) throw new AppError('arguments.invalid', '--paid needs --paid-on');
  const { raw, due } = deadline;
  if (raw === null || due === null) throw new AppError('arguments.invalid', 'no day to hold the payment to');
  return testPayment({
    dueCents: cents('--amount', amount),
    paidCents: cents('--paid', paid),
    paidOn: day('--paid-on', paidOn),
    raw: day('raw', raw),
    due: day('due', due),
    kind: 'lump-or-first',
    hasTolerance: deadline.tolerance !== null,
  });
}

function sanctionFor({ act }: DeadlineFacts, violation: CivilDate): Sanction {
  const sanction = sanctionOf(act, violation, null);
  if (sanction) return sanction;
  throw new AppError('arguments.invalid', `no sanction rule for ${act}`);
}

function limitFor(control: string, filed: string): NotifyLimit {
  if (!YEAR.test(filed)) throw new AppError('arguments.invalid', `--filed must be a year, not «${filed}»`);
  return limitToNotify(control as Control, Number(filed));
}

export function cents(flag: string, value: string | undefined): number {
  const match = value === undefined ? null : EUROS.exec(value);
  if (!match) throw new AppError('arguments.invalid', `${flag} must be euros, as 1234,56`);
  return Number((match[1] ?? '').replaceAll('.', '')) * CENTS_PER_EURO + Number(match[2] ?? '0');
}

const VERDICT_IT: Readonly<Record<PaymentTest['verdict'], string>> = {
  kept: 'nel termine e per intero',
  slight: 'lieve inadempimento, beneficio salvo',
  late: 'tardivo, il piano resta',
  disputed: 'controverso: da far valutare',
  lost: 'beneficio perso',
};

export function besideText({ plan, payment, sanction, notifyLimit }: Beside): string {
  return [
    ...(plan ? planLines(plan) : []),
    ...(payment
      ? [
          `Versamento: ${VERDICT_IT[payment.verdict]} (${payment.law})`,
          ...payment.why.map((why) => `   ${why}`),
        ]
      : []),
    ...(sanction
      ? [
          `Sanzione ${percentText(sanction.base)}, ridotta ${percentText(sanction.reduced)} (${sanction.laws.join('; ')})`,
        ]
      : []),
    ...(notifyLimit
      ? [
          `Cartella da notificare entro il ${italianDay(notifyLimit.limit)} (${notifyLimit.row.law})${
            notifyLimit.mayBeExtended ? '; proroga Covid possibile, le fonti non concordano' : ''
          }`,
        ]
      : []),
  ].join('\n');
}

function planLines(plan: InstalmentPlan): readonly string[] {
  const rows = plan.instalments.map((one) => {
    const interest =
      one.interestCents === null
        ? 'interessi non calcolabili'
        : `interessi ${euros(one.interestCents)}${
            one.interestMostCents === one.interestCents ? '' : `–${euros(one.interestMostCents ?? 0)}`
          }`;
    const lost = one.forfeitedAfter === null ? '' : `; decadenza dopo il ${italianDay(one.forfeitedAfter)}`;
    return `   ${one.number}. ${italianDay(one.due)}  ${euros(one.principalCents)} + ${interest}${lost}`;
  });
  return [
    `Rate (${plan.laws.join('; ')}; da controllare)`,
    ...rows,
    ...plan.warnings.map((w) => `   ! ${w.message}`),
  ];
}

function euros(amount: number): string {
  return `${(amount / CENTS_PER_EURO).toFixed(2).replace('.', ',')} €`;
}
