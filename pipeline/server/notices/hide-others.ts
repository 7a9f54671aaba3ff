// A notice names others that it is linked to. For somebody who sees a part of the clients, those that are not theirs are
// taken out of everything that goes out, wherever they stand. (Border file: JSON of our own is read back.)
import { and, inArray } from 'drizzle-orm';
import type { Result } from '../../../contract/result.schema.ts';
import { NOTICE_ID_PATTERN } from '../../drafting/notice-id.ts';
import type { Db, Tx } from '../../store/database.ts';
import { notice } from '../../store/schema.ts';
import type { Principal } from '../access/principal.ts';
import { visibleNotices } from '../access/visibility.ts';

/** yes: `d05f07ac40eb07dd-1`   no: a longer hash */
const NOTICE_ID = new RegExp(String.raw`(?<![0-9a-f])${NOTICE_ID_PATTERN}(?!\d)`, 'g');
const HIDDEN = '…';

/** @returns the JSON of an answer, without the ids of notices that may not be seen */
export function jsonFor(db: Db, principal: Principal, value: unknown): Promise<string> {
  return veiledText(db, principal, JSON.stringify(value));
}

export async function veiledText(db: Db, principal: Principal, text: string): Promise<string> {
  return without(await hiddenIn(db, principal, text), text);
}

/** Its links to notices that may not be seen are gone, and no text of it names one. */
export async function resultFor(db: Db | Tx, principal: Principal, result: Result): Promise<Result> {
  const hidden = await hiddenIn(db, principal, JSON.stringify(result), result.id);
  if (hidden.size === 0) return result;
  const linkedTo = result.ruolo.linkedTo.filter(({ id }) => !hidden.has(id));
  const veiled: Result = JSON.parse(
    without(hidden, JSON.stringify({ ...result, ruolo: { ...result.ruolo, linkedTo } })),
  );
  return veiled;
}

function without(hidden: ReadonlySet<string>, text: string): string {
  return [...hidden].reduce((all, id) => all.replaceAll(id, HIDDEN), text);
}

/** @param own the notice itself, which was found visible */
async function hiddenIn(
  db: Db | Tx,
  principal: Principal,
  text: string,
  own?: string,
): Promise<ReadonlySet<string>> {
  const seen = visibleNotices(principal);
  if (seen === undefined) return new Set();
  const named = [...new Set(text.match(NOTICE_ID) ?? [])].filter((id) => id !== own);
  if (named.length === 0) return new Set();
  const rows = await db
    .select({ id: notice.id })
    .from(notice)
    .where(and(inArray(notice.id, named), seen));
  const visible = new Set(rows.map(({ id }) => id));
  return new Set(named.filter((id) => !visible.has(id)));
}
