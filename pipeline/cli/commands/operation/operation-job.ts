// A backup or purge that the running service makes for the command line: asked for, then asked after until it ends.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '../../../../contract/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../../../contract/error-codes.ts';
import type { LocalKey } from '../../../server/access/local-key.ts';
import { API } from '../../../server/routes/route-module.ts';
import { askService } from '../../ask-service.ts';

const jobSchema = z.object({
  id: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  outcome: z.record(z.string(), z.unknown()).nullable(),
  error: z.string().nullable(),
});
const ASK_EVERY_MS = 300;

/** @returns the outcome as the service told it. @throws AppError the service's own, server.unreachable */
export async function runOnService(
  service: LocalKey,
  path: string,
  body: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  let job = jobSchema.parse(await askService(service, 'POST', `${API}/${path}`, body));
  while (job.state === 'running') {
    await sleep(ASK_EVERY_MS, undefined, { signal });
    job = jobSchema.parse(await askService(service, 'GET', `${API}/operations/${job.id}`));
  }
  if (job.state === 'failed') throw new AppError(knownCode(job.error));
  return job.outcome;
}

function knownCode(code: string | null): ErrorCode {
  return Object.keys(ERROR_CODES).find((each): each is ErrorCode => each === code) ?? 'defect.unexpected';
}
