// Why a paper is not for CIVIS, as a sentence for a reader, Italian with English beside. (Table file.)
import type { Bilingual } from '../../contract/sentence.ts';
import type { WhyCode } from '../../extractors/notices/index.ts';

export const WHY_SENTENCES: Readonly<Record<WhyCode, Bilingual>> = {
  'notice.36-ter': {
    it: 'Esito di un controllo formale (art. 36-ter): CIVIS non lo tratta, si risponde all’ufficio che l’ha inviato.',
    en: 'Outcome of a formal control (art. 36-ter): not taken by CIVIS, answer the office that sent it.',
  },
  'notice.730-caf': {
    it: 'Comunicazione al CAF o al professionista sul visto di conformità del 730: non è fra gli atti di CIVIS.',
    en: 'Notice to a CAF or professional on the certified form 730: not among the acts CIVIS takes.',
  },
  'notice.54-bis.1': {
    it: 'Liquidazione IVA per dichiarazione omessa (art. 54-bis.1): non è fra gli atti di CIVIS.',
    en: 'VAT liquidation for an omitted return (art. 54-bis.1): not among the acts CIVIS takes.',
  },
  'civis.other_function.bollo': {
    it: 'Imposta di bollo sulle fatture elettroniche: CIVIS ha per questa una funzione separata.',
    en: 'Stamp duty on e-invoices: CIVIS has a function of its own for it.',
  },
  'notice.cartella_36-ter': {
    it: 'Cartella che segue un controllo formale (art. 36-ter): CIVIS non la tratta.',
    en: 'Cartella that follows a formal control (art. 36-ter): not taken by CIVIS.',
  },
  'notice.cartella_other_cause': {
    it: 'Cartella senza somme da controllo automatizzato o tassazione separata (altro ente o altra causa): CIVIS non la tratta.',
    en: 'Cartella without sums from automated control or separate taxation (another body or cause): not taken by CIVIS.',
  },
  'notice.accertamento': {
    it: 'Avviso di accertamento o atto simile (liquidazione, rettifica, recupero, verbale di constatazione): ha rimedi e termini propri.',
    en: 'Assessment or like act: it has remedies and terms of its own.',
  },
  'notice.documents_request': {
    it: 'Richiesta di documenti dell’ufficio: si risponde all’ufficio, entro il termine scritto nella richiesta.',
    en: 'The office asks for documents: answer the office, within the term written in the request.',
  },
  'notice.compliance': {
    it: 'Lettera di invito alla regolarizzazione spontanea (possibile anomalia): non è l’esito di un controllo.',
    en: 'Letter inviting to put things right (possible anomaly): not the outcome of a control.',
  },
  'notice.relief': {
    it: 'Provvedimento di sgravio o annullamento: conservarlo con l’atto a cui si riferisce.',
    en: 'Relief or annulment: keep it with the act it is about.',
  },
  'notice.inps': {
    it: 'Atto dell’INPS (avviso di addebito): non è dell’Agenzia delle Entrate e CIVIS non lo tratta.',
    en: 'INPS paper (debit notice): not of the revenue agency, not taken by CIVIS.',
  },
  'notice.enforcement': {
    it: 'Atto della riscossione (sollecito, intimazione, fermo, ipoteca, pignoramento, presa in carico): CIVIS non lo tratta.',
    en: 'Paper of the collection agent (reminder, order to pay, vehicle stop, mortgage, attachment): not taken by CIVIS.',
  },
  'notice.settlement': {
    it: 'Definizione agevolata: comunicazione delle somme dovute, non un atto per CIVIS.',
    en: 'Facilitated settlement: statement of the sums due, not an act for CIVIS.',
  },
  'notice.instalments': {
    it: 'Rateizzazione della riscossione: piano o risposta alla richiesta, non un atto per CIVIS.',
    en: 'Instalments with the collection agent: plan or answer, not an act for CIVIS.',
  },
  'notice.ruolo_extract': {
    it: 'Estratto di ruolo: elenca le cartelle, ma non è un atto da presentare con CIVIS.',
    en: 'Extract of the roll: it lists cartelle and is no act for CIVIS by itself.',
  },
  'notice.payment_form': {
    it: 'Solo un modulo di pagamento: manca l’atto a cui si riferisce.',
    en: 'A payment form alone: the notice it belongs to is missing.',
  },
  'civis.receipt': {
    it: 'Ricevuta di una richiesta di assistenza CIVIS: non è un atto; prova che cosa è stato chiesto e quando.',
    en: 'Receipt of a CIVIS assistance request: no act; it proves what was asked and when.',
  },
  'civis.discarded': {
    it: 'Ricevuta di scarto di una richiesta CIVIS: non è stato acquisito nulla, la richiesta va presentata di nuovo.',
    en: 'Receipt of a discarded CIVIS request: nothing was acquired, the request has to be filed again.',
  },
  'civis.outcome': {
    it: 'Esito di una richiesta di assistenza CIVIS: non è un atto; dice che cosa ne è dell’atto a cui si riferisce.',
    en: 'Outcome of a CIVIS assistance request: no act; it says what becomes of the notice it is about.',
  },
  'civis.list': {
    it: 'Elenco delle richieste presentate con CIVIS: riguarda più pratiche, lo stato di ciascuna si registra a mano.',
    en: 'List of the requests filed through CIVIS: it is about several, the state of each is recorded by hand.',
  },
  'notice.fine': {
    it: 'Verbale, ordinanza o ingiunzione di pagamento: ha rimedi e termini propri.',
    en: 'Report of an offence or order to pay: it has remedies and terms of its own.',
  },
  'notice.invoice': {
    it: 'Fattura o documento commerciale, non un atto del fisco.',
    en: 'Invoice or other commercial paper, not an act of the tax authority.',
  },
  'notice.letter': {
    it: 'Lettera privata, anche se parla di un atto del fisco.',
    en: 'Private letter, even where it speaks of a tax notice.',
  },
  'notice.blank': {
    it: 'Pagina vuota, o senza nulla di leggibile.',
    en: 'Blank page, or nothing on it that reads.',
  },
  'notice.unrecognised': {
    it: 'Il tipo di documento non è stato riconosciuto: guardarlo.',
    en: 'The kind of paper was not recognised: look at it.',
  },
};

/** Why a whole document gave no notice. */
const EMPTY_SENTENCES = {
  'pec.receipt': {
    it: 'Ricevuta o avviso della posta certificata: non è un atto; se riguarda un atto ricevuto, serve a provarne il giorno.',
    en: 'Receipt or notice of certified mail: no act; where it is about one received, it serves to prove its day.',
  },
  'mail.no_notice': {
    it: 'Messaggio senza un atto che si possa leggere: se doveva esserci, farselo rimandare.',
    en: 'A message without a notice that can be read: if there should be one, ask for it again.',
  },
  'container.empty': {
    it: 'Archivio senza documenti: se dovevano esserci, farselo rimandare.',
    en: 'An archive without documents: if there should be some, ask for it again.',
  },
} as const;
export type EmptyWhy = keyof typeof EMPTY_SENTENCES;

const KNOWN: Readonly<Record<string, Bilingual>> = { ...WHY_SENTENCES, ...EMPTY_SENTENCES };

/** The sentence of a reason; an error code shows itself, its sentence stands in `error`. */
export function whySentence(code: string): Bilingual {
  return KNOWN[code] ?? { it: code, en: code };
}

/** The same in Italian. */
export function explainWhy(code: string): string {
  return whySentence(code).it;
}
