// A paper about a CIVIS request (receipt, discard, outcome, relief): all that it prints of the request. Chooses nothing.
import type { Candidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import type { PracticePaperKind, PracticePaperReading } from '../../contract/practice-paper.ts';
import { findPrintedDay } from '../../contract/printed-values.ts';
import { textHolds } from '../fields/layout/phrases.ts';
import { pageText } from '../fields/page-text.ts';
import { practiceNumbers, previousNumbers } from './practice-numbers.ts';
import { outcomePlaces, printedStates } from './practice-outcomes.ts';
import { SECOND_REQUEST_WORDS } from './practice-words.table.ts';

/** Codes of the kinds of paper (extractors/notices/why-codes.ts) that are about a request. */
const KIND_OF_WHY: Readonly<Record<string, PracticePaperKind>> = {
  'civis.receipt': 'receipt',
  'civis.discarded': 'discarded',
  'civis.outcome': 'outcome',
  'notice.relief': 'relief',
};
// yes: Data di chiusura 14/05/2026, Data scarto: 14-05-2026, Chiusa il 14/05/2026   no: Data di elaborazione 14/05/2026
const DAY_LABEL = /\b(?:Data (?:di |della |dello )?(?:chiusura|scarto)|(?:Chiusa|Scartata) il)\b\s*:?\s*/gi;
/** Characters after the label in which the day stands. */
const DAY_REACH = 18;

/**
 * Null for a paper of another kind. @param candidates of its pages: those of the notice's number are kept beside
 */
export function practicePaperIn(
  pages: readonly PageReading[],
  why: string | null,
  candidates: readonly Candidate[],
): PracticePaperReading | null {
  const kind = KIND_OF_WHY[why ?? ''];
  if (kind === undefined) return null;
  return {
    kind,
    numbers: practiceNumbers(pages),
    previous: previousNumbers(pages),
    notice: candidates.filter(({ field }) => field === 'numeroComunicazione' || field === 'numeroCartella'),
    states: printedStates(pages),
    outcomes: kind === 'outcome' || kind === 'relief' ? outcomePlaces(pages) : [],
    day: printedDay(pages),
    saysSecond: pages.some((reading) =>
      SECOND_REQUEST_WORDS.some((words) =>
        textHolds(
          pageText(reading)
            .rows.map((row) => row.text)
            .join('\n'),
          words,
        ),
      ),
    ),
  };
}

/** The one day under such a label; null with none, a repaired one, or several. On a scan it is read once, so it is none. */
function printedDay(pages: readonly PageReading[]): CivilDate | null {
  const printed = pages.map(pageText).filter(({ source }) => source === 'text');
  const days = printed.flatMap(({ rows }) =>
    rows.flatMap(({ text }) =>
      [...text.matchAll(DAY_LABEL)].flatMap((match) => {
        const start = match.index + match[0].length;
        const day = findPrintedDay(text.slice(start, start + DAY_REACH));
        return day && !day.repaired && day.start === 0 ? [day.value] : [];
      }),
    ),
  );
  const [first] = days;
  return first !== undefined && days.every((day) => day === first) ? first : null;
}
