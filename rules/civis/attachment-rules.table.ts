// What CIVIS asks of the files of a second request, and what is said where one does not keep to it, Italian with English
// beside; `{…}` is filled in. One bad file and the whole request is discarded. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';

interface AttachmentRule {
  /** forbids: the request cannot be sent so. warns: a person decides. */
  readonly effect: 'forbids' | 'warns';
  readonly it: string;
  readonly en: string;
  readonly source: string;
  readonly confidence: RuleConfidence;
}

const GUIDE_5 = 'CIVIS guide 2026, §5 (I controlli sui documenti allegati)';
const GUIDE_2 = 'CIVIS guide 2026, §2 (Cosa non va allegato)';

export const ATTACHMENT_RULES = {
  'attachment.first_request': {
    effect: 'forbids',
    it: 'La prima richiesta non porta allegati: i documenti si mandano con «Consegna documenti e istanze», categoria CIVIS, indicando il numero di pratica.',
    en: 'A first request carries no attachments: documents go through “Consegna documenti e istanze”, category CIVIS, with the practice number.',
    source: 'CIVIS guide 2026, §2',
    confidence: 'V2',
  },
  'attachment.not_for_cartella': {
    effect: 'forbids',
    it: 'Per le cartelle non c’è una seconda richiesta con allegati: usare «Consegna documenti e istanze».',
    en: 'There is no second request with attachments for a cartella: use “Consegna documenti e istanze”.',
    source: 'CIVIS guide 2026, §2',
    confidence: 'V2',
  },
  'attachment.too_many': {
    effect: 'forbids',
    it: 'Sono {count} file: CIVIS ne accetta al massimo {max}. Unire i documenti in meno PDF.',
    en: 'There are {count} files: CIVIS takes {max} at most. Join the documents into fewer PDFs.',
    source: GUIDE_5,
    confidence: 'V2',
  },
  'attachment.too_large': {
    effect: 'forbids',
    it: 'Il file supera {max} MB: dividerlo o ridurne la risoluzione.',
    en: 'The file is larger than {max} MB: split it or lower its resolution.',
    source: GUIDE_5,
    confidence: 'V2',
  },
  'attachment.empty': {
    effect: 'forbids',
    it: 'Il file è vuoto.',
    en: 'The file is empty.',
    source: 'our reading',
    confidence: 'B',
  },
  'attachment.active': {
    effect: 'forbids',
    it: 'Il file contiene elementi attivi: con questo allegato CIVIS scarta l’intera richiesta. Usare la copia ripulita.',
    en: 'The file holds active elements: with it CIVIS discards the whole request. Use the cleaned copy.',
    source: GUIDE_5,
    confidence: 'V2',
  },
  'attachment.not_checkable': {
    effect: 'forbids',
    it: 'Il file non si è potuto controllare per intero: allegarne una copia in PDF che si possa controllare.',
    en: 'The file could not be checked whole: attach a PDF copy that can be.',
    source: GUIDE_5,
    confidence: 'V2',
  },
  'attachment.format_not_accepted': {
    effect: 'forbids',
    it: 'Il formato ({type}) non è nell’elenco di quelli accettati: allegare il documento in PDF.',
    en: 'The format ({type}) is not in the list of those accepted: attach the document as PDF.',
    source: 'Manuale di gestione documentale, Allegato 2 (not read: the program’s own list)',
    confidence: 'D',
  },
  'attachment.format_doubtful': {
    effect: 'warns',
    it: 'Il formato ({type}) è accettato da altri uffici, ma per CIVIS non è certo: un PDF è più sicuro.',
    en: 'Other offices take the format ({type}), for CIVIS it is not certain: a PDF is safer.',
    source: 'Manuale di gestione documentale, Allegato 2 (not read: the program’s own list)',
    confidence: 'D',
  },
  'attachment.ending_differs': {
    effect: 'warns',
    it: 'L’estensione del nome non è quella del formato: rinominare il file prima di allegarlo.',
    en: 'The ending of the name is not that of the format: rename the file before attaching it.',
    source: 'our reading',
    confidence: 'B',
  },
  'attachment.name_too_long': {
    effect: 'warns',
    it: 'Il nome ha più di {max} caratteri: accorciarlo.',
    en: 'The name has more than {max} characters: shorten it.',
    source: 'tax courts’ list (MEF decree 4.8.2015); CIVIS says nothing of it',
    confidence: 'B',
  },
  'attachment.name_characters': {
    effect: 'warns',
    it: 'Il nome contiene caratteri che un portale può rifiutare: usare lettere, cifre, punto, trattino e trattino basso.',
    en: 'The name holds characters that a portal may refuse: use letters, digits, dot, hyphen and underscore.',
    source: 'our reading',
    confidence: 'B',
  },
  'attachment.same_name': {
    effect: 'warns',
    it: 'Due file hanno lo stesso nome: rinominarne uno.',
    en: 'Two files have the same name: rename one.',
    source: 'our reading',
    confidence: 'B',
  },
  'attachment.same_content': {
    effect: 'warns',
    it: 'Lo stesso file è allegato due volte.',
    en: 'The same file is attached twice.',
    source: 'our reading',
    confidence: 'B',
  },
  'attachment.held_f24': {
    effect: 'warns',
    it: 'Sembra un modello F24: non va allegato, l’Agenzia ha già i versamenti. Indicarne data, codice tributo e importo nel testo.',
    en: 'It seems to be an F24 payment form: not to be attached, the agency has the payments. Give date, code and amount in the text.',
    source: GUIDE_2,
    confidence: 'V2',
  },
  'attachment.held_return': {
    effect: 'warns',
    it: 'Sembra una dichiarazione già trasmessa: non va allegata, l’Agenzia l’ha già. Indicarne il protocollo telematico nel testo.',
    en: 'It seems to be a return already filed: not to be attached, the agency has it. Give its protocol number in the text.',
    source: GUIDE_2,
    confidence: 'V2',
  },
} as const satisfies Record<string, AttachmentRule>;
export type AttachmentRuleCode = keyof typeof ATTACHMENT_RULES;

export const ATTACHMENT_NAME_MAX_CHARS = 100;
