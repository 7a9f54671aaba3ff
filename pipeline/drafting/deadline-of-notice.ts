// What the notice and its ways in say about time, put as facts to the deadline rules.
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import { type Act, type Day0Evidence, SURE_STATES } from '../../contract/words.ts';
import type { DeadlineFacts, RollFacts } from '../../rules/deadlines/index.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import type { IntakeDay } from './intake-day.ts';

/** Causes of a roll that are taxes beyond doubt; another cause may be a fine or a contribution. */
const TAX_CAUSES = new Set(['36-bis', '54-bis', 'tassazione-separata', '36-ter']);

/** The act the rule table knows this notice as; null when there is no rule for it. */
export function actOf(type: NoticeType): Act | null {
  if (type.kind === 'cartella') return 'cartella';
  return type.kind === 'altro' ? null : type.subtype;
}

/** What is known of the act's time beside the notice itself. */
export type BesideNotice = Pick<DeadlineFacts, 'redeterminationOf' | 'overrideWindows' | 'laterDay0'>;

export function deadlineFacts(
  act: Act,
  type: NoticeType,
  fields: FieldResults,
  intake: IntakeDay,
  printedTermDays: number | null,
  ruoli: readonly RuoloEntry[],
  beside: BesideNotice = {},
): DeadlineFacts {
  const elaborated = dayOfField(fields.dataElaborazione);
  const transmission = dayOfField(fields.dataTrasmissione);
  const isTelematic = type.kind === 'avviso_telematico' || intake.channel === 'telematico';
  const day0 = isTelematic && transmission.date ? earliestOf(transmission.date, intake) : userDay(intake);
  // An avviso telematico counts from its transmission, whatever mail passed it on.
  const later = isTelematic ? null : (beside.laterDay0 ?? null);
  return {
    ...beside,
    laterDay0: later,
    rolls: rollsOf(ruoli),
    act,
    channel: type.kind === 'avviso_telematico' ? 'telematico' : intake.channel,
    actIsAccepted: type.certainty === 'clear',
    channelIsAccepted: !intake.channelsDiffer && intake.isChannelSure,
    isTelematicProved:
      isTelematic &&
      (transmission.isAccepted || (intake.channel === 'telematico' && intake.receivedOn !== null)),
    elaborated,
    day0: { date: day0.date, evidence: day0.evidence },
    day0Conflicts: intake.daysDiffer || day0.conflicts,
    printedTermDays,
    rowsAreTax:
      ruoli.length === 0 ? null : ruoli.every((entry) => entry.causa !== null && TAX_CAUSES.has(entry.causa)),
  };
}

const CONTROL_OF_CAUSE: Readonly<Record<string, RollFacts['control']>> = {
  '36-bis': '36-bis',
  '54-bis': '36-bis',
  '36-ter': '36-ter',
  'tassazione-separata': 'tassazione-separata',
};

/** What the rolls of a cartella are about, for the limit to notify it; rows without a cause or year say nothing. */
function rollsOf(ruoli: readonly RuoloEntry[]): readonly RollFacts[] {
  return ruoli.flatMap(({ causa, tributi }) => {
    const control = causa === null ? undefined : CONTROL_OF_CAUSE[causa];
    if (!control) return [];
    return tributi.flatMap(({ anno }) => (anno === null ? [] : [{ control, taxYear: anno }]));
  });
}

interface Day0 {
  readonly date: CivilDate | null;
  readonly evidence: Day0Evidence;
  readonly conflicts: boolean;
}

/** The document's own transmission day; where the user gave another, the earlier of the two counts. */
function earliestOf(transmission: CivilDate, intake: IntakeDay): Day0 {
  if (intake.receivedOn !== null && intake.receivedOn < transmission) {
    return { date: intake.receivedOn, evidence: intake.evidence, conflicts: true };
  }
  return {
    date: transmission,
    evidence: 'transmission',
    conflicts: intake.receivedOn !== null && intake.receivedOn !== transmission,
  };
}

function userDay(intake: IntakeDay): Day0 {
  return { date: intake.receivedOn, evidence: intake.evidence, conflicts: false };
}

function dayOfField(field: FieldResult): { date: CivilDate | null; isAccepted: boolean } {
  return {
    date: typeof field.value === 'string' ? parseCivilDate(field.value) : null,
    isAccepted: SURE_STATES.has(field.state),
  };
}
