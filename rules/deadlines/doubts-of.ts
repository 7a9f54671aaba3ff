// Every reason why a deadline is not certain, in the order of the letters (a) to (e), and what only informs.
import { type CivilDate, italianDay } from '../../contract/civil-date.ts';
import { type Bilingual, joinPhrases } from '../../contract/sentence.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import { isInForce } from '../civil-day-literal.ts';
import { isBetween } from '../month-day.ts';
import type { Citation } from './citation.ts';
import type { Pause } from './count-days.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { isChannelWithoutProof, provesDay0, type Start } from './delivery.ts';
import { FREEZES } from './freezes.table.ts';
import { aboutLimits } from './limits.ts';
import { LOOK_FOR } from './look-for.table.ts';
import { OPEN_POINTS } from './open-points.table.ts';
import { type RuleReading, totalDays } from './readings.ts';
import type { AlternativeReading, DeadlineRule, RowOpenPoint } from './rule.types.ts';
import type { Selection } from './select-rules.ts';
import { SENDING_PAUSES } from './sending-pauses.table.ts';
import { type RaisedWarning, raise } from './warn.ts';

export function doubtsOf(
  reading: RuleReading,
  citation: Citation,
  start: Start,
  selection: Selection,
  facts: DeadlineFacts,
): readonly RaisedWarning[] {
  const raised: RaisedWarning[] = [];
  aboutDay0(reading, start, facts, raised);
  aboutFields(reading.rule, selection, facts, raised);
  aboutRule(reading, citation, selection, facts, raised);
  aboutPrintedTerm(reading, facts, raised);
  aboutWindows(reading, raised);
  onlyInforming(reading, start, facts, raised);
  return raised;
}

function aboutDay0(reading: RuleReading, start: Start, facts: DeadlineFacts, raised: RaisedWarning[]): void {
  const elaborated = facts.elaborated.date;
  if (!provesDay0(facts)) raised.push(raise('deadline.day0_not_proved'));
  if (start.day0 === null) raised.push(raise('deadline.not_before', { date: italianDay(reading.safe) }));
  if (isChannelWithoutProof(facts.channel))
    raised.push(raise('deadline.channel_no_proof', { channel: facts.channel }));
  if (facts.day0Conflicts) raised.push(raise('deadline.day0_conflict'));
  if (start.day0 !== null && elaborated !== null && start.day0 < elaborated) {
    raised.push(raise('deadline.day0_before_elaboration'));
  }
}

const OPEN_FIELDS = {
  act: { it: 'tipo di atto', en: 'kind of act' },
  channel: { it: 'canale', en: 'channel' },
  elaborated: { it: 'data di elaborazione', en: 'elaboration day' },
} as const;
const DERIVED: Bilingual = { it: 'ricavata, non letta in una fonte', en: 'derived, read in no source' };

/** Letter (b): what a person has still to accept. */
export function aboutFields(
  rule: DeadlineRule,
  selection: Selection,
  facts: DeadlineFacts,
  raised: RaisedWarning[],
): void {
  const needsElaborated = rule.keyDate === 'elaborated';
  const hasElaborated = facts.elaborated.date !== null && facts.elaborated.isAccepted;
  const open: Bilingual[] = [];
  if (!facts.actIsAccepted) open.push(OPEN_FIELDS.act);
  if (facts.channelIsAccepted === false) open.push(OPEN_FIELDS.channel);
  if (needsElaborated && !hasElaborated) open.push(OPEN_FIELDS.elaborated);
  if (open.length > 0) raised.push(raise('deadline.field_not_accepted', { fields: joinPhrases(open, ', ') }));
  if (selection.rules.length > 1 && facts.elaborated.date === null && needsElaborated)
    raised.push(raise('deadline.elaboration_unknown'));
  if (selection.isTelematicRefused) raised.push(raise('deadline.telematic_not_proved'));
}

function aboutRule(
  reading: RuleReading,
  citation: Citation,
  selection: Selection,
  facts: DeadlineFacts,
  raised: RaisedWarning[],
): void {
  const { rule, plain } = reading;
  const why: Bilingual[] = [];
  if (!isRead(rule.confidence)) why.push(DERIVED);
  for (const pause of plain.met) if (!isPauseRead(pause)) why.push(derivedPause(pause));
  for (const open of rule.openPoints) if (isOpen(open, reading)) why.push(OPEN_POINTS[open.point]);
  if (why.length > 0)
    raised.push(raise('deadline.rule_uncertain', { rule: rule.ruleId, why: joinPhrases(why, '; ') }));
  for (const { reading: other, due } of reading.others) {
    if (due < plain.due) raised.push(raise('deadline.earlier_reading', namedDay(other, due, plain.due)));
  }
  if (reading.fromLaterDay0 !== null) {
    const days = { due: italianDay(plain.due), date: italianDay(reading.fromLaterDay0) };
    raised.push(raise('deadline.delivered_late', days));
  }
  if (plain.safe < plain.due) {
    const days = { raw: italianDay(plain.raw), date: italianDay(plain.safe) };
    raised.push(raise('deadline.roll_uncertain', days));
  }
  if (selection.isTelematicNotForeseen) raised.push(raise('deadline.telematic_not_foreseen'));
  if (selection.isOutOfRange) raised.push(raise('deadline.rule_out_of_range', { rule: rule.ruleId }));
  if (citation.isUnverified) raised.push(raise('deadline.law_renumbering'));
  if (rule.purpose === 'appeal' && facts.rowsAreTax !== true) raised.push(raise('appeal.other_judge'));
}

function derivedPause({ id }: Pause): Bilingual {
  return { it: `pausa ${id} ricavata`, en: `pause ${id} derived` };
}

function isOpen(open: RowOpenPoint, reading: RuleReading): boolean {
  if (open.when === 'freeze') return reading.plain.met.length > 0;
  return open.when === 'always' || reading.others.length > 0;
}

function isRead(confidence: RuleConfidence): boolean {
  return confidence === 'V1' || confidence === 'V2';
}

/** Every pause of a plain count is a row of the table. */
function isPauseRead(pause: Pause): boolean {
  const row = FREEZES.find((candidate) => candidate === pause);
  return row !== undefined && isRead(row.confidence);
}

function namedDay(other: AlternativeReading, day: CivilDate, due: CivilDate) {
  return { reading: { it: other.it, en: other.en }, date: italianDay(day), due: italianDay(due) };
}

function aboutWindows({ windows }: RuleReading, raised: RaisedWarning[]): void {
  for (const window of windows) {
    const hasEffect = window.effect.kind !== 'none';
    raised.push(
      hasEffect
        ? raise('deadline.override_window', { name: window.name })
        : raise('deadline.special_measure', { name: window.name, law: window.law }),
    );
  }
}

function aboutPrintedTerm(reading: RuleReading, facts: DeadlineFacts, raised: RaisedWarning[]): void {
  if (!reading.printedDiffers) return;
  const days = { printed: String(facts.printedTermDays), days: String(totalDays(reading.rule)) };
  raised.push(raise('deadline.printed_term_differs', days));
}

function onlyInforming(
  reading: RuleReading,
  start: Start,
  facts: DeadlineFacts,
  raised: RaisedWarning[],
): void {
  const { plain, rule } = reading;
  for (const { reading: other, due } of reading.others) {
    if (due > plain.due) raised.push(raise('deadline.other_reading', namedDay(other, due, plain.due)));
  }
  if (!provesDay0(facts)) raised.push(raise('deadline.look_for', { what: LOOK_FOR[facts.channel] }));
  const safe = italianDay(reading.safe);
  const date = start.day0 === null ? { it: `${safe}, non prima`, en: `${safe}, not before` } : safe;
  for (const code of rule.informs) raised.push(raise(code, { date }));
  if (rule.purpose === 'appeal') raised.push(...aboutLimits(start.day0, facts.rolls ?? []));
  const sent = facts.day0.evidence === 'transmission' ? facts.day0.date : null;
  if (sent !== null && isInSendingPause(sent, facts)) raised.push(raise('deadline.transmission_in_pause'));
}

function isInSendingPause(sent: CivilDate, facts: DeadlineFacts): boolean {
  return SENDING_PAUSES.some(
    (pause) =>
      pause.acts.includes(facts.act) && isInForce(pause, sent) && isBetween(sent, pause.from, pause.to),
  );
}
