// A reason with its facts filled in: the text for field 4 of the form. Every value in it was handed in; what was not stays as
// a visible blank in square brackets.
import type { Reason, ReasonBlank } from './reason.types.ts';

export interface ReasonText {
  readonly text: string;
  /** Blanks that nobody filled, in the order of the text. */
  readonly open: readonly ReasonBlank[];
}

// With the full stop after it: a typed sentence brings its own.
const PLACE = /\{(\w+)\}(\.?)/g;

/**
 * @param act the line that names the notice, already filled
 * @param contact how to be reached; null where nobody said
 * @param typed what a person gave, by the key of the blank
 */
export function reasonText(
  reason: Reason,
  act: string,
  contact: string | null,
  typed: ReadonlyMap<string, string>,
): ReasonText {
  const open: ReasonBlank[] = [];
  const fill = (sentence: string) =>
    sentence.replace(PLACE, (_, key: string, stop: string) => {
      const value = typed.get(key)?.trim();
      if (value) return /[.!?…]$/.test(value) ? value : `${value}${stop}`;
      const blank = reason.blanks.find((each) => each.key === key);
      if (!blank) throw new Error(`the reason ${reason.id} has no blank ${key}`);
      if (!open.includes(blank)) open.push(blank);
      return `[${blank.it}]${stop}`;
    });
  const lines = [act, ...[reason.outcome, ...reason.why, reason.ask].map(fill)];
  return { text: [...lines, ...(contact === null ? [] : [contact])].join('\n'), open };
}
