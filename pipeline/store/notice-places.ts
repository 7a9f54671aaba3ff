// Where lists find a notice: its client, whose deadline it is, by when somebody has to act, and why it is doubted. Stored
// beside it, so that a list of many is read by an index; computed by the same rules as every other list, and written again
// with everything they follow from: the notice, the register, what people recorded.
import { eq, inArray, lt, sql } from 'drizzle-orm';
import { type CivilDate, romeDay } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { NoticeStatus } from '../../contract/words.ts';
import {
  type FollowUp,
  NOT_FOLLOWED,
  needsFollowUp,
  replay,
  standingOf,
} from '../../validators/follow-up/index.ts';
import { chunksOf } from './chunks.ts';
import type { StoredClient } from './client-entry.ts';
import type { Db, Tx } from './database.ts';
import { historiesOf } from './follow-up-rows.ts';
import { clientsOfNotices } from './notice-clients.ts';
import { loadOffices } from './office-rows.ts';
import { document, notice, noticeCause } from './schema.ts';
import { storedResult } from './stored-result.ts';
import { suretyOf } from './surety.ts';

/** Grows with every change of the rules below: what was placed by others is placed again at the next start. */
export const PLACE_VERSION = 2;
/** To be read today: before every day. */
export const UNDATED = '0000-00-00';
/** Nothing is to be done by a day: behind every day. */
export const NO_DAY = '9999-99-99';
const CHUNK = 500;
const IN_DOUBT: ReadonlySet<NoticeStatus> = new Set(['needs_review', 'failed', 'rejected']);

export interface NoticePlaceRow {
  readonly clientId: string | null;
  readonly owner: string | null;
  readonly isOpen: boolean;
  readonly urgency: string;
  readonly surety: number;
  readonly isToLook: boolean;
  readonly cameAt: Date;
  readonly placeVersion: number;
}

export interface PlacingNotice {
  readonly documentId: string;
  readonly result: Result;
}

/** One per notice, in order; a handful of statements for all. */
export async function placesOf(
  tx: Db | Tx,
  notices: readonly PlacingNotice[],
  now: Date,
): Promise<readonly NoticePlaceRow[]> {
  if (notices.length === 0) return [];
  const clients = await clientsOfNotices(tx, notices);
  const histories = await historiesOf(
    tx,
    notices.map(({ result }) => result.id),
  );
  const persons = new Map((await loadOffices(tx)).map((office) => [office.id, office.defaultPerson]));
  const came = await arrivals(tx, notices);
  return notices.map(({ documentId, result }, at) => {
    const history = histories.get(result.id);
    const client = clients[at] ?? null;
    const place = placeOf(result, history ? replay(history) : null, { client, persons }, romeDay(now));
    return { ...place, cameAt: came.get(documentId) ?? now, placeVersion: PLACE_VERSION };
  });
}

interface Whose {
  readonly client: StoredClient | null;
  readonly persons: ReadonlyMap<string, string | null>;
}

function placeOf(result: Result, followUp: FollowUp | null, { client, persons }: Whose, today: CivilDate) {
  const owners = {
    inCharge: client?.inCharge ?? null,
    officePerson: persons.get(client?.officeId ?? '') ?? null,
    fallback: '',
  };
  const standing = standingOf(result, followUp ?? NOT_FOLLOWED, owners, today);
  const isFollowed = followUp !== null || needsFollowUp(result);
  const isChanged = standing.flags.includes('follow_up.deadline_changed');
  const isOpen = isFollowed && (!standing.isClosed || isChanged);
  const isUrgent = isOpen && (standing.isUndated || isChanged);
  return {
    clientId: client?.id ?? null,
    owner: standing.owner.person || null,
    isOpen,
    urgency: isUrgent ? UNDATED : ((isOpen ? standing.actBy : null) ?? NO_DAY),
    surety: suretyOf(result),
    isToLook: isOpen && (isUrgent || IN_DOUBT.has(result.status)),
  };
}

async function arrivals(tx: Db | Tx, notices: readonly PlacingNotice[]): Promise<ReadonlyMap<string, Date>> {
  const ids = [...new Set(notices.map(({ documentId }) => documentId))];
  const rows = await tx
    .select({ id: document.id, createdAt: document.createdAt })
    .from(document)
    .where(inArray(document.id, ids));
  return new Map(rows.map(({ id, createdAt }) => [id, createdAt]));
}

/** Every code that says why somebody should look: of the notice, its term and its fields, each once. */
export function causesOf({ warnings, deadline, fields, error }: Result): readonly string[] {
  const codes = [
    ...warnings.map(({ code }) => code),
    ...(deadline?.warnings ?? []).map(({ code }) => code),
    ...Object.values(fields).flatMap(({ doubts }) => doubts),
    ...(error ? [error.code] : []),
  ];
  return [...new Set(codes)];
}

/** Instead of what stood there for the document. */
export async function replaceCauses(
  tx: Tx,
  documentId: string,
  results: readonly Result[],
  places: readonly NoticePlaceRow[],
): Promise<void> {
  await tx.delete(noticeCause).where(eq(noticeCause.documentId, documentId));
  const rows = results.flatMap((result, at) =>
    causesOf(result).map((code) => ({
      ...{ noticeId: result.id, code, documentId },
      ...{ urgency: places[at]?.urgency ?? UNDATED, cameAt: places[at]?.cameAt ?? new Date(0) },
    })),
  );
  for (const chunk of chunksOf(rows, CHUNK)) await tx.insert(noticeCause).values(chunk);
}

/** Places these notices anew, in the transaction of what changed. Ids without a notice are passed over. */
export async function placeNotices(tx: Tx, noticeIds: readonly string[], now: Date): Promise<void> {
  for (const ids of chunksOf([...new Set(noticeIds)], CHUNK)) {
    const rows = await tx
      .select({ documentId: notice.documentId, result: notice.result })
      .from(notice)
      .where(inArray(notice.id, ids));
    const notices = rows.map(({ documentId, result }) => ({ documentId, result: storedResult(result) }));
    const places = await placesOf(tx, notices, now);
    await writePlaces(
      tx,
      notices.map(({ result: { id } }, at) => ({ id, ...places[at] })),
    );
  }
}

export async function placeDocument(tx: Tx, documentId: string, now: Date): Promise<void> {
  const rows = await tx.select({ id: notice.id }).from(notice).where(eq(notice.documentId, documentId));
  await placeNotices(
    tx,
    rows.map(({ id }) => id),
    now,
  );
}

/** Many rows in one statement each. */
async function writePlaces(
  tx: Tx,
  places: readonly ({ readonly id: string } & Partial<NoticePlaceRow>)[],
): Promise<void> {
  if (places.length === 0) return;
  const rows = sql`json_to_recordset(${JSON.stringify(places)}::json) AS p(
    "id" text, "clientId" text, "owner" text, "isOpen" boolean, "urgency" text,
    "surety" int, "isToLook" boolean, "cameAt" timestamptz, "placeVersion" int)`;
  await tx.execute(sql`
    UPDATE civis.notice n SET client_id = p."clientId", owner = p."owner", is_open = p."isOpen",
      urgency = p."urgency", surety = p."surety", is_to_look = p."isToLook", came_at = p."cameAt", place_version = p."placeVersion"
    FROM ${rows} WHERE n.id = p."id"`);
  await tx.execute(sql`
    UPDATE civis.notice_cause c SET urgency = p."urgency", came_at = p."cameAt"
    FROM ${rows} WHERE c.notice_id = p."id" AND c.urgency <> p."urgency"`);
}

/**
 * Notices stored before there were places, or placed by earlier rules, some at a time, each in a transaction of its own: until then nobody with a part
 * of the clients sees them, and lists show them first. @returns how many were placed
 */
export async function placeUnplaced(db: Db, now: Date, signal: AbortSignal): Promise<number> {
  for (let placed = 0; ; ) {
    if (signal.aborted) return placed;
    const found = await db.transaction(async (tx) => {
      const rows = await tx
        .select({ documentId: notice.documentId, result: notice.result })
        .from(notice)
        .where(lt(notice.placeVersion, PLACE_VERSION))
        .limit(CHUNK);
      const byDocument = new Map<string, Result[]>();
      for (const { documentId, result } of rows) {
        byDocument.set(documentId, [...(byDocument.get(documentId) ?? []), storedResult(result)]);
      }
      await placeNotices(
        tx,
        rows.map(({ result }) => result.id),
        now,
      );
      await addCauses(tx, byDocument);
      return rows.length;
    });
    placed += found;
    if (found < CHUNK) return placed;
  }
}

async function addCauses(tx: Tx, byDocument: ReadonlyMap<string, readonly Result[]>): Promise<void> {
  const ids = [...byDocument.values()].flatMap((results) => results.map(({ id }) => id));
  if (ids.length === 0) return;
  const { id, urgency, cameAt } = notice;
  const placed = await tx.select({ id, urgency, cameAt }).from(notice).where(inArray(notice.id, ids));
  const places = new Map(placed.map((row) => [row.id, row]));
  const rows = [...byDocument].flatMap(([documentId, results]) =>
    results.flatMap((result) =>
      causesOf(result).map((code) => ({
        ...{ noticeId: result.id, code, documentId },
        ...{
          urgency: places.get(result.id)?.urgency ?? UNDATED,
          cameAt: places.get(result.id)?.cameAt ?? new Date(0),
        },
      })),
    ),
  );
  for (const chunk of chunksOf(rows, CHUNK)) await tx.insert(noticeCause).values(chunk).onConflictDoNothing();
}
