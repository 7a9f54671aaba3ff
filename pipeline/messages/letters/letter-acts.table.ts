// What a letter to the client says of each kind of act: what came, where to turn, what the office needs. `{…}` is filled in.
// Italian only: it goes to the client. (Table file.)
import type { NoticeKind, Subtype } from '../../../contract/words.ts';

export type LetterAct =
  | Subtype
  | 'avviso_telematico'
  | 'cartella'
  /** A comunicazione whose kind of control was not read. */
  | 'comunicazione';

export interface LetterActEntry {
  /** After “Oggetto:”. */
  readonly subject: string;
  readonly came: string;
  /** How the agency may be asked to look again. */
  readonly review: string;
  readonly documents: readonly DocumentKey[];
}

const DOCUMENT_TEXTS = {
  f24: 'le ricevute dei versamenti F24 del periodo (data, codice tributo, anno, importo e protocollo), anche se pagati con ravvedimento o in compensazione',
  cu: 'le Certificazioni Uniche (CU) e le altre attestazioni delle ritenute subite',
  returnReceipt:
    'la ricevuta di presentazione della dichiarazione, con il protocollo, e quelle di eventuali dichiarazioni integrative',
  vatF24: 'le ricevute F24 dei versamenti IVA del periodo, mensili o trimestrali, e dell’acconto',
  vatReceipt:
    'la ricevuta di invio della dichiarazione IVA o delle comunicazioni periodiche (LIPE), con il protocollo',
  vatSums: 'i prospetti delle liquidazioni IVA del periodo',
  separateCu: 'la Certificazione Unica dell’anno in cui le somme sono state pagate (TFR, arretrati o altro)',
  separatePapers: 'i documenti di chi ha pagato le somme: prospetto del TFR, conteggio degli arretrati',
  expenses:
    'i documenti delle spese e degli oneri indicati in dichiarazione: fatture, ricevute, prova del pagamento',
  firstNotice:
    'la comunicazione (avviso bonario) ricevuta prima della cartella, se c’è, e ciò che si è fatto allora',
  relief: 'eventuali sgravi, sospensioni, sentenze o pagamenti già fatti per le stesse somme',
  stamp: 'i versamenti dell’imposta di bollo sulle fatture elettroniche del periodo',
} as const satisfies Record<string, string>;
export type DocumentKey = keyof typeof DOCUMENT_TEXTS;
export const LETTER_DOCUMENTS: Readonly<Record<DocumentKey, string>> = DOCUMENT_TEXTS;

/** Asked for wherever the day to count from is not proved. */
export const PROOF_OF_DAY = {
  receipt:
    'ciò che prova il giorno in cui ha ricevuto l’atto: la busta con l’etichetta della raccomandata, la cartolina o la ricevuta della PEC',
  notification:
    'ciò che prova il giorno in cui la cartella Le è stata notificata: la relata, la busta della raccomandata o la ricevuta della PEC',
} as const;

const ASK_BY_CIVIS =
  'chiedere il riesame: se ritiene che l’importo non sia dovuto, in tutto o in parte, ci mandi entro il [data] ciò che lo dimostra; possiamo presentare la richiesta all’Agenzia con il canale CIVIS. La richiesta non sposta il termine per pagare';
const AUTOMATIC_DOCUMENTS: readonly DocumentKey[] = ['f24', 'cu', 'returnReceipt'];

const AUTOMATIC: LetterActEntry = {
  subject: 'comunicazione dell’Agenzia delle Entrate n. {number}',
  came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}. È l’esito del controllo automatizzato della dichiarazione per il periodo d’imposta {year}.',
  review: ASK_BY_CIVIS,
  documents: AUTOMATIC_DOCUMENTS,
};

export const LETTER_ACTS: Readonly<Record<LetterAct, LetterActEntry>> = {
  '36-bis': AUTOMATIC,
  '54-bis': {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}. È l’esito del controllo automatizzato della dichiarazione IVA per il periodo d’imposta {year}.',
    documents: ['vatF24', 'vatReceipt', 'vatSums'],
  },
  lipe: {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}. È l’esito del controllo automatizzato delle comunicazioni delle liquidazioni periodiche IVA (LIPE) del {year}: l’Agenzia ha confrontato l’imposta comunicata con quella versata.',
    documents: ['vatF24', 'vatReceipt', 'vatSums'],
  },
  'tassazione-separata': {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}. È la liquidazione dell’imposta su redditi a tassazione separata (per esempio TFR o arretrati) per il periodo d’imposta {year}.',
    documents: ['separateCu', 'separatePapers', 'f24'],
  },
  avviso_telematico: {
    ...AUTOMATIC,
    subject: 'avviso telematico dell’Agenzia delle Entrate n. {number}',
    came: 'l’Agenzia delle Entrate ci ha trasmesso, come intermediari incaricati, l’avviso telematico n. {number} che La riguarda (codice fiscale {codiceFiscale}), sulla dichiarazione per il periodo d’imposta {year}, elaborato il {elaborated} e trasmesso il {start}.',
  },
  comunicazione: {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}, per il periodo d’imposta {year}.',
  },
  cartella: {
    subject: 'cartella di pagamento n. {number}',
    came: 'Le è stata notificata la cartella di pagamento n. {number} (codice fiscale {codiceFiscale}), con cui l’agente della riscossione chiede somme iscritte a ruolo per il periodo d’imposta {year}.',
    review:
      'chiedere il riesame: se ritiene che le somme non siano dovute, in tutto o in parte, ci mandi entro il [data] ciò che lo dimostra; per quelle che vengono dal controllo automatizzato o dalla tassazione separata possiamo scrivere all’Agenzia delle Entrate con il canale CIVIS. La richiesta non sposta né il termine per pagare né quello per il ricorso',
    documents: ['firstNotice', 'relief', 'f24'],
  },
  '36-ter': {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}. È l’esito del controllo formale (art. 36-ter DPR 600/1973) della dichiarazione per il periodo d’imposta {year}.',
    review:
      'rispondere all’ufficio: il controllo formale non passa da CIVIS; si scrive all’ufficio che ha inviato la comunicazione, via PEC o con «Consegna documenti e istanze», con i documenti che mancavano. Ce li mandi entro il [data]. La risposta non sposta il termine per pagare',
    documents: ['expenses', 'cu', 'f24'],
  },
  '730-caf': {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} sul visto di conformità di una dichiarazione 730 del periodo d’imposta {year} (codice fiscale {codiceFiscale}), elaborata il {elaborated}.',
    review:
      'rispondere all’ufficio che ha inviato la comunicazione, via PEC o con «Consegna documenti e istanze»: non è un atto di CIVIS. La risposta non sposta il termine per pagare',
    documents: ['expenses', 'cu'],
  },
  '54-bis.1': {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}: liquida l’IVA di una dichiarazione che risulta omessa per il periodo d’imposta {year}.',
    review:
      'rispondere all’Agenzia nel modo scritto sulla comunicazione: la guida di CIVIS non nomina questo atto. La risposta non sposta il termine per pagare',
    documents: ['vatReceipt', 'vatF24', 'vatSums'],
  },
  bollo: {
    ...AUTOMATIC,
    came: 'l’Agenzia delle Entrate ha inviato la comunicazione n. {number} che La riguarda (codice fiscale {codiceFiscale}), elaborata il {elaborated}, sull’imposta di bollo delle fatture elettroniche per il {year}.',
    review:
      'chiedere il riesame: CIVIS ha per l’imposta di bollo una funzione propria; ci mandi entro il [data] ciò che dimostra che l’importo non è dovuto. La richiesta non sposta il termine per pagare',
    documents: ['stamp'],
  },
};

export function letterActOf(kind: NoticeKind, subtype: Subtype | null): LetterAct | null {
  if (kind === 'altro') return null;
  return kind === 'comunicazione' ? (subtype ?? 'comunicazione') : kind;
}
