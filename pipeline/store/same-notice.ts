// Two documents that hold the same notice, worked on side by side, do not see each other when they look for earlier
// ones. So it is asked again in the transaction that makes a notice visible, one delivery at a time: the later of the two
// goes back and looks, and no draft stands twice unmarked.
import { and, eq, inArray, ne, not, or, sql } from 'drizzle-orm';
import type { Result } from '../../contract/result.schema.ts';
import { SURE_STATES } from '../../contract/words.ts';
import type { Tx } from './database.ts';
import { cameBefore } from './database-notice-index.ts';
import { resetOf } from './document-reset.ts';
import { document, notice } from './schema.ts';

/** Where earlier notices are looked for. */
export const LOOKING_STAGE = 'link';
/** Any number will do, as long as it is this one. */
const DELIVERY_LOCK = 417_002;
/** Between a delivery's own time and its being visible to others, seconds. */
const COMMIT_WAIT_S = 2;
const MARKS: ReadonlySet<string> = new Set(['notice.duplicate', 'warning.dismissed']);

/** The number by which a notice is known; null while it is not sure. */
export function ownNumber({ notice: { kind }, fields }: Pick<Result, 'notice' | 'fields'>) {
  const name = kind === 'cartella' ? ('numeroCartella' as const) : ('numeroComunicazione' as const);
  const { value, state } = fields[name];
  return value !== null && SURE_STATES.has(state) ? { name, value: String(value) } : null;
}

/** To be taken before the two questions below are asked. */
export async function lockDeliveries(tx: Tx): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(${DELIVERY_LOCK})`);
}

/** An earlier document got the same notice since these results were made: they do not say so yet. */
export async function hasUnseenEarlier(
  tx: Tx,
  documentId: string,
  results: readonly Result[],
): Promise<boolean> {
  const isSame = sharesNumber(results);
  if (!isSame) return false;
  const rows = await tx
    .select({ id: notice.id, result: notice.result })
    .from(notice)
    .innerJoin(document, eq(document.id, notice.documentId))
    .where(
      and(ne(notice.documentId, documentId), cameBefore(documentId), isSame, becameVisibleSince(documentId)),
    );
  return rows.some(({ id, result }) =>
    results.some((own) => hasSameNumber(own, result) && !namesNotice(own, id)),
  );
}

/** @returns later documents with the same notice that do not name these yet, set back to look again */
export async function sendBackLater(
  tx: Tx,
  documentId: string,
  results: readonly Result[],
  now: Date,
): Promise<readonly string[]> {
  const isSame = sharesNumber(results);
  if (!isSame) return [];
  const rows = await tx
    .select({ id: notice.documentId, result: notice.result })
    .from(notice)
    .innerJoin(document, eq(document.id, notice.documentId))
    .where(
      and(
        ne(notice.documentId, documentId),
        not(cameBefore(documentId)),
        inArray(document.status, ['done', 'needs_review']),
        isSame,
      ),
    );
  const ids = new Set(
    rows
      .filter(({ result }) =>
        results.some((own) => hasSameNumber(own, result) && !namesNotice(result, own.id)),
      )
      .map(({ id }) => id),
  );
  if (ids.size === 0) return [];
  await tx
    .update(document)
    .set(resetOf(LOOKING_STAGE, now))
    .where(inArray(document.id, [...ids]));
  return [...ids];
}

/**
 * Visible only since the document looked, give or take what a commit may wait: what it saw and did not mark stays as it
 * is, or a document would look for ever.
 */
function becameVisibleSince(documentId: string) {
  return sql`${notice.createdAt} > (
    SELECT r.created_at - make_interval(secs => r.took_ms / 1000.0 + ${COMMIT_WAIT_S})
    FROM civis.stage_result r WHERE r.document_id = ${documentId} AND r.stage = ${LOOKING_STAGE}
    ORDER BY r.created_at DESC LIMIT 1)`;
}

function hasSameNumber(a: Result, b: Result): boolean {
  const [one, other] = [ownNumber(a), ownNumber(b)];
  return one !== null && one.name === other?.name && one.value === other.value;
}

/** Each copy has a warning of its own, also once a person closed it: its sentence names the notice that came before. */
export function namesNotice({ warnings }: Pick<Result, 'warnings'>, id: string): boolean {
  // `…-1` is not named where `…-12` is.
  const named = new RegExp(`${id}(?!\\d)`);
  return warnings.some(({ code, message }) => MARKS.has(code) && named.test(message));
}

function sharesNumber(results: readonly Result[]) {
  const numbers = results.flatMap((result) => ownNumber(result) ?? []);
  return numbers.length === 0 ? null : or(...numbers.map(({ name, value }) => eq(notice[name], value)));
}
