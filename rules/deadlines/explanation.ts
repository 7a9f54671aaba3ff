// What a deadline rests on, in Italian, for a client to read: what was counted from where, and by which rule.
import { italianDay } from '../../contract/civil-date.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import type { Citation } from './citation.ts';
import type { Start } from './delivery.ts';
import { type RuleReading, totalDays } from './readings.ts';
import type { DeadlineRule, StartEvent } from './rule.types.ts';

const START_IT: Readonly<Record<StartEvent, string>> = {
  receipt: 'ricevimento',
  transmission: 'invio telematico',
  notification: 'notifica',
};

export const CONFIDENCE_WORDS: Readonly<
  Record<RuleConfidence, { readonly it: string; readonly en: string }>
> = {
  V1: { it: 'letta nel testo della legge o dell’Agenzia', en: 'read in the text of the law or the agency' },
  V2: { it: 'letta in una fonte secondaria', en: 'read in a secondary source' },
  B: { it: 'nota, ma nessuna fonte letta', en: 'background knowledge, no source read' },
  D: { it: 'ricavata da altre regole', en: 'derived from other rules' },
};

export function explanationOf(reading: RuleReading, citation: Citation, start: Start): string {
  const { rule, plain, raw, due, safe } = reading;
  if (start.day0 === null)
    return `${explanationWithoutStart(rule, citation)} Contando dalla data di elaborazione non può scadere prima del ${italianDay(safe)}.`;
  let text = `${totalDays(rule)} giorni dal ${italianDay(start.day0)} (${START_IT[rule.start]}): quel giorno non si conta, l’ultimo sì.`;
  if (plain.met.length > 0) text += ' I giorni della pausa estiva non si contano.';
  if (due !== raw) text += ` Il termine cade il ${italianDay(raw)} e passa al ${italianDay(due)}.`;
  else text += ` Scade il ${italianDay(due)}.`;
  if (safe < due) text += ` Per prudenza agire entro il ${italianDay(safe)}.`;
  return `${text} ${basis(rule, citation)}`;
}

export function explanationWithoutStart(rule: DeadlineRule, citation: Citation): string {
  return `${totalDays(rule)} giorni dal ${START_IT[rule.start]}, di cui non si conosce il giorno. ${basis(rule, citation)}`;
}

function basis(rule: DeadlineRule, citation: Citation): string {
  return `Regola ${rule.ruleId}, ${citation.norm} (${CONFIDENCE_WORDS[rule.confidence].it}).`;
}
