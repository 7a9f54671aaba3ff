// Endpoints and outbox rows for tests of webhooks.
import { sql } from 'drizzle-orm';
import { EVENT_TYPES, type EventType } from '../../../contract/webhook.ts';
import type { Db } from '../../../pipeline/store/database.ts';
import { addDeliveries } from '../../../pipeline/store/webhook-rows.ts';
import { signerOf } from '../../../pipeline/webhook/signature.ts';
import type { WebhookEndpoint, WebhookSetup } from '../../../pipeline/webhook/webhook-endpoint.ts';
import { makeResult } from '../../support/make-result.ts';

export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

export function testEndpoint(
  name: string,
  url: URL | string,
  types: readonly EventType[] = EVENT_TYPES,
): WebhookEndpoint {
  return { name, url: new URL(url), types: new Set(types), isEnabled: true, sign: signerOf([SECRET]) };
}

export function testSetup(...endpoints: WebhookEndpoint[]): WebhookSetup {
  return { endpoints, addresses: { allowsPrivate: true } };
}

/** So many events for each endpoint, `evt_000…`. */
export async function addEvents(
  db: Db,
  endpoints: readonly string[],
  count: number,
  now: Date,
): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, n) => `evt_${String(n).padStart(32, '0')}`);
  const rows = ids.flatMap((eventId, n) => {
    const data = makeResult({ id: `${String(n).padStart(16, '0')}-1` });
    const body = { type: 'notice.ready' as const, timestamp: now.toISOString(), data };
    return endpoints.map((endpoint) => ({ eventId, endpoint, noticeId: data.id, body }));
  });
  for (let start = 0; start < rows.length; start += 500) {
    await db.transaction((tx) => addDeliveries(tx, rows.slice(start, start + 500), now));
  }
  return ids;
}

export async function outbox(db: Db) {
  const { rows } = await db.execute<{
    event_id: string;
    endpoint: string;
    type: string;
    notice_id: string;
    payload: { type: string; data: { id: string }; daysLeft?: number; threshold?: number } | null;
    state: string;
    attempts: number;
    last_error: string | null;
  }>(sql`SELECT event_id, endpoint, type, notice_id, payload, state, attempts, last_error
    FROM civis.webhook_delivery ORDER BY created_at, event_id, endpoint`);
  return rows;
}
