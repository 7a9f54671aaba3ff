// What the office keeps of a page of notices, for the register: client, owner, state of the deadline. A handful of
// statements a page.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { OfficeFacts, RegisterEntry } from '../../outputs/register/register-entry.ts';
import type { StoredClient } from '../../store/client-entry.ts';
import type { Tx } from '../../store/database.ts';
import { clientsOfNotices } from '../../store/notice-clients.ts';
import type { ListedNotice } from '../../store/notice-pages.ts';
import { type NoticeStanding, standings } from '../follow-up/standings.ts';

export interface OfficeEntry extends RegisterEntry {
  readonly office: OfficeFacts;
  /** In the register; null: not there, or not known. */
  readonly clientId: string | null;
}

export async function withOffice(
  tx: Tx,
  page: readonly ListedNotice[],
  today: CivilDate,
  fallbackOwner: string,
): Promise<readonly OfficeEntry[]> {
  const noticeIds = page.filter(({ isWaiting }) => !isWaiting).map(({ result }) => result.id);
  const followed = new Map<string, NoticeStanding>();
  if (noticeIds.length > 0) {
    const wanted = { today, fallbackOwner, noticeIds, withClosed: true };
    for await (const found of standings(tx, wanted)) {
      for (const one of found) followed.set(one.result.id, one);
    }
  }
  // Papers without anything to follow have a client all the same.
  const clients = await clientsOfNotices(tx, page);
  return page.map((listed, at) => {
    const one = listed.isWaiting ? undefined : followed.get(listed.result.id);
    const client = clients[at] ?? null;
    return { ...listed, today, clientId: client?.id ?? null, office: factsOf(one, client) };
  });
}

function factsOf(one: NoticeStanding | undefined, client: StoredClient | null): OfficeFacts {
  const clientName = client?.name ?? null;
  if (!one) return { ...NOTHING_FOLLOWED, clientName };
  const { standing, followUp } = one;
  return {
    clientName,
    owner: standing.owner.person,
    state: standing.state,
    instalment: standing.instalment,
    toldOn: followUp.informed?.on ?? null,
    isClosed: standing.isClosed && !standing.flags.includes('follow_up.deadline_changed'),
  };
}

const NOTHING_FOLLOWED = { owner: null, state: null, instalment: null, toldOn: null, isClosed: false };
