// What papers call themselves at the head of their first page (table file). Compared folded, with misreads; a
// title opens a row or a column, begins with a capital and stands in the upper part of the page.
import type { WhyCode } from './why-codes.ts';

/** `comunicazione`, `avviso_telematico`, `cartella`: a notice. Otherwise the stable code of another paper. */
export interface TitleCue {
  readonly id: string;
  readonly means: 'comunicazione' | 'avviso_telematico' | 'cartella' | WhyCode;
  readonly titles: readonly string[];
  /** Code in the title must be in capitals: the words are common in running text. */
  readonly capitals?: boolean;
  /** Such papers name cartelle as a matter of course: a cartella number on them is no mark of a cartella. */
  readonly namesCartelle?: boolean;
  /** The subject line (`Oggetto: …`) may carry the title too, in small letters. */
  readonly inSubject?: boolean;
  /** It is one only as the first title of its page, and where the page holds one of `needs`. */
  readonly mustLead?: boolean;
  readonly needs?: readonly string[];
  /** Such papers name the notice they are about: its number on them is no mark of a notice. */
  readonly namesNotices?: boolean;
  /** They say the kind of that notice as well, in the words of its title. */
  readonly namesTitles?: boolean;
}

export const TITLE_CUES: readonly TitleCue[] = [
  {
    id: 'title.avviso_telematico',
    means: 'avviso_telematico',
    titles: ['AVVISO TELEMATICO'],
    capitals: true,
  },
  {
    id: 'title.comunicazione',
    means: 'comunicazione',
    titles: [
      'Comunicazione degli esiti del controllo',
      'Comunicazione dell’esito del controllo',
      'Comunicazione degli esiti della liquidazione',
      'Comunicazione dell’esito della liquidazione',
      'Esito del controllo formale',
      'Esiti del controllo automatizzato',
      'Comunicazione di irregolarità',
      'Comunicazione relativa ai redditi soggetti a tassazione separata',
      'Comunicazione relativa alla tassazione separata',
      'Comunicazione relativa alla liquidazione periodica IVA',
      'Comunicazione relativa alle liquidazioni periodiche IVA',
      'Comunicazione sul controllo automatizzato',
      'Comunicazione relativa all’imposta di bollo',
    ],
  },
  { id: 'title.cartella', means: 'cartella', titles: ['CARTELLA DI PAGAMENTO'], capitals: true },
  {
    id: 'title.invoice',
    means: 'notice.invoice',
    titles: [
      'FATTURA N.',
      'FATTURA',
      'FATTURA ELETTRONICA',
      'NOTA DI CREDITO',
      'AVVISO DI PARCELLA',
      'PREAVVISO DI FATTURA',
      'PROFORMA',
      'DOCUMENTO DI TRASPORTO',
    ],
  },
  {
    id: 'title.accertamento',
    means: 'notice.accertamento',
    titles: [
      'AVVISO DI ACCERTAMENTO',
      'ATTO DI ACCERTAMENTO',
      'AVVISO DI LIQUIDAZIONE',
      'AVVISO DI RETTIFICA',
      'ATTO DI RECUPERO',
      'ATTO DI CONTESTAZIONE',
      'ATTO DI IRROGAZIONE',
      'INVITO AL CONTRADDITTORIO',
      'SCHEMA DI ATTO',
      'PROCESSO VERBALE DI CONSTATAZIONE',
      'QUESTIONARIO',
    ],
  },
  {
    id: 'title.documents_request',
    means: 'notice.documents_request',
    inSubject: true,
    titles: [
      'RICHIESTA DI DOCUMENTAZIONE',
      'RICHIESTA DOCUMENTAZIONE',
      'RICHIESTA DI DOCUMENTI',
      'INVITO A ESIBIRE',
      'INVITO A PRODURRE',
    ],
  },
  { id: 'title.inps', means: 'notice.inps', namesCartelle: true, titles: ['AVVISO DI ADDEBITO'] },
  {
    id: 'title.fine',
    means: 'notice.fine',
    titles: [
      'VERBALE DI ACCERTAMENTO',
      'VERBALE DI CONTESTAZIONE',
      'VERBALE DI VIOLAZIONE',
      'ORDINANZA INGIUNZIONE',
      'ORDINANZA-INGIUNZIONE',
      'INGIUNZIONE DI PAGAMENTO',
    ],
  },
  {
    id: 'title.enforcement',
    means: 'notice.enforcement',
    namesCartelle: true,
    inSubject: true,
    titles: [
      'INTIMAZIONE DI PAGAMENTO',
      'AVVISO DI INTIMAZIONE',
      'PREAVVISO DI FERMO',
      'COMUNICAZIONE PREVENTIVA DI FERMO',
      'COMUNICAZIONE PREVENTIVA DI ISCRIZIONE',
      'COMUNICAZIONE DI ISCRIZIONE IPOTECARIA',
      'ISCRIZIONE DI IPOTECA',
      'ATTO DI PIGNORAMENTO',
      'PIGNORAMENTO',
      'AVVISO DI PRESA IN CARICO',
      'SOLLECITO DI PAGAMENTO',
      'FERMO AMMINISTRATIVO',
      'COMUNICAZIONE DI FERMO',
      'COMUNICAZIONE DI AVVENUTA ISCRIZIONE',
      'AVVISO DI MORA',
      'AVVISO DI VENDITA',
    ],
  },
  {
    id: 'title.compliance',
    means: 'notice.compliance',
    inSubject: true,
    titles: [
      'Comunicazione per la promozione dell’adempimento spontaneo',
      'Promozione dell’adempimento spontaneo',
      'Possibile anomalia',
      'Anomalia versamento',
      'Segnalazione di anomalia',
      'Invito alla regolarizzazione spontanea',
    ],
  },
  {
    id: 'title.settlement',
    means: 'notice.settlement',
    namesCartelle: true,
    inSubject: true,
    titles: ['COMUNICAZIONE DELLE SOMME DOVUTE', 'DEFINIZIONE AGEVOLATA', 'ROTTAMAZIONE'],
  },
  {
    id: 'title.instalments',
    means: 'notice.instalments',
    namesCartelle: true,
    inSubject: true,
    titles: [
      // model number at the foot or head of the collection agent's letters on instalments
      'AR071 - 812706',
      'ACCOGLIMENTO DELL’ISTANZA DI RATEIZZAZIONE',
      'PROVVEDIMENTO DI ACCOGLIMENTO',
      'ISTANZA DI RATEIZZAZIONE',
      'RICHIESTA DI RATEIZZAZIONE',
      'PIANO DI AMMORTAMENTO',
      'PIANO DI RATEIZZAZIONE',
      'ACCOGLIMENTO ISTANZA',
      'ACCOGLIMENTO DELLA RICHIESTA DI RATEIZZAZIONE',
      'RATEIZZAZIONE',
    ],
  },
  {
    id: 'title.ruolo_extract',
    means: 'notice.ruolo_extract',
    namesCartelle: true,
    titles: ['ESTRATTO DI RUOLO', 'ESTRATTO DEL RUOLO'],
  },
  {
    id: 'title.relief',
    means: 'notice.relief',
    namesCartelle: true,
    titles: ['PROVVEDIMENTO DI SGRAVIO', 'COMUNICAZIONE DI SGRAVIO', 'COMUNICAZIONE DI ANNULLAMENTO'],
  },
  // Papers of CIVIS about a request. No specimen was seen: the words are those of the agency's guide of 2026, the
  // titles are assumed, so each needs a word of CIVIS beside it and never stands below the title of a notice.
  {
    id: 'title.civis_receipt',
    means: 'civis.receipt',
    ...{ mustLead: true, namesNotices: true, namesTitles: true, namesCartelle: true },
    needs: ['CIVIS', 'richiesta di assistenza'],
    titles: [
      'Ricevuta della richiesta di assistenza',
      'Ricevuta richiesta di assistenza',
      'Ricevuta di presentazione della richiesta di assistenza',
      'Ricevuta di invio della richiesta di assistenza',
      'Ricevuta della seconda richiesta di assistenza',
      'Riepilogo della richiesta di assistenza',
    ],
  },
  {
    id: 'title.civis_discarded',
    means: 'civis.discarded',
    ...{ mustLead: true, namesNotices: true, namesTitles: true, namesCartelle: true },
    needs: ['pratica CIVIS', 'servizio CIVIS', 'richiesta di assistenza'],
    titles: [
      'Ricevuta di scarto',
      'Ricevuta di scarto della richiesta di assistenza',
      'Scarto della richiesta di assistenza',
      'Richiesta di assistenza scartata',
    ],
  },
  {
    id: 'title.civis_outcome',
    means: 'civis.outcome',
    ...{ mustLead: true, namesNotices: true, namesCartelle: true },
    needs: ['CIVIS', 'richiesta di assistenza'],
    titles: [
      'Riepilogo esiti richiesta',
      'Riepilogo degli esiti della richiesta',
      'Riepilogo esiti della richiesta di assistenza',
      'Esito della richiesta di assistenza',
      'Esito richiesta di assistenza',
      'Chiusura della richiesta di assistenza',
    ],
  },
  {
    id: 'title.civis_list',
    means: 'civis.list',
    ...{ mustLead: true, namesNotices: true, namesTitles: true, namesCartelle: true },
    needs: ['CIVIS', 'Stato richiesta'],
    titles: ['Consultazione delle richieste', 'Consultazione richieste'],
  },
];

/** Heads of pages that go on: never the first page of a notice. */
export const CONTINUATION_TITLES: readonly string[] = [
  'Prospetto di dettaglio',
  'Prospetto delle somme',
  'DETTAGLIO DEGLI ADDEBITI',
  'DETTAGLIO DEGLI IMPORTI DOVUTI',
  'Avvertenze',
  'Modalità di pagamento',
  'Dove e come pagare',
  'Modulo di pagamento',
];
export const F24_TITLES: readonly string[] = [
  'MODELLO DI PAGAMENTO UNIFICATO',
  'MODELLO F24',
  'Mod. F24',
  'DELEGA IRREVOCABILE A',
];

/** Slips to pay with; a document of nothing else is no notice, whatever number the slip names. */
export const PAYMENT_TITLES: readonly string[] = [
  'AVVISO DI PAGAMENTO',
  'BOLLETTINO RAV',
  'BOLLETTINO MAV',
  'BOLLETTINO DI PAGAMENTO',
  'BOLLETTINO POSTALE',
  'RICEVUTA DI PAGAMENTO',
  'QUIETANZA DI PAGAMENTO',
  'QUIETANZA DI VERSAMENTO',
];

/** Words of compliance letters: they invite, and no control has been made. */
export const COMPLIANCE_PHRASES: readonly string[] = [
  'possibile anomalia',
  'possibili anomalie',
  'adempimento spontaneo',
  'non ci risulta pervenuta la sua comunicazione',
];

/** Who sends it, by the rows at the head. */
export const SENDER_CUES: readonly { readonly sender: Sender; readonly names: readonly string[] }[] = [
  {
    sender: 'riscossione',
    names: [
      'Agenzia delle entrate-Riscossione',
      'Agenzia delle entrate Riscossione',
      'Agente della riscossione',
      'Equitalia',
      'Riscossione Sicilia',
    ],
  },
  {
    sender: 'entrate',
    names: [
      'Agenzia delle Entrate',
      'Divisione Servizi',
      'Divisione Contribuenti',
      'Ufficio Controllo dichiarazioni',
      'Direzione Provinciale',
    ],
  },
  {
    sender: 'inps',
    names: ['INPS', 'Istituto Nazionale della Previdenza Sociale', 'Istituto Nazionale Previdenza Sociale'],
  },
];
export type Sender = 'riscossione' | 'entrate' | 'inps';

/** Words of private letters. The agency writes `Gentile Contribuente` and does not send greetings. */
export const LETTER_CUES: readonly string[] = [
  'Gentile cliente',
  'Egregio cliente',
  'Spettabile cliente',
  'Caro cliente',
  'Gentile Signora',
  'Gentile Signore',
  'Egregio Signore',
  'Gentile Dottore',
  'restiamo a disposizione',
  'Cordiali saluti',
  'Distinti saluti',
  'Un cordiale saluto',
  'in allegato la documentazione',
  'Vi trasmettiamo in allegato',
];

/** Words that only tax papers hold: with none of them a well-read page is surely something else. */
export const TAX_WORDS: readonly string[] = [
  'Agenzia delle Entrate',
  'riscossione',
  'irregolarità',
  'controllo automatizzato',
  'controllo formale',
  'tassazione separata',
  'cartella di pagamento',
  'iscritte a ruolo',
  'codice tributo',
  'codice atto',
  'periodo d’imposta',
  'comunicazione n.',
];
