// The shape of a reason for asking the agency to look again: sentences with places for facts. A fact that nobody gave stays
// as a visible blank; a sentence never says more than its facts.

/** What kind of value a place takes; the day, sum or code is written as a person typed it, checked by its kind. */
export type BlankKind = 'text' | 'day' | 'euros' | 'year' | 'tax-code' | 'protocol' | 'days';

export interface ReasonBlank {
  /** Named in `draft ID --set key=value`. */
  readonly key: string;
  /** As it stands between square brackets, Italian. */
  readonly it: string;
  readonly en: string;
  readonly kind: BlankKind;
}

export type ReasonAct = 'comunicazione' | 'avviso_telematico' | 'cartella';

export interface Reason {
  readonly id: string;
  readonly title: { readonly it: string; readonly en: string };
  readonly acts: readonly ReasonAct[];
  /** Says nothing without a practice before it. */
  readonly isForSecond?: true;
  /** What the outcome says, why it is wrong, what is asked: `{key}` is a blank of this reason. Italian: it goes to the office. */
  readonly outcome: string;
  readonly why: readonly string[];
  readonly ask: string;
  readonly blanks: readonly ReasonBlank[];
  /** Law the text rests on, for whoever checks it; never printed unless the text itself names it. */
  readonly law: string | null;
}
