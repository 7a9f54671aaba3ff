// What people said of the copies of a notice: of each notice that seems to be the same, that it is, or that it is another
// one. Each copy has a warning of its own, known by its sentence; an answer is a word about that sentence.
import type { HumanWord } from '../../contract/human-word.ts';
import type { Warning } from '../../contract/result.schema.ts';
import { isAbout, type PaperPlace, standingWords } from '../../validators/corrections/index.ts';
import { warning } from '../messages/warnings.table.ts';
import type { LinkOutput } from '../stages/stage-outputs.ts';

export type CopyAnswer = 'same' | 'different';

export interface Copy {
  /** The notice that came before. */
  readonly id: string;
  /** Null while nobody said. */
  readonly answer: CopyAnswer | null;
  /** Of its warning. */
  readonly message: string;
}

type Linked = Pick<LinkOutput['notices'][number], 'duplicateOf' | 'copies'>;

/** Ids of the notices that seem to be the same, in the order they came. */
export function copiesOf({ duplicateOf, copies }: Linked): readonly string[] {
  return copies ?? (duplicateOf === null ? [] : [duplicateOf]);
}

export function duplicateWarning(id: string): Warning {
  return warning('notice.duplicate', { id });
}

/** @param words of its document @param place of the notice */
export function saidCopies(linked: Linked, words: readonly HumanWord[], place: PaperPlace): readonly Copy[] {
  const about = standingWords(words).filter((word) => isAbout(word, place));
  return copiesOf(linked).map((id) => {
    const { code, message } = duplicateWarning(id);
    const word = about.find(
      ({ said }) => said.of === 'warning' && said.code === code && said.message === message,
    );
    return { id, message, answer: word ? (word.kind === 'dismiss' ? 'different' : 'same') : null };
  });
}
