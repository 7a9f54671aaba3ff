// A change of a notice: made only on the version that its author saw, and answered with the notice as it is afterwards.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { romeDay } from '../../../contract/civil-date.ts';
import { settleInTime } from '../../office/corrections/correction-desk.ts';
import { type Expectation, holdNotice } from '../../store/notice-version.ts';
import { principalOf } from '../access/guard.ts';
import { visibleNotices } from '../access/visibility.ts';
import { tagged } from '../http/download.ts';
import { etagOfVersion, etagOfView, requireMatch } from '../http/etag.ts';
import type { ServerHouse } from '../server-house.ts';
import { jsonFor } from './hide-others.ts';
import { noticeView, seenVersion } from './notice-view.ts';

/** The draft follows a change within this time, or after the answer. */
const SETTLE_MS = 20_000;

/** In the transaction of the change: the notice is visible, and as its author saw it. */
export function expectsVersion(request: FastifyRequest, id: string): Expectation {
  const seen = visibleNotices(principalOf(request));
  return async (tx) => {
    requireMatch(request.headers['if-match'], etagOfVersion(await holdNotice(tx, id, seen)));
  };
}

/** @param documentIds to be drafted again */
export async function answerChanged(
  house: ServerHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, documentIds }: { readonly id: string; readonly documentIds: readonly string[] },
) {
  const principal = principalOf(request);
  const isSettled = await settled(house, documentIds);
  const version = await seenVersion(house, principal, id);
  const view = await noticeView(house, principal, version, !isSettled);
  const json = await jsonFor(house.engine.db, principal, view);
  tagged(reply, etagOfView(version, romeDay(house.clock.now())));
  return reply
    .type('application/json; charset=utf-8')
    .serializer(() => json)
    .send({});
}

/** What is recorded stays, however long the draft takes. */
export async function settled(
  { engine, signal }: ServerHouse,
  documentIds: readonly string[],
): Promise<boolean> {
  if (documentIds.length === 0) return true;
  try {
    return await settleInTime({ engine, waitMs: SETTLE_MS }, documentIds, signal);
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
