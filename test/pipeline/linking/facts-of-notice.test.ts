// What of a checked notice others are held against.
import { describe, expect, it } from 'vitest';
import type { RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { linkFactsOf } from '../../../pipeline/linking/facts-of-notice.ts';
import type { CheckedNotice, NoticeType } from '../../../pipeline/stages/stage-outputs.ts';
import { makeField, makeFields, NO_ROLL } from '../../support/make-result.ts';

const type = (over: Partial<NoticeType>): NoticeType => ({
  ...{ kind: 'cartella', subtype: null, forCivis: true, why: null, certainty: 'clear', cues: [] },
  ...over,
});
const notice = (over: Partial<CheckedNotice>): CheckedNotice => ({
  ...{ ordinal: 0, type: type({}), fields: makeFields(), ruoli: [], ...NO_ROLL },
  ...{ printedTermDays: null, stampedDays: [], warnings: [] },
  ...over,
});
const entry = (over: Partial<RuoloEntry>): RuoloEntry => ({
  ...{ numero: '550123', anno: 2025, specie: null, ente: 'Agenzia delle Entrate', causa: '36-bis' },
  ...{ esecutivoDal: '2025-06-25', consegnatoIl: null, partita: null, codiceAtto: '29014472418' },
  tributi: [
    { codice: '1401', anno: 2023, descrizione: 'IRPEF', importo: 3 },
    { codice: '5101', anno: 2023, descrizione: 'Sanzione pecuniaria', importo: 2 },
    { codice: '0009', anno: 2023, descrizione: 'Interessi ritardata iscrizione', importo: 1 },
  ],
  ...{ priorAct: null, unreadRows: 0, pages: [1] },
  ...over,
});
const rollOf = (over: Partial<CheckedNotice>) => {
  const facts = linkFactsOf(notice(over), 'x-1');
  return facts && facts.role !== 'communication' ? facts : null;
};

describe('a cartella', () => {
  it.each([
    ['accepted', { isSure: true, isDoubted: false }],
    ['needs_review', { isSure: false, isDoubted: true }],
  ] as const)('has its codice atto as sure as the field: %s', (state, expected) => {
    const fields = makeFields({ codiceAtto: makeField('29014472418', { state }) });
    expect(rollOf({ fields, ruoli: [entry({})] })?.entries[0]?.codiceAtto).toMatchObject(expected);
  });

  it('has what another entry prints as read once', () => {
    const fields = makeFields({ codiceAtto: makeField('11111111115') });
    const facts = rollOf({ fields, ruoli: [entry({})] });
    expect(facts?.entries[0]?.codiceAtto).toMatchObject({ isSure: false, isDoubted: false });
  });

  it('tells tax from sanction and interest, and leaves other enti out', () => {
    const facts = rollOf({ ruoli: [entry({}), entry({ ente: 'Comune di Prova', causa: 'altro' })] });
    expect(facts?.entries.map((each) => each.rows.map((row) => row.is))).toEqual([
      ['tax', 'sanction', 'interest'],
    ]);
  });
});

it('an estratto counts as a roll, a letter as a letter, an invoice as nothing', () => {
  const other = { kind: 'altro', forCivis: false } as const;
  expect(rollOf({ type: type({ ...other, why: 'notice.ruolo_extract' }) })?.role).toBe('estratto');
  expect(linkFactsOf(notice({ type: type({ kind: 'avviso_telematico' }) }), 'x-1')?.role).toBe(
    'communication',
  );
  expect(linkFactsOf(notice({ type: type({ ...other, why: 'notice.invoice' }) }), 'x-1')).toBeNull();
});
