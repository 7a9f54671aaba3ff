// `doctor`: are the endpoints of webhooks well formed, and did events fail for good?
import { asAppError } from '../../contract/app-error.ts';
import type { Config } from '../config/settings.ts';
import { readWebhooks } from '../config/webhooks.ts';
import type { Db } from '../store/database.ts';
import { isGone } from '../store/webhook-gone-rows.ts';
import { countDeliveries } from '../store/webhook-rows.ts';
import type { WebhookEndpoint } from '../webhook/webhook-endpoint.ts';
import type { CheckOutcome } from './check-outcome.ts';
import { openArchive } from './explain/open-archive.ts';

const NAME = 'webhook';

/** Nothing where none is configured: nothing is sent. */
export async function webhookCheck(
  config: Config,
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly CheckOutcome[]> {
  try {
    const { endpoints } = readWebhooks(config, env);
    if (endpoints.length === 0) return [];
    const archive = await openArchive(config, new Date());
    const { counts, gone } = await lookAt(archive.db, endpoints).finally(archive.close);
    const names = new Set(endpoints.map(({ name }) => name));
    const total = (wanted: string) =>
      counts.filter(({ state }) => state === wanted).reduce((sum, { count }) => sum + count, 0);
    const orphans = counts
      .filter(({ endpoint, state }) => state === 'pending' && !names.has(endpoint))
      .map(({ endpoint }) => endpoint);
    return [
      outcome({ endpoints: endpoints.length, pending: total('pending'), dead: total('dead'), orphans, gone }),
    ];
  } catch (error) {
    const known = asAppError(error);
    return [{ name: NAME, ok: false, message: `${known.userMessage} [${known.message}]` }];
  }
}

async function lookAt(db: Db, endpoints: readonly WebhookEndpoint[]) {
  const counts = await countDeliveries(db);
  const gone: string[] = [];
  for (const endpoint of endpoints) if (await isGone(db, endpoint)) gone.push(endpoint.name);
  return { counts, gone };
}

interface Seen {
  readonly endpoints: number;
  readonly pending: number;
  readonly dead: number;
  /** Endpoints for which events wait and that are no longer configured. */
  readonly orphans: readonly string[];
  readonly gone: readonly string[];
}

function outcome({ endpoints, pending, dead, orphans, gone }: Seen): CheckOutcome {
  const troubles = [
    ...(dead > 0 ? ['vedere webhook list --dead, poi webhook replay o discard'] : []),
    ...(gone.length > 0
      ? [`sospesi perché rispondono 410: ${gone.join(', ')} (webhook test per riprendere)`]
      : []),
    ...(orphans.length > 0 ? [`eventi per destinatari non più configurati: ${orphans.join(', ')}`] : []),
  ];
  const found = `${endpoints} destinatari, ${pending} eventi in attesa, ${dead} falliti`;
  return { name: NAME, ok: troubles.length === 0, message: [found, ...troubles].join('; ') };
}
