// The lanes of the review queue, shared by the service that fills them and the page that shows them. (Table file.)

/**
 * all: everything somebody has to look at. urgent: of that, what is due within {@link URGENT_DAYS}. undated: of that, what has
 * to be read today. asked: an expert is asked. answered: the expert answered. mine: in one's own hand. parked: put aside for now.
 * sample: drawn to be looked at although nothing is in doubt. What is parked stands in none of the first three until its day.
 */
export const REVIEW_LANES = [
  'all',
  'urgent',
  'undated',
  'asked',
  'answered',
  'mine',
  'parked',
  'sample',
] as const;
export type ReviewLane = (typeof REVIEW_LANES)[number];

export const URGENT_DAYS = 10;
