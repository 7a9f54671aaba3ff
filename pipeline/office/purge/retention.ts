// How long what is kept, and what is never purged by its age. Nothing is purged unless the office says so.
import type { CivilDate } from '../../../contract/civil-date.ts';
import { dayDifference } from './days-between.ts';

/** `closed`: whatever its status, a person has closed its deadline. needs_review stays until somebody has looked. */
export const RETENTION_STATES = ['not_for_civis', 'ready', 'failed', 'rejected', 'closed'] as const;
export type RetentionState = (typeof RETENTION_STATES)[number];
/** Days by state; a state that is not there is kept for ever. */
export type Retention = Readonly<Partial<Record<RetentionState, number>>>;

/** What of a document decides. */
export interface PurgeFacts {
  /** waiting: still on its way. */
  readonly documentStatus: string;
  /** Of the last time it came in, Rome's day. */
  readonly cameInOn: CivilDate;
  readonly notices: readonly NoticeFacts[];
}

export interface NoticeFacts {
  readonly status: string;
  /** Every day of its deadlines. */
  readonly days: readonly string[];
  /** It has a term that the program does not reckon: urgent until a person says otherwise. */
  readonly hasUnknownTerm: boolean;
  /** A person has closed its deadline. */
  readonly isClosed: boolean;
  /** A request sent through CIVIS that has no end yet. */
  readonly hasOpenPractice: boolean;
}

export type Protection = 'waiting' | 'open_deadline' | 'open_practice';

/** Why it is never purged now, however it is asked for; null for one that may. */
export function protectionOf(facts: PurgeFacts, today: CivilDate): Protection | null {
  if (facts.documentStatus === 'waiting') return 'waiting';
  if (facts.notices.some(({ hasOpenPractice }) => hasOpenPractice)) return 'open_practice';
  const isOpen = facts.notices.some(
    ({ isClosed, hasUnknownTerm, days }) => !isClosed && (hasUnknownTerm || days.some((day) => day >= today)),
  );
  return isOpen ? 'open_deadline' : null;
}

/** Every notice of it is old enough: counted from the day it came in, or its last deadline where that is later. */
export function isDue(facts: PurgeFacts, retention: Retention, today: CivilDate): boolean {
  if (facts.notices.length === 0 || protectionOf(facts, today) !== null) return false;
  return facts.notices.every((notice) => {
    const kept = daysKept(notice, retention);
    if (kept === null) return false;
    const from = [facts.cameInOn, ...notice.days].sort().at(-1) ?? facts.cameInOn;
    return dayDifference(from, today) >= kept;
  });
}

function daysKept({ status, isClosed }: NoticeFacts, retention: Retention): number | null {
  const own = RETENTION_STATES.find((state) => state === status);
  return (isClosed ? retention.closed : undefined) ?? (own ? retention[own] : undefined) ?? null;
}

/** yes: `not_for_civis:90, failed:365`  no: `ready`, `ready:-1`, `needs_review:30` */
export function parseRetention(text: string): Retention | null {
  const entries: [RetentionState, number][] = [];
  for (const part of text.split(',')) {
    const match = /^\s*([a-z_]+)\s*:\s*(\d{1,5})\s*$/.exec(part);
    const state = RETENTION_STATES.find((each) => each === match?.[1]);
    if (!match || !state || entries.some(([known]) => known === state)) return null;
    entries.push([state, Number(match[2])]);
  }
  return Object.fromEntries(entries);
}
