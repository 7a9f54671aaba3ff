// The columns of the register in their order: heading, kind, width, and what stands in the cell. A new column is an entry
// here, and a line in docs/exports.md. (Table file.)
import { daysBetween, italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import type { FieldName } from '../../../contract/words.ts';
import { FIELD_LABELS } from '../../messages/field-labels.table.ts';
import { FOLLOW_STATE_WORDS } from '../../messages/follow-up.table.ts';
import type { Language } from '../../messages/warnings.table.ts';
import type { RegisterEntry } from './register-entry.ts';
import * as words from './register-words.table.ts';

/**
 * text: words. identifier: digits that are no number. day: `YYYY-MM-DD`. cents: money, integer. count: a whole number.
 */
export type CellKind = 'text' | 'identifier' | 'day' | 'cents' | 'count';
export type CellValue = string | number | null;

export interface RegisterColumn {
  readonly it: string;
  readonly en: string;
  readonly kind: CellKind;
  /** In characters, for sheets. */
  readonly width: number;
  value(entry: RegisterEntry, language: Language): CellValue;
}

const field =
  (name: FieldName) =>
  ({ result }: RegisterEntry): CellValue =>
    result.fields[name].value;

/** Values of which the register shows one that a person must check first. */
const SHOWN: readonly FieldName[] = [
  'numeroComunicazione',
  'codiceAtto',
  'numeroCartella',
  'codiceFiscale',
  'denominazione',
  'annoImposta',
  'importoTotale',
];

export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  {
    it: 'entro',
    en: 'act by',
    kind: 'day',
    width: 12,
    value: ({ result }) => result.deadline?.safe ?? null,
  },
  { it: 'giorni', en: 'days left', kind: 'count', width: 8, value: daysLeft },
  {
    it: 'scadenza',
    en: 'due',
    kind: 'day',
    width: 12,
    value: ({ result }) => result.deadline?.due ?? null,
  },
  {
    it: 'certezza',
    en: 'certainty',
    kind: 'text',
    width: 16,
    value: ({ result: { deadline } }, language) =>
      deadline?.safe
        ? words.CERTAINTY_WORDS[deadline.day0 === null ? 'floor' : deadline.confidence][language]
        : null,
  },
  {
    it: 'scopo',
    en: 'purpose',
    kind: 'text',
    width: 12,
    value: ({ result }, language) => result.deadline && words.PURPOSE_CELL[result.deadline.purpose][language],
  },
  {
    it: 'stato',
    en: 'status',
    kind: 'text',
    width: 15,
    value: ({ result, isWaiting }, language) =>
      words.STATUS_WORDS[isWaiting ? 'waiting' : result.status][language],
  },
  { it: 'che cosa fare', en: 'what to do', kind: 'text', width: 50, value: whatToDo },
  {
    it: 'dati da controllare',
    en: 'values to check',
    kind: 'text',
    width: 24,
    value: ({ result: { fields } }, language) =>
      SHOWN.filter((name) => fields[name].state === 'needs_review')
        .map((name) => FIELD_LABELS[name][language])
        .join(', ') || null,
  },
  {
    it: 'atto',
    en: 'notice',
    kind: 'text',
    width: 17,
    value: ({ result, isWaiting }, language) =>
      isWaiting ? null : words.KIND_CELL[result.notice.kind][language],
  },
  {
    it: 'sottotipo',
    en: 'subtype',
    kind: 'text',
    width: 12,
    value: ({ result }) => result.notice.subtype,
  },
  {
    it: 'numero comunicazione',
    en: 'numero comunicazione',
    kind: 'identifier',
    width: 22,
    value: field('numeroComunicazione'),
  },
  { it: 'codice atto', en: 'codice atto', kind: 'identifier', width: 14, value: field('codiceAtto') },
  {
    it: 'numero cartella',
    en: 'numero cartella',
    kind: 'identifier',
    width: 22,
    value: field('numeroCartella'),
  },
  {
    it: 'codice fiscale',
    en: 'codice fiscale',
    kind: 'identifier',
    width: 19,
    value: field('codiceFiscale'),
  },
  { it: 'denominazione', en: 'name', kind: 'text', width: 28, value: field('denominazione') },
  { it: 'anno imposta', en: 'tax year', kind: 'count', width: 9, value: field('annoImposta') },
  { it: 'importo', en: 'amount', kind: 'cents', width: 13, value: field('importoTotale') },
  {
    it: 'ricevuto il',
    en: 'received on',
    kind: 'day',
    width: 12,
    value: ({ result }) => result.source.receivedOn,
  },
  {
    it: 'prova del ricevimento',
    en: 'evidence of receipt',
    kind: 'text',
    width: 22,
    value: ({ result: { source } }, language) => words.EVIDENCE_CELL[source.receivedOnEvidence][language],
  },
  {
    it: 'canale',
    en: 'channel',
    kind: 'text',
    width: 13,
    value: ({ result: { source } }, language) => words.CHANNEL_CELL[source.channel][language],
  },
  {
    it: 'cliente',
    en: 'client',
    kind: 'identifier',
    width: 14,
    value: ({ clients }) => clients.join(', ') || null,
  },
  {
    it: 'nome del cliente',
    en: 'client name',
    kind: 'text',
    width: 28,
    value: ({ office }) => office?.clientName ?? null,
  },
  {
    it: 'responsabile',
    en: 'person in charge',
    kind: 'text',
    width: 20,
    value: ({ office }) => office?.owner ?? null,
  },
  { it: 'stato della scadenza', en: 'state of the deadline', kind: 'text', width: 22, value: followState },
  {
    it: 'cliente informato il',
    en: 'client told on',
    kind: 'day',
    width: 12,
    value: ({ office }) => office?.toldOn ?? null,
  },
  {
    it: 'pratica',
    en: 'practice',
    kind: 'identifier',
    width: 16,
    value: ({ result }) => result.practices.at(-1)?.number ?? null,
  },
  { it: 'stato pratica', en: 'practice state', kind: 'text', width: 18, value: practiceState },
  {
    it: 'regola',
    en: 'rule',
    kind: 'text',
    width: 10,
    value: ({ result }) => result.deadline?.ruleId ?? null,
  },
  {
    it: 'errore',
    en: 'error',
    kind: 'text',
    width: 16,
    value: ({ result }) => result.error?.code ?? null,
  },
  { it: 'file', en: 'file', kind: 'text', width: 36, value: ({ result }) => result.source.path },
  { it: 'parte', en: 'part', kind: 'text', width: 24, value: ({ result }) => result.source.part },
  { it: 'id', en: 'id', kind: 'identifier', width: 22, value: ({ result }) => result.id },
];

/** Negative once the day is past. A day that is only the earliest possible never counts as past. */
function daysLeft({ result: { deadline }, today }: RegisterEntry): CellValue {
  const safe = deadline?.safe ? parseCivilDate(deadline.safe) : null;
  if (!deadline || !safe) return null;
  const days = daysBetween(today, safe);
  return deadline.day0 === null && days < 0 ? null : days;
}

/** What stopped it, what its request needs at once, else the first warning; the sentences are those of the result. */
function whatToDo({ result, isWaiting }: RegisterEntry, language: Language): CellValue {
  if (isWaiting) return words.TO_DO_WAITING[language];
  const { error, warnings, deadline, practices } = result;
  const next = practices.at(-1)?.nextStep ?? null;
  if (error) return error.message;
  if (next?.isUrgent) return next.message;
  return warnings[0]?.message ?? deadline?.warnings[0]?.message ?? next?.message ?? null;
}

/** A plan says which instalment is next. */
function followState({ office }: RegisterEntry, language: Language): CellValue {
  if (!office?.state) return null;
  const state = FOLLOW_STATE_WORDS[office.state][language];
  if (!office.instalment) return state;
  const { number, of, due } = office.instalment;
  return `${state}: ${number}/${of}, ${italianDay(due)}`;
}

function practiceState({ result }: RegisterEntry, language: Language): CellValue {
  const last = result.practices.at(-1);
  if (!last) return null;
  const state = words.PRACTICE_STATE_CELL[last.state][language];
  return last.outcome ? `${state}: ${words.PRACTICE_OUTCOME_CELL[last.outcome][language]}` : state;
}
