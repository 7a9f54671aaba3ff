// What a reviewer needs beside a notice: doubts in words, other readings, who has it in hand.

import { romeDay } from '../../../../contract/civil-date.ts';
import type { Result } from '../../../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../../../contract/words.ts';
import { copiesOf, saidCopies } from '../../../corrections/said-copies.ts';
import { noticeId } from '../../../drafting/notice-id.ts';
import { placesOfEntries, type ShownPlace } from '../../../office/papers/entry-places.ts';
import { namesOfPeople } from '../../../office/review/names-of-people.ts';
import { holderOf, markOf } from '../../../office/review/review-marks.ts';
import { blindReview, reviewOfNotice } from '../../../office/review/review-of-notice.ts';
import type { StageOutputs } from '../../../stages/stage-outputs.ts';
import type { BlobStore } from '../../../store/blob-store.ts';
import type { Db } from '../../../store/database.ts';
import type { NoticeVersion } from '../../../store/notice-version.ts';
import { sampleOf } from '../../../store/sample-condition.ts';
import { databaseWordIndex } from '../../../store/word-rows.ts';
import { principalOf } from '../../access/guard.ts';
import { personal } from '../../http/download.ts';
import { noticeIdParam } from '../../http/query.ts';
import { resultFor } from '../../notices/hide-others.ts';
import { seenVersion } from '../../notices/notice-view.ts';
import { noticeReviewSchema } from '../../notices/review.schema.ts';
import { shownMark } from '../../notices/shown-mark.ts';
import { API, type RouteModule } from '../route-module.ts';

export const noticeReviewRoutes: RouteModule = (app, house) => {
  const { engine, clock, access } = house;
  app.get(
    `${API}/notices/:id/review`,
    {
      config: { permission: 'read' },
      schema: {
        ...{
          tags: ['review'],
          summary: 'Its doubts in words, and who has it in hand',
          params: noticeIdParam,
        },
        response: { 200: noticeReviewSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const { id } = request.params;
      const version = await seenVersion(house, principal, id);
      await access.record({ principal, action: 'notice.review', subjects: [id] });
      const now = clock.now();
      const stored = await markOf(engine.db, id);
      const holder = holderOf(stored, now);
      const mark = stored && shownMark(holder === null ? { ...stored, lockedBy: null } : stored);
      const named = [mark?.lock?.by, mark?.parked?.by, mark?.opinion?.askedBy, mark?.opinion?.answeredBy];
      const people = await namesOfPeople(
        engine.db,
        named.flatMap((each) => each ?? []),
      );
      const result = await resultFor(engine.db, principal, version.result);
      const outputs = await engine.outputsOf(version.documentId);
      const drawn = await sampleOf(engine.db, id);
      const isBlind = drawn?.isOpen === true;
      const whole = reviewOfNotice(result, outputs, romeDay(now));
      const { fields, dismissible } = isBlind ? blindReview(whole) : whole;
      return personal(reply).send({
        mark,
        isLockedByOther: holder !== null && holder !== principal.id,
        people: Object.fromEntries(people),
        fields,
        documentId: version.documentId,
        confirmed: await confirmedOf(engine.db, version, outputs, result),
        entries: await shownEntries(version.result, outputs, engine.blobs),
        dismissible: [...dismissible],
        sample: isBlind ? FIELD_NAMES.filter((name) => drawn.keyFields.includes(name)) : null,
      });
    },
  );
};

/** As they stand in the result that is shown: of copies that may not be seen nothing is named. */
async function confirmedOf(
  db: Db,
  { documentId, result: { id, source } }: NoticeVersion,
  { link }: Partial<StageOutputs>,
  shown: Result,
): Promise<string[]> {
  const linked = link?.notices.find(({ ordinal }) => noticeId(source.sha256, ordinal) === id);
  if (!linked || copiesOf(linked).length === 0) return [];
  const said = saidCopies(linked, await databaseWordIndex(db).wordsOf(documentId), source);
  const same = said.flatMap(({ answer, message }) => (answer === 'same' ? [message] : []));
  return same.filter((message) => shown.warnings.some((each) => each.message === message));
}

const ENTRY_WIDTH_PX = 720;

async function shownEntries(result: Result, outputs: Partial<StageOutputs>, blobs: BlobStore) {
  const places = await placesOfEntries(result, outputs, blobs);
  const shown = ({ page, box: [x, y, w, h], upright }: ShownPlace) => ({
    ...{ page, box: [x, y, w, h] as [number, number, number, number] },
    picture: `${API}/notices/${result.id}/pages/${page}/picture?box=${upright.join(',')}&width=${ENTRY_WIDTH_PX}`,
  });
  return places.map((each) =>
    Object.fromEntries(Object.entries(each).map(([field, place]) => [field, shown(place)])),
  );
}
