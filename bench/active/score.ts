// Verdicts held against a manifest: what of the active files was found, what of the clean ones was flagged.
import type { Verdict } from '../../contract/words.ts';
import type { ManifestRow } from './manifest-row.ts';

export interface Looked {
  readonly row: ManifestRow;
  readonly verdict: Verdict;
  /** Findings that changed the verdict, each code once. */
  readonly codes: readonly string[];
  /** Something in the file could not be looked at. */
  readonly isPartly: boolean;
  readonly ms: number;
}

export interface Score {
  readonly label: string;
  readonly files: number;
  readonly hits: number;
  /** Of every hundred; null of none. */
  readonly percent: number | null;
}

/** Not to be sent: found, or not checkable, which forbids sending as well. */
export function isHeldBack({ verdict }: Looked): boolean {
  return verdict === 'reject' || verdict === 'unreadable';
}

export function isAsLabelled(each: Looked): boolean {
  return each.row.verdict === each.verdict || (each.row.verdict === 'reject' && isHeldBack(each));
}

export function scores(looked: readonly Looked[]): readonly Score[] {
  const clean = looked.filter(({ row }) => row.label === 'negative' && row.verdict === 'ok');
  const traps = looked.filter(({ row }) => row.label === 'negative' && row.kinds.some(isTrap));
  return [
    score('active files held back', looked.filter(isActive), isHeldBack),
    score(
      '… of them by what was found (reject)',
      looked.filter(isActive),
      ({ verdict }) => verdict === 'reject',
    ),
    score('clean files flagged reject', clean, ({ verdict }) => verdict === 'reject'),
    score('clean files called not checkable', clean, ({ verdict }) => verdict === 'unreadable'),
    score('traps flagged reject', traps, ({ verdict }) => verdict === 'reject'),
    score('clean files called ok', clean, ({ verdict }) => verdict === 'ok'),
    score(
      'borderline files at warn',
      looked.filter(({ row }) => row.label === 'borderline'),
      ({ verdict }) => verdict === 'warn',
    ),
    score(
      'not wholly looked at, called ok',
      looked.filter(({ isPartly }) => isPartly),
      ({ verdict }) => verdict === 'ok',
    ),
  ];
}

/** Each kind of the manifest's active files: how many there are, how many were held back. */
export function kindScores(looked: readonly Looked[]): readonly Score[] {
  const active = looked.filter(isActive);
  const kinds = [...new Set(active.flatMap(({ row }) => row.kinds))].sort();
  return kinds.map((kind) => {
    const those = active.filter(({ row }) => row.kinds.includes(kind));
    return score(kind, those, isHeldBack);
  });
}

function isActive({ row }: Looked): boolean {
  return row.verdict === 'reject';
}

function isTrap(kind: string): boolean {
  return kind.startsWith('trap-');
}

function score(label: string, those: readonly Looked[], isHit: (each: Looked) => boolean): Score {
  const hits = those.filter(isHit).length;
  return { label, files: those.length, hits, percent: those.length > 0 ? (100 * hits) / those.length : null };
}
