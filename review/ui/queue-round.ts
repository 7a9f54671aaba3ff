// A round of the queue: the lane and filters from which a reviewer opened a notice, and the notices that were opened since, one
// after the other. Kept for the tab, so that it outlives a reload; not in the address, since a search is somebody's number.
import { REVIEW_LANES, type ReviewLane } from '../../contract/review-lanes.ts';
import { NO_FILTERS, type QueueFilters } from '../api/queue-types.ts';

export interface QueueQuestion {
  readonly lane: ReviewLane;
  readonly filters: QueueFilters;
}

export interface Round {
  readonly question: QueueQuestion;
  /** Opened in this round, done or not: they do not come again in it. */
  readonly ids: readonly string[];
}

const KEY = 'civis.round';
export const WHOLE_QUEUE: QueueQuestion = { lane: 'all', filters: NO_FILTERS };

export function isWholeQueue({ lane, filters }: QueueQuestion): boolean {
  return lane === WHOLE_QUEUE.lane && Object.values(filters).every((value) => value === '');
}

/** A notice is opened from the queue. */
export function startRound(question: QueueQuestion, id: string): void {
  keep({ question, ids: [id] });
}

/** The round that a notice was opened in; one that was opened from elsewhere begins a round of the whole queue. */
export function roundOf(id: string): Round {
  const kept = keptRound();
  if (kept?.ids.includes(id)) return kept;
  const round = { question: WHOLE_QUEUE, ids: [id] };
  keep(round);
  return round;
}

/** The round of `id` goes on with another notice. */
export function goOnWith(id: string, next: string): void {
  const { question, ids } = roundOf(id);
  keep({ question, ids: [...ids.filter((each) => each !== next), next] });
}

/** What was left out by lane and filters comes too; what was opened in the round still does not. */
export function widenRound(id: string): void {
  keep({ ...roundOf(id), question: WHOLE_QUEUE });
}

function keptRound(): Round | null {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return null;
  const { question, ids } = JSON.parse(text) as Round;
  const lane = REVIEW_LANES.find((each) => each === question.lane) ?? WHOLE_QUEUE.lane;
  return { question: { lane, filters: { ...NO_FILTERS, ...question.filters } }, ids };
}

function keep(round: Round): void {
  sessionStorage.setItem(KEY, JSON.stringify(round));
}
