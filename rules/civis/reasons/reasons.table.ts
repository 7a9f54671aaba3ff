// The reasons an office gives, one text each: first person of whoever sends it, plain Italian, only what the notice or the
// user said. (Table file.)
import type { Reason, ReasonAct, ReasonBlank } from './reason.types.ts';

const NOTICES: readonly ReasonAct[] = ['comunicazione', 'avviso_telematico'];
const ALL: readonly ReasonAct[] = ['comunicazione', 'avviso_telematico', 'cartella'];

const claimed: ReasonBlank = {
  key: 'outcome',
  it: 'importo, tributo o rigo contestato',
  en: 'sum, tax or line in question',
  kind: 'text',
};
const paidOn: ReasonBlank = {
  key: 'paidOn',
  it: 'data del versamento F24',
  en: 'day of the F24 payment',
  kind: 'day',
};
const paidSum: ReasonBlank = { key: 'paidSum', it: 'importo versato', en: 'sum paid', kind: 'euros' };
const paidCode: ReasonBlank = {
  key: 'paidCode',
  it: 'codice tributo',
  en: 'tax code of the payment',
  kind: 'tax-code',
};
const paidYear: ReasonBlank = {
  key: 'paidYear',
  it: 'anno di riferimento',
  en: 'year of reference',
  kind: 'year',
};
const paidProtocol: ReasonBlank = {
  key: 'paidProtocol',
  it: 'protocollo telematico dell’F24',
  en: 'protocol of the F24',
  kind: 'protocol',
};
const returnProtocol: ReasonBlank = {
  key: 'returnProtocol',
  it: 'protocollo della dichiarazione',
  en: 'protocol of the return',
  kind: 'protocol',
};
const explanation: ReasonBlank = {
  key: 'explanation',
  it: 'che cosa è successo, in breve',
  en: 'what happened, in short',
  kind: 'text',
};

const OUTCOME = 'L’esito indica come dovuto: {outcome}.';
const ANNUL = 'Si chiede l’annullamento delle somme richieste.';
const REDETERMINE = 'Si chiede la rideterminazione delle somme richieste, tenendo conto di quanto sopra.';

export const REASONS: readonly Reason[] = [
  {
    id: 'versamento-eseguito',
    title: { it: 'Versamento già eseguito', en: 'Payment already made' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'La somma risulta già versata con F24 del {paidOn}, codice tributo {paidCode}, anno di riferimento {paidYear}, importo {paidSum}, protocollo {paidProtocol}.',
    ],
    ask: ANNUL,
    blanks: [claimed, paidOn, paidCode, paidYear, paidSum, paidProtocol],
    law: null,
  },
  {
    id: 'versamento-con-dati-errati',
    title: {
      it: 'Versamento con codice, anno o importo errato',
      en: 'Payment with a wrong code, year or amount',
    },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'Il versamento è stato eseguito con F24 del {paidOn}, importo {paidSum}, protocollo {paidProtocol}, ma con un dato errato: {wrongFact}.',
      'Il dato corretto è: {rightFact}. La correzione del modello F24 è stata chiesta così: {correction}.',
    ],
    ask: 'Si chiede di abbinare il versamento alla somma richiesta e di annullare l’importo non più dovuto.',
    blanks: [
      claimed,
      paidOn,
      paidSum,
      paidProtocol,
      { key: 'wrongFact', it: 'dato errato scritto sull’F24', en: 'wrong fact on the F24', kind: 'text' },
      { key: 'rightFact', it: 'dato corretto', en: 'right fact', kind: 'text' },
      {
        key: 'correction',
        it: 'richiesta di correzione: quando e come',
        en: 'request of correction: when and how',
        kind: 'text',
      },
    ],
    law: null,
  },
  {
    id: 'ravvedimento',
    title: { it: 'Ravvedimento operoso già eseguito', en: 'Voluntary correction already made' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'La violazione è stata regolarizzata con ravvedimento prima del ricevimento dell’atto: F24 del {paidOn}, codice tributo {paidCode}, anno {paidYear}, imposta {paidSum}, sanzione {penaltySum}, interessi {interestSum}, protocollo {paidProtocol}.',
    ],
    ask: ANNUL,
    blanks: [
      claimed,
      paidOn,
      paidCode,
      paidYear,
      paidSum,
      { key: 'penaltySum', it: 'sanzione versata', en: 'penalty paid', kind: 'euros' },
      { key: 'interestSum', it: 'interessi versati', en: 'interest paid', kind: 'euros' },
      paidProtocol,
    ],
    law: 'art. 13 DLgs 472/1997',
  },
  {
    id: 'credito-anno-precedente',
    title: {
      it: 'Credito riportato da una dichiarazione precedente',
      en: 'Credit carried from an earlier return',
    },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'Non è stato riconosciuto il credito di {creditSum} riportato dalla dichiarazione del periodo d’imposta {creditYear}, protocollo {returnProtocol}, rigo {creditLine}.',
    ],
    ask: REDETERMINE,
    blanks: [
      claimed,
      { key: 'creditSum', it: 'importo del credito', en: 'sum of the credit', kind: 'euros' },
      { key: 'creditYear', it: 'anno del credito', en: 'year of the credit', kind: 'year' },
      returnProtocol,
      { key: 'creditLine', it: 'rigo del credito', en: 'line of the credit', kind: 'text' },
    ],
    law: null,
  },
  {
    id: 'compensazione',
    title: { it: 'Compensazione non riconosciuta', en: 'Compensation not recognised' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'La somma è stata compensata con F24 del {paidOn}, protocollo {paidProtocol}: credito codice tributo {creditCode}, anno {creditYear}, importo {creditSum}.',
    ],
    ask: REDETERMINE,
    blanks: [
      claimed,
      paidOn,
      paidProtocol,
      { key: 'creditCode', it: 'codice tributo del credito', en: 'tax code of the credit', kind: 'tax-code' },
      { key: 'creditYear', it: 'anno del credito', en: 'year of the credit', kind: 'year' },
      { key: 'creditSum', it: 'importo compensato', en: 'sum compensated', kind: 'euros' },
    ],
    law: 'art. 17 DLgs 241/1997',
  },
  {
    id: 'ritenute',
    title: { it: 'Ritenute non abbinate (Certificazione Unica)', en: 'Withholdings not matched (CU)' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'Non sono state riconosciute ritenute per {withheldSum}, certificate da {withholder} (codice fiscale {withholderCode}) con la Certificazione Unica {certificateYear}.',
    ],
    ask: REDETERMINE,
    blanks: [
      claimed,
      { key: 'withheldSum', it: 'importo delle ritenute', en: 'sum withheld', kind: 'euros' },
      { key: 'withholder', it: 'sostituto d’imposta', en: 'withholding agent', kind: 'text' },
      {
        key: 'withholderCode',
        it: 'codice fiscale del sostituto',
        en: 'tax code of the withholding agent',
        kind: 'text',
      },
      { key: 'certificateYear', it: 'anno della Certificazione Unica', en: 'year of the CU', kind: 'year' },
    ],
    law: null,
  },
  {
    id: 'rigo-errato',
    title: {
      it: 'Detrazione, deduzione o credito indicato nel rigo sbagliato',
      en: 'Deduction or credit filled in the wrong box',
    },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'Per errore di compilazione l’importo di {boxSum} è stato indicato nel rigo {wrongBox} anziché nel rigo {rightBox}; l’importo spetta: {explanation}.',
    ],
    ask: REDETERMINE,
    blanks: [
      claimed,
      { key: 'boxSum', it: 'importo', en: 'sum', kind: 'euros' },
      { key: 'wrongBox', it: 'rigo compilato', en: 'box that was filled', kind: 'text' },
      { key: 'rightBox', it: 'rigo corretto', en: 'right box', kind: 'text' },
      explanation,
    ],
    law: null,
  },
  {
    id: 'dichiarazione-integrativa',
    title: { it: 'Dichiarazione corretta da una successiva', en: 'Return corrected by a later one' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'La dichiarazione è stata corretta con una successiva trasmessa il {laterOn}, protocollo {returnProtocol}, di cui l’esito non tiene conto.',
    ],
    ask: REDETERMINE,
    blanks: [
      claimed,
      { key: 'laterOn', it: 'data di trasmissione', en: 'day of filing', kind: 'day' },
      returnProtocol,
    ],
    law: 'art. 2 c. 8 DPR 322/1998',
  },
  {
    id: 'destinatario-o-doppione',
    title: {
      it: 'Atto doppio o inviato al soggetto sbagliato',
      en: 'Notice received twice or by the wrong taxpayer',
    },
    acts: ALL,
    outcome: OUTCOME,
    why: ['L’atto riguarda una posizione già comunicata o un altro soggetto: {explanation}.'],
    ask: ANNUL,
    blanks: [claimed, explanation],
    law: null,
  },
  {
    id: 'pagato-con-sanzioni-ridotte',
    title: {
      it: 'Già pagato per intero con le sanzioni ridotte',
      en: 'Already paid in full with reduced sanctions',
    },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'Le somme di una precedente comunicazione, n. {earlierNumber}, sono state pagate per intero il {paidOn}, importo {paidSum}, protocollo {paidProtocol}.',
    ],
    ask: ANNUL,
    blanks: [
      claimed,
      {
        key: 'earlierNumber',
        it: 'numero della comunicazione pagata',
        en: 'number of the notice that was paid',
        kind: 'text',
      },
      paidOn,
      paidSum,
      paidProtocol,
    ],
    law: 'art. 2 DLgs 462/1997',
  },
  {
    id: 'rateazione-in-corso',
    title: { it: 'Piano di rateazione in corso', en: 'Instalment plan in course' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'Per le stesse somme è in corso una rateazione di {instalments} rate, la prima versata il {paidOn}; le rate scadute sono versate: {explanation}.',
    ],
    ask: REDETERMINE,
    blanks: [
      claimed,
      { key: 'instalments', it: 'numero di rate', en: 'number of instalments', kind: 'text' },
      paidOn,
      explanation,
    ],
    law: 'art. 3-bis DLgs 462/1997',
  },
  {
    id: 'lieve-inadempimento',
    title: { it: 'Lieve ritardo o lieve carenza nel pagamento', en: 'Slight delay or shortfall of payment' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'Il pagamento del {paidOn}, importo {paidSum}, è stato eseguito con {slight}: ricorre il lieve inadempimento dell’art. 15-ter DPR 602/1973, che non fa decadere dal beneficio.',
    ],
    ask: REDETERMINE,
    blanks: [
      claimed,
      paidOn,
      paidSum,
      {
        key: 'slight',
        it: 'giorni di ritardo o importo mancante',
        en: 'days of delay or sum that was short',
        kind: 'text',
      },
    ],
    law: 'art. 15-ter DPR 602/1973',
  },
  {
    id: 'cartella-senza-comunicazione',
    title: {
      it: 'Cartella non preceduta dalla comunicazione',
      en: 'Cartella not preceded by the communication',
    },
    acts: ['cartella'],
    outcome: OUTCOME,
    why: [
      'Non risulta ricevuta la comunicazione dell’esito del controllo che precede l’iscrizione a ruolo: {explanation}.',
    ],
    ask: 'Si chiede l’annullamento delle somme iscritte o, in subordine, delle sanzioni oltre la misura ridotta.',
    blanks: [claimed, explanation],
    law: 'art. 6 c. 5 L 212/2000; art. 2 DLgs 462/1997',
  },
  {
    id: 'notifica-tardiva',
    title: { it: 'Cartella notificata oltre il termine', en: 'Cartella notified late' },
    acts: ['cartella'],
    outcome: OUTCOME,
    why: [
      'La cartella è stata notificata il {notifiedOn}, oltre il termine dell’art. 25 DPR 602/1973, che per questa dichiarazione scadeva il {limitOn}.',
    ],
    ask: ANNUL,
    blanks: [
      claimed,
      { key: 'notifiedOn', it: 'data di notifica', en: 'day of notification', kind: 'day' },
      { key: 'limitOn', it: 'ultimo giorno per notificare', en: 'last day to notify', kind: 'day' },
    ],
    law: 'art. 25 DPR 602/1973',
  },
  {
    id: 'gia-annullato',
    title: { it: 'Somma già annullata o rideterminata', en: 'Sum already annulled or redetermined' },
    acts: ALL,
    outcome: OUTCOME,
    why: [
      'La somma è già stata annullata o rideterminata con {decision} del {decidedOn}, di cui l’atto non tiene conto.',
    ],
    ask: ANNUL,
    blanks: [
      claimed,
      { key: 'decision', it: 'provvedimento', en: 'decision', kind: 'text' },
      { key: 'decidedOn', it: 'data del provvedimento', en: 'day of the decision', kind: 'day' },
    ],
    law: null,
  },
  {
    id: 'seconda-richiesta',
    title: { it: 'Seconda richiesta: esito non condiviso', en: 'Second request: outcome not shared' },
    acts: NOTICES,
    isForSecond: true,
    outcome: 'La pratica {previousPractice} si è chiusa con questo esito: {outcome}.',
    why: ['L’esito non si condivide per questi motivi: {explanation}.'],
    ask: REDETERMINE,
    blanks: [
      {
        key: 'previousPractice',
        it: 'numero della pratica precedente',
        en: 'number of the earlier practice',
        kind: 'text',
      },
      { key: 'outcome', it: 'esito della prima richiesta', en: 'outcome of the first request', kind: 'text' },
      explanation,
    ],
    law: null,
  },
  {
    id: 'altro',
    title: { it: 'Altro motivo', en: 'Other reason' },
    acts: ALL,
    outcome: OUTCOME,
    why: ['{explanation}.'],
    ask: 'Si chiede {request} delle somme richieste.',
    blanks: [
      claimed,
      explanation,
      {
        key: 'request',
        it: 'l’annullamento / la rideterminazione',
        en: 'annulment or redetermination',
        kind: 'text',
      },
    ],
    law: null,
  },
];
