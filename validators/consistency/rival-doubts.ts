// What other values on the same paper mean for the chosen one.
import type { FieldName } from '../../contract/words.ts';
import type { ConsistencyDoubtCode } from './consistency-doubts.table.ts';
import { isMisreadOf } from './rival-reading.ts';
import { enginesOnPaper, type Support } from './support.ts';
import { isOnlyMail, isPossible, standingRank, type ValueGroup } from './value-groups.ts';

export interface RivalDoubts {
  readonly doubts: readonly ConsistencyDoubtCode[];
  /** A rival was set aside as a misreading: the chosen value stands, with less certainty. */
  readonly isOverMisread: boolean;
}

export function rivalDoubts(
  field: FieldName,
  chosen: ValueGroup,
  rivals: readonly ValueGroup[],
  support: Support,
): RivalDoubts {
  const codes = rivals.map((rival) => rivalDoubt(field, chosen, rival, support.hasCheck));
  // Rows that give another sum speak for the rival as much as for a row misread, unless rows elsewhere give this one.
  const hasRowsAgainst = codes.includes('total.rows_differ') && !isSumOfRows(chosen);
  const maySetAside = !support.isOpposed && enginesOnPaper(chosen).size >= 2 && !hasRowsAgainst;
  const found = rivals.map((rival, index) => {
    const code = codes[index] ?? null;
    const isMisread = code === 'read.other_value' && maySetAside && isMisreadOf(field, rival, chosen);
    return isMisread ? { code: 'read.other_place_unclear' as const, isMisread } : { code, isMisread };
  });
  return {
    doubts: found.flatMap(({ code }) => code ?? []),
    isOverMisread: found.some(({ isMisread }) => isMisread),
  };
}

/** Rows that add up to it are printed on the paper, apart from the total itself. */
function isSumOfRows(group: ValueGroup): boolean {
  return group.places.some(({ standing, candidate }) => standing === 'witness' && candidate.label === null);
}

/** Null when the other value is clearly another thing. */
function rivalDoubt(
  field: FieldName,
  chosen: ValueGroup,
  rival: ValueGroup,
  hasCheck: boolean,
): ConsistencyDoubtCode | null {
  const standing = standingRank(rival);
  if (standing === 0) return null;
  if (isOnlyMail(rival)) return 'mail.differs';
  if (standing === 1) return field === 'importoTotale' ? 'total.rows_differ' : null;
  if (standing < standingRank(chosen)) return null;
  const cannotBe =
    !isPossible(rival) || rival.places.every((place) => place.isWrongLength || place.isRepaired);
  if (hasCheck && !isPossible(rival)) return 'read.other_place_unclear';
  return cannotBe && isPossible(chosen) ? 'read.other_place_unclear' : 'read.other_value';
}
