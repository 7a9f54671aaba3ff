// Where one was in the queue, kept for this tab: coming back from a notice one goes on from there.
import { REVIEW_LANES, type ReviewLane } from '../../../contract/review-lanes.ts';
import { NO_FILTERS, type QueueFilters } from '../../api/queue-types.ts';

export interface QueuePlace {
  readonly lane: ReviewLane;
  readonly filters: QueueFilters;
  /** The row one was at, and how far down it stood. */
  readonly id: string | null;
  readonly index: number;
}

const KEY = 'civis.queue';
const START: QueuePlace = { lane: 'all', filters: NO_FILTERS, id: null, index: 0 };

/** What a link asks for (`?lane=`, `?batch=`) goes before where one was. */
export function keptPlace(): QueuePlace {
  const asked = new URLSearchParams(location.search);
  const [askedLane, batch] = [asked.get('lane'), asked.get('batch') ?? ''];
  if (askedLane !== null || batch !== '') {
    const lane = REVIEW_LANES.find((each) => each === askedLane) ?? START.lane;
    return { ...START, lane, filters: { ...NO_FILTERS, batch } };
  }
  const text = sessionStorage.getItem(KEY);
  if (text === null) return START;
  const kept = JSON.parse(text) as Partial<QueuePlace>;
  const lane = REVIEW_LANES.find((each) => each === kept.lane) ?? START.lane;
  return { ...START, ...kept, lane, filters: { ...NO_FILTERS, ...kept.filters } };
}

export function keepPlace(place: QueuePlace): void {
  sessionStorage.setItem(KEY, JSON.stringify(place));
}
