// What the use cases of corrections need, and how they wait. (Interface file with the one wait they share.)
import type { Engine } from '../../engine/engine-options.ts';
import type { Clock } from '../../stages/stage-context.ts';

export interface CorrectionDesk {
  readonly engine: Pick<Engine, 'db' | 'settle' | 'rehearse'>;
  readonly clock: Clock;
  /** How long to wait for a document; for ever unless given. */
  readonly waitMs?: number;
}

/**
 * @returns false when the time ran out first: what was recorded stays, and the document goes on
 * @throws the signal's reason when aborted
 */
export async function settleInTime(
  { engine, waitMs }: Pick<CorrectionDesk, 'waitMs'> & { readonly engine: Pick<Engine, 'settle'> },
  documentIds: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const late = waitMs === undefined ? null : AbortSignal.timeout(waitMs);
  try {
    await engine.settle(documentIds, late ? AbortSignal.any([signal, late]) : signal);
    return true;
  } catch (error) {
    if (late?.aborted && !signal.aborted) return false;
    throw error;
  }
}
