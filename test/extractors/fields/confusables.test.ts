// No number of another name ever becomes one of the four identifiers, with its own label, by its shape, or because a
// true label stands near; and the true value beside it is still read.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../contract/candidate.ts';
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { FieldResult } from '../../../contract/result.schema.ts';
import type { FieldName } from '../../../contract/words.ts';
import { extractCandidates } from '../../../extractors/fields/index.ts';
import { chooseFields } from '../../../validators/consistency/index.ts';
import { pagesOf } from '../../support/page-builder.ts';
import { CONFUSABLES, type Confusable } from './confusables.table.ts';

const TODAY = parseCivilDate('2026-11-20') as CivilDate;
const IDENTIFIERS = ['numeroComunicazione', 'codiceAtto', 'numeroCartella', 'codiceFiscale'] as const;
type Identifier = (typeof IDENTIFIERS)[number];

/** True lines, each with a value of its own, and the labels alone as a torn page leaves them. */
const TRUE_LINES: Readonly<Record<Identifier, string>> = {
  numeroComunicazione: 'Comunicazione n. 0098765426403',
  codiceAtto: 'Codice atto n. 76543212617',
  numeroCartella: 'CARTELLA DI PAGAMENTO N. 068 2023 00765432 54 000',
  codiceFiscale: 'C.F. RSSMRA85T10A562S',
};
const TRUE_VALUES: Readonly<Record<Identifier, string>> = {
  numeroComunicazione: '0098765426403',
  codiceAtto: '76543212617',
  numeroCartella: '06820230076543254',
  codiceFiscale: 'RSSMRA85T10A562S',
};
const BARE_LABELS = ['Comunicazione n.', 'Codice atto n.', 'CARTELLA DI PAGAMENTO N.', 'Codice fiscale'];
/** Where the second column of a header starts, in characters, and the least room before it. */
const COLUMN = 60;
const GUTTER = 10;

const beside = (left: string, right: string): string => {
  const column = Math.max(COLUMN, left.length + GUTTER);
  const [first = '', ...rest] = right.split('\n');
  return [left.padEnd(column) + first, ...rest.map((line) => ' '.repeat(column) + line)].join('\n');
};
const leftBelow = (print: string): string =>
  BARE_LABELS.flatMap((label) => [' '.repeat(COLUMN) + label, print]).join('\n');
const all = Object.values(TRUE_LINES);

/** The ways a header and another number share a page. */
const LAYOUTS: Readonly<Record<string, (print: string) => string>> = {
  'above the header': (print) => [print, ...all].join('\n'),
  'below the header': (print) => [...all, print].join('\n'),
  'between its lines': (print) => all.flatMap((line) => [line, print]).join('\n'),
  'in the right column': (print) => all.map((line) => beside(line, print)).join('\n'),
  'in the left column': (print) => all.map((line) => beside(print.split('\n')[0] ?? '', line)).join('\n'),
};
const TORN: Readonly<Record<string, (print: string) => string>> = {
  'under bare labels': (print) => BARE_LABELS.flatMap((label) => [label, print]).join('\n'),
  'right of bare labels': (print) => BARE_LABELS.map((label) => beside(label, print)).join('\n'),
  'left, a row below bare labels': (print) => leftBelow(print),
};

const candidates = (text: string) => extractCandidates(pagesOf(text));
const bare = (text: string) => text.replace(/[^A-Z0-9]/gi, '').toUpperCase();

/** A place that is only shown (another's number, a place that did not read) puts no value forward. */
function putsForward(candidate: Candidate): boolean {
  return !/other-party|mentioned|\+unread/.test(candidate.ruleId);
}

/** Candidates of the four that hold the confusable, in part or whole. */
function taken(text: string, { number, is, weakly }: Confusable): readonly Candidate[] {
  const digits = bare(number);
  return candidates(text).filter(
    (candidate) =>
      IDENTIFIERS.some((field) => field === candidate.field && field !== is) &&
      putsForward(candidate) &&
      !(weakly && candidate.ruleId === weakly) &&
      (digits.includes(bare(candidate.value)) || bare(candidate.value).includes(digits)),
  );
}

/** Nothing, or another's number that is shown as such and goes to a person. */
function isNotPutForward({ value, state, doubts }: FieldResult): boolean {
  return value === null || (state === 'needs_review' && doubts.includes('label.elsewhere'));
}

describe.each(CONFUSABLES.map((row): [string, Confusable] => [row.row, row]))('%s', (_row, confusable) => {
  it.each(confusable.prints)('alone: %s', (print) => {
    expect(taken(print, confusable)).toEqual([]);
    const fields = chooseFields(candidates(print), { kind: 'altro' }, TODAY);
    for (const field of IDENTIFIERS) {
      const isOwn = field === confusable.is || print.includes(TRUE_VALUES[field]);
      const isWeak = field === 'codiceFiscale' && confusable.weakly;
      if (isWeak) expect(fields[field].state).not.toBe('accepted');
      else if (!isOwn) expect(isNotPutForward(fields[field]), field).toBe(true);
    }
  });

  it.each(confusable.prints)('near the true labels: %s', (print) => {
    for (const [layout, pageOf] of Object.entries(LAYOUTS)) {
      const text = pageOf(print);
      expect(taken(text, confusable), layout).toEqual([]);
      const fields = chooseFields(candidates(text), { kind: 'comunicazione' }, TODAY);
      for (const field of IDENTIFIERS) {
        if (field !== confusable.is)
          expect(fields[field].value, `${layout}: ${field}`).toBe(TRUE_VALUES[field]);
      }
    }
  });

  it.each(confusable.bare ?? [])('in the column beside a label without a value: %s', (print) => {
    expect(taken(leftBelow(print), confusable)).toEqual([]);
  });

  const named = confusable.prints.filter((print) => !confusable.bare?.includes(print));
  it.each(named)('near labels without a value: %s', (print) => {
    for (const [layout, pageOf] of Object.entries(TORN)) {
      const found = taken(pageOf(print), confusable);
      expect(
        found.map((candidate: Candidate): [FieldName, string] => [candidate.field, candidate.value]),
        layout,
      ).toEqual([]);
    }
  });
});
