// How a request ended by the words of a paper. Born-digital words only, and their picture must read alike: a `parzialmente`
// lost in a scan would turn a reduced debt into none.

import type { PracticeOutcome } from '../../contract/practice.schema.ts';
import type { OutcomePlace } from '../../contract/practice-paper.ts';

/** What the picture of the words must show, and must not. */
const PICTURE: Readonly<
  Partial<Record<PracticeOutcome, { readonly shows: RegExp; readonly hides: RegExp }>>
> = {
  annullata: { shows: /regolariz/i, hides: /parzial|irregolar|invalid|annullat|conferm/i },
  rideterminata: { shows: /parzial.*regolariz/i, hides: /invalid|annullat|conferm/i },
  confermata: { shows: /irregolar.*conferm/i, hides: /parzial|non conferm/i },
  sgravio_totale: { shows: /sgravio.*total/i, hides: /parzial/i },
  sgravio_parziale: { shows: /sgravio.*parzial/i, hides: /total/i },
};

/** `unclear` unless the paper says one thing only, plainly. */
export function outcomeOfPaper(places: readonly OutcomePlace[]): PracticeOutcome {
  const said = [...new Set(places.map(({ outcome }) => outcome))];
  const [only] = said;
  const picture = only === undefined ? undefined : PICTURE[only];
  if (only === undefined || said.length > 1 || picture === undefined) return 'unclear';
  const isPlain = ({ source, rereads }: OutcomePlace) =>
    source === 'text' &&
    rereads.some(({ text }) => picture.shows.test(text)) &&
    rereads.every(({ text }) => !picture.hides.test(text));
  return places.every(isPlain) ? only : 'unclear';
}
