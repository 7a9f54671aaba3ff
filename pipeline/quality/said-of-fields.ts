// What people said of the fields of one notice, held against what the program had there when they spoke.
import type { HumanWord } from '../../contract/human-word.ts';
import type { FieldName, FieldState } from '../../contract/words.ts';
import { standingWords } from '../../validators/corrections/index.ts';

/** cleared: the program had a value, and the paper shows none. */
export const VERDICTS_ON_FIELDS = ['confirmed', 'corrected', 'cleared'] as const;
export type FieldVerdict = (typeof VERDICTS_ON_FIELDS)[number];

export interface SaidField {
  readonly field: FieldName;
  readonly verdict: FieldVerdict;
  /** The program's; null where it read nothing at all. */
  readonly state: FieldState | null;
  /** Class of its evidence; null in words of earlier versions. */
  readonly evidence: string | null;
}

/** @param words about one paper, in the order they were said; those that were taken back count for nothing */
export function saidFieldsOf(words: readonly HumanWord[]): readonly SaidField[] {
  return standingWords(words).flatMap(({ said, machine }): SaidField[] => {
    if (said.of !== 'field') return [];
    const had = machine?.value ?? null;
    const verdict = said.value === had ? 'confirmed' : said.value === null ? 'cleared' : 'corrected';
    const { state = null, evidence = null } = machine ?? {};
    return [{ field: said.field, verdict, state, evidence }];
  });
}

/** Somebody said of each of these fields what the paper shows. */
export function areAllSaid(fields: readonly string[], said: readonly SaidField[]): boolean {
  return fields.every((name) => said.some(({ field }) => field === name));
}

/** An accepted value that was wrong: the promise broken. */
export function isSilentError({ state, verdict }: SaidField): boolean {
  return state === 'accepted' && verdict !== 'confirmed';
}

/** Somebody said that it is another kind of act than the program had it for, and it still holds. */
export function isKindCorrected(words: readonly HumanWord[]): boolean {
  return standingWords(words).some(
    ({ said, machine }) =>
      said.of === 'type' && (machine?.value ?? '') !== [said.kind, said.subtype ?? ''].join(' ').trim(),
  );
}
