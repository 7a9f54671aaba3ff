// What a correction is held against: the notice as it is shown, what the program read, and what people said before.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { HumanWord } from '../../../contract/human-word.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { isAbout, standingWords } from '../../../validators/corrections/index.ts';
import { saidNotice } from '../../corrections/said-of-notice.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { ChangeGrounds } from './words-of-change.ts';

const NOTHING_SAID = { standing: [], lost: [] };

/** @param words of the document, in the order they were said */
export function groundsOf(
  shown: Result,
  { extract }: Partial<StageOutputs>,
  words: readonly HumanWord[],
  today: CivilDate,
): ChangeGrounds {
  const read = extract?.notices.find(({ ordinal }) => noticeId(shown.source.sha256, ordinal) === shown.id);
  return {
    shown,
    machine: read ? saidNotice(read, NOTHING_SAID, today) : null,
    standing: standingWords(words).filter((word) => isAbout(word, shown.source)),
    today,
  };
}
