// Everything about one notice that somebody may see: the result as every door gives it, and beside it what the office
// recorded, with the addresses of its pictures and papers.
import { romeDay } from '../../../contract/civil-date.ts';
import type { FollowUpEvent } from '../../../contract/follow-up.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { FollowUp, Standing } from '../../../validators/follow-up/index.ts';
import { standings } from '../../office/follow-up/standings.ts';
import { type ListedClient, listedClient } from '../../office/lists/list-rows.ts';
import { type PracticeView, viewOf } from '../../office/practices/practice-view.ts';
import { NO_CHOICES, type RequestChoices } from '../../store/choice-index.ts';
import { databaseChoiceIndex } from '../../store/choice-rows.ts';
import { clientsById } from '../../store/client-register.ts';
import { historiesOf } from '../../store/follow-up-rows.ts';
import { type NoticeVersion, noticeVersion } from '../../store/notice-version.ts';
import type { Principal } from '../access/principal.ts';
import { visibleNotices } from '../access/visibility.ts';
import { API } from '../routes/route-module.ts';
import type { ServerHouse } from '../server-house.ts';
import { resultFor } from './hide-others.ts';

export interface NoticeView {
  readonly result: Result;
  readonly client: ListedClient | null;
  /** Null: nothing to follow. */
  readonly standing: Standing | null;
  readonly followUp: FollowUp | null;
  /** What people recorded of its deadline, oldest first. */
  readonly history: readonly FollowUpEvent[];
  readonly practices: readonly PracticeView[];
  readonly choices: RequestChoices;
  /** A change is stored and not in the draft yet: ask again. */
  readonly isDrafting: boolean;
  readonly links: Readonly<Record<string, string>> & { readonly pages?: never };
  readonly pictures: readonly { readonly page: number; readonly href: string }[];
}

/** @throws AppError notice.not_found, also for one that may not be seen */
export function seenVersion(
  { engine }: ServerHouse,
  principal: Principal,
  id: string,
): Promise<NoticeVersion> {
  return noticeVersion(engine.db, id, visibleNotices(principal));
}

export async function noticeView(
  { engine, config, clock }: ServerHouse,
  principal: Principal,
  version: NoticeVersion,
  isDrafting = false,
): Promise<NoticeView> {
  const { db } = engine;
  const { id, result } = version;
  const now = clock.now();
  const wanted = { today: romeDay(now), fallbackOwner: config.owner, withClosed: true, noticeIds: [id] };
  const { value } = await standings(db, wanted).next();
  const one = value ? (value[0] ?? null) : null;
  const owner = version.clientId;
  const client = owner === null ? null : ((await clientsById(db, [owner])).get(owner) ?? null);
  const isNotice = result.notice.kind !== 'altro';
  return {
    result: await resultFor(db, principal, result),
    client: client && listedClient(client),
    standing: one?.standing ?? null,
    followUp: one?.followUp ?? null,
    history: (await historiesOf(db, [id])).get(id) ?? [],
    practices: isNotice ? (await viewOf(db, result, now)).practices : [],
    choices: (await databaseChoiceIndex(db).choicesOf([id])).get(id) ?? NO_CHOICES,
    isDrafting,
    links: linksOf(id),
    pictures: result.source.pages.map((page) => ({
      page,
      href: `${API}/notices/${id}/pages/${page}/picture`,
    })),
  };
}

function linksOf(id: string): Readonly<Record<string, string>> {
  const self = `${API}/notices/${id}`;
  return {
    self,
    sheet: `${self}/sheet`,
    sheetPdf: `${self}/sheet.pdf`,
    calendar: `${self}/calendar.ics`,
    bundle: `${self}/bundle.zip`,
    letter: `${self}/letter`,
    explain: `${self}/explain`,
  };
}
