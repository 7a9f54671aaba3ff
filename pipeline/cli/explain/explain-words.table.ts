// Italian sentences for the codes that a trace shows; a code without one is shown as it is. (Table file.)
import type { FieldState, NoticeStatus } from '../../../contract/words.ts';
import type { Comparison, ExplainedValue, Reader, Standing } from '../../../validators/consistency/index.ts';

export const STATE_IT: Readonly<Record<FieldState, string>> = {
  accepted: 'accettato',
  needs_review: 'da controllare',
  missing: 'mancante',
  confirmed: 'confermato da una persona',
  corrected: 'corretto da una persona',
};
export const STATUS_IT: Readonly<Record<NoticeStatus, string>> = {
  ready: 'pronta',
  needs_review: 'da controllare',
  not_for_civis: 'non per CIVIS',
  rejected: 'rifiutato',
  failed: 'non riuscito',
};
export const READER_IT: Readonly<Record<Reader, string>> = {
  page: 'lettura della pagina',
  crop: 'lettura della pagina, rifatta sul ritaglio',
  line: 'secondo lettore sul ritaglio',
  print: 'secondo lettore sull’immagine del testo',
  text: 'testo digitale',
  layer: 'testo nascosto della scansione',
  barcode: 'codice a barre',
  mail: 'posta',
};
export const SAYS_IT: Readonly<Record<Comparison, string>> = {
  same: 'uguale',
  differs: 'diverso',
  unclear: 'non intero',
  nothing: 'nulla',
};
export const STANDING_IT: Readonly<Record<Standing, string>> = {
  own: 'etichetta propria',
  weak: 'etichetta che può indicare altro',
  elsewhere: 'etichetta di un altro atto o soggetto',
  witness: 'senza etichetta',
};
export const MARKS_IT: Readonly<Record<string, string>> = {
  glyphs: 'lettere prese per cifre (o viceversa)',
  length: 'lunghezza sbagliata',
  unread: 'valore non letto',
};
export const LOST_IT: Readonly<Record<NonNullable<ExplainedValue['lostBy']>, string>> = {
  possible: 'il suo controllo non torna',
  label: 'la sua etichetta dice meno',
  whole: 'non è letto per intero e senza riparazioni',
  readings: 'lo dicono meno letture',
  order: 'viene dopo nel documento',
};
export const EVIDENCE_IT: Readonly<Record<string, string>> = {
  'read-twice': 'più letture concordi',
  'check:mod93': 'le due cifre di controllo tornano',
  'check:letter': 'il carattere di controllo torna',
  'check:weak': 'un controllo debole torna (non decide)',
  'rows-add-up': 'le righe sommate danno il totale',
  'glyphs-checked': 'il testo digitale corrisponde alla sua immagine',
  'second-layer-agrees': 'il testo nascosto della scansione dice lo stesso',
  'barcode-agrees': 'lo dice anche un codice a barre',
  'mail-agrees': 'lo dice anche l’oggetto della PEC dell’Agenzia',
};
export const CUES_IT: Readonly<Record<string, string>> = {
  'title.comunicazione': 'titolo di una comunicazione',
  'title.avviso_telematico': 'titolo AVVISO TELEMATICO',
  'title.cartella': 'titolo CARTELLA DI PAGAMENTO',
  'title.invoice': 'titolo di una fattura',
  'title.accertamento': 'titolo di un atto di accertamento',
  'title.inps': 'titolo di un avviso di addebito INPS',
  'title.fine': 'titolo di un verbale o di un’ingiunzione',
  'title.enforcement': 'titolo di un’intimazione, un fermo o un’ipoteca',
  'title.compliance': 'titolo di una lettera di compliance',
  'title.settlement': 'titolo di una definizione agevolata',
  'title.instalments': 'titolo di una rateizzazione',
  'title.ruolo_extract': 'titolo di un estratto di ruolo',
  'title.relief': 'titolo di uno sgravio',
  'number.header': 'numero della comunicazione nell’intestazione',
  'number.detail_page': 'numero della comunicazione su una pagina di dettaglio',
  'number.cartella': 'numero di cartella',
  'sender.entrate': 'mittente Agenzia delle Entrate',
  'sender.riscossione': 'mittente Agenzia delle entrate-Riscossione',
  'subject.control': 'il controllo è nominato nell’oggetto',
  'text.control': 'il controllo è nominato nel testo',
  'label.codice_atto': 'etichetta del codice atto',
  'label.data_elaborazione': 'etichetta della data di elaborazione',
  'section.ruolo': 'sezione di un ruolo',
  'subtype.title': 'il tipo di controllo viene dal titolo',
  'subtype.subject': 'il tipo di controllo viene dall’oggetto',
  'subtype.label': 'il tipo di controllo viene dall’etichetta del numero',
  'subtype.text': 'il tipo di controllo viene dal testo',
  'subtype.none': 'il tipo di controllo non si trova',
  'subtype.contradicted': 'un altro punto nomina un altro controllo',
  'cause.unreadable': 'la causa di un ruolo non si legge',
  'page.blank': 'pagine bianche',
  'page.hard_to_read': 'pagine difficili da leggere',
  'page.f24': 'solo modelli F24',
  'letter.greeting': 'saluti di una lettera privata',
  'text.compliance': 'il testo parla di adempimento spontaneo',
  'text.tax_word': 'parole di un atto fiscale nel testo',
};
export const TOGETHER_IT: Readonly<Record<string, string>> = {
  'single-page': 'una pagina sola',
  'same-number': 'stesso numero di atto',
  'blank-page': 'pagina bianca dopo l’atto',
  'unreadable-page': 'pagina che non si è potuta leggere',
  'payment-form': 'modello di pagamento dell’atto',
  'continuation-page': 'pagina che continua l’atto',
  'no-first-page': 'non comincia un altro atto',
  'cover-page': 'copertina o busta prima dell’atto',
  'same-act': 'stesso codice atto',
  'same-act-on-roll': 'stesso codice atto nel ruolo',
  'same-protocol': 'stesso protocollo telematico',
  'same-payment-code': 'stesso codice avviso di pagamento',
  'same-tracking-number': 'stesso numero di raccomandata',
  'same-taxpayer': 'stesso contribuente',
  'near-number': 'numero quasi uguale',
  'near-taxpayer': 'codice fiscale quasi uguale',
  'same-address': 'stesso indirizzo',
  'one-shared-amount': 'un importo in comune',
  'shared-amounts': 'più importi in comune',
  'adds-up': 'gli importi tornano insieme',
  'same-ruolo': 'stesso ruolo',
  'same-year': 'stesso anno',
  'follows-printed-page': 'numero di pagina che segue',
  'fits-printed-page': 'numero di pagina che ci sta',
  follows: 'viene subito dopo',
  precedes: 'viene subito prima',
  'same-kind-of-notice': 'stesso tipo di atto',
  'only-letter': 'unico atto nel file',
  'only-possible-letter': 'unico atto possibile',
  'printed-page-taken': 'numero di pagina già preso (contro)',
  'other-page-total': 'altro totale di pagine (contro)',
  'separator-between': 'un foglio separatore in mezzo (contro)',
};

export function wordOf(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}
