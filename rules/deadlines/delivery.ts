// Is the act telematic for the law, and from which day does its term start? The longer telematic term is given
// only on proof; everything else falls back to the shorter one.
import { type CivilDate, earlier } from '../../contract/civil-date.ts';
import type { Channel } from '../../contract/words.ts';
import type { DeadlineFacts } from './deadline-facts.ts';

/** Receipts that prove this act's own day 0. A PEC envelope dates the message, not its delivery. */
const PROVING = new Set(['pec-receipt', 'ar', 'relata']);
/** The day of a telematic notice is that of its transmission, read and accepted or typed. */
const TRANSMISSION = new Set(['transmission', 'user']);
const WITHOUT_PROOF = new Set<Channel>(['posta', 'cassetto', 'send', 'unknown']);

export function provesDay0(facts: DeadlineFacts): boolean {
  if (facts.day0.date === null) return false;
  // A transmission date proves only once it is accepted.
  if (facts.day0.evidence === 'transmission') return facts.isTelematicProved;
  return PROVING.has(facts.day0.evidence);
}

export function isChannelWithoutProof(channel: Channel): boolean {
  return WITHOUT_PROOF.has(channel);
}

export function isTelematic(facts: DeadlineFacts): boolean {
  return facts.isTelematicProved && facts.day0.date !== null && TRANSMISSION.has(facts.day0.evidence);
}

/** Something says telematic (channel or page), proved or not. */
export function claimsTelematic(facts: DeadlineFacts): boolean {
  return facts.isTelematicProved || facts.channel === 'telematico';
}

/** The channel to look rows up with: `telematico` only on proof. */
export function lookupChannel(facts: DeadlineFacts): Channel {
  if (isTelematic(facts)) return 'telematico';
  return facts.channel === 'telematico' ? 'unknown' : facts.channel;
}

export interface Start {
  /** The day to give out as day 0; null when nobody knows it. */
  readonly day0: CivilDate | null;
  /** The day to count from: day 0, else the earliest day that can stand in for it; null when there is none. */
  readonly from: CivilDate | null;
  /** A second, earlier day that `safe` must also respect, because the given day may be later than the true one. */
  readonly safeFrom: CivilDate | null;
}

export function startOf(facts: DeadlineFacts): Start {
  const given = facts.day0.date;
  const elaborated = facts.elaborated.date;
  if (given === null || facts.day0.evidence === 'unknown') {
    return {
      day0: null,
      from: given && elaborated ? earlier(given, elaborated) : (given ?? elaborated),
      safeFrom: null,
    };
  }
  return { day0: given, from: given, safeFrom: mayBeLate(facts) ? elaborated : null };
}

/**
 * A day that may lie after the true day 0: a telematic notice dated by something else than its transmission, and a
 * paper found in the tax drawer (cassetto) dated by anything but a proof or a person.
 */
function mayBeLate(facts: DeadlineFacts): boolean {
  if (claimsTelematic(facts) && !isTelematic(facts)) return facts.day0.evidence !== 'transmission';
  return facts.channel === 'cassetto' && !provesDay0(facts) && facts.day0.evidence !== 'user';
}
