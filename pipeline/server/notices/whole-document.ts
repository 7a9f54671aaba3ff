// Whether somebody may have the whole file that a notice lies in.
import { and, eq } from 'drizzle-orm';
import type { Db } from '../../store/database.ts';
import { document } from '../../store/schema.ts';
import type { Principal } from '../access/principal.ts';
import { visibleDocuments } from '../access/visibility.ts';

export async function maySeeDocument(db: Db, principal: Principal, documentId: string): Promise<boolean> {
  const rows = await db
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.id, documentId), visibleDocuments(principal)));
  return rows.length > 0;
}
