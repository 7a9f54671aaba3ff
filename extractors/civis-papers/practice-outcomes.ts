// How a request ended, in the agency's own words, and where they stand; and what `Stato richiesta` says.
import { unionBox } from '../../contract/geometry.ts';
import type { PageReading } from '../../contract/page-reading.ts';
import type { PracticeState } from '../../contract/practice.schema.ts';
import type { OutcomePlace } from '../../contract/practice-paper.ts';
import { foldText } from '../fields/layout/folded.ts';
import { pageText } from '../fields/page-text.ts';
import { OUTCOME_PHRASES, STATE_WORDS } from './practice-words.table.ts';

const FOLDED = OUTCOME_PHRASES.map(([phrase, outcome]) => ({ phrase, outcome, folded: foldText(phrase) }));

/** To the letter, accents and case apart: a misread word here would turn an outcome into another. */
export function outcomePlaces(pages: readonly PageReading[]): readonly OutcomePlace[] {
  return pages.flatMap((reading) => {
    const { rows, source } = pageText(reading);
    return rows.flatMap((row, index) => {
      const next = rows[index + 1];
      const own = foldedRow(row.text);
      const both = own + (next ? foldedRow(next.text) : '');
      return taken(both).flatMap(({ phrase, outcome, at, end }) => {
        // One that stands on the next row alone is found there.
        if (at >= own.length) return [];
        const box = end > own.length && next ? unionBox([row.box, next.box]) : row.box;
        return [{ outcome, phrase, page: reading.page, box, source, rereads: [] }];
      });
    });
  });
}

/** Phrases in the text, none inside another. */
function taken(text: string) {
  const found: { phrase: string; outcome: OutcomePlace['outcome']; at: number; end: number }[] = [];
  for (const { phrase, outcome, folded } of FOLDED) {
    for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
      const end = at + folded.length;
      if (!found.some((other) => at < other.end && other.at < end)) found.push({ phrase, outcome, at, end });
    }
  }
  return found;
}

function foldedRow(text: string): string {
  return text.split(/\s+/).map(foldText).join('');
}

// yes: Stato richiesta: SCARTATA, Stato della richiesta CHIUSA   no: lo stato richiesta può essere in verifica o chiusa
const STATE = new RegExp(
  `\\bStato (?:della )?richiesta\\W{0,12}(${STATE_WORDS.map(([word]) => word).join('|')})\\b`,
  'g',
);

export function printedStates(pages: readonly PageReading[]): readonly PracticeState[] {
  const words = pages.flatMap((reading) =>
    pageText(reading).rows.flatMap(({ text }) => [...text.matchAll(STATE)].map((match) => match[1])),
  );
  return [...new Set(STATE_WORDS.flatMap(([word, state]) => (words.includes(word) ? [state] : [])))];
}
