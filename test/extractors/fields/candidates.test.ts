// What each field's rules find: clean print, noisy print, other places of the value, and what looks alike.
import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../../contract/words.ts';
import { extractCandidates } from '../../../extractors/fields/index.ts';
import { pageOf, pagesOf } from '../../support/page-builder.ts';

const find = (text: string, field: FieldName) =>
  extractCandidates(pagesOf(text)).filter((candidate) => candidate.field === field);
const values = (text: string, field: FieldName) => find(text, field).map((candidate) => candidate.value);

type Row = readonly [why: string, text: string, value: string];

const FOUND: Readonly<Partial<Record<FieldName, readonly Row[]>>> = {
  numeroComunicazione: [
    ['header', 'Comunicazione n. 0012345625401', '0012345625401'],
    ['LIPE header', 'Comunicazione 54-bis n. 0012345625401', '0012345625401'],
    ['ring and gap', 'COMUNICAZIONE N° 0012345 625401', '0012345625401'],
    ['ring read as 9', 'COMUNICAZIONE N9 0012345 625401', '0012345625401'],
    ['no mark', 'Numero comunicazione 0012345625401', '0012345625401'],
    ['colon', 'Numero della comunicazione: 0012345625401', '0012345625401'],
    ['running head', 'C.F. 05065230582 com. n. 0012345625401', '0012345625401'],
    ['misread label', 'Comiuricazione n. 0012345625401', '0012345625401'],
    ['label without spaces', 'Comunicazionen.0012345625401', '0012345625401'],
    ['dot read as comma', 'Comunicazione n, 0012345625401', '0012345625401'],
    ['comb cells', 'Comunicazione n. 0 0 1 2 3 4 5 6 2 5 4 0 1', '0012345625401'],
    ['value on the next row', 'Comunicazione n.\n0012345625401', '0012345625401'],
    [
      'table head',
      'Numero comunicazione      Codice atto        Data di elaborazione\n0012345625401             12345672518        13/05/2026',
      '0012345625401',
    ],
    ['avviso', 'Numero dell’avviso telematico: 0012345625401', '0012345625401'],
    ['table borders', '| Comunicazione n. | 0012345625401 |', '0012345625401'],
  ],
  codiceAtto: [
    ['header', 'Codice atto n. 12345672518', '12345672518'],
    ['colon', 'Codice atto: 12345672518', '12345672518'],
    ['F24 boxes', 'codice ufficio T9D codice atto 12345672518 SALDO FINALE 4.108,40', '12345672518'],
    ['F24 comb', 'codice ufficio T9D codice atto 1 2 3 4 5 6 7 2 5 1 8', '12345672518'],
    ['misread label', 'Codlce atlo n. 12345672518', '12345672518'],
    ['split label', 'Codice at to n. 12345672518', '12345672518'],
  ],
  numeroCartella: [
    ['frontispiece', 'CARTELLA DI PAGAMENTO N. 097 2024 00123456 63 000', '09720240012345663'],
    ['slash', 'CARTELLA N. 097 2024 00123456 63/000', '09720240012345663'],
    ['slash apart', 'CARTELLA N. 097 2024 00123456 63 / 000', '09720240012345663'],
    ['slip', 'DOCUMENTO N. 09720240012345663000', '09720240012345663'],
    ['17 digits', 'n. cartella 09720240012345663', '09720240012345663'],
    ['words', 'Identificativo della cartella: 09720240012345663', '09720240012345663'],
  ],
  numeroCartellaStampato: [
    ['frontispiece', 'CARTELLA DI PAGAMENTO N. 097 2024 00123456 63 000', '09720240012345663000'],
    ['co-obligor', 'CARTELLA N. 097 2024 00123456 63 001', '09720240012345663001'],
  ],
  partitaRuolo: [
    ['long', 'Partita di ruolo: T20672302475052743582446851/A', 'T20672302475052743582446851/A'],
    ['short', 'Identificativo partita: 84T55103075003597', '84T55103075003597'],
    ['number mark', 'N. partita: 70IT01774665591848', '70IT01774665591848'],
  ],
  codiceFiscale: [
    ['person', 'C.F. RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['company', 'Codice fiscale: 05065230582', '05065230582'],
    ['space in label', 'Cod . Fisc. RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['misread label', 'Cod . Fist. RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['comb person', 'CODICE FISCALE R S S M R A 8 5 T 1 0 A 5 6 2 S', 'RSSMRA85T10A562S'],
    ['comb company', 'CODICE FISCALE 0 5 0 6 5 2 3 0 5 8 2', '05065230582'],
    ['omocodia', 'C.F. RSSMRA85T10A56NH', 'RSSMRA85T10A56NH'],
    ['code then name', 'Dichiarante : RSSMRA85T10A562S ROSSI MARIO', 'RSSMRA85T10A562S'],
  ],
  annoImposta: [
    ['sentence', "presentato per il periodo d'imposta 2023, Protocollo", '2023'],
    [
      'wrapped value',
      "Modello IVA 2024 presentato per il periodo d'imposta\n2023, Protocollo telematico: T240606161133042790433508",
      '2023',
    ],
    ['wrapped label', "Modello IVA 2024 presentato per il periodo\nd'imposta 2023, Protocollo", '2023'],
    ['quarter', 'relativa al II trimestre 2024', '2024'],
    ['F24', 'anno di riferimento 2023', '2023'],
  ],
  dataElaborazione: [
    ['sentence', 'Comunicazione elaborata il 13-05-2026', '2026-05-13'],
    ['LIPE', 'Comunicazione 54-bis elaborata il 13-05-2026', '2026-05-13'],
    ['label', 'Data di elaborazione: 13/05/2026', '2026-05-13'],
    ['dots', 'Data elaborazione 13.05.2026', '2026-05-13'],
    ['apart', 'Data elaborazione 13 / 05 / 2026', '2026-05-13'],
    ['words', 'Comunicazione elaborata il 4 settembre 2026', '2026-09-04'],
    ['misread il', 'Comunicazione elaborata i] 13-05-2026', '2026-05-13'],
  ],
  dataTrasmissione: [
    [
      'heading',
      "AVVISO TELEMATICO trasmesso all'intermediario in data 25/11/2025 tramite il servizio",
      '2025-11-25',
    ],
  ],
  importoTotale: [
    ['table', 'Totale da versare                      19.902,96', '1990296'],
    ['cartella', 'Totale da pagare entro le scadenze     538,88', '53888'],
    ['fixed term', 'Totale da pagare entro 60 giorni dalla data di notifica euro 4.578,37', '457837'],
    ['sentence', 'può regolarizzare versando la somma di euro 1.772,41 entro 60 giorni', '177241'],
    ['F24', 'codice atto 12345672518 SALDO FINALE 4.108,40', '410840'],
    ['columns', 'Totale da versare   100,00   20,00   3,00   123,00', '12300'],
  ],
  protocolloTelematico: [
    ['wrapped', 'Protocollo telematico:\nT240906094000443981573587.', 'T240906094000443981573587'],
    ['same row', '2023, Protocollo telematico: T240906094000443981573587.', 'T240906094000443981573587'],
  ],
  codiceAvviso: [['slip', 'Codice avviso 1800 3934 8736 8521 87 CBILL BC1KG', '180039348736852187']],
  numeroRaccomandata: [
    ['label', 'Raccomandata n. 299757977101', '299757977101'],
    ['S10', 'Raccomandata A/R n. RA123456789IT', 'RA123456789IT'],
    ['margin', 'R 64963599 2348-5', '6496359923485'],
  ],
  denominazione: [
    [
      'window',
      '            Gent.\n            MORETTI FRANCESCA\n            VIALE EUROPA 55',
      'MORETTI FRANCESCA',
    ],
    ['company', '   Spett.le\n   OFFICINE BETA S.P.A.\n   VIA ROMA 1', 'OFFICINE BETA S.P.A.'],
  ],
};

describe.each(Object.entries(FOUND))('%s', (field, rows) => {
  it.each(rows)('%s', (_why, text, value) => {
    expect(values(text, field as FieldName)).toContain(value);
  });
});

const NOT_FOUND: readonly (readonly [why: string, field: FieldName, text: string])[] = [
  ['practice number', 'numeroComunicazione', 'Pratica CIVIS n. 2025031112345'],
  ['EAN', 'numeroComunicazione', 'Codice articolo EAN 1455261072508'],
  ['tracking', 'numeroComunicazione', 'Raccomandata n. 7045939100788'],
  [
    'sentence without number',
    'numeroComunicazione',
    'Se riconosce la validità della comunicazione può regolarizzare',
  ],
  ['13 digits without label', 'numeroComunicazione', '0012345625401'],
  ['partita IVA', 'codiceAtto', 'P.IVA 05065230582'],
  ['declaration id', 'codiceAtto', 'Identificativo dichiarazione: 10121312345 - 1234567 del 1/6/2024'],
  ['article code', 'codiceAtto', 'Codice articolo 12345672518'],
  ['tribute code', 'codiceAtto', 'Codice tributo 9034'],
  ['protocol', 'numeroCartella', 'Protocollo telematico: 23111416275713132'],
  ['IUV', 'numeroCartella', 'IUV 80012345678901234'],
  ['lot', 'numeroCartella', 'Lotto di stampa n. 85740424 Gruppo: 0885'],
  ['partita', 'numeroCartella', 'Identificativo partita: T23950817716347661558546724/B'],
  ['agency of revenue', 'codiceFiscale', 'C.F. 06363391001'],
  ['collection agency', 'codiceFiscale', 'Codice fiscale 13756881002'],
  ['creditor on the slip', 'codiceFiscale', 'Ente creditore 13756881002'],
  ['IBAN', 'codiceFiscale', 'IBAN IT60X0542811101013821352500 - Tel. 0811391881'],
  ['ZIP code and phone', 'codiceAtto', '20121 MILANO MI - Tel. 0811391881'],
  ['a row of the table', 'importoTotale', 'Imposta da versare 3.703,35'],
  ['table head', 'importoTotale', 'Imposta      Totale\n3.703,35     4.108,40'],
  ['day of the return', 'dataTrasmissione', 'dichiarazione trasmessa il 25/11/2024'],
  ['stamp', 'dataElaborazione', 'PERVENUTO 12/03/2026'],
  ['greeting', 'denominazione', 'Gentile cliente, in allegato la documentazione richiesta.'],
];

describe('look-alikes', () => {
  it.each(NOT_FOUND)('%s is no %s', (_why, field, text) => {
    expect(find(text, field).filter((c) => c.label !== null && !c.ruleId.includes('+unread'))).toEqual([]);
  });

  it('finds each number of a full header beside its own label', () => {
    const text = [
      'Agenzia delle Entrate',
      'R 64963599 2348-5                                 Gent.',
      '                                                  MORETTI FRANCESCA',
      'Comunicazione n. 0012345625401                    20121 MILANO MI',
      'Progressivo n. 00',
      'Codice atto n. 12345672518',
      'C.F. RSSMRA85T10A562S',
      'Il numero verde 800.90.96.96 è attivo; chiamare lo 06 97617689.',
      'IBAN IT60X0542811101013821352500 - Tel. 0811391881',
    ].join('\n');
    expect(values(text, 'numeroComunicazione')).toEqual(['0012345625401']);
    expect(values(text, 'codiceAtto')).toEqual(['12345672518']);
    expect(values(text, 'codiceFiscale')).toEqual(['RSSMRA85T10A562S']);
    expect(values(text, 'numeroRaccomandata')).toEqual(['6496359923485']);
  });
});

describe('marks', () => {
  it('never puts a glyph right silently', () => {
    expect(find('Comunicazione n. OO12345625401', 'numeroComunicazione')[0]).toMatchObject({
      value: '0012345625401',
      raw: 'OO12345625401',
      ruleId: 'numero-comunicazione.header+glyphs',
    });
    expect(find('C.F. RSSMRA8ST1OA562S', 'codiceFiscale')[0]?.ruleId).toBe('codice-fiscale.short+glyphs');
    expect(find('Totale da versare 4.108.40', 'importoTotale')[0]?.ruleId).toBe(
      'importo-totale.table+glyphs',
    );
  });

  it('shows a number with a digit lost, marked', () => {
    expect(find('Comunicazione n. 001234562540', 'numeroComunicazione')[0]?.ruleId).toBe(
      'numero-comunicazione.header+length',
    );
  });

  it('shows the place when the label is plain and the value is not', () => {
    const [candidate] = find('Comunicazione elaborata il 13-05-2926', 'dataElaborazione');
    expect(candidate).toMatchObject({ ruleId: 'data-elaborazione.sentence+unread', raw: '13-05-2926' });
    expect(candidate?.box[2]).toBeGreaterThan(0);
  });

  it('names another communication as another thing', () => {
    const text = 'La presente sostituisce la comunicazione n. 0012345625401 del 2025';
    expect(find(text, 'numeroComunicazione')[0]?.ruleId).toBe('numero-comunicazione.mentioned');
  });

  it('names the code of another party as that', () => {
    const [candidate] = find('Codice fiscale intermediario C.F. RSSMRA85T10A562S', 'codiceFiscale');
    expect(candidate?.ruleId).toBe('codice-fiscale.other-party');
  });
});

describe('places and readings', () => {
  it('gives page, box and raw text of the value alone', () => {
    const [candidate] = find('Comunicazione n. 0012345 625401', 'numeroComunicazione');
    expect(candidate).toMatchObject({
      page: 1,
      raw: '0012345 625401',
      label: 'Comunicazione n.',
      source: 'ocr',
    });
    expect(candidate?.box).toEqual([60 + 17 * 12, 80, 14 * 12, 24]);
  });

  it('asks the second reading of the same place', () => {
    const text = 'Comunicazione n. 0012345625401\nC.F. RSSMRA85T10A562S';
    const page = pageOf(text, { source: 'text+ocr', second: text.replace('25401', '25461') });
    const found = extractCandidates([page]);
    expect(found.find((c) => c.field === 'numeroComunicazione')?.otherReading).toBe('0012345625461');
    expect(found.find((c) => c.field === 'codiceFiscale')?.otherReading).toBe('RSSMRA85T10A562S');
  });

  it('says null where the second reading has no words', () => {
    const page = pageOf('Comunicazione n. 0012345625401', { source: 'text+ocr', second: '' });
    expect(extractCandidates([page])[0]?.otherReading).toBeNull();
  });

  it('finds the value again on the detail page and the F24', () => {
    const text =
      'Codice atto n. 12345672518\fProspetto di dettaglio - pag. 2\fcodice ufficio T9D codice atto 12345672518';
    expect(find(text, 'codiceAtto').map((c) => c.page)).toEqual([1, 3]);
  });

  it('takes the cartella number by its shape only as a lower rule', () => {
    const text = 'con riferimento al carico 097 2024 00123456 63 000 notificato';
    expect(find(text, 'numeroCartella')[0]).toMatchObject({
      value: '09720240012345663',
      ruleId: 'numero-cartella.structure',
      label: null,
    });
    expect(find(text.replace('63 000', '64 000'), 'numeroCartella')).toEqual([]);
  });

  it('reads payment codes', () => {
    const barcode = {
      format: 'QRCode',
      text: 'PAGOPA|002|180039348736852187|13756881002|923790',
      box: [1, 2, 3, 4] as const,
    };
    const found = extractCandidates([pageOf('', { barcodes: [barcode] })]);
    expect(found.map((c) => [c.field, c.value, c.source])).toEqual([
      ['codiceAvviso', '180039348736852187', 'barcode'],
      ['importoTotale', '923790', 'barcode'],
    ]);
  });

  it('adds the rows up as a witness of the total', () => {
    const text = [
      'Codice tributo  Descrizione            Anno   Imposta    Sanzioni  Interessi  Totale',
      '9020            IRAP                   2023   4.413,40   367,64    68,53      4.849,57',
      '9034            Addizionale regionale  2023   7.617,97   761,80    453,45     8.833,22',
      'Totale da versare                                                             13.682,79',
    ].join('\n');
    const found = find(text, 'importoTotale');
    expect(found.map((c) => [c.value, c.ruleId])).toEqual([
      ['1368279', 'importo-totale.table'],
      ['1368279', 'importo-totale.rows-across'],
    ]);
    expect(values(text, 'annoImposta')).toEqual(['2023']);
  });
});
