// What a deadline rests on, for a client to read: what was counted from where, and by which rule.
import { italianDay } from '../../contract/civil-date.ts';
import { type Bilingual, type Facts, fillSentence, type Language } from '../../contract/sentence.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import type { Citation } from './citation.ts';
import type { Start } from './delivery.ts';
import { type RuleReading, totalDays } from './readings.ts';
import type { DeadlineRule, StartEvent } from './rule.types.ts';

const START_WORDS: Readonly<Record<StartEvent, Bilingual>> = {
  receipt: { it: 'ricevimento', en: 'receipt' },
  transmission: { it: 'invio telematico', en: 'telematic sending' },
  notification: { it: 'notifica', en: 'notification' },
};
const SENTENCES = {
  count: {
    it: '{days} giorni dal {day0} ({start}): quel giorno non si conta, l’ultimo sì.',
    en: '{days} days from {day0} ({start}): that day is not counted, the last one is.',
  },
  pause: {
    it: ' I giorni della pausa estiva non si contano.',
    en: ' The days of the summer pause are not counted.',
  },
  rolled: {
    it: ' Il termine cade il {raw} e passa al {due}.',
    en: ' The term falls on {raw} and passes to {due}.',
  },
  due: { it: ' Scade il {due}.', en: ' It ends on {due}.' },
  safer: {
    it: ' Per prudenza agire entro il {safe}.',
    en: ' To be on the safe side act by {safe}.',
  },
  floor: {
    it: ' Contando dalla data di elaborazione non può scadere prima del {safe}.',
    en: ' Counted from the elaboration day it cannot end before {safe}.',
  },
  noStart: {
    it: '{days} giorni dal {start}, di cui non si conosce il giorno.',
    en: '{days} days from the {start}, whose day is not known.',
  },
  basis: { it: ' Regola {rule}, {norm} ({confidence}).', en: ' Rule {rule}, {norm} ({confidence}).' },
} as const satisfies Record<string, Bilingual>;

export const CONFIDENCE_WORDS: Readonly<
  Record<RuleConfidence, { readonly it: string; readonly en: string }>
> = {
  V1: { it: 'letta nel testo della legge o dell’Agenzia', en: 'read in the text of the law or the agency' },
  V2: { it: 'letta in una fonte secondaria', en: 'read in a secondary source' },
  B: { it: 'nota, ma nessuna fonte letta', en: 'background knowledge, no source read' },
  D: { it: 'ricavata da altre regole', en: 'derived from other rules' },
};

export function explanationOf(
  reading: RuleReading,
  citation: Citation,
  start: Start,
  language: Language,
): string {
  const { rule, plain } = reading;
  const [raw, due, safe] = [italianDay(reading.raw), italianDay(reading.due), italianDay(reading.safe)];
  const say = (key: keyof typeof SENTENCES, facts: Facts = {}) =>
    fillSentence(SENTENCES[key], facts, language, '');
  if (start.day0 === null) return explanationWithoutStart(rule, citation, language) + say('floor', { safe });
  const count = { days: totalDays(rule), day0: italianDay(start.day0), start: START_WORDS[rule.start] };
  return [
    say('count', count),
    plain.met.length > 0 ? say('pause') : '',
    reading.due === reading.raw ? say('due', { due }) : say('rolled', { raw, due }),
    reading.safe < reading.due ? say('safer', { safe }) : '',
    basis(rule, citation, language),
  ].join('');
}

export function explanationWithoutStart(rule: DeadlineRule, citation: Citation, language: Language): string {
  const facts = { days: totalDays(rule), start: START_WORDS[rule.start] };
  return fillSentence(SENTENCES.noStart, facts, language, '') + basis(rule, citation, language);
}

function basis(rule: DeadlineRule, { norm }: Citation, language: Language): string {
  const facts = { rule: rule.ruleId, norm, confidence: CONFIDENCE_WORDS[rule.confidence] };
  return fillSentence(SENTENCES.basis, facts, language, '');
}
