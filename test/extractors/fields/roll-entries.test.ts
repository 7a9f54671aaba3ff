// Cartelle with several partite, several enti and several pages: nothing is lost, nothing goes to the wrong one.
import { describe, expect, it } from 'vitest';
import { readRoll } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const AGENCY = 'RUOLO EMESSO DA Agenzia delle Entrate - Direzione Provinciale di Palermo';
const AUTOMATED = 'Somme dovute a seguito del controllo automatizzato, art. 36-bis del D.P.R. n. 600/1973.';
const FORMAL = 'Somme dovute a seguito del controllo formale, art. 36-ter del D.P.R. n. 600/1973.';
const HEAD = 'N.    Anno    Codice    Tributo                                    Importo euro';
const row = (n: number, anno: number, code: string, name: string, amount: string) =>
  `${n}     ${anno}    ${code}      ${name}                                   ${amount}`;
const read = (text: string) => readRoll(pagesOf(text));

describe('partite of one ruolo', () => {
  const TWO = `${AGENCY}
RUOLO N. 2025/550123   ruolo ordinario
Reso esecutivo in data 25-06-2025
Identificativo partita T251014093015442170000083/A
Codice atto n. 29014472418
${AUTOMATED}
${HEAD}
${row(1, 2022, '1401', 'IRPEF', '2.140,50')}
${row(2, 2022, '5101', 'Sanzione pecuniaria', '642,15')}
Totale partita                                                              2.782,65
Identificativo partita T251014093015442170000084/B
Codice atto n. 29014472525
${FORMAL}
${HEAD}
${row(1, 2021, '1401', 'IRPEF', '1.000,20')}
Totale partita                                                              1.000,20
Totale del ruolo                                                            3.782,85`;

  it('are entries of their own, each with its keys, cause and rows', () => {
    const { entries } = read(TWO);
    expect(
      entries.map((e) => [e.partita, e.codiceAtto, e.causa, e.esecutivoDal, e.tributi.map((t) => t.importo)]),
    ).toEqual([
      ['T251014093015442170000083/A', '29014472418', '36-bis', '2025-06-25', [214050, 64215]],
      ['T251014093015442170000084/B', '29014472525', '36-ter', '2025-06-25', [100020]],
    ]);
  });

  it('tells the sums of partite from that of the ruolo', () => {
    expect(read(TWO).sums.sections).toEqual([
      { entry: 0, kind: 'partita', importo: 278265 },
      { entry: 1, kind: 'partita', importo: 100020 },
      { entry: 1, kind: 'ruolo', importo: 378285 },
    ]);
  });

  it('a second ruolo under the same heading keeps the ente', () => {
    const { entries } = read(`${TWO}\nRUOLO N. 2025/550200 ruolo straordinario\n${AUTOMATED}\n${HEAD}
${row(1, 2020, '1401', 'IRPEF', '10,00')}`);
    expect(entries.map((e) => [e.numero, e.ente])).toEqual([
      ['550123', 'Agenzia delle Entrate Direzione Provinciale di Palermo'],
      ['550123', 'Agenzia delle Entrate Direzione Provinciale di Palermo'],
      ['550200', 'Agenzia delle Entrate Direzione Provinciale di Palermo'],
    ]);
  });

  it('advice below the sums is no cause', () => {
    const { entries } = read(`${AGENCY}\nRUOLO N. 2025/550123\nXXXX\n${HEAD}
${row(1, 2022, '9999', 'Somma', '10,50')}\nTotale del ruolo   10,50
Per le somme da controllo automatizzato (art. 36-bis) si può usare il canale CIVIS.`);
    expect(entries[0]?.causa).toBeNull();
  });
});

describe('rows', () => {
  const section = (rows: string) => `${AGENCY}\nRUOLO N. 2025/550123\n${AUTOMATED}\n${HEAD}\n${rows}`;

  it('joins the thousands that lost their dot, when they stand close', () => {
    const { entries } = read(section('1     2015    0619      IVA                        3 881,00'));
    expect(entries[0]?.tributi).toEqual([
      { codice: '0619', anno: 2015, descrizione: 'IVA', importo: 388100 },
    ]);
  });

  it.each([
    ['ab 5101   Sanzione pecuniaria              2024             3.547,94', '5101', 354_794],
    ['È 2   5101   Sanzione pecuniaria           2024             3.547,94', '5101', 354_794],
    ['2 | 9001 | Irpef art. 36-bis               ‘2024 |          2131, 15', '9001', 213_115],
    ['1   9001   Irpef                           2024             (900,07)', '9001', 90_007],
  ])('reads past the specks of a border: %s', (text, codice, importo) => {
    const head = 'N.  Codice tributo   Descrizione   Anno   Importo a ruolo';
    const { entries } = read(`${AGENCY}\nRUOLO N. 2025/550123\n${AUTOMATED}\n${head}\n${text}`);
    expect(entries[0]?.tributi).toMatchObject([{ codice, anno: 2024, importo }]);
  });

  it('takes the first of several columns of sums, and none into the name', () => {
    const { entries } = read(section('1     2015    0619      IVA          2.140,50      64,22     128,43'));
    expect(entries[0]?.tributi[0]).toMatchObject({ descrizione: 'IVA', importo: 214050 });
  });

  it('reads a code that looks like a year by the heads of the table', () => {
    const text = `${AGENCY}\nRUOLO N. 2025/550123\n${AUTOMATED}\nN.  Codice tributo   Descrizione   Anno   Importo
1     2003                  IRES                             2020                     148,34`;
    expect(read(text).entries[0]?.tributi).toEqual([
      { codice: '2003', anno: 2020, descrizione: 'IRES', importo: 14834 },
    ]);
  });

  it.each([
    ['1     2015    0619      IVA                        3.8S1,0O', 'a spoilt sum'],
    ['1     2015    0619      IVA', 'no sum'],
    ['2     2O15    O619      IVA                        381,00', 'a spoilt code'],
    ['s$001 Irget art. 36-bis                            381,00', 'no code at all'],
  ])('counts what it cannot read: %s (%s)', (text) => {
    const { entries } = read(section(text));
    expect(entries[0]).toMatchObject({ tributi: [], unreadRows: 1 });
  });

  it('counts no row below the closing sum', () => {
    const { entries } = read(
      section(`${row(1, 2015, '0619', 'IVA', '10,50')}\nTotale del ruolo    10,50
5 2025 avvisi inviati entro il termine 12,00`),
    );
    expect(entries[0]).toMatchObject({ unreadRows: 0 });
    expect(entries[0]?.tributi).toHaveLength(1);
  });

  it('goes on over a page that repeats the head of the ruolo', () => {
    const head = `${AGENCY}\nRUOLO N. 2025/550123\nCodice partita T251014093015442170000083/A`;
    const { entries } =
      read(`${head}\n${AUTOMATED}\n${HEAD}\n${row(1, 2015, '0619', 'IVA', '10,50')}\f${head}\n${HEAD}
${row(2, 2015, '0622', 'Sanzione', '3,15')}`);
    expect(entries.map((e) => [e.pages, e.tributi.map((t) => t.importo)])).toEqual([
      [
        [1, 2],
        [1050, 315],
      ],
    ]);
  });

  it('does not count a repeated page twice', () => {
    const page = section(row(1, 2015, '0619', 'IVA', '10,50'));
    expect(read(`${page}\f${page}`).entries.map((e) => e.tributi.length)).toEqual([1]);
  });
});

describe('the act before', () => {
  const priorOf = (text: string) =>
    read(`${AGENCY}\nRUOLO N. 2025/550123\n${AUTOMATED} ${text}\n${HEAD}
${row(1, 2015, '0619', 'IVA', '10,50')}`).entries[0]?.priorAct;

  it.each([
    [
      'Comunicazione n. 0012345625401 del 12/03/2024, ricevuta il 20/03/2024',
      { numero: '0012345625401', elaborataIl: '2024-03-12', ricevutaIl: '2024-03-20' },
    ],
    ['comunicazione elaborata il 12-03-2024', { numero: null, elaborataIl: '2024-03-12', ricevutaIl: null }],
  ])('is quoted: %s', (text, expected) => {
    expect(priorOf(text)).toEqual(expected);
  });

  it.each(['comunicazione inviata in precedenza', 'dichiarazione n. 0012345625401 del 12/03/2024', ''])(
    'is not: %s',
    (text) => {
      expect(priorOf(text)).toBeNull();
    },
  );
});

describe('printed sums', () => {
  const FRONT = `SOMME DA PAGARE
Importi dovuti agli enti creditori                                     3.078,98
Diritti di notifica spettanti all'Agente della riscossione             5,88
Oneri di riscossione                                                   92,37
Totale da pagare entro 60 giorni dalla data di notifica euro           3.177,23
SINTESI DELLE SOMME DOVUTE PER ENTE CREDITORE
Agenzia delle Entrate - Direzione Provinciale di Palermo    2025/550123      2.905,98
Comune di Vattelappesca    173,00
Regione Immaginaria   2025/99      1,00`;
  const text = `${FRONT}\f${AGENCY}\nRUOLO N. 2025/550123\n${AUTOMATED}\n${HEAD}\n${row(1, 2023, '1401', 'IRPEF', '2.905,98')}
\fRUOLO EMESSO DA Comune di Vattelappesca\nRUOLO N. 2025/1207\nviolazione del codice della strada\n${HEAD}
${row(1, 2022, '5242', 'Sanzione', '173,00')}`;

  it('are read with what they belong to, costs told apart', () => {
    expect(read(text).sums).toEqual({
      sections: [],
      enti: [
        { name: '2025/550123', of: 'ruolo', entries: [0], importo: 290598 },
        { name: 'Comune di Vattelappesca', of: 'ente', entries: [1], importo: 17300 },
        { name: '2025/99', of: 'ruolo', entries: [], importo: 100 },
      ],
      creditors: 307898,
      costs: [
        { kind: 'diritti-notifica', importo: 588 },
        { kind: 'oneri-riscossione', importo: 9237 },
      ],
      unreadCosts: 0,
    });
  });

  it('counts a cost that did not read', () => {
    expect(read(text.replace('5,88', 'S,8&')).sums).toMatchObject({ unreadCosts: 1 });
  });
});
