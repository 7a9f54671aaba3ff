// The norm to cite for an act of a given date.
import type { CivilDate } from '../../contract/civil-date.ts';
import { isInForce } from '../civil-day-literal.ts';
import { CITATIONS, type CitationKey, type CitationRow } from './citations.table.ts';

export interface Citation {
  readonly norm: string;
  /** A new numbering holds at that date and has not been read yet: `norm` is the older one. */
  readonly isUnverified: boolean;
}

/** @param on the date that decides the rule; null cites the norm as it was known last. */
export function citationAt(key: CitationKey, on: CivilDate | null): Citation {
  const rows: readonly CitationRow[] = CITATIONS[key];
  const row = on === null ? undefined : rows.find((candidate) => isInForce(candidate, on));
  if (row && row.norm !== null) return { norm: row.norm, isUnverified: false };
  return { norm: lastKnown(rows), isUnverified: row !== undefined };
}

function lastKnown(rows: readonly CitationRow[]): string {
  const known = rows.filter((row) => row.norm !== null);
  return known[known.length - 1]?.norm ?? '';
}
