// One notice as the year brings it: a result whose deadline the real rules computed from a random act, channel and day.
import { addDays, type CivilDate } from '../../contract/civil-date.ts';
import type { Deadline, Result } from '../../contract/result.schema.ts';
import type { Act, Channel } from '../../contract/words.ts';
import { computeDeadline } from '../../rules/deadlines/index.ts';
import { factsOf, telematic } from '../../test/rules/deadlines/facts.ts';
import { codiceFiscaleOf } from '../../test/support/client-lists.ts';
import { makeField, makeFields } from '../../test/support/make-result.ts';
import type { Dice } from '../split/dice.ts';
import { codeOfClient, numberOfClient } from './people.ts';

export interface RandomNotice {
  /** Null: not in the register. */
  readonly client: number | null;
  /** Given with the file; where the code was not surely read. */
  readonly given: string | null;
  /** As it is read when it comes. */
  readonly read: Partial<Result>;
  /** As it is once a person has put right what was missing; null where nothing is. */
  readonly settled: Partial<Result> | null;
  /** As it is after somebody found that the day of receipt was another. */
  readonly moved: Partial<Result>;
  /** Its act may be paid by instalments that the rules know. */
  readonly hasPlanByRules: boolean;
}

/** Of a hundred notices, below which number they lack what. */
const [UNDATED, TO_CHECK, IN_REVIEW, FAILURE] = [6, 16, 22, 26];
const isFailure = (what: number) => what >= IN_REVIEW && what < FAILURE;
/** Nobody's client has such a number. */
const UNKNOWN_CLIENTS_FROM = 1_000_000;
const ACTS: readonly Act[] = [
  ...(['36-bis', '36-bis', '36-bis', '54-bis', '54-bis', 'lipe', '36-ter', 'tassazione-separata'] as const),
  ...(['730-caf', 'bollo', '54-bis.1', 'cartella', 'cartella'] as const),
];
const WITH_PLAN: ReadonlySet<Act> = new Set<Act>(['36-bis', '54-bis', '36-ter']);
const PAPER: readonly Channel[] = ['raccomandata', 'pec', 'messo'];

/** @param isOld from somebody's archive */
export function randomNotice(
  dice: Dice,
  serial: number,
  clients: number,
  arrivedOn: CivilDate,
  isOld: boolean,
): RandomNotice {
  const client = dice.chance(0.06) ? null : dice.int(0, clients - 1);
  const what = dice.int(0, 99);
  // Whose a file is that cannot be read, only the sender says.
  const isGiven = client !== null && (isFailure(what) || dice.chance(0.05));
  const act = dice.pick(ACTS);
  const isTelematic = ['36-bis', '54-bis', 'lipe'].includes(act) && dice.chance(0.3);
  const age = isOld ? dice.int(30, 400) : dice.chance(0.15) ? dice.int(40, 95) : dice.int(0, 12);
  const day0 = addDays(arrivedOn, -age);
  const elaborated = addDays(day0, -dice.int(3, 40));
  const channel = dice.pick(PAPER);
  const withDay = (day: CivilDate | null, isAccepted: boolean) => {
    const facts =
      isTelematic && day !== null
        ? telematic(elaborated, day, { act })
        : factsOf(act === 'cartella' ? null : elaborated, day, { act, channel });
    const sure = act === 'cartella' ? { rowsAreTax: isAccepted } : {};
    const elaboratedOn = { ...facts.elaborated, isAccepted };
    return asRead(computeDeadline({ ...facts, ...sure, elaborated: elaboratedOn }));
  };
  const code = client === null ? codiceFiscaleOf(UNKNOWN_CLIENTS_FROM + serial) : codeOfClient(client);
  const fields = makeFields({
    numeroComunicazione: makeField(String(12_345_600_000 + serial).padStart(13, '0')),
    codiceFiscale: makeField(code, isGiven ? { state: 'needs_review' } : {}),
    importoTotale: makeField(dice.int(60_000, 900_000)),
  });
  const asRead = (deadline: Deadline): Partial<Result> => ({
    notice: kindOf(act, isTelematic),
    fields,
    deadline,
  });
  const whole = withDay(day0, true);
  const kinds: readonly [number, Partial<Result>][] = [
    [UNDATED, withDay(null, true)],
    [TO_CHECK, withDay(day0, false)],
    [IN_REVIEW, { ...whole, status: 'needs_review' }],
    [FAILURE, FAILED],
  ];
  const lacking = kinds.find(([below]) => what < below)?.[1] ?? null;
  return {
    ...{ client, given: isGiven && client !== null ? numberOfClient(client) : null },
    ...{ read: lacking ?? whole, settled: lacking === null ? null : whole },
    moved: withDay(addDays(day0, dice.int(-12, 6)), true),
    hasPlanByRules: WITH_PLAN.has(act),
  };
}

const FAILED: Partial<Result> = {
  notice: { kind: 'altro', subtype: null, forCivis: false, why: 'pdf.encrypted', redeterminationOf: null },
  ...{ status: 'failed', deadline: null },
  error: { code: 'pdf.encrypted', message: 'Il file è protetto da una password.' },
};

function kindOf(act: Act, isTelematic: boolean): Result['notice'] {
  const more = { forCivis: true, why: null, redeterminationOf: null };
  if (act === 'cartella') return { kind: 'cartella', subtype: null, ...more };
  return { kind: isTelematic ? 'avviso_telematico' : 'comunicazione', subtype: act, ...more };
}
