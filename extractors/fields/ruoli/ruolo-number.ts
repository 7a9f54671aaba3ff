// The number and year of a ruolo, beside its label or alone in a row of the summary.
import type { RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { phraseAt } from '../layout/phrases.ts';

export type RuoloNumber = Pick<RuoloEntry, 'numero' | 'anno'>;

// yes: RUOLO N. 2023/353939, Ruolo numero 353939/2023, RUCLO N 2023 / 353939   no: RUOLO EMESSO DA, 12/05/2025
const NUMBER_PAIR = /(?<![\d/])(\d{1,6})\s*\/\s*(\d{1,6})(?![\d/])/g;
/** Characters between the word RUOLO and its number: a number mark, not a sentence. */
const MAX_BETWEEN = 10;
const YEAR = /^(?:19|20)\d{2}$/;

/** The ruolo that the row names after the word RUOLO. */
export function labelledRuolo(text: string): RuoloNumber | null {
  const label = phraseAt(text, 'RUOLO');
  if (label === null) return null;
  return pairs(text).find(({ at }) => at >= label && at - label <= MAX_BETWEEN)?.ruolo ?? null;
}

/** Any pair of a year and a number on the row. */
export function ruoloIn(text: string): RuoloNumber | null {
  return pairs(text)[0]?.ruolo ?? null;
}

/** `2025/550123`: how an entry is called everywhere. */
export function ruoloName({ anno, numero }: RuoloNumber): string {
  return `${anno}/${numero}`;
}

function pairs(text: string): { readonly at: number; readonly ruolo: RuoloNumber }[] {
  return [...text.matchAll(NUMBER_PAIR)].flatMap((match) => {
    const [, first = '', second = ''] = match;
    if (YEAR.test(first)) return [{ at: match.index, ruolo: { anno: Number(first), numero: second } }];
    return YEAR.test(second) ? [{ at: match.index, ruolo: { anno: Number(second), numero: first } }] : [];
  });
}
