// Candidates for tests: only what a test speaks of is written out.
import type { Candidate } from '../../../contract/candidate.ts';
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';

let nextLine = 0;

export function candidate(over: Partial<Candidate> & Pick<Candidate, 'field' | 'value'>): Candidate {
  nextLine += 1;
  return {
    raw: over.value,
    page: 1,
    box: [100, nextLine * 40, 200, 24],
    source: 'ocr',
    ruleId: `${over.field}.label`,
    label: 'label',
    engineConfidence: 0.95,
    otherReading: null,
    rereads: [],
    ...over,
  };
}

/** A targeted re-read as the readers give it: by another engine than the page pass. */
export const reread = (text: string, method = 'ppocr') => ({ text, confidence: 0.9, method });

export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new Error(`no day: ${text}`);
  return parsed;
}

export const TODAY = day('2026-11-22');
