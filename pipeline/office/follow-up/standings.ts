// Where every notice stands today, in pages: for lists, reminders, calendar and register. A closed one comes only when
// asked for, or when its deadline changed after it was closed.
import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import {
  type FollowUp,
  NOT_FOLLOWED,
  needsFollowUp,
  replay,
  type Standing,
  standingOf,
} from '../../../validators/follow-up/index.ts';
import type { StoredClient } from '../../store/client-entry.ts';
import { noticesOfClient } from '../../store/client-notices.ts';
import type { Db, Tx } from '../../store/database.ts';
import { historiesOf } from '../../store/follow-up-rows.ts';
import { clientsOfNotices } from '../../store/notice-clients.ts';
import { loadOffices } from '../../store/office-rows.ts';
import { followUp, notice } from '../../store/schema.ts';
import { storedResult } from '../../store/stored-result.ts';

export interface NoticeStanding {
  readonly documentId: string;
  readonly result: Result;
  readonly followUp: FollowUp;
  /** Null: not in the register, or not known. */
  readonly client: StoredClient | null;
  readonly standing: Standing;
}

export interface StandingsWanted {
  readonly today: CivilDate;
  /** Owns what nobody else does (setting `CIVIS_OWNER`). */
  readonly fallbackOwner: string;
  /** Closed ones too. */
  readonly withClosed?: boolean;
  /** Only of this client. */
  readonly client?: StoredClient;
  /** Only these. */
  readonly noticeIds?: readonly string[];
}

const PAGE = 200;

/** By id; each page is a handful of statements, whatever the register holds. */
export async function* standings(
  db: Db | Tx,
  wanted: StandingsWanted,
): AsyncGenerator<readonly NoticeStanding[], void, undefined> {
  const offices = new Map((await loadOffices(db)).map((office) => [office.id, office.defaultPerson]));
  const only = wanted.client ? await noticesOfClient(db, [wanted.client]) : wanted.noticeIds;
  for (let after = ''; ; ) {
    const rows = await pageAfter(db, after, wanted.withClosed ?? false, only);
    const page = await standingsOf(db, rows, wanted, offices);
    const shown = page.filter(({ client }) => !wanted.client || client?.id === wanted.client.id);
    if (shown.length > 0) yield shown;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.result.id;
  }
}

type Row = Awaited<ReturnType<typeof pageAfter>>[number];

async function pageAfter(
  db: Db | Tx,
  after: string,
  withClosed: boolean,
  only: readonly string[] | undefined,
) {
  const isOpen = or(
    isNull(followUp.isClosed),
    eq(followUp.isClosed, false),
    sql`${notice.deadlinePrint} IS DISTINCT FROM ${followUp.seenPrint}`,
  );
  return db
    .select({ documentId: notice.documentId, result: notice.result })
    .from(notice)
    .leftJoin(followUp, eq(followUp.noticeId, notice.id))
    .where(
      and(
        gt(notice.id, after),
        withClosed ? undefined : isOpen,
        only === undefined ? undefined : inArray(notice.id, only.length > 0 ? [...only] : ['']),
      ),
    )
    .orderBy(asc(notice.id))
    .limit(PAGE);
}

async function standingsOf(
  db: Db | Tx,
  rows: readonly Row[],
  { today, fallbackOwner, withClosed = false }: StandingsWanted,
  offices: ReadonlyMap<string, string | null>,
): Promise<readonly NoticeStanding[]> {
  const results = rows.map(({ result }) => storedResult(result));
  const histories = await historiesOf(
    db,
    results.map(({ id }) => id),
  );
  const clients = await clientsOfNotices(db, rows);
  return results.flatMap((result, at): readonly NoticeStanding[] => {
    const history = histories.get(result.id);
    if (!history && !needsFollowUp(result)) return [];
    const state = history ? replay(history) : NOT_FOLLOWED;
    const client = clients[at] ?? null;
    const owners = {
      inCharge: client?.inCharge ?? null,
      officePerson: offices.get(client?.officeId ?? '') ?? null,
      fallback: fallbackOwner,
    };
    const standing = standingOf(result, state, owners, today);
    if (standing.isClosed && !withClosed && !standing.flags.includes('follow_up.deadline_changed')) return [];
    return [{ documentId: rows[at]?.documentId ?? '', result, followUp: state, client, standing }];
  });
}
