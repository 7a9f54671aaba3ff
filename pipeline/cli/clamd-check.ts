// `doctor`: whether the virus scanner that is configured answers.
import type { Config } from '../config/settings.ts';
import { pingClamd } from '../virus-scan/clamd.ts';
import { clamdAddress } from '../virus-scan/clamd-address.ts';
import type { CheckOutcome } from './check-outcome.ts';

const TIMEOUTS = { connectMs: 3_000, silenceMs: 5_000, totalMs: 8_000 };
const NAME = 'antivirus (clamd)';

/** Nothing where none is configured: the scan is off. */
export async function clamdCheck({ clamd }: Pick<Config, 'clamd'>): Promise<readonly CheckOutcome[]> {
  const address = clamd === null ? null : clamdAddress(clamd);
  if (address === null) return [];
  const answer = await pingClamd(address, TIMEOUTS);
  const message = answer.ok
    ? `${clamd} risponde`
    : `${clamd} non risponde (${answer.detail}): avviare clamd o correggere CIVIS_CLAMD`;
  return [{ name: NAME, ok: answer.ok, message }];
}
