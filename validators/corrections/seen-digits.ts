// Digits that people saw beside others that were read alike: which of a value are odd, and whether all were seen. A word
// about another value than the one there now says nothing.
import type { HumanWord } from '../../contract/human-word.ts';
import type { FieldName } from '../../contract/words.ts';

/**
 * Identifiers whose digits are worth seeing one by one. The printed number of a cartella is the same ink as its 17 digits,
 * and is not asked twice.
 */
export const DIGIT_FIELDS = [
  'numeroComunicazione',
  'codiceAtto',
  'numeroCartella',
  'partitaRuolo',
  'codiceFiscale',
  'codiceAvviso',
  'protocolloTelematico',
] as const satisfies readonly FieldName[];

export interface DigitsSeen {
  /** Places in the value, from 0, ascending. */
  readonly odd: readonly number[];
  readonly same: readonly number[];
  /** Every digit of it was seen, and none is odd. */
  readonly isAllSame: boolean;
}

/** The digits of a value with their places; none of no value. */
export function digitsOf(
  value: string | number | null,
): readonly { readonly position: number; readonly figure: string }[] {
  return [...String(value ?? '')].flatMap((figure, position) =>
    /\d/.test(figure) ? [{ position, figure }] : [],
  );
}

/** @param value as it is there now @param standing words about this notice */
export function seenDigits(
  field: FieldName,
  value: string | number | null,
  standing: readonly HumanWord[],
): DigitsSeen {
  const places = digitsOf(value).map(({ position }) => position);
  const verdicts = new Map(
    standing.flatMap(({ said }) =>
      said.of === 'digit' && said.field === field && said.value === String(value ?? '')
        ? [[said.position, said.seen] as const]
        : [],
    ),
  );
  const seenAs = (seen: 'same' | 'odd') => places.filter((position) => verdicts.get(position) === seen);
  const same = seenAs('same');
  return { odd: seenAs('odd'), same, isAllSame: places.length > 0 && same.length === places.length };
}
