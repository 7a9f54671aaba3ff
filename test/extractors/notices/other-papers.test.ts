// Look-alike papers are recognised, refused, and say why; the same cues never refuse a true notice; and every decision
// shows the cues it rests on.
import { describe, expect, it } from 'vitest';
import { classifyNotice } from '../../../extractors/notices/index.ts';
import { pagesOf } from '../../support/page-builder.ts';
import { OTHER_PAPERS, PAYMENT_PAPERS } from './other-papers.table.ts';

const classify = (text: string) => classifyNotice(pagesOf(text));
const LETTER = `Agenzia delle Entrate\nDirezione Provinciale di Milano\nComunicazione n. 0012345625401
Codice atto n. 12345672518\nC.F. RSSMRA85T10A562S\nComunicazione elaborata il 13-05-2026`;
const F24 = (...codes: readonly string[]) =>
  ['MODELLO DI PAGAMENTO UNIFICATO', ...codes.map((code) => `${code}  0101  2023  1.234,56`)].join('\n');
const CARTELLA = (ruolo: string) => `Agenzia delle entrate-Riscossione
CARTELLA DI PAGAMENTO\nCARTELLA DI PAGAMENTO N. 097 2024 00123456 63 000\nCod . Fisc. RSSMRA85T10A562S\f${ruolo}`;

describe('other papers', () => {
  it.each(OTHER_PAPERS)('%s', (_name, why, text) => {
    const found = classify(text);
    expect(found).toMatchObject({ kind: 'altro', forCivis: false, why, certainty: 'clear', subtype: null });
    expect(found.cues.length).toBeGreaterThan(0);
  });

  it.each(PAYMENT_PAPERS)('%s alone is for a person', (_name, text) => {
    const found = classify(text);
    expect(found).toMatchObject({
      kind: 'altro',
      forCivis: false,
      why: 'notice.payment_form',
      certainty: 'doubtful',
    });
    expect(found.cues[0]).toMatch(/^page\./);
  });

  it('a paper of two minds is for a person', () => {
    const text = `${LETTER}\nOggetto: possibile anomalia nel versamento dell'IVA`;
    expect(classify(text)).toMatchObject({ kind: 'altro', why: 'notice.compliance', certainty: 'doubtful' });
  });
});

describe('cartelle of others', () => {
  it.each([
    ['a town, by its cause', 'RUOLO EMESSO DA Comune di Roma\nRUOLO N. 2023/353939\ntassa rifiuti 2021'],
    ['a town, its cause unreadable', 'RUOLO EMESSO DA Comune di Roma\nRUOLO N. 2023/353939\nXXXX'],
    ['INPS', 'RUOLO EMESSO DA INPS sede di Roma\nRUOLO N. 2023/353939\nXXXX'],
    ['a region', 'Ente creditore: Regione Lazio\nRUOLO N. 2023/353939\ntassa automobilistica'],
    [
      'the agency after an accertamento',
      'RUOLO EMESSO DA Agenzia delle Entrate\nRUOLO N. 2023/353939\navviso di accertamento n. T9D1',
    ],
    [
      'the agency, registro',
      'RUOLO EMESSO DA Agenzia delle Entrate\nRUOLO N. 2023/353939\nimposta di registro',
    ],
  ])('%s', (_name, ruolo) => {
    expect(classify(CARTELLA(ruolo))).toMatchObject({
      kind: 'cartella',
      forCivis: false,
      why: 'notice.cartella_other_cause',
    });
  });

  it('the agency’s own ruolo with its cause unreadable stays with a person', () => {
    const ruolo =
      'RUOLO EMESSO DA Agenzia delle Entrate - Direzione Provinciale di Roma\nRUOLO N. 2023/353939\nXXXX';
    expect(classify(CARTELLA(ruolo))).toMatchObject({ forCivis: true, why: null, certainty: 'doubtful' });
  });

  it('a mixed cartella is for CIVIS', () => {
    const ruoli = `RUOLO EMESSO DA Comune di Roma\nRUOLO N. 2023/353939\ntassa rifiuti
RUOLO EMESSO DA Agenzia delle Entrate\nRUOLO N. 2023/553939\ncontrollo automatizzato art. 36-bis`;
    expect(classify(CARTELLA(ruoli))).toMatchObject({ forCivis: true, why: null });
  });
});

describe('36-ter', () => {
  it.each([
    [
      'by its heading',
      LETTER.replace('Comunicazione n.', 'COMUNICAZIONE DEGLI ESITI DEL CONTROLLO FORMALE\nComunicazione n.'),
      'subtype.title',
      'clear',
    ],
    ['by its subject', `${LETTER}\nOggetto: esito del controllo formale 2023`, 'subtype.subject', 'clear'],
    ['by its article', `${LETTER}\nai sensi dell'art. 36-ter del D.P.R. 600/1973`, 'subtype.text', 'clear'],
    ['by the codes to pay with', `${LETTER}\f${F24('9006', '9007')}`, 'subtype.code', 'doubtful'],
  ])('is stopped %s', (_name, text, cue, certainty) => {
    const found = classify(text);
    expect(found).toMatchObject({ subtype: '36-ter', forCivis: false, why: 'notice.36-ter', certainty });
    expect(found.cues).toContain(cue);
  });

  it('codes of a formal control against an article in the text are for a person', () => {
    const found = classify(`${LETTER}\nart. 36-bis D.P.R. 600/1973 REDDITI PF 2024\f${F24('9006')}`);
    expect(found).toMatchObject({ certainty: 'doubtful' });
    expect(found.cues).toEqual(expect.arrayContaining(['code.9006', 'subtype.contradicted']));
  });

  it('codes never overrule the subject line', () => {
    const found = classify(
      `${LETTER}\nOggetto: controllo art. 36-bis, modello REDDITI PF 2024\f${F24('9006')}`,
    );
    expect(found).toMatchObject({ subtype: '36-bis', forCivis: true, certainty: 'clear' });
  });

  it('an amount is no code', () => {
    const found = classify(`${LETTER}\f${F24('1100')}\ncodice tributo 1100 9.006,00`);
    expect(found.cues.filter((cue) => cue.startsWith('code.'))).toEqual([]);
    expect(found).toMatchObject({ subtype: null, certainty: 'doubtful' });
  });
});

describe('the usual letter', () => {
  it.each([
    ['REDDITI', 'modello REDDITI PF 2024', '36-bis'],
    ['IVA', 'modello IVA 2024', '54-bis'],
  ])('cites both articles, whatever the tax: %s', (_name, model, subtype) => {
    const text = `${LETTER}\nai sensi degli articoli 36-bis d.P.R. 600/1973 e 54-bis d.P.R. 633/1972, ${model}`;
    expect(classify(text)).toMatchObject({ subtype, forCivis: true, why: null, certainty: 'clear' });
    const paid = classify(`${text}\f${F24('9001')}`);
    expect(paid).toMatchObject({ subtype, certainty: 'clear' });
    expect(paid.cues).toContain('code.9001');
  });

  it('LIPE letters recall an earlier anomaly and stay notices', () => {
    const text = `${LETTER.replace('Comunicazione n.', 'Comunicazione 54-bis n.')}
Facendo seguito al messaggio su una possibile anomalia, liquidazioni periodiche IVA del II trimestre 2024`;
    expect(classify(text)).toMatchObject({ kind: 'comunicazione', subtype: 'lipe', forCivis: true });
  });

  it('separate taxation is known by its codes when nothing else reads', () => {
    expect(classify(`${LETTER}\f${F24('9527')}`)).toMatchObject({
      subtype: 'tassazione-separata',
      forCivis: true,
      certainty: 'doubtful',
    });
  });
});
