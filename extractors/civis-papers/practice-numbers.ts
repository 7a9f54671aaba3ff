// The practice number on a paper about a request: 13 digits beside a label that means one, never by length alone.
import type { PageReading } from '../../contract/page-reading.ts';
import type { PracticeNumberPlace } from '../../contract/practice-paper.ts';
import { digitsReader } from '../fields/capture/collect-digits.ts';
import type { FieldDefinition } from '../fields/field-rule.ts';
import { labelCandidates } from '../fields/label-candidates.ts';
import { pageText } from '../fields/page-text.ts';
import { OTHER_PRACTICE_WORDS, PRACTICE_LABELS, PREVIOUS_LABELS } from './practice-words.table.ts';

/** The search is that of the fields; the name only says which shape of number is looked for. */
const SHAPE = {
  field: 'numeroComunicazione',
  read: digitsReader({ lengths: [13], separators: ' .-' }),
} as const;

const OWN: FieldDefinition = {
  ...SHAPE,
  about: 'CIVIS practice number, 13 digits that begin with a day',
  rules: [
    {
      id: 'practice.labelled',
      where: 'right-or-below',
      labels: PRACTICE_LABELS,
      notAfter: OTHER_PRACTICE_WORDS,
      why: 'the receipt carries it; the label tells it from the 13 digits of the communication',
    },
  ],
};
const PREVIOUS: FieldDefinition = {
  ...SHAPE,
  about: 'practice number of the request before',
  rules: [
    {
      id: 'practice.previous',
      where: 'right-or-below',
      labels: PREVIOUS_LABELS,
      why: 'a second request names the first one',
    },
  ],
};

export function practiceNumbers(pages: readonly PageReading[]): readonly PracticeNumberPlace[] {
  const previous = previousNumbers(pages);
  return numbersBy(OWN, pages).filter(({ value }) => !previous.includes(value));
}

export function previousNumbers(pages: readonly PageReading[]): readonly string[] {
  return [...new Set(numbersBy(PREVIOUS, pages).map(({ value }) => value))];
}

function numbersBy(definition: FieldDefinition, pages: readonly PageReading[]): PracticeNumberPlace[] {
  return pages.flatMap((reading) =>
    labelCandidates(pageText(reading), definition).map(({ field: _, ...place }) => place),
  );
}
