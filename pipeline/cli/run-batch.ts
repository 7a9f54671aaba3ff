// The main job: files in, results out, on an open office.
import { randomUUID } from 'node:crypto';
import type { AppError } from '../../contract/app-error.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { IntakeFacts } from '../stages/stage-outputs.ts';
import type { BatchProgress, IntakeResults } from '../store/batches.ts';
import type { Office } from './open-office.ts';
import { receivedResults } from './received-results.ts';

export interface BatchRun {
  readonly results: readonly Result[];
  readonly intakes: readonly IntakeResults[];
  /** Files that could not even be taken in (gone or locked meanwhile): not acknowledged, nothing kept. */
  readonly refused: readonly { readonly path: string; readonly error: AppError }[];
}

/**
 * Takes the files in and waits until each has its result. What was done in an earlier run on the same data
 * folder is not done again.
 * @throws the signal's reason when aborted: what is unfinished goes on with the next run
 */
export async function runBatch(
  office: Office,
  files: readonly IntakeFacts[],
  onProgress: (progress: BatchProgress) => void,
  signal: AbortSignal,
): Promise<BatchRun> {
  const { engine } = office;
  const batchId = randomUUID();
  await engine.start();
  const outcomes = await engine.receive(files, batchId);
  await engine.waitFor(batchId, onProgress, signal);
  const intakes = await engine.resultsOf(batchId);
  return {
    intakes,
    results: receivedResults(intakes.map(({ facts, results }) => ({ path: facts.path, results }))),
    refused: outcomes.flatMap((o) => (o.kind === 'refused' ? [{ path: o.path, error: o.error }] : [])),
  };
}
