// A sidecar whose file is not beside it: its file has gone its way already, or never came. Facts that come late are
// received with the stored original, as the same bytes with other facts are.
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { joinClaims } from './claim.ts';
import type { OpenFile, Track } from './inbox-book.ts';
import { papersOf, readSidecar } from './sidecar.ts';
import type { WatchHouse } from './watch-house.ts';

/** Scanners use names again: facts are only added to a paper that came shortly before them. */
const LATE_MS = 3_600_000;

export type LateSidecar =
  | { readonly kind: 'open'; readonly open: OpenFile }
  /** Its facts are those that the paper came with: only its own move was missing. */
  | { readonly kind: 'known' };

/**
 * @throws AppError watch.sidecar_alone, watch.sidecar_invalid, watch.day_invalid, watch.day_future, and what receiving
 * throws
 */
export async function takeLateSidecar(house: WatchHouse, { seen }: Track): Promise<LateSidecar> {
  const name = seen.steps.at(-1) ?? '';
  const claim = await readSidecar(seen.path, house.clock.today());
  const [facts] = joinClaims([claim]);
  const folder = dirname(seen.path);
  const earlier = await house.earlierIntakes(join(folder, name.replace(/\.json$/i, '')));
  const paper = earlier.find(({ facts: { path } }) =>
    papersOf(name, [path.slice(folder.length + 1)]).includes(path.slice(folder.length + 1)),
  );
  if (!facts || !paper) throw new AppError('watch.sidecar_alone');
  const isKnown = (['channel', 'receivedOn', 'client'] as const).every(
    (key) => facts[key] === null || facts[key] === paper.facts[key],
  );
  if (isKnown) return { kind: 'known' };
  if (house.clock.now().getTime() - paper.takenAt.getTime() > LATE_MS)
    throw new AppError('watch.sidecar_alone');
  const batchId = randomUUID();
  const file = await house.originalOf(paper.sha256);
  const [outcome] = await house.engine.receive([{ ...facts, path: paper.facts.path, file }], batchId);
  if (outcome?.kind !== 'received') throw outcome?.error ?? new AppError('defect.unexpected');
  const { documentId } = outcome;
  return {
    kind: 'open',
    open: { documentId, batchId, sha256: null, sight: seen.sight, sidecar: null, isTold: false },
  };
}
