// What a reminder has to know of a notice, and no more: made from the notices and what people recorded of them.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { NoticeKind, Subtype } from '../../../contract/words.ts';

export interface ReminderItem {
  readonly noticeId: string;
  /** The pile it first came in with. */
  readonly batchId: string | null;
  readonly arrivedOn: CivilDate;
  readonly kind: NoticeKind;
  readonly subtype: Subtype | null;
  /** Of the comunicazione or cartella, where it was surely read. */
  readonly number: string | null;
  /** Name, else codice fiscale; as read. */
  readonly taxpayer: string | null;
  readonly client: string | null;
  readonly ownerName: string | null;
  readonly ownerEmail: string | null;
  /** A closed one is never spoken of again. */
  readonly isOpen: boolean;
  /** Where `isUndated`, only the day not before which the term ends. */
  readonly safeDay: CivilDate | null;
  /** It has a term, and nobody knows from which day it counts: never called overdue. */
  readonly isUndated: boolean;
  readonly isToCheck: boolean;
  /** Its deadline changed after a person decided about it: to be looked at again. */
  readonly isChanged: boolean;
  /** Its last request was discarded and nothing was acquired: to be sent again. */
  readonly isDiscarded: boolean;
  /** Null where nobody keeps it. */
  readonly toldClient: boolean | null;
  /** The intermediary's own term to tell its client; null where it is not known. */
  readonly tellBy: CivilDate | null;
  /** Waiting for a person since this day. */
  readonly reviewSince: CivilDate | null;
  /** Code of what kept the file from being read. */
  readonly error: string | null;
  /** Where the file came from; it may hold a name. */
  readonly file: string;
}
