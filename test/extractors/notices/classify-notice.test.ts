// What kind of paper: every subtype, the papers that are for another way, and the traps that quote a notice.
import { describe, expect, it } from 'vitest';
import { classifyNotice } from '../../../extractors/notices/index.ts';
import { pageOf, pagesOf } from '../../support/page-builder.ts';

const QUOTED = `La informiamo che il controllo è stato eseguito sulla base dei dati contenuti nella dichiarazione e di quelli
presenti in Anagrafe tributaria. Se riconosce la validità della comunicazione può regolarizzare la sua posizione
versando le somme indicate con il modello F24 allegato. In caso di mancato pagamento le somme saranno iscritte a ruolo
con applicazione delle sanzioni. Il versamento deve essere effettuato entro 60 giorni dal ricevimento.`;
const ADDRESS = `                                       Gent.
                                       ROSSI MARIO
                                       VIA ROMA 1
                                       20121 MILANO MI`;
const HEAD = `Agenzia delle Entrate\nDirezione Provinciale di Milano\nUfficio controlli\n${ADDRESS}`;
const NUMBERS =
  'Comunicazione n. 0012345625401\nProgressivo n. 00\nCodice atto n. 12345672518\nC.F. RSSMRA85T10A562S';
const letter = (title: string, subject: string, numbers = NUMBERS) =>
  `${HEAD}\n\n${title}\n${numbers}\n\nOggetto: ${subject}\n\nComunicazione elaborata il 13-05-2026\n${QUOTED}`;
const ART_36 =
  "controllo automatizzato effettuato ai sensi dell'art. 36-bis del D.P.R. n. 600/1973. Modello REDDITI PF 2024";
const ART_54 =
  "controllo automatizzato ai sensi dell'art. 54-bis del D.P.R. n. 633 del 1972. Modello IVA 2024";
const ESITI = 'Comunicazione degli esiti del controllo automatizzato';
const RISCOSSIONE = `Agenzia delle entrate-Riscossione\nAgente della riscossione per la provincia di Milano\n${ADDRESS}`;
const cartella = (cause: string) => `${RISCOSSIONE}
CARTELLA DI PAGAMENTO
CARTELLA DI PAGAMENTO N. 097 2024 00123456 63 000
Cod . Fisc. RSSMRA85T10A562S
Il pagamento va effettuato entro 60 giorni dalla notifica.\fDETTAGLIO DEGLI ADDEBITI
Ente che ha emesso il ruolo: Agenzia delle Entrate
RUOLO N. 2023/353939 ordinario Reso esecutivo in data 23-09-2023
Somme dovute ${cause}`;

const classify = (text: string) => classifyNotice(pagesOf(text));

describe('notices', () => {
  it.each([
    ['36-bis', letter('COMUNICAZIONE DI IRREGOLARITÀ', ART_36), '36-bis'],
    ['54-bis', letter(ESITI, ART_54), '54-bis'],
    [
      'lipe',
      letter('Comunicazione relativa alla liquidazione periodica IVA', 'art. 54-bis del D.P.R. 633/1972'),
      'lipe',
    ],
    [
      'tassazione separata',
      letter(
        'COMUNICAZIONE RELATIVA AI REDDITI SOGGETTI A TASSAZIONE SEPARATA',
        'art. 1, comma 412, della legge n. 311 del 2004',
      ),
      'tassazione-separata',
    ],
    ['both articles, REDDITI', letter(ESITI, `${ART_36}, art. 54-bis D.P.R. 633/1972`), '36-bis'],
    ['both articles, IVA', letter(ESITI, `art. 36-bis D.P.R. 600/1973 e ${ART_54}`), '54-bis'],
    ['misread title', letter('Comunicazione degli esiti del controilo autornatizzato', ART_54), '54-bis'],
  ])('%s', (_why, text, subtype) => {
    expect(classify(text)).toMatchObject({
      kind: 'comunicazione',
      subtype,
      forCivis: true,
      why: null,
      certainty: 'clear',
    });
  });

  it('a real letter without a title line, by its header', () => {
    const text = `Divisione Servizi - Ufficio Controllo dichiarazioni\n${ADDRESS}\n${NUMBERS}\nGentile Contribuente,
dai controlli sulla dichiarazione modello IVA 2023 sono emerse incongruenze. Comunicazione elaborata il 13-05-2026
ai sensi degli articoli 36-bis d.P.R. 600/1973 e 54-bis d.P.R. 633/1972`;
    expect(classify(text)).toMatchObject({ kind: 'comunicazione', subtype: '54-bis', forCivis: true });
  });

  describe('a letter on the quarterly communication whose label names no article', () => {
    const lipe = (body: string, closing = 'Data di elaborazione 08-05-2024') => `Agenzia delle Entrate
Divisione Servizi\n${NUMBERS}\n\nOggetto: versamenti IVA del trimestre 2021\n\nGentile Contribuente,
con un precedente messaggio Le avevamo segnalato alcune anomalie nei versamenti IVA.
Alla data di questa lettera
risulta ancora una differenza tra quanto indicato nella ${body} e quanto versato con il modello F24.\n${closing}
Riferimenti: art. 54-bis d.P.R. 633/1972; art. 36-bis d.P.R. 600/1973; art. 21-bis d.l. 78/2010.`;
    const QUARTERLY = 'comunicazione dei dati delle liquidazioni periodiche IVA del trimestre 2021';

    it('is lipe by its body, though its references cite both articles', () => {
      expect(classify(lipe(QUARTERLY))).toMatchObject({
        subtype: 'lipe',
        forCivis: true,
        certainty: 'clear',
      });
    });

    it('is lipe by its closing sentence', () => {
      const text = lipe(QUARTERLY, 'Comunicazione 54-bis elaborata il 08-05-2024');
      expect(classify(text)).toMatchObject({ subtype: 'lipe', certainty: 'clear' });
    });

    it('is 54-bis by its closing sentence when no quarterly communication is named', () => {
      const text = lipe('dichiarazione', 'Comunicazione 54-bis elaborata il 08-05-2024');
      expect(classify(text)).toMatchObject({ subtype: '54-bis' });
    });

    it('is for a person when a return of income is named too', () => {
      const found = classify(lipe(`${QUARTERLY} e nel modello REDDITI PF 2022`));
      expect(found).toMatchObject({ subtype: '36-bis', certainty: 'doubtful' });
      expect(found.cues).toContain('subtype.contradicted');
    });

    it('is for a person when the subject names 36-bis and the closing sentence 54-bis', () => {
      const text = letter(ESITI, ART_36).replace('Comunicazione elaborata', 'Comunicazione 54-bis elaborata');
      expect(classify(text)).toMatchObject({ subtype: '36-bis', certainty: 'doubtful' });
    });
  });

  it('avviso telematico', () => {
    const title = `AVVISO TELEMATICO trasmesso all'intermediario in data 25/11/2025 tramite il servizio Entratel\n\nCOMUNICAZIONE DI IRREGOLARITÀ`;
    expect(classify(letter(title, ART_36))).toMatchObject({
      kind: 'avviso_telematico',
      subtype: '36-bis',
      forCivis: true,
      certainty: 'clear',
    });
  });

  it.each([
    [
      '36-ter',
      letter(
        'COMUNICAZIONE DEGLI ESITI DEL CONTROLLO FORMALE',
        "controllo formale ai sensi dell'art. 36-ter",
      ),
      'notice.36-ter',
    ],
    ['54-bis.1', letter(ESITI, 'art. 54-bis.1 del D.P.R. n. 633 del 1972'), 'notice.54-bis.1'],
    [
      'bollo',
      letter('Comunicazione relativa all’imposta di bollo sulle fatture elettroniche', 'imposta di bollo'),
      'civis.other_function.bollo',
    ],
  ])('%s is a notice with another way', (subtype, text, why) => {
    expect(classify(text)).toMatchObject({ kind: 'comunicazione', subtype, forCivis: false, why });
  });

  it('contradicting title and subject are for a person', () => {
    const text = letter('COMUNICAZIONE DEGLI ESITI DEL CONTROLLO FORMALE', ART_36);
    expect(classify(text)).toMatchObject({ subtype: '36-ter', certainty: 'doubtful' });
  });
});

describe('cartelle', () => {
  it.each([
    'a seguito del controllo automatizzato art. 36-bis',
    'art. 54-bis D.P.R. 633/72',
    'redditi a tassazione separata',
  ])('is for CIVIS: %s', (cause) => {
    expect(classify(cartella(cause))).toMatchObject({
      kind: 'cartella',
      subtype: null,
      forCivis: true,
      certainty: 'clear',
    });
  });

  it.each([
    ['controllo formale art. 36-ter', 'notice.cartella_36-ter'],
    ['violazione del codice della strada', 'notice.cartella_other_cause'],
  ])('is not: %s', (cause, why) => {
    expect(classify(cartella(cause))).toMatchObject({
      kind: 'cartella',
      forCivis: false,
      why,
      certainty: 'clear',
    });
  });

  it('with its cause unreadable is for a person', () => {
    expect(classify(cartella('XXXX'))).toMatchObject({ kind: 'cartella', certainty: 'doubtful' });
    expect(classify(cartella('').split('\f')[0] ?? '')).toMatchObject({
      kind: 'cartella',
      certainty: 'doubtful',
    });
  });
});

describe('other papers', () => {
  it.each([
    [
      'invoice',
      'FATTURA N. 566/2026\nGAMMA SERVIZI S.A.S. P.IVA 06999796110\nCodice articolo EAN 1455261072508\nTotale 7.126,49',
      'notice.invoice',
    ],
    [
      'accertamento',
      `Agenzia delle Entrate\nAVVISO DI ACCERTAMENTO n. T9D257945526/2026\nCodice fiscale RSSMRA85T10A562S. Codice atto 08397126056.`,
      'notice.accertamento',
    ],
    ['INPS', 'INPS\nAVVISO DI ADDEBITO N. 371 2024 00001234 56 000\nimporto 100,00', 'notice.inps'],
    ['fine', 'Comune di Milano\nVERBALE DI ACCERTAMENTO DI VIOLAZIONE n. 123', 'notice.fine'],
    [
      'reminder',
      `${RISCOSSIONE}\nINTIMAZIONE DI PAGAMENTO\nle cartelle elencate non risultano pagate`,
      'notice.enforcement',
    ],
    ['vehicle stop', `${RISCOSSIONE}\nPREAVVISO DI FERMO AMMINISTRATIVO n. 123`, 'notice.enforcement'],
    [
      'compliance',
      `${HEAD}\nComunicazione per la promozione dell'adempimento spontaneo\npossibile anomalia`,
      'notice.compliance',
    ],
    ['instalments', `${RISCOSSIONE}\nRATEIZZAZIONE\nPiano di ammortamento`, 'notice.instalments'],
    ['estratto', `${RISCOSSIONE}\nESTRATTO DI RUOLO\nente, ruolo, partita`, 'notice.ruolo_extract'],
    [
      'letter',
      `${ADDRESS}\nGentile cliente, in allegato la documentazione richiesta. Cordiali saluti.`,
      'notice.letter',
    ],
    [
      'letter that quotes a notice',
      `${ADDRESS}\nGentile cliente, in allegato la documentazione richiesta. Raccomandata n. 2997579771010. Cordiali saluti.\n\n${QUOTED}`,
      'notice.letter',
    ],
    [
      'invoice that quotes a notice',
      `FATTURA N. 12/2026\nP.IVA 06999796110\nAssistenza su comunicazione di irregolarità.\n${QUOTED}`,
      'notice.invoice',
    ],
  ])('%s', (_why, text, why) => {
    expect(classify(text)).toMatchObject({
      kind: 'altro',
      subtype: null,
      forCivis: false,
      why,
      certainty: 'clear',
    });
  });

  it('a letter that names a notice by its number is never drafted as sure', () => {
    const text = `${ADDRESS}\nGentile cliente, le scriviamo per la comunicazione n. 0012345625401 da lei ricevuta.\nCordiali saluti\n${QUOTED}`;
    const found = classify(text);
    expect(found.kind === 'altro' || found.certainty === 'doubtful').toBe(true);
  });

  it('an invoice beside the marks of a notice is for a person', () => {
    expect(classify(`FATTURA N. 12/2026\n${NUMBERS}`)).toMatchObject({
      kind: 'altro',
      certainty: 'doubtful',
    });
  });
});

describe('hard to read', () => {
  it('a page without words is never refused for sure', () => {
    expect(classifyNotice([pageOf('', { state: 'unreadable' })]).certainty).toBe('doubtful');
    expect(classifyNotice([pageOf('', { state: 'blank' })])).toMatchObject({
      kind: 'altro',
      certainty: 'doubtful',
    });
  });

  it('a torn first page with a detail page after it stays a notice', () => {
    const text = `i sensi dell'art. 36-bis del D.P.R. n. 600\nperiodo d'imposta 2023\fProspetto di dettaglio - pag. 2\nC.F. RSSMRA85T10A562S com. n. 0012345625401`;
    expect(classify(text)).toMatchObject({ kind: 'comunicazione', forCivis: true, certainty: 'doubtful' });
  });

  it('few stray words are doubtful', () => {
    expect(classify('Agenzia\nxx yy').certainty).toBe('doubtful');
  });
});
