// Blind double keying: two people type an identifier from its picture without seeing any value. Alike, it is a person's
// word; not alike, somebody else looks, whose value counts where it equals one of the two. Never a majority among more.
import type { HumanWord } from '../../contract/human-word.ts';
import type { FieldName } from '../../contract/words.ts';

export const KEYED_FIELDS = [
  'numeroComunicazione',
  'numeroCartella',
  'codiceAtto',
  'codiceFiscale',
  'partitaRuolo',
  'codiceAvviso',
] as const satisfies readonly FieldName[];

export interface Keyed {
  readonly person: string;
  readonly value: string | number;
}

export type KeyingStage =
  /** Which look comes next. */
  | { readonly is: 'wanted'; readonly look: 'first' | 'second' | 'third' }
  | { readonly is: 'agreed'; readonly value: string | number }
  /** Three people, three values: no more of them; somebody looks with everything before them. */
  | { readonly is: 'disputed' };

const LOOKS = ['first', 'second', 'third'] as const;

/** Standing keyings of a field, in the order they were made. */
export function keyedOf(standing: readonly HumanWord[], field: FieldName): readonly Keyed[] {
  return standing.flatMap(({ said }) => (said.of === 'keying' && said.field === field ? [said] : []));
}

/** @param keyed of one field, each of another person, in the order they were made */
export function keyingStage(keyed: readonly Keyed[]): KeyingStage {
  const looks = keyed.slice(0, LOOKS.length);
  const twice = looks.find(({ value }, at) => looks.findIndex((each) => each.value === value) < at);
  if (twice) return { is: 'agreed', value: twice.value };
  const look = LOOKS[looks.length];
  return look ? { is: 'wanted', look } : { is: 'disputed' };
}

/** A person's whole word on the field stands: there is nothing left to key. */
export function isSettledBy(standing: readonly HumanWord[], field: FieldName): boolean {
  return standing.some(({ said }) => said.of === 'field' && said.field === field);
}
