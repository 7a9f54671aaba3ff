// What the result of a paper about a CIVIS request says: to which notice it went, or what a person has to do with it.
import type { Warning } from '../../contract/result.schema.ts';
import { type Bilingual, joinPhrases } from '../../contract/sentence.ts';
import type { PracticePaper } from '../../validators/practices/index.ts';
import { PAPER_DOUBT_WORDS } from '../messages/practice-words.table.ts';
import { warning } from '../messages/warnings.table.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import type { PaperTaken } from '../store/practice-index.ts';

export interface PaperShown {
  readonly warnings: readonly Warning[];
  readonly needsPerson: boolean;
}

const OTHER_NOTICE: Bilingual = {
  it: 'nomina un atto diverso da quello della pratica',
  en: 'it names another notice than the practice’s',
};
const NOTHING: PaperShown = { warnings: [], needsPerson: false };

/** @param taken how it was taken when it was delivered; null the first time, before that */
export function practicePaperShown(
  type: Pick<NoticeType, 'why'>,
  paper: PracticePaper | null,
  taken: PaperTaken | null,
): PaperShown {
  if (type.why === 'civis.list') return { warnings: [warning('practice.list')], needsPerson: true };
  if (paper === null) return NOTHING;
  const { number } = paper;
  const doubts = paper.doubts.map((doubt) => PAPER_DOUBT_WORDS[doubt]);
  const why = joinPhrases(doubts, '; ');
  if (number === null) return { warnings: [warning('practice.paper_unread', { why })], needsPerson: true };
  if (taken?.standing === 'withdrawn')
    return { warnings: [warning('practice.paper_withdrawn', { number })], needsPerson: false };
  if (paper.standing === 'proposed' || taken?.standing === 'proposed') {
    const reason = doubts.length > 0 ? why : OTHER_NOTICE;
    return { warnings: [warning('practice.paper_doubtful', { number, why: reason })], needsPerson: true };
  }
  const noticeId = taken?.noticeId ?? null;
  return noticeId === null
    ? { warnings: [warning('practice.paper_waits', { number })], needsPerson: true }
    : { warnings: [warning('practice.paper_taken', { number, id: noticeId })], needsPerson: false };
}
