// Which notices and documents somebody may see: all, or those of their clients. Conditions for every query that gives out
// notices or documents; what does not meet them is not there for the one who asks.
import { inArray, type SQL, sql } from 'drizzle-orm';
import { document, notice } from '../../store/schema.ts';
import type { Principal } from './principal.ts';

type Seeing = Pick<Principal, 'clientIds'>;

/** On `civis.notice`; undefined for somebody who sees all. A notice of nobody known is seen by those alone. */
export function visibleNotices({ clientIds }: Seeing): SQL | undefined {
  if (clientIds === null) return undefined;
  return clientIds.length === 0 ? sql`false` : inArray(notice.clientId, [...clientIds]);
}

/**
 * On `civis.document`; undefined for somebody who sees all. A document is whole: its file shows every notice in it, so all
 * of them must be visible. One without a notice yet may be anybody's, and is not visible.
 */
export function visibleDocuments({ clientIds }: Seeing): SQL | undefined {
  if (clientIds === null) return undefined;
  if (clientIds.length === 0) return sql`false`;
  const mine = sql`${inArray(sql`seen.client_id`, [...clientIds])}`;
  return sql`(EXISTS (SELECT 1 FROM ${notice} seen WHERE seen.document_id = ${document.id} AND ${mine})
    AND NOT EXISTS (SELECT 1 FROM ${notice} seen WHERE seen.document_id = ${document.id} AND (${mine}) IS NOT TRUE))`;
}
