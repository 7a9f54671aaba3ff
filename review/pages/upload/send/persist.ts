// Asks again what the service could not answer for a reason that goes by.
import { stepAfter } from '../plan/next-step.ts';
import type { UploadParts } from './parts.ts';

/** @throws what the last try threw, and when it is called off by the signal */
export async function persist<Value>(
  parts: Pick<UploadParts<never>, 'troubleOf' | 'wait'>,
  work: () => Promise<Value>,
  signal: AbortSignal,
): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const { status, reason } = parts.troubleOf(error);
      const step = stepAfter({ status, code: reason.code, answered: 0 }, tries, 1);
      if (step.kind !== 'again') throw error;
      await parts.wait(step.afterMs, signal);
    }
  }
}
