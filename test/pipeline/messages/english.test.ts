// Every sentence of a result has its English: none missing, none left with a gap, no Italian filled into it.
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../contract/civil-date.ts';
import { fillSentence, saySentence } from '../../../contract/sentence.ts';
import { saidIn } from '../../../pipeline/messages/said-in.ts';
import { SHEET_WORDS } from '../../../pipeline/messages/sheet-words.table.ts';
import { WARNINGS, warning } from '../../../pipeline/messages/warnings.table.ts';
import { computeDeadline, DEADLINE_WARNINGS } from '../../../rules/deadlines/index.ts';
import { REQUEST_PROBLEMS } from '../../../validators/requests/index.ts';

const gaps = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const TABLES = { WARNINGS, DEADLINE_WARNINGS, REQUEST_PROBLEMS, SHEET_WORDS };

describe.each(Object.entries(TABLES))('%s', (_name, table) => {
  it('has the same gaps in both languages', () => {
    for (const [key, { it: italian, en }] of Object.entries(table))
      expect([key, ...gaps(en)]).toEqual([key, ...gaps(italian)]);
  });
});

describe('filling', () => {
  it('takes a phrase in each language, and the rest as it is', () => {
    const facts = { field: { it: 'Codice fiscale', en: 'Fiscal code' } };
    expect(warning('field.missing', facts)).toEqual({
      code: 'field.missing',
      message: 'Codice fiscale: non trovato sul documento; va scritto a mano.',
      messageEn: 'Fiscal code: not found on the document; type it in.',
    });
  });

  it('puts what a gap is given as it is, also where it looks like a gap', () => {
    const sentence = { it: '«{a}» {b}', en: '“{a}” {b}' };
    expect(fillSentence(sentence, { a: '{b} $& \\1', b: 2 }, 'en', '')).toBe('“{b} $& \\1” 2');
    expect(saySentence(sentence, { a: 0 }, '—').message).toBe('«0» —');
  });
});

it('explains a deadline in English without Italian words', () => {
  const deadline = computeDeadline({
    act: '36-bis',
    channel: 'posta',
    actIsAccepted: false,
    channelIsAccepted: false,
    isTelematicProved: false,
    elaborated: { date: civilDate(2026, 6, 1), isAccepted: false },
    day0: { date: null, evidence: 'unknown' },
    day0Conflicts: false,
    printedTermDays: 30,
    rowsAreTax: null,
  });
  const said = [deadline, ...deadline.others].flatMap(({ warnings, explanationEn }) => [
    explanationEn ?? '',
    ...warnings.map(({ messageEn }) => messageEn ?? ''),
  ]);
  expect(said.length).toBeGreaterThan(5);
  for (const sentence of said) {
    expect(sentence).not.toBe('');
    expect(sentence).not.toMatch(/\b(giorni|non|della|dal|prima|tipo|canale|ricavata|ricevimento|busta)\b/);
  }
});

it('falls back to Italian, marked, where a result has no English', () => {
  expect(saidIn('en', { message: 'Vecchio.' })).toEqual({ text: 'Vecchio.', lang: 'it' });
  expect(saidIn('it', { message: 'Nuovo.', messageEn: 'New.' })).toBe('Nuovo.');
});
