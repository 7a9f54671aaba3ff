// Every printed label of the domain notes (section "Label vocabulary") reads its field: compact, grouped, in comb cells,
// on the next row, and with look-alike glyphs, which are marked and never put right silently.
import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../../contract/words.ts';
import { extractCandidates } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const COMUNICAZIONE = '0012345625401';
const ATTO = '12345672518';
const CARTELLA = '09720240012345663';
const CODE = 'RSSMRA85T10A562S';

type Variants = readonly [value: string, prints: readonly string[], labels: readonly string[]];
const comb = (text: string) => [...text].join(' ');

const LABELS: Readonly<Partial<Record<FieldName, Variants>>> = {
  numeroComunicazione: [
    COMUNICAZIONE,
    [COMUNICAZIONE, '0012345 62540 1', '00123456 25401', comb(COMUNICAZIONE)],
    [
      'Comunicazione n.',
      'Comunicazione 54-bis n.',
      'Comunicazione 36-bis n.',
      'numero della comunicazione',
      "numero dell'avviso telematico",
      'N. comunicazione',
      'Numero comunicazione:',
      'Avviso telematico n.',
      'Identificativo comunicazione',
      'Comunicazione N°',
    ],
  ],
  codiceAtto: [
    ATTO,
    [ATTO, '1234567 2518', '1234567 25 1 8', comb(ATTO)],
    ['Codice atto n.', 'codice atto', 'Cod. atto', 'Codice atto:', 'CODICE ATTO N°'],
  ],
  numeroCartella: [
    CARTELLA,
    [
      CARTELLA,
      `${CARTELLA}000`,
      '097 2024 00123456 63 000',
      '097 2024 00123456 63/000',
      '097 2024 00123456 63 /000',
      '097.2024.00123456.63.000',
      comb(CARTELLA),
    ],
    [
      'CARTELLA DI PAGAMENTO N.',
      'CARTELLA N.',
      'DOCUMENTO N.',
      'Documento n.',
      'identificativo della cartella',
      'cartella di pagamento n.',
      'n. cartella',
      'numero cartella',
    ],
  ],
  codiceFiscale: [
    CODE,
    [CODE, 'RSS MRA 85T10 A562S', comb(CODE)],
    [
      'C.F.',
      'Cod . Fisc.',
      'Codice fiscale',
      'Dichiarante :',
      'DESTINATARIO',
      'CODICE FISCALE:',
      'Cod. Fiscale',
    ],
  ],
  partitaRuolo: [
    '84T55103075003597',
    ['84T55103075003597'],
    [
      'identificativo della partita di ruolo',
      'Identificativo partita',
      'Codice partita',
      'Partita n.',
      'Partita di ruolo:',
    ],
  ],
  dataElaborazione: [
    '2026-05-13',
    ['13-05-2026', '13/05/2026', '13.05.2026', '13 maggio 2026'],
    [
      'Comunicazione elaborata il',
      'Comunicazione 54-bis elaborata il',
      'data di elaborazione',
      'Data elaborazione:',
    ],
  ],
  annoImposta: [
    '2023',
    ['2023'],
    ["Periodo d'imposta", 'anno di riferimento', "anno d'imposta", 'II trimestre', 'Riferimento B'],
  ],
  protocolloTelematico: [
    'T240906094000443981573587',
    ['T240906094000443981573587', 'T 240906094000443981573587', 'T240906094000 443981573587'],
    ['Protocollo telematico:', 'Protocollo telematico', 'protocollo della dichiarazione'],
  ],
  importoTotale: [
    '457837',
    ['4.578,37', '4 578,37', '4578,37'],
    [
      'versando la somma di euro',
      'TOTALE',
      'SOMME DA PAGARE',
      'Totale da pagare entro 60 giorni dalla data di notifica euro',
      'importo totale dovuto',
      'Importo totale dovuto:',
    ],
  ],
  codiceAvviso: [
    '180039348736852187',
    ['180039348736852187', '1800 3934 8736 8521 87'],
    ['codice avviso', 'Codice avviso n.', 'Codice Avviso pagoPA', 'codice modulo di pagamento'],
  ],
};

const cases = Object.entries(LABELS).flatMap(([field, [value, prints, labels]]) =>
  labels.flatMap((label) =>
    prints.map((print): [FieldName, string, string] => [field as FieldName, `${label} ${print}`, value]),
  ),
);
const find = (text: string, field: FieldName) =>
  extractCandidates(pagesOf(text)).filter((candidate) => candidate.field === field);

describe('labels', () => {
  it.each(cases)('%s: %s', (field, text, value) => {
    const plain = find(text, field).filter((candidate) => !candidate.ruleId.includes('+'));
    expect(plain.map((candidate) => candidate.value)).toEqual([value]);
  });

  it('a cartella number is no partita', () => {
    expect(find(`Identificativo della cartella ${CARTELLA}`, 'partitaRuolo')).toEqual([]);
    expect(find(`Identificativo cartella: ${CARTELLA}`, 'partitaRuolo')).toEqual([]);
  });
});

describe('look-alike glyphs', () => {
  it.each([
    ['numeroComunicazione', 'Comunicazione n. OO12345625401', COMUNICAZIONE],
    ['numeroComunicazione', 'Comunicazione n. 0 0 1 2 3 4 5 6 2 5 4 O I', COMUNICAZIONE],
    ['codiceAtto', 'Codice atto n. I2345672S18', ATTO],
    ['codiceAtto', 'Codice atto n. 1234567251B', ATTO],
    ['numeroCartella', 'CARTELLA N. O97 2O24 OO123456 63', CARTELLA],
    ['codiceFiscale', 'C.F. R5SMRA8STIOA562S', CODE],
    ['codiceFiscale', 'C.F. RSSMRAB5T10A562S', CODE],
  ] as const)('%s: %s is marked', (field, text, value) => {
    const found = find(text, field);
    expect(found.map((candidate) => candidate.value)).toContain(value);
    for (const candidate of found) {
      expect(candidate.ruleId).toMatch(/\+glyphs/);
      expect(candidate.raw).not.toBe(value);
    }
  });
});
