// What each piece of evidence weighs when pages are put together, and the bounds between sure and proposed (table
// file). Points, not probabilities: ten is what a number of the notice itself gives, six makes a join.

/** For "a letter starts on this page". */
export const START_WEIGHTS = {
  'title.paper': 4,
  'title.plain': 3,
  'own-number': 2,
  'address-window': 2,
  salutation: 2,
  'printed-page-1': 2,
  sender: 1,
  'day-of-elaboration': 1,
} as const;
export type StartEvidence = keyof typeof START_WEIGHTS;
/** From here on a letter starts for sure. */
export const SURE_START = 4;

/** For "this page continues that letter". */
export const LINK_WEIGHTS = {
  'same-number': 10,
  'same-act': 10,
  // Co-obligors get cartelle of one ruolo, with one act.
  'same-act-on-roll': 5,
  'same-protocol': 10,
  'same-payment-code': 10,
  'same-tracking-number': 10,
  'same-taxpayer': 4,
  'near-number': 3,
  'near-taxpayer': 1,
  'same-address': 7,
  'one-shared-amount': 4,
  'shared-amounts': 5,
  'adds-up': 4,
  'same-ruolo': 5,
  'same-year': 1,
  'follows-printed-page': 3,
  'fits-printed-page': 2,
  follows: 2,
  'same-kind-of-notice': 1,
  'only-letter': 6,
  'only-possible-letter': 3,
  // The cover of what comes after it: first of the pile, or first after a separator sheet, in an orderly pile.
  precedes: 6,
  // Against:
  'printed-page-taken': -4,
  'other-page-total': -4,
  'separator-between': -5,
} as const;
export type LinkEvidence = keyof typeof LINK_WEIGHTS;

/** A page joins a letter for sure with this many points … */
export const SURE_JOIN = 6;
/** … and this many more than any other letter has. */
export const SURE_MARGIN = 3;
/** Each point for a start takes this many from a join. */
export const START_AGAINST_JOIN = 2;
/** From here on the page belongs by a number of its own, whatever stands around it. */
export const BY_NUMBER = 10;
/** A letter with at least this much is named in a proposal. */
export const WORTH_NAMING = 1;

/** Amounts below (cents) are fees and stamps that many letters share. */
export const MIN_TELLING_AMOUNT = 10_000;
