// A service that stays up for months: its certificate is looked at again and put in place without a new start.
import { Server as HttpsServer } from 'node:https';
import type { Logger } from 'pino';
import { asAppError } from '../../../contract/app-error.ts';
import type { Certificate } from './certificate.ts';

const LOOK_EVERY_MS = 12 * 3_600_000;

export interface Renewal {
  readonly server: unknown;
  readonly current: Certificate;
  readonly log: Logger;
  load(): Promise<Certificate | null>;
}

/** @returns to be called when the server stops */
export function keepCertificate(renewal: Renewal): () => void {
  let { fingerprint } = renewal.current;
  const timer = setInterval(async () => {
    fingerprint = await look(renewal, fingerprint);
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** @returns the fingerprint in place afterwards */
export async function look({ server, log, load }: Renewal, fingerprint: string): Promise<string> {
  try {
    const found = await load();
    if (!found || found.fingerprint === fingerprint || !(server instanceof HttpsServer)) return fingerprint;
    server.setSecureContext({ cert: found.cert, key: found.key });
    log.warn({ fingerprint: found.fingerprint }, 'certificate renewed');
    return found.fingerprint;
  } catch (error) {
    // The one in place goes on serving until it ends; doctor says the same.
    log.error({ code: asAppError(error).code }, 'certificate cannot be renewed');
    return fingerprint;
  }
}
