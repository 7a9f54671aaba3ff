// Ruolo sections of a cartella: both orders of the number, several ruoli, causes, noisy words.
import { describe, expect, it } from 'vitest';
import { extractRuoli } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const SECTION = `DETTAGLIO DEGLI ADDEBITI
Ente che ha emesso il ruolo: Agenzia delle Entrate - Direzione Provinciale di Milano
RUOLO N. 2023/353939 ordinario Reso esecutivo in data 23-09-2023 - consegnato il 28/10/2023
Partita di ruolo: T20672302475052743582446851/A
Codice atto: 47399232116
Somme dovute a seguito del controllo automatizzato effettuato ai sensi dell'art. 36-bis D.P.R. 600/73
N.    Codice tributo        Descrizione                                 Anno      Importo a ruolo
1     1401                  Imposta sul reddito                         2020                     7.148,34
2     0009                  Interessi per ritardata iscrizione          2020                     4.119,77
Totale da pagare entro le scadenze                                                              11.268,11`;

describe('extractRuoli', () => {
  it('reads a whole section', () => {
    expect(extractRuoli(pagesOf(`CARTELLA DI PAGAMENTO\f${SECTION}`))).toEqual([
      {
        numero: '353939',
        anno: 2023,
        specie: 'ordinario',
        ente: 'Agenzia delle Entrate Direzione Provinciale di Milano',
        causa: '36-bis',
        esecutivoDal: '2023-09-23',
        consegnatoIl: '2023-10-28',
        partita: 'T20672302475052743582446851/A',
        codiceAtto: '47399232116',
        tributi: [
          { codice: '1401', anno: 2020, descrizione: 'Imposta sul reddito', importo: 714834 },
          { codice: '0009', anno: 2020, descrizione: 'Interessi per ritardata iscrizione', importo: 411977 },
        ],
        priorAct: null,
        unreadRows: 0,
        pages: [2],
      },
    ]);
  });

  it.each([
    ['reverse order', 'Ruolo numero 353939/2023 straordinario', 353939, 2023],
    ['misread word', 'RUCLO N. 2023/353939 strasrdinario', 353939, 2023],
    ['spaces', 'RUOLO N. 2023 / 353939', 353939, 2023],
  ])('finds the number: %s', (_why, line, numero, anno) => {
    expect(extractRuoli(pagesOf(line))[0]).toMatchObject({ numero: String(numero), anno });
  });

  it.each(['RUOLO EMESSO DA Comune di Roma', 'iscritte a ruolo entro il 12/05/2025', '2023/353939'])(
    'finds none in: %s',
    (line) => {
      expect(extractRuoli(pagesOf(line))).toEqual([]);
    },
  );

  it.each([
    ["ai sensi dell'art. 36-bis D.P.R. 600/73", '36-bis'],
    ["ai sensi dell'art. 54-bis D.P.R. 633/72", '54-bis'],
    ['redditi soggetti a tassazione separata', 'tassazione-separata'],
    ["a seguito del controllo formale ai sensi dell'art. 36-ter", '36-ter'],
    ['avviso di accertamento n. T9D257945526/2026', 'altro'],
    ['sanzione amministrativa per violazione del codice della strada', 'altro'],
    // The digits of an article decide: one wrong digit makes one tax of the other.
    ["ai sensi dell'art. 36-bis del D.P.R. n. 600/1973", '36-bis'],
    ["ai sensi dell'art. 54-bis del D.P.R. n. 633/1972", '54-bis'],
    ["ai sensi dell'art. 36-ter del D.P.R. n. 600/1973", '36-ter'],
    ['a seguito del controllo automatizzato, art. 5?-b?s D.P.R. 633/1972', '54-bis'],
    ['a seguito della liquidazione delle comunicazioni dei dati delle liquidazioni periodiche IVA', '54-bis'],
    ['artt. 36-bis D.P.R. 600/73 e 54-bis D.P.R. 633/72', '36-bis'],
    ['tassazione separata, art. 36-bis D.P.R. 600/73', 'tassazione-separata'],
    ['art. 54-bis.1 del D.P.R. 633/72', null],
    ['artt. 36-bis e 36-ter del D.P.R. 600/73', null],
    ['XXXX', null],
  ])('reads the cause: %s', (line, causa) => {
    expect(extractRuoli(pagesOf(`RUOLO N. 2023/353939\nSomme dovute ${line}`))[0]?.causa).toBe(causa);
  });

  it('leaves the cause open when a control and another act are named together', () => {
    const text = 'RUOLO N. 2023/353939\ncontrollo automatizzato art. 36-bis e avviso di accertamento n. 1';
    expect(extractRuoli(pagesOf(text))[0]?.causa).toBeNull();
  });

  it('keeps several ruoli of one cartella apart, each with its own rows', () => {
    const other = `RUOLO EMESSO DA Comune di Milano\nRUOLO N. 2022/100200 straordinario
sanzione amministrativa per violazione del codice della strada
1     5242                  Sanzione                                    2021                     100,00`;
    const ruoli = extractRuoli(pagesOf(`${SECTION}\n${other}`));
    expect(ruoli.map((r) => [r.numero, r.specie, r.ente, r.causa, r.tributi.length])).toEqual([
      ['353939', 'ordinario', 'Agenzia delle Entrate Direzione Provinciale di Milano', '36-bis', 2],
      ['100200', 'straordinario', 'Comune di Milano', 'altro', 1],
    ]);
  });

  it('gives one entry for a ruolo printed on two pages', () => {
    expect(extractRuoli(pagesOf(`${SECTION}\f${SECTION}`))).toHaveLength(1);
  });

  it('does not repair days that do not exist', () => {
    expect(
      extractRuoli(pagesOf('RUOLO N. 2025/557545 Reso esecutivo in data 08-66-2025'))[0]?.esecutivoDal,
    ).toBeNull();
  });
});
