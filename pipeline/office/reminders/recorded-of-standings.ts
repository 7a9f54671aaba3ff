// What people recorded of notices, as reminders need it: who is in charge and where their mail goes, what is done, what
// comes next.
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Db } from '../../store/database.ts';
import { type NoticeStanding, standings } from '../follow-up/standings.ts';
import type { Recorded, RecordedOf } from './items-of-archive.ts';
import { addressOf, type People } from './people.ts';

/** @param fallbackOwner setting `CIVIS_OWNER` */
export function recordedOfStandings(
  db: Db,
  today: CivilDate,
  fallbackOwner: string,
  people: People,
): RecordedOf {
  return async (noticeIds) => {
    const recorded = new Map<string, Recorded>();
    // Closed ones too: one that is not in the answer would count as open.
    const wanted = { today, fallbackOwner, noticeIds, withClosed: true };
    for await (const page of standings(db, wanted)) {
      for (const one of page) recorded.set(one.result.id, recordedOf(one, people));
    }
    return recorded;
  };
}

function recordedOf({ result, client, standing }: NoticeStanding, people: People): Recorded {
  const { owner, flags, isClosed } = standing;
  const isChanged = flags.includes('follow_up.deadline_changed');
  const hasTerm = result.deadline !== null;
  const ownerEmail = addressOf(owner.person, people);
  return {
    ...(client ? { client: client.name } : {}),
    // The office itself needs no name beside its own address.
    ownerName: owner.isFallback && ownerEmail === null ? null : owner.person,
    ownerEmail,
    isOpen: !isClosed || isChanged,
    isChanged,
    // A closed one whose deadline changed has no next day of its own.
    safeDay: isClosed ? parseCivilDate(result.deadline?.safe ?? '') : standing.nextDay,
    ...(hasTerm ? { isUndated: standing.isFloor || standing.isUndated } : {}),
    toldClient: standing.toldClient,
  };
}
