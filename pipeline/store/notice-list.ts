// One page of the notices that somebody asks for, in the order asked for, by index alone however many there are: each value
// of the first filter with several is read in order for itself, and what they give is put together.
import { and, eq, gte, inArray, isNull, like, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { NoticeKind, NoticeStatus } from '../../contract/words.ts';
import type { Db, Tx } from './database.ts';
import { NO_DAY, UNDATED } from './notice-places.ts';
import { isOpenSample } from './sample-condition.ts';
import { notice, noticeCause } from './schema.ts';

export const LIST_SORTS = ['urgency', 'newest'] as const;
export type ListSort = (typeof LIST_SORTS)[number];
/** What has no day: with the others, alone, or left out. */
export const UNDATED_CHOICES = ['with', 'only', 'without'] as const;

/** Empty and null: whatever it is. */
export interface NoticeListFilter {
  readonly status: readonly NoticeStatus[];
  readonly kind: readonly NoticeKind[];
  /** Id in the register. */
  readonly clientId: string | null;
  /** `isFallback`: owns what nobody else does. */
  readonly owner: { readonly person: string; readonly isFallback: boolean } | null;
  readonly cause: string | null;
  /** Of the safe day. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly undated: (typeof UNDATED_CHOICES)[number];
  /** A number, a codice fiscale or an id, or the beginning of one. */
  readonly search: string | null;
  readonly isOpenOnly: boolean;
  /** Drawn to be looked at although nothing is in doubt, and not looked at yet. */
  readonly isSampleOnly?: boolean;
  /** The last day by which somebody has to act; what is to be read today is always before it. */
  readonly urgentTo?: CivilDate | null;
  /** Clients whose notices may be seen; null: all, those of nobody too. */
  readonly seenClients: readonly string[] | null;
}

export interface ListPlace {
  /** A day for `urgency`, an instant for `newest`. */
  readonly key: string;
  readonly id: string;
}

export interface ListOrder {
  readonly sort: ListSort;
  readonly after: ListPlace | null;
  readonly limit: number;
}

/** With more values than this the planner chooses for itself. */
const MAX_BRANCHES = 12;

/** At most `limit` places, in order. */
export async function noticePlaces(
  db: Db | Tx,
  filter: NoticeListFilter,
  order: ListOrder,
): Promise<readonly ListPlace[]> {
  if (filter.seenClients?.length === 0) return [];
  const parts = branchesOf(filter, order.sort).map((branch) => branchQuery(branch, filter, order));
  const whole = parts.length === 1 && parts[0] ? parts[0] : sql.join(parts, sql` UNION ALL `);
  const { rows } = await db.execute<{ key: string; id: string }>(
    sql`SELECT key, id FROM (${whole}) AS found ORDER BY ${inOrder(order.sort, sql`key`, sql`id`)} LIMIT ${order.limit}`,
  );
  const shown = (key: string) => (order.sort === 'newest' ? new Date(key).toISOString() : key);
  return rows.map(({ key, id }) => ({ key: shown(key), id }));
}

interface Branch {
  /** What it is sorted by. */
  readonly key: SQL;
  readonly where: SQL | undefined;
}

function branchesOf(filter: NoticeListFilter, sort: ListSort): readonly Branch[] {
  const values = valueBranches(filter);
  return keyBranches(filter, sort).flatMap((by) =>
    values.map((where) => ({ key: by.key, where: and(by.where, where) })),
  );
}

/** The first filter with several values, one by one. */
function valueBranches({
  owner,
  seenClients,
  clientId,
  status,
  kind,
}: NoticeListFilter): (SQL | undefined)[] {
  if (owner !== null) {
    const own = sql`lower(${notice.owner}) = ${owner.person.trim().toLowerCase()}`;
    return owner.isFallback ? [own, isNull(notice.owner)] : [own];
  }
  const isShort = (list: readonly string[]) => list.length > 0 && list.length <= MAX_BRANCHES;
  if (seenClients && clientId === null && isShort(seenClients))
    return seenClients.map((id) => eq(notice.clientId, id));
  if (isShort(status)) return status.map((one) => eq(notice.status, one));
  if (isShort(kind)) return kind.map((one) => eq(notice.kind, one));
  return [undefined];
}

/** A range of days is read by day; what has none and is to be read today stands before it. */
function keyBranches(filter: NoticeListFilter, sort: ListSort): readonly Branch[] {
  const { from, to, undated } = filter;
  const isUndated = isNull(notice.safeDay);
  const within = and(
    from === null ? undefined : gte(notice.safeDay, from),
    to === null ? undefined : lte(notice.safeDay, to),
  );
  const key = keyOf(filter, sort);
  if (undated === 'only') return [{ key, where: isUndated }];
  if (within === undefined) return [{ key, where: undated === 'without' ? not(isUndated) : undefined }];
  const isUrgent = and(isUndated, eq(notice.urgency, UNDATED));
  if (sort === 'newest') return [{ key, where: undated === 'without' ? within : or(within, isUrgent) }];
  const dated: Branch = { key: sql`${notice.safeDay}`, where: within };
  return undated === 'without' ? [dated] : [dated, { key, where: isUrgent }];
}

function keyOf({ cause }: NoticeListFilter, sort: ListSort): SQL {
  if (sort === 'newest') return sql`${cause === null ? notice.cameAt : noticeCause.cameAt}`;
  return sql`${cause === null ? notice.urgency : noticeCause.urgency}`;
}

function branchQuery(
  { key, where }: Branch,
  filter: NoticeListFilter,
  { sort, after, limit }: ListOrder,
): SQL {
  const { cause } = filter;
  const id = sql`${cause === null ? notice.id : noticeCause.noticeId}`;
  const from =
    cause === null
      ? sql`${notice}`
      : sql`${noticeCause} JOIN ${notice} ON ${notice.id} = ${noticeCause.noticeId}`;
  const conditions = and(
    cause === null ? undefined : eq(noticeCause.code, cause),
    where,
    restOf(filter),
    after === null ? undefined : beyond(sort, key, id, after),
  );
  return sql`(SELECT ${key} AS key, ${id} AS id FROM ${from} WHERE ${conditions ?? sql`true`}
    ORDER BY ${inOrder(sort, key, id)} LIMIT ${limit})`;
}

function beyond(sort: ListSort, key: SQL, id: SQL, after: ListPlace): SQL {
  return sort === 'newest'
    ? sql`(${key}, ${id}) < (${after.key}::timestamptz, ${after.id})`
    : sql`(${key}, ${id}) > (${after.key}::text, ${after.id})`;
}

function inOrder(sort: ListSort, key: SQL, id: SQL): SQL {
  return sort === 'newest' ? sql`${key} DESC, ${id} DESC` : sql`${key}, ${id}`;
}

/** All conditions that need no order; those that branches hold already cost nothing twice. */
function restOf({
  seenClients,
  clientId,
  status,
  kind,
  search,
  isOpenOnly,
  isSampleOnly = false,
  urgentTo = null,
}: NoticeListFilter): SQL | undefined {
  return and(
    seenClients === null ? undefined : inArray(notice.clientId, [...seenClients]),
    clientId === null ? undefined : eq(notice.clientId, clientId),
    status.length === 0 ? undefined : inArray(notice.status, [...status]),
    kind.length === 0 ? undefined : inArray(notice.kind, [...kind]),
    isOpenOnly ? eq(notice.isOpen, true) : undefined,
    isSampleOnly ? isOpenSample(notice.id) : undefined,
    urgentTo === null ? undefined : lte(notice.urgency, urgentTo),
    search === null ? undefined : beginsWith(search),
  );
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

/** Of a cursor: a day of ours, or one that stands for none. */
export const isListDay = (key: string): boolean =>
  key === UNDATED || key === NO_DAY || /^\d{4}-\d{2}-\d{2}$/.test(key);
