// Which rows of the table may govern an act for one purpose. More than one only when a date that decides is
// missing: then all are counted and the earliest is given.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Act, Purpose } from '../../contract/words.ts';
import { isInForce } from '../civil-day-literal.ts';
import type { DeadlineFacts } from './deadline-facts.ts';
import { DEADLINE_RULES, REDETERMINATION } from './deadline-rules.table.ts';
import { claimsTelematic, isTelematic, lookupChannel, startOf } from './delivery.ts';
import type { DeadlineRule } from './rule.types.ts';

export interface Selection {
  readonly rules: readonly DeadlineRule[];
  /** The act is called telematic, the law has no telematic term for its kind. */
  readonly isTelematicNotForeseen: boolean;
  /** A longer, telematic term exists and was not given for want of proof. */
  readonly isTelematicRefused: boolean;
  /** No row covers the date: the rules are those of other years. */
  readonly isOutOfRange: boolean;
}

export function selectRules(purpose: Purpose, facts: DeadlineFacts): Selection {
  const ofAct = rowsOf(purpose, facts.act);
  const delivered = byChannel(ofAct, purpose, facts);
  const dated = byDate(delivered, facts);
  const isOutOfRange = dated.length === 0 && delivered.length > 0;
  const rules = redetermined(isOutOfRange ? delivered : dated, purpose, facts);
  const isClaimed = claimsTelematic(facts) && rules.length > 0 && purpose !== 'inform_client';
  return {
    rules,
    isTelematicNotForeseen: isClaimed && !ofAct.some((rule) => rule.channels.includes('telematico')),
    isTelematicRefused: isClaimed && !isTelematic(facts) && ofAct.some(isTelematicOnly),
    isOutOfRange,
  };
}

/** The rows of each purpose and act, found once. */
const ROWS = new Map<string, readonly DeadlineRule[]>();

function rowsOf(purpose: Purpose, act: Act): readonly DeadlineRule[] {
  const key = `${purpose} ${act}`;
  const known = ROWS.get(key);
  if (known) return known;
  const rows = DEADLINE_RULES.filter((rule) => rule.purpose === purpose && rule.acts.includes(act));
  ROWS.set(key, rows);
  return rows;
}

function isTelematicOnly(rule: DeadlineRule): boolean {
  return rule.channels.every((channel) => channel === 'telematico');
}

function byChannel(rules: readonly DeadlineRule[], purpose: Purpose, facts: DeadlineFacts) {
  // To inform the client is urgent even where the proof of the telematic way is still missing.
  const channel = purpose === 'inform_client' && claimsTelematic(facts) ? 'telematico' : lookupChannel(facts);
  const fitting = rules.filter((rule) => rule.channels.includes(channel));
  // Where the law knows no telematic notice for this act, the ordinary rows serve and a person looks.
  return fitting.length > 0 || purpose === 'inform_client' ? fitting : rules;
}

function byDate(rules: readonly DeadlineRule[], facts: DeadlineFacts): readonly DeadlineRule[] {
  const { day0 } = startOf(facts);
  const elaborated = facts.elaborated.date;
  const possible = rules.filter((rule) => {
    if (rule.keyDate === 'elaborated') return mayHold(rule, elaborated, null, day0);
    return mayHold(rule, day0, elaborated, null);
  });
  const certain = possible.filter((rule) => (rule.keyDate === 'elaborated' ? elaborated : day0) !== null);
  const givingWay = new Set(certain.flatMap((rule) => rule.overrides));
  return possible.filter((rule) => !givingWay.has(rule.ruleId));
}

/** In force on the key date; when that is not known, between the earliest and the latest day it can be. */
function mayHold(
  rule: DeadlineRule,
  keyDate: CivilDate | null,
  notBefore: CivilDate | null,
  notAfter: CivilDate | null,
): boolean {
  if (keyDate !== null) return isInForce(rule, keyDate);
  if (notAfter !== null && rule.validFrom !== null && rule.validFrom > notAfter) return false;
  return notBefore === null || rule.validTo === null || rule.validTo >= notBefore;
}

function redetermined(
  rules: readonly DeadlineRule[],
  purpose: Purpose,
  facts: DeadlineFacts,
): readonly DeadlineRule[] {
  if (!facts.redeterminationOf || !REDETERMINATION.acts.includes(facts.act)) return rules;
  if (purpose === 'clarify') return [];
  return purpose === 'pay' ? rules.map((rule) => asRedetermined(rule, facts)) : rules;
}

function asRedetermined(rule: DeadlineRule, facts: DeadlineFacts): DeadlineRule {
  const parent = facts.redeterminationOf?.parentElaborated ?? null;
  const mayBeOld = parent === null || parent <= REDETERMINATION.oldParentTo;
  const { ruleId, confidence, note, noteEn } = REDETERMINATION;
  return {
    ...rule,
    ruleId,
    confidence,
    note,
    noteEn,
    start: 'receipt',
    alternatives: mayBeOld ? [...rule.alternatives, REDETERMINATION.oldParentReading] : rule.alternatives,
    openPoints: mayBeOld ? [...rule.openPoints, REDETERMINATION.oldParentOpenPoint] : rule.openPoints,
  };
}

/** Has this act a term that {@link computeDeadline} can count? Other papers have terms of their own: read them today. */
export function hasDeadlineRule(act: string | null): act is Act {
  return DEADLINE_RULES.some((rule) => rule.purpose === 'pay' && rule.acts.some((known) => known === act));
}
