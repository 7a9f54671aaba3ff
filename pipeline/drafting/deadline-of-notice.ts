// What the notice and its ways in say about time, put as facts to the deadline rules.
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import type { Act, Day0Evidence } from '../../contract/words.ts';
import type { DeadlineFacts } from '../../rules/deadlines/index.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import type { IntakeDay } from './intake-day.ts';

const SURE = new Set<FieldResult['state']>(['accepted', 'confirmed', 'corrected']);
/** Causes of a roll that are taxes beyond doubt; another cause may be a fine or a contribution. */
const TAX_CAUSES = new Set(['36-bis', '54-bis', 'tassazione-separata', '36-ter']);

/** The act the rule table knows this notice as; null when there is no rule for it. */
export function actOf(type: NoticeType): Act | null {
  if (type.kind === 'cartella') return 'cartella';
  return type.kind === 'altro' ? null : type.subtype;
}

export function deadlineFacts(
  act: Act,
  type: NoticeType,
  fields: FieldResults,
  intake: IntakeDay,
  printedTermDays: number | null,
  ruoli: readonly RuoloEntry[],
): DeadlineFacts {
  const elaborated = dayOfField(fields.dataElaborazione);
  const transmission = dayOfField(fields.dataTrasmissione);
  const isTelematic = type.kind === 'avviso_telematico' || intake.channel === 'telematico';
  const day0 = isTelematic && transmission.date ? earliestOf(transmission.date, intake) : userDay(intake);
  return {
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
    isAccepted: SURE.has(field.state),
  };
}
