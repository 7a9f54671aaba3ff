// What is said in a result about people's own words: that one could not be applied, that one stands against a number's
// own check, that a warning was closed by a person.
import { italianDay, romeDay } from '../../contract/civil-date.ts';
import { type HumanWord, targetOf } from '../../contract/human-word.ts';
import type { FieldResults, Warning } from '../../contract/result.schema.ts';
import { type Bilingual, joinPhrases } from '../../contract/sentence.ts';
import { FIELD_NAMES } from '../../contract/words.ts';
import { isAbout, type PaperPlace, seenDigits, standingWords } from '../../validators/corrections/index.ts';
import { pagesIt } from '../drafting/split-warnings.ts';
import { doubtPhrase } from '../messages/explain-doubt.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import { warning } from '../messages/warnings.table.ts';

/** While one of these is not dismissed a person has to look, whatever the fields say. */
export const ASKS_FOR_PERSON: ReadonlySet<string> = new Set(['correction.not_applied', 'digit.odd']);

/** What a person may close by having looked. The others go when what they say is put right. */
export const DISMISSIBLE: ReadonlySet<string> = new Set([
  ...['term.not_computed', 'correction.not_applied', 'page.unreadable', 'notice.duplicate'],
  ...['split.proposed', 'split.proposed_with_before'],
  ...['mail.agency_without_notice', 'part.not_read', 'part.unopened', 'practice.list'],
]);

/** Of these a person may also say that what they say is so: they stay, and are answered. */
export const ANSWERABLE: ReadonlySet<string> = new Set(['notice.duplicate']);

/** One warning for all words that lost their paper. */
export function lostWarnings(lost: readonly HumanWord[]): Warning[] {
  if (lost.length === 0) return [];
  const what = joinPhrases([...new Set(lost.map(({ said }) => targetOf(said)))].map(phraseOf(lost)), ', ');
  const pages = pagesIt([...new Set(lost.flatMap((word) => word.pages))]);
  return [warning('correction.not_applied', { what, pages })];
}

/** One warning for each value kept against its own check. @param doubtsOf what speaks against it now */
export function insistedWarnings(
  standing: readonly HumanWord[],
  doubtsOf: (word: HumanWord) => readonly string[],
): Warning[] {
  return standing.flatMap((word) => {
    if (!word.isInsisted || word.said.of !== 'field') return [];
    const why = joinPhrases(doubtsOf(word).map(doubtPhrase), '; ');
    return why.it === ''
      ? []
      : [warning('correction.insisted', { field: FIELD_LABELS[word.said.field], why })];
  });
}

/** One warning for each field in which somebody saw another figure, while nobody settled it. */
export function oddDigitWarnings(fields: FieldResults, standing: readonly HumanWord[]): Warning[] {
  return FIELD_NAMES.filter((field) => fields[field].doubts.includes('digit.odd')).map((field) => {
    const { odd } = seenDigits(field, fields[field].value, standing);
    const places = odd.map((position) => String(position + 1)).join(', ');
    return warning('digit.odd', { field: FIELD_LABELS[field], places });
  });
}

/** @param dismissals standing ones about this paper. @returns the warnings, those that a person closed said as closed */
export function withDismissals(warnings: readonly Warning[], dismissals: readonly HumanWord[]): Warning[] {
  if (dismissals.length === 0) return [...warnings];
  return warnings.map((each) => {
    const word = dismissals.find(({ said }) => isOf(said, each));
    if (!word) return each;
    const what = { it: each.message, en: each.messageEn ?? each.message };
    return warning('warning.dismissed', { on: italianDay(romeDay(word.at)), what });
  });
}

/** Standing ones about this paper. @param words of its document */
export function dismissalsOf(words: readonly HumanWord[], place: PaperPlace): readonly HumanWord[] {
  return standingWords(words).filter(
    (word) => word.said.of === 'warning' && word.kind === 'dismiss' && isAbout(word, place),
  );
}

export function isDismissed(asked: Warning, dismissals: readonly HumanWord[]): boolean {
  return dismissals.some(({ said }) => isOf(said, asked));
}

function isOf(said: HumanWord['said'], { code, message }: Warning): boolean {
  return said.of === 'warning' && said.code === code && said.message === message;
}

const OTHERS: Readonly<Record<string, Bilingual>> = {
  type: { it: 'tipo di atto', en: 'kind of notice' },
  channel: { it: 'canale', en: 'channel' },
  receivedOn: { it: 'giorno di ricevimento', en: 'day of receipt' },
  entry: { it: 'dati del ruolo', en: 'data of the roll' },
};

function phraseOf(words: readonly HumanWord[]) {
  return (target: string): Bilingual => {
    const said = words.find((word) => targetOf(word.said) === target)?.said;
    if (said?.of === 'field' || said?.of === 'digit') return FIELD_LABELS[said.field];
    return OTHERS[said?.of ?? ''] ?? { it: target, en: target };
  };
}
