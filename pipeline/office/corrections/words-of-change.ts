// One change a person asks for → the words to record, or why it is not recorded. Pure: what is shown and what the program
// read come in, nothing is looked up.
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import {
  type HumanWord,
  type MachineValue,
  type Said,
  targetOf,
  type WordKind,
} from '../../../contract/human-word.ts';
import type { Result, RuoloEntry } from '../../../contract/result.schema.ts';
import { joinPhrases } from '../../../contract/sentence.ts';
import { evidenceClassOf } from '../../../validators/consistency/index.ts';
import { typedField } from '../../../validators/corrections/index.ts';
import type { SaidNotice } from '../../corrections/said-of-notice.ts';
import { ANSWERABLE, DISMISSIBLE } from '../../corrections/said-warnings.ts';
import { doubtPhrase } from '../../messages/explain-doubt.ts';
import { FIELD_LABELS } from '../../messages/field-labels.table.ts';
import type {
  Change,
  EntryChange,
  FieldChange,
  IntakeChange,
  Refusal,
  TypeChange,
  WarningChange,
} from './change.ts';
import { EXPECTED_ENTRY, EXPECTED_FIELD } from './expected-forms.table.ts';
import { refusal } from './refusals.table.ts';
import { entryValue, isClearable, typedEntry } from './typed-entry.ts';

export interface ChangeGrounds {
  /** As the person sees it. */
  readonly shown: Result;
  /** As the program would have it without any word of a person; null where it read nothing. */
  readonly machine: SaidNotice | null;
  /** Entries as read, in the order of those shown. */
  readonly standing: readonly HumanWord[];
  readonly today: CivilDate;
}

export interface SpokenWord {
  readonly kind: WordKind;
  readonly said: Said;
  readonly isInsisted: boolean;
  readonly machine: MachineValue | null;
}

export type ChangeWords = readonly SpokenWord[] | Refusal;

export function wordsOfChange(change: Change, grounds: ChangeGrounds): ChangeWords {
  switch (change.of) {
    case 'field':
      return ofField(change, grounds);
    case 'entry':
      return ofEntry(change, grounds);
    case 'type':
      return ofType(change, grounds);
    case 'warning':
      return ofWarning(change, grounds);
    default:
      return ofIntake(change, grounds);
  }
}

export function isRefusal(words: ChangeWords): words is Refusal {
  return 'code' in words;
}

function ofField(change: FieldChange, { shown, machine, standing, today }: ChangeGrounds): ChangeWords {
  const { field } = change;
  const of = `field ${field}`;
  const what = FIELD_LABELS[field];
  const read = machine?.fields[field];
  const evidence = read ? evidenceClassOf(read) : null;
  const beside = {
    machine: { value: read?.value ?? null, state: read?.state ?? null, ...(evidence ? { evidence } : {}) },
  };
  const said = (value: string | number | null): Said => ({ of: 'field', field, value });
  if (change.do === 'retract') return takenBack(said(null), standing, of, what);
  if (change.do === 'clear') return [{ kind: 'clear', said: said(null), isInsisted: false, ...beside }];
  const typed = change.do === 'correct' ? change.value : shown.fields[field].value;
  if (typed === null) return refusal('correction.nothing_to_confirm', of, { what });
  const held = typedField(field, typed, today);
  if (!held.ok) return refusal('correction.form', of, { what, expected: EXPECTED_FIELD[field] });
  const { insist = false } = change;
  if (held.failed.length > 0 && !insist) {
    const why = joinPhrases(held.failed.map(doubtPhrase), '; ');
    return refusal('correction.check', of, { what, why }, true);
  }
  const kind = change.do === 'confirm' || held.value === read?.value ? 'confirm' : 'correct';
  return [{ kind, said: said(held.value), isInsisted: held.failed.length > 0, ...beside }];
}

function ofEntry(change: EntryChange, { shown, machine, standing, today }: ChangeGrounds): ChangeWords {
  const { field } = change;
  const of = `entry ${change.entry} ${field}`;
  const read: RuoloEntry | undefined = machine?.ruoli[change.entry];
  const seen = shown.ruolo.entries[change.entry];
  const what = `ruolo ${change.entry + 1}, ${field}`;
  if (!read || !seen) return refusal('correction.no_entry', of, { what });
  const entry = { index: change.entry, anno: read.anno, numero: read.numero };
  const said = (value: string | number | null): Said => ({ of: 'entry', entry, field, value });
  const beside = { isInsisted: false, machine: { value: entryValue(read, field), state: null } };
  if (change.do === 'retract') return takenBack(said(null), standing, of, what);
  if (change.do === 'clear') {
    if (!isClearable(field)) return refusal('correction.not_clearable', of, { what });
    return [{ kind: 'clear', said: said(null), ...beside }];
  }
  if (change.do === 'confirm') return [{ kind: 'confirm', said: said(entryValue(seen, field)), ...beside }];
  const value = typedEntry(field, change.value, today);
  if (value === null) return refusal('correction.form', of, { what, expected: EXPECTED_ENTRY[field] });
  return [{ kind: 'correct', said: said(value), ...beside }];
}

function ofType(change: TypeChange, { shown, machine, standing }: ChangeGrounds): ChangeWords {
  const what = { it: 'tipo di atto', en: 'kind of notice' };
  const read = machine?.type;
  const beside = {
    isInsisted: false,
    machine: { value: read ? [read.kind, read.subtype ?? ''].join(' ').trim() : null, state: null },
  };
  const { kind, subtype } = change.do === 'correct' ? change : shown.notice;
  const said: Said = {
    of: 'type',
    kind,
    subtype,
    forCivis: change.do === 'correct' ? (change.forCivis ?? null) : null,
  };
  if (change.do === 'retract') return takenBack(said, standing, 'type', what);
  const needsSubtype = kind === 'comunicazione' || kind === 'avviso_telematico';
  if (needsSubtype !== (subtype !== null) && !(kind === 'altro' && change.do === 'confirm'))
    return refusal('correction.subtype', 'type', { what });
  return [{ kind: change.do, said, ...beside }];
}

function ofIntake(change: IntakeChange, { shown, standing, today }: ChangeGrounds): ChangeWords {
  const { channel, receivedOn } = shown.source;
  if (change.of === 'channel') {
    const what = { it: 'canale', en: 'channel' };
    const said: Said = { of: 'channel', channel: change.do === 'correct' ? change.channel : channel };
    if (change.do === 'retract') return takenBack(said, standing, 'channel', what);
    return [{ kind: 'correct', said, isInsisted: false, machine: { value: channel, state: null } }];
  }
  const what = { it: 'giorno di ricevimento', en: 'day of receipt' };
  if (change.do === 'retract') {
    return takenBack({ of: 'receivedOn', day: '0000-00-00', evidence: 'user' }, standing, 'receivedOn', what);
  }
  const day = parseCivilDate(change.day);
  if (!day)
    return refusal('correction.form', 'receivedOn', { what, expected: EXPECTED_FIELD.dataElaborazione });
  if (day > today) return refusal('correction.future_day', 'receivedOn', { what });
  const said: Said = { of: 'receivedOn', day, evidence: change.evidence ?? 'user' };
  return [{ kind: 'correct', said, isInsisted: false, machine: { value: receivedOn, state: null } }];
}

function ofWarning(change: WarningChange, { shown, standing }: ChangeGrounds): ChangeWords {
  const { code, message } = change;
  const isMeant = (each: { readonly code: string; readonly message: string }) =>
    each.code === code && (message === undefined || each.message === message);
  const what = code;
  const none = refusal('correction.not_dismissible', `warning ${code}`, { what });
  if (change.do === 'retract') {
    const own = standing.filter(({ said }) => said.of === 'warning' && isMeant(said));
    if (own.length === 0) return none;
    return own.map(({ said }) => ({ kind: 'retract', said, isInsisted: false, machine: null }));
  }
  const meant = shown.warnings.filter(isMeant);
  const isTaken = change.do === 'confirm' ? ANSWERABLE.has(code) : DISMISSIBLE.has(code);
  if (!isTaken || meant.length === 0) return none;
  const kind = change.do;
  return meant.map((each) => ({
    kind,
    said: { of: 'warning', code: each.code, message: each.message },
    isInsisted: false,
    machine: null,
  }));
}

/** The standing word of the same target, as it was said: so that the history reads by itself. */
function takenBack(
  said: Said,
  standing: readonly HumanWord[],
  of: string,
  what: Parameters<typeof refusal>[2][string],
): ChangeWords {
  const own = standing.findLast((word) => targetOf(word.said) === targetOf(said));
  if (!own) return refusal('correction.nothing_to_retract', of, { what });
  return [{ kind: 'retract', said: own.said, isInsisted: false, machine: own.machine }];
}
