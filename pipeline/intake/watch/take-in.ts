// Hands one finished file to the engine, with what sidecar, name and folders say of it. Received means stored and
// synced; the file itself stays where it is until its document is at its end.
import { randomUUID } from 'node:crypto';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import type { ReceiveOutcome } from '../../engine/engine-options.ts';
import type { IntakeFacts } from '../../stages/stage-outputs.ts';
import { joinClaims } from './claim.ts';
import { compareSights, sightAt } from './file-sight.ts';
import { claimOfFolders } from './folder-facts.ts';
import type { OpenFile, Track } from './inbox-book.ts';
import { claimOfName } from './name-facts.ts';
import { readSidecar } from './sidecar.ts';
import type { WatchHouse } from './watch-house.ts';

export type TakenIn =
  | { readonly kind: 'open'; readonly open: OpenFile }
  /** `isFinal`: waiting does not help, the file is to be put aside. */
  | { readonly kind: 'refused'; readonly error: AppError; readonly isFinal: boolean };

type GivenFacts = Omit<IntakeFacts, 'path'>;

/** @param sidecar path of the sidecar, when there is one */
export async function takeIn(house: WatchHouse, track: Track, sidecar: string | null): Promise<TakenIn> {
  const { seen } = track;
  let all: readonly GivenFacts[];
  try {
    all = await factsOf(house, track, sidecar);
  } catch (error) {
    const known = asAppError(error);
    return { kind: 'refused', error: known, isFinal: known.kind === 'input' };
  }
  const confirm = async () => {
    if (compareSights(seen.sight, await sightAt(seen.path)) !== 'same') throw new AppError('file.changed');
  };
  const [first, ...others] = all;
  const batchId = randomUUID();
  const outcome = await receiveOne(house, { path: seen.path, ...(first ?? NO_FACTS), confirm }, batchId);
  if (outcome.kind === 'refused') return { kind: 'refused', error: outcome.error, isFinal: false };
  for (const other of others) {
    // A batch of its own: the file is still one, what is said of it differs.
    const again = await receiveOne(house, { path: seen.path, ...other, confirm }, randomUUID());
    if (again.kind === 'refused') return { kind: 'refused', error: again.error, isFinal: false };
  }
  const { documentId, sha256 } = outcome;
  const open = { documentId, batchId, sha256, sight: seen.sight, sidecar, isTold: false };
  return { kind: 'open', open };
}

const NO_FACTS: GivenFacts = { channel: null, receivedOn: null, receivedOnEvidence: 'unknown', client: null };

/** @throws AppError watch.sidecar_invalid, watch.day_invalid, watch.day_future */
async function factsOf(
  { clock }: WatchHouse,
  { seen }: Track,
  sidecar: string | null,
): Promise<readonly GivenFacts[]> {
  const today = clock.today();
  const claims = [
    sidecar === null ? null : await readSidecar(sidecar, today),
    claimOfName(seen.steps.at(-1) ?? '', today),
    claimOfFolders(seen.steps.slice(0, -1), today),
  ];
  return joinClaims(claims.flatMap((claim) => (claim ? [claim] : [])));
}

async function receiveOne(
  { engine }: WatchHouse,
  file: IntakeFacts & { readonly confirm: () => Promise<void> },
  batchId: string,
): Promise<ReceiveOutcome> {
  const [outcome] = await engine.receive([file], batchId);
  if (!outcome) throw new AppError('defect.unexpected', 'a file without an outcome');
  return outcome;
}
