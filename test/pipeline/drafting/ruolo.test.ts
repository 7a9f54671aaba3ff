// The draft of a cartella with several entries: its keys, its text and its warnings speak of the entries for CIVIS only.
import { describe, expect, it } from 'vitest';
import type { FieldResults } from '../../../contract/result.schema.ts';
import type { Ruolo, RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { requestOfNotice } from '../../../pipeline/drafting/request-of-notice.ts';
import { ruoloWarnings } from '../../../pipeline/drafting/ruolo-warnings.ts';
import { sheetHtml } from '../../../pipeline/outputs/sheet/index.ts';
import type { NoticeType } from '../../../pipeline/stages/stage-outputs.ts';
import { day } from '../../../rules/civil-day-literal.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';

const TYPE: NoticeType = {
  ...{ kind: 'cartella', subtype: null, forCivis: true, why: null, certainty: 'clear', cues: [] },
};
const CONTACT = { contactEmail: null, contactName: null, contactPhone: null };
const requestOf = (fields: FieldResults, ruoli: readonly RuoloEntry[]) =>
  requestOfNotice({ type: TYPE, fields, contact: CONTACT, ruoli, today: day('2026-11-22') });
const entry = (over: Partial<RuoloEntry>): RuoloEntry => ({
  ...{ numero: '550123', anno: 2025, specie: null, ente: 'Agenzia delle Entrate', causa: '36-bis' },
  ...{ esecutivoDal: null, consegnatoIl: null, partita: 'T25/A', codiceAtto: '29014472418' },
  tributi: [{ codice: '1401', anno: 2023, descrizione: 'IRPEF', importo: 214_050 }],
  ...{ priorAct: null, unreadRows: 0, pages: [1] },
  ...over,
});
const OTHER_CAUSES: readonly [string, Partial<RuoloEntry>][] = [
  ['formal control', { causa: '36-ter' }],
  ['another act', { causa: 'altro' }],
  ['a cause that did not read', { causa: null }],
  ['a town’s entry', { ente: 'Comune di Prova', causa: 'altro' }],
  ['a town’s entry with a control’s words', { ente: 'Comune di Prova', causa: '36-bis' }],
  ['INPS', { ente: 'INPS', causa: null }],
];
const other = (over: Partial<RuoloEntry>) =>
  entry({ numero: '77', partita: 'T77/B', codiceAtto: '11111111115', ...over });
const UNSURE = { state: 'needs_review' as const };

describe('the key of a mixed cartella', () => {
  it.each(OTHER_CAUSES)('is never that of %s', (_why, over) => {
    const fields = makeFields({
      numeroCartella: makeField('09720240012345663', UNSURE),
      codiceAtto: makeField('11111111115'),
      partitaRuolo: makeField('T77/B', { state: 'confirmed' }),
    });
    const request = requestOf(fields, [entry({}), other(over)]);
    expect(request.act).toEqual({ type: 'cartella', by: 'numeroCartella', value: '09720240012345663' });
    expect(request.information).not.toContain('11111111115');
    expect(request.information).not.toContain('77');
  });

  it('is the codice atto of an entry for CIVIS where that is the surest', () => {
    const fields = makeFields({
      numeroCartella: makeField('09720240012345663', UNSURE),
      codiceAtto: makeField('29014472418'),
    });
    const request = requestOf(fields, [entry({}), other({ causa: 'altro' })]);
    expect(request.act).toMatchObject({ by: 'codiceAtto', value: '29014472418' });
  });

  it('is not one that no entry bears', () => {
    const fields = makeFields({ codiceAtto: makeField('22222222220') });
    const mixed = requestOf(fields, [entry({}), other({ causa: 'altro' })]);
    expect(mixed.act).toMatchObject({ by: 'numeroCartella', value: null });
    const alone = requestOf(fields, [entry({})]);
    expect(alone.act).toMatchObject({ by: 'codiceAtto', value: '22222222220' });
  });
});

describe('the text', () => {
  it('names the entries it is about in a mixed cartella, to be checked', () => {
    const { information } = requestOf(makeFields(), [entry({}), other({ causa: 'altro' })]);
    expect(information).toContain('La richiesta riguarda soltanto: ruolo n. 2025/550123, partita T25/A');
    expect(information).toContain('[controllare i numeri sulla cartella]');
  });

  it('names none where all are for CIVIS', () => {
    const { information } = requestOf(makeFields(), [entry({}), entry({ numero: '2' })]);
    expect(information).not.toContain('riguarda soltanto');
  });
});

const NO_TOTALS = { rows: 0, rowsForCivis: 0, costs: [], unreadCosts: 0, checks: [] };
const ruolo = (over: Partial<Ruolo>): Ruolo => ({
  ...{ status: 'on_roll', asOf: null, entries: [entry({})], totals: NO_TOTALS, linkedTo: [] },
  ...over,
});
const LINK = {
  ...{ id: 'abcd-1', why: '', kind: 'comunicazione' as const, relation: 'earlier_notice' as const },
  ...{ strength: 'strong' as const, evidence: ['codice-atto', 'taxpayer', 'ruolo:2025/550123'] },
};
const said = (over: Partial<Ruolo>, fields = makeFields()) =>
  ruoloWarnings(TYPE, fields, ruolo(over)).map(({ code, message }) => `${code} ${message}`);

describe('warnings', () => {
  it('none for a plain cartella', () => {
    expect(said({})).toEqual([]);
  });

  it('name what the draft is about and what it leaves out', () => {
    const [mixed] = said({ entries: [entry({}), other({ causa: 'altro', ente: 'Comune di Prova' })] });
    expect(mixed).toMatch(/^ruolo\.mixed .*solo: ruolo n\. 2025\/550123.*Restano fuori: ruolo n\. 2025\/77/);
  });

  it('say whose cause did not read', () => {
    expect(said({ entries: [entry({ causa: null })] })[0]).toMatch(/^ruolo\.cause_unread .*2025\/550123/);
  });

  it('say which key is not offered', () => {
    const fields = makeFields({ codiceAtto: makeField('11111111115') });
    const texts = said({ entries: [entry({}), other({ causa: 'altro' })] }, fields);
    expect(texts.at(-1)).toMatch(/^ruolo\.key_not_offered Codice atto/);
  });

  it('say both figures of a sum that does not come out, and what did not read', () => {
    const checks = [
      { of: 'total' as const, name: '', printed: 520_254, computed: 519_666, matches: false },
      { of: 'ruolo' as const, name: '2025/1', printed: 1, computed: 1, matches: true },
    ];
    const texts = said({
      entries: [entry({ unreadRows: 2 }), entry({ numero: '9', tributi: [] })],
      totals: { ...NO_TOTALS, unreadCosts: 1, checks },
    });
    expect(texts.map((text) => text.split(' ')[0])).toEqual([
      'ruolo.rows_unread',
      'ruolo.no_rows',
      'ruolo.cost_unread',
      'ruolo.sum_differs',
    ]);
    expect(texts[3]).toMatch(/5\.202,54.*5\.196,66.*differenza € 5,88/);
  });

  it.each([
    [{}, 'ruolo.follows'],
    [{ relation: 'cartella' as const }, 'ruolo.linked'],
    [{ strength: 'weak' as const }, 'ruolo.maybe_linked'],
    [{ relation: 'redetermines' as const }, 'notice.redetermines'],
    [{ relation: 'redetermined_by' as const }, 'notice.redetermined_by'],
  ])('of a link %o: %s, with its reasons in Italian', (over, code) => {
    const [text] = said({ linkedTo: [{ ...LINK, ...over }] });
    expect(text?.startsWith(code)).toBe(true);
    expect(text).toContain('stesso codice atto, stesso codice fiscale, ruolo 2025/550123');
  });
});

describe('the box on the sheet', () => {
  const sheet = (over: Partial<Ruolo>) =>
    sheetHtml(
      makeResult({
        notice: { kind: 'cartella', subtype: null, forCivis: true, why: null, redeterminationOf: null },
        ruolo: ruolo(over),
      }),
      new Map(),
    );

  it('shows entries, the act before, sums and links with their strength', () => {
    const html = sheet({
      entries: [
        entry({ priorAct: { numero: '0012345625401', elaborataIl: '2024-03-12', ricevutaIl: null } }),
      ],
      totals: {
        ...NO_TOTALS,
        costs: [{ kind: 'diritti-notifica', importo: 588 }],
        checks: [{ of: 'total', name: '', printed: 520_254, computed: 519_666, matches: false }],
      },
      linkedTo: [LINK],
    });
    for (const text of [
      'Già a ruolo',
      'dopo la comunicazione n. 0012345625401 del 12/03/2024',
      'Diritti di notifica',
      'non torna di € 5,88',
      'abcd-1',
      'sicuro',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('says that nothing was checked where no sum is printed, and lets no markup through', () => {
    const html = sheet({ entries: [entry({ ente: '<img src=x>' })] });
    expect(html).toContain('somme non controllate');
    expect(html).not.toContain('<img');
  });
});
