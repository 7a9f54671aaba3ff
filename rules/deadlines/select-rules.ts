// Which rows of the table may govern an act for one purpose. More than one only when a date that decides is
// missing: then all are counted and the earliest is given.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { Act, Channel, Purpose } from '../../contract/words.ts';
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

const NOTHING: Selection = {
  rules: [],
  isTelematicNotForeseen: false,
  isTelematicRefused: false,
  isOutOfRange: false,
};

export function selectRules(purpose: Purpose, facts: DeadlineFacts): Selection {
  const channel = channelFor(purpose, facts);
  const { delivered, hasTelematic, hasTelematicOnly } = shelfOf(purpose, facts.act, channel);
  if (delivered.length === 0) return NOTHING;
  const dated = byDate(delivered, facts);
  const isOutOfRange = dated.length === 0;
  const rules = redetermined(isOutOfRange ? delivered : dated, purpose, facts);
  const isClaimed = claimsTelematic(facts) && rules.length > 0 && purpose !== 'inform_client';
  return {
    rules,
    isTelematicNotForeseen: isClaimed && !hasTelematic,
    isTelematicRefused: isClaimed && !isTelematic(facts) && hasTelematicOnly,
    isOutOfRange,
  };
}

/** To inform the client is urgent even where the proof of the telematic way is still missing. */
function channelFor(purpose: Purpose, facts: DeadlineFacts): Channel {
  return purpose === 'inform_client' && claimsTelematic(facts) ? 'telematico' : lookupChannel(facts);
}

/** The rows of a purpose, an act and a channel, whatever their dates. */
interface Shelf {
  readonly delivered: readonly DeadlineRule[];
  /** Of the act on any channel: a row takes telematic notices; a row takes nothing else. */
  readonly hasTelematic: boolean;
  readonly hasTelematicOnly: boolean;
}

/** Each made once; there are a few hundred. */
const SHELVES = new Map<Purpose, Map<Act, Map<Channel, Shelf>>>();

function shelfOf(purpose: Purpose, act: Act, channel: Channel): Shelf {
  const known = SHELVES.get(purpose)?.get(act)?.get(channel);
  if (known) return known;
  const made = makeShelf(purpose, act, channel);
  const ofPurpose = SHELVES.get(purpose) ?? new Map<Act, Map<Channel, Shelf>>();
  const ofAct = ofPurpose.get(act) ?? new Map<Channel, Shelf>();
  SHELVES.set(purpose, ofPurpose.set(act, ofAct.set(channel, made)));
  return made;
}

function makeShelf(purpose: Purpose, act: Act, channel: Channel): Shelf {
  const ofAct = DEADLINE_RULES.filter((rule) => rule.purpose === purpose && rule.acts.includes(act));
  const fitting = ofAct.filter((rule) => rule.channels.includes(channel));
  return {
    // Where the law knows no telematic notice for this act, the ordinary rows serve and a person looks.
    delivered: fitting.length > 0 || purpose === 'inform_client' ? fitting : ofAct,
    hasTelematic: ofAct.some((rule) => rule.channels.includes('telematico')),
    hasTelematicOnly: ofAct.some((rule) => rule.channels.every((one) => one === 'telematico')),
  };
}

function byDate(rules: readonly DeadlineRule[], facts: DeadlineFacts): readonly DeadlineRule[] {
  const { day0 } = startOf(facts);
  const elaborated = facts.elaborated.date;
  const possible = rules.filter((rule) => {
    if (rule.keyDate === 'elaborated') return mayHold(rule, elaborated, null, day0);
    return mayHold(rule, day0, elaborated, null);
  });
  const certain = possible.filter(
    (rule) => rule.overrides.length > 0 && (rule.keyDate === 'elaborated' ? elaborated : day0) !== null,
  );
  if (certain.length === 0) return possible;
  return possible.filter((rule) => !certain.some(({ overrides }) => overrides.includes(rule.ruleId)));
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
