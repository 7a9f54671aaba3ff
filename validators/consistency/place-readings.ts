// One printed place and all readings of it: the page pass, a second reading of the page, targeted re-reads.
import type { FieldCandidate } from '../../contract/candidate.ts';
import { ENGINE_OF, type Reader, readerOfMethod, readerOfSource } from './readers.table.ts';
import { isUnread } from './recover-unread.ts';
import { marksOf, type Standing, standingOf } from './rule-standing.table.ts';
import { type Comparison, compareReading } from './same-value.ts';

export interface Place {
  readonly candidate: FieldCandidate;
  readonly standing: Standing;
  readonly isRepaired: boolean;
  readonly isWrongLength: boolean;
  /** The page pass read no value here; what stands in it came from a re-read. */
  readonly isUnread: boolean;
  /** No reading of this place says anything else. */
  readonly isStable: boolean;
  /** A reading says a whole other value. */
  readonly isContradicted: boolean;
  /** Who reads the value here, plainly and whole. A repaired reading is none. */
  readonly readers: readonly Reader[];
  readonly others: readonly OtherReading[];
}

/** A reading of the place besides the page pass's. */
export interface OtherReading {
  readonly reader: Reader;
  /** As read, not normalised. */
  readonly text: string;
  readonly says: Comparison;
}

export function placeOf(candidate: FieldCandidate): Place {
  const marks = marksOf(candidate.ruleId);
  // No reading says a deduced value, however near one comes to it.
  const isDeduced = marks.includes('deduced');
  const isRepaired = isDeduced || marks.includes('glyphs');
  const isWrongLength = marks.includes('length');
  const isRecovered = isUnread(candidate);
  const others = otherReadings(candidate);
  // A scanner's layer that holds no whole value here was misread by whoever made it: it says nothing of the print.
  const disagreeing = others.filter(
    ({ says, reader }) => says === 'differs' || (says === 'unclear' && reader !== 'layer'),
  );
  const agreeing = others
    .filter(({ says, reader }) => says === 'same' && !(isRecovered && ENGINE_OF[reader] === 'page'))
    .map(({ reader }) => reader);
  const isStable = disagreeing.length === 0 && !isRecovered;
  const own =
    isStable && !isRepaired && !isWrongLength && !isRecovered ? [readerOfSource(candidate.source)] : [];
  return {
    candidate,
    standing: standingOf(candidate.ruleId),
    isRepaired,
    isWrongLength,
    isUnread: isRecovered,
    isStable,
    isContradicted: others.some(({ says }) => says === 'differs'),
    // Where the page pass gave no value, another engine's look is a reading all the same; its own second one is not.
    readers: disagreeing.length === 0 && !isDeduced ? [...own, ...agreeing] : [],
    others,
  };
}

function otherReadings(candidate: FieldCandidate): readonly OtherReading[] {
  const { field, value } = candidate;
  const rereads = candidate.rereads.map((reread) => ({
    reader: readerOfMethod(reread.method),
    text: reread.text,
    says: compareReading(field, reread.text, value),
  }));
  if (candidate.otherReading === null) return rereads;
  const layer = {
    reader: 'layer' as const,
    text: candidate.otherReading,
    says: compareReading(field, candidate.otherReading, value),
  };
  return [layer, ...rereads];
}
