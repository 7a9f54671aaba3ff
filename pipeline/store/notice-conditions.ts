// What a list of notices asks of each of them, whatever its order.
import { and, eq, gte, inArray, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { NoticeListFilter } from './notice-filter.ts';
import { isOpenSample } from './sample-condition.ts';
import { intake, notice } from './schema.ts';

/** All conditions that need no order; those that branches of a list hold already cost nothing twice. */
export function conditionsOf({
  seenClients,
  clientId,
  status,
  kind,
  search,
  isOpenOnly,
  urgentTo = null,
  urgentFrom = null,
  cameBefore = null,
  batchId = null,
  isSampleOnly = false,
}: NoticeListFilter): SQL | undefined {
  return and(
    seenBy(seenClients),
    clientId === null ? undefined : eq(notice.clientId, clientId),
    status.length === 0 ? undefined : inArray(notice.status, [...status]),
    kind.length === 0 ? undefined : inArray(notice.kind, [...kind]),
    isOpenOnly ? eq(notice.isOpen, true) : undefined,
    urgentTo === null ? undefined : lte(notice.urgency, urgentTo),
    urgentFrom === null ? undefined : gte(notice.urgency, urgentFrom),
    cameBefore === null ? undefined : lt(notice.cameAt, cameBefore),
    search === null ? undefined : beginsWith(search),
    batchId === null ? undefined : cameIn(batchId),
    isSampleOnly ? isOpenSample(notice.id) : undefined,
  );
}

function cameIn(batchId: string): SQL {
  return sql`EXISTS (SELECT 1 FROM ${intake} WHERE ${intake.documentId} = ${notice.documentId} AND ${intake.batchId} = ${batchId})`;
}

/** @param clients null: all of them, and what is nobody's */
export function seenBy(clients: readonly string[] | null): SQL | undefined {
  if (clients === null) return undefined;
  return clients.length === 0 ? sql`false` : inArray(notice.clientId, [...clients]);
}

/** Letters and digits alone: `0012 3456…`, `prvDAA80…`; of a text that has none, nothing is found. */
function beginsWith(text: string): SQL | undefined {
  const plain = text.replace(/[^\p{L}\p{N}-]/gu, '');
  if (plain === '') return sql`false`;
  const number = `${plain.replaceAll('-', '').toUpperCase()}%`;
  return or(
    like(notice.numeroComunicazione, number),
    like(notice.codiceAtto, number),
    like(notice.numeroCartella, number),
    like(notice.codiceFiscale, number),
    like(notice.id, `${plain.toLowerCase()}%`),
  );
}
