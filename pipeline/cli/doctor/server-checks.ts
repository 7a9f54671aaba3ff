// `doctor`: the servers that are configured, and the service where it runs with this data folder.
import { Redis } from 'ioredis';
import pg from 'pg';
import { z } from 'zod';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import type { Config } from '../../config/settings.ts';
import { errorName } from '../../queue/error-name.ts';
import type { LocalKey } from '../../server/access/local-key.ts';
import { API } from '../../server/routes/route-module.ts';
import { askService } from '../ask-service.ts';
import type { CheckOutcome } from '../check-outcome.ts';

const TIMEOUT_MS = 5_000;
const CLOCK_TOLERANCE_MS = 5_000;

/** Nothing where none is configured. */
export async function redisCheck({ redisUrl }: Pick<Config, 'redisUrl'>): Promise<readonly CheckOutcome[]> {
  if (!redisUrl) return [];
  const name = 'Redis';
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: TIMEOUT_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const policy = await client.config('GET', 'maxmemory-policy').catch(() => null);
    const kept = Array.isArray(policy) ? String(policy[1]) : 'noeviction';
    const ok = kept === 'noeviction';
    return [
      {
        name,
        ok,
        message: ok
          ? 'risponde'
          : `risponde, ma può scartare lavori (${kept}): impostare maxmemory-policy noeviction`,
      },
    ];
  } catch (error) {
    return [
      {
        name,
        ok: false,
        message: `non risponde (${errorName(error)}): avviarlo o correggere CIVIS_REDIS_URL`,
      },
    ];
  } finally {
    client.disconnect();
  }
}

/** The clock of the database's machine against ours; nothing for the embedded one, which has none of its own. */
export async function databaseClockCheck({
  databaseUrl,
}: Pick<Config, 'databaseUrl'>): Promise<readonly CheckOutcome[]> {
  if (!databaseUrl) return [];
  const name = 'orologio della base di dati';
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const before = Date.now();
    const { rows } = await client.query<{ now: string }>(
      'SELECT extract(epoch FROM clock_timestamp()) * 1000 AS now',
    );
    const now = Number(rows[0]?.now);
    const apart = Math.max(before - now, now - Date.now(), 0);
    const ok = apart <= CLOCK_TOLERANCE_MS;
    return [
      {
        name,
        ok,
        message: ok
          ? 'va con quello del computer'
          : `${Math.round(apart / 1_000)} secondi di differenza: regolare l’ora (NTP) dei due computer`,
      },
    ];
  } catch (error) {
    return [
      {
        name,
        ok: false,
        message: `PostgreSQL non risponde (${errorName(error)}): avviarlo o correggere CIVIS_DATABASE_URL`,
      },
    ];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The service that holds the data folder, and what runs beside it: asked instead of opening what it has open. */
export async function serviceChecks(service: LocalKey): Promise<readonly CheckOutcome[]> {
  const name = 'servizio';
  try {
    await askService(service, 'GET', '/healthz');
    await askService(service, 'GET', '/readyz');
    const message = `in funzione su ${service.url}, base di dati compresa`;
    return [{ name, ok: true, message }, ...(await sideChecks(service))];
  } catch (error) {
    const { code } = asAppError(error);
    const message = `in funzione su ${service.url} ma non risponde bene (${code}): guardare il suo registro o riavviarlo`;
    return [{ name, ok: false, message }];
  }
}

const sidesSchema = z.object({
  sides: z.array(
    z.object({
      name: z.string(),
      state: z.string(),
      trouble: z.string().nullable(),
      lastRoundAt: z.string().nullable(),
    }),
  ),
});

/** Watched folders, mailboxes, reminders: their last round, and what troubles them. */
async function sideChecks(service: LocalKey): Promise<readonly CheckOutcome[]> {
  const told = await askService(service, 'GET', `${API}/service`).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'request.not_found') return null;
    throw error;
  });
  if (told === null) {
    const message = 'questa versione del servizio non li dice: aggiornarlo o guardare il suo registro';
    return [{ name: 'servizio: lavori accanto', ok: true, message }];
  }
  return sidesSchema.parse(told).sides.map(({ name, state, trouble, lastRoundAt }) => {
    const when = lastRoundAt === null ? 'nessun giro ancora' : `ultimo giro ${lastRoundAt}`;
    const why = trouble === null ? '' : ` (${trouble}): vedere docs/operation.md e il registro del servizio`;
    return {
      name: `servizio: ${name}`,
      ok: state === 'working' || state === 'starting',
      message: `${state}, ${when}${why}`,
    };
  });
}
