// What the bench itself knows of a notice, and under which heading it has to stand on a day, by docs/reminders.md. Shares
// nothing with the office's own standings: it is what they are measured by.
import { addDays, type CivilDate, daysBetween, parseCivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { InCharge } from './people.ts';

export type Heading = 'overdue' | 'due' | 'tell' | 'undated' | 'failed' | 'review' | 'to_check';

/** What the paper says, as read now. */
interface Paper {
  readonly safe: CivilDate | null;
  readonly hasDay0: boolean;
  readonly isToCheck: boolean;
  readonly isReview: boolean;
  readonly isFailed: boolean;
  readonly tellBy: CivilDate | null;
  readonly hasTell: boolean;
}

const NEAR = 15;
const STUCK = 3;
const URGENT = 7;

export class KnownNotice {
  isClosed = false;
  isTold = false;
  /** The days of instalments still to pay. */
  plan: readonly CivilDate[] = [];
  /** Of the whole plan, paid ones included. */
  planSize = 0;
  /** The safe day when its state was recorded; undefined while none is. */
  decidedOn: CivilDate | null | undefined = undefined;
  /** The day that was named to its owner in an accepted mail, before it came. */
  remindedOf: CivilDate | null = null;
  /** Since when its next day is what it is. */
  nextSince: CivilDate;
  private paper: Paper;

  constructor(
    readonly id: string,
    readonly arrivedOn: CivilDate,
    readonly owner: InCharge,
    read: Partial<Result>,
  ) {
    this.paper = paperOf(read);
    this.nextSince = arrivedOn;
  }

  reread(read: Partial<Result>): void {
    this.paper = paperOf(read);
  }

  get safe(): CivilDate | null {
    return this.paper.safe;
  }

  get hasDay0(): boolean {
    return this.paper.hasDay0;
  }

  get isFailed(): boolean {
    return this.paper.isFailed;
  }

  get isToTell(): boolean {
    return this.paper.hasTell && !this.isTold;
  }

  get isChanged(): boolean {
    return this.decidedOn !== undefined && this.decidedOn !== this.paper.safe;
  }

  get next(): CivilDate | null {
    return this.isClosed ? this.paper.safe : (this.plan[0] ?? this.paper.safe);
  }

  /** To be spoken of; a closed one only when its day changed afterwards. */
  get isOpen(): boolean {
    return !this.isClosed || this.isChanged;
  }

  /** A day that somebody has to be reminded of before it comes. */
  get datedDay(): CivilDate | null {
    return this.isOpen && this.isDated ? this.next : null;
  }

  private get isDated(): boolean {
    return this.isClosed || this.plan.length > 0 || this.paper.hasDay0;
  }

  headingOn(today: CivilDate): Heading | null {
    if (!this.isOpen) return null;
    const day = this.datedDay;
    if (day !== null && day < today) return 'overdue';
    if (day !== null && day <= addDays(today, NEAR)) return 'due';
    if (this.isToTell) return 'tell';
    if (this.paper.isFailed) return 'failed';
    if (!this.isDated) return 'undated';
    if (this.paper.isReview && daysBetween(this.arrivedOn, today) >= STUCK) return 'review';
    return this.paper.isToCheck || this.isChanged ? 'to_check' : null;
  }

  /** Also by the day before which an undated one does not end, and by the term to tell the client. */
  isUrgentOn(today: CivilDate): boolean {
    const days = [this.next, this.isToTell ? this.paper.tellBy : null];
    return this.isOpen && days.some((day) => day !== null && daysBetween(today, day) < URGENT);
  }
}

function paperOf({ deadline = null, status, error = null }: Partial<Result>): Paper {
  const tell = deadline?.others.find(({ purpose }) => purpose === 'inform_client');
  return {
    safe: parseCivilDate(deadline?.safe ?? ''),
    hasDay0: deadline !== null && deadline.day0 !== null,
    isToCheck: deadline?.confidence === 'to_check',
    isReview: status === 'needs_review',
    isFailed: error !== null,
    tellBy: tell?.day0 ? parseCivilDate(tell.safe ?? '') : null,
    hasTell: tell !== undefined,
  };
}
