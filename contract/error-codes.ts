// Table of every error code: its kind, the status a document ends in, and the sentence in Italian and English
// that tells a user what happened and what to do. Codes are stable: add, never rename. (Table file.)

/**
 * input: the document is at fault → rejected or failed, visible. temporary: retry with backoff. limit: a bound
 * was hit → a person looks. defect: our fault → stop, keep evidence. config: refuse to start.
 */
export type ErrorKind = 'input' | 'temporary' | 'limit' | 'defect' | 'config';

interface ErrorEntry {
  readonly kind: ErrorKind;
  /** The status of the result when a document ends here; null for errors of the command itself. */
  readonly status: 'failed' | 'rejected' | null;
  readonly it: string;
  readonly en: string;
}

export const ERROR_CODES = {
  'file.empty': {
    kind: 'input',
    status: 'failed',
    it: 'Il file è vuoto (0 byte): ripetere la scansione o farsi rimandare il documento.',
    en: 'The file is empty (0 bytes): scan it again or ask for it to be sent again.',
  },
  'file.not_found': {
    kind: 'input',
    status: null,
    it: 'Il file o la cartella indicata non si può aprire: controllare il percorso e i permessi.',
    en: 'The file or folder cannot be opened: check the path and the permissions.',
  },
  'file.too_large': {
    kind: 'limit',
    status: 'rejected',
    it: 'Il file supera la dimensione massima ammessa: dividerlo in più file o alzare il limite nella configurazione.',
    en: 'The file is larger than allowed: split it or raise the limit in the configuration.',
  },
  'file.unknown_type': {
    kind: 'input',
    status: 'failed',
    it: 'Il tipo del file non è riconosciuto: aprirlo con il suo programma e salvarlo come PDF.',
    en: 'The file type is not recognised: open it with its own program and save it as PDF.',
  },
  'file.type_mismatch': {
    kind: 'input',
    status: 'failed',
    it: "Il contenuto non corrisponde all'estensione del nome: controllare da dove viene il file e salvarlo nel formato giusto.",
    en: 'The content does not match the extension: check where the file comes from and save it in the right format.',
  },
  'file.unreadable': {
    kind: 'temporary',
    status: 'failed',
    it: 'Il file non si è potuto leggere dal disco: controllare che non sia in uso o su una rete interrotta; il programma riproverà.',
    en: 'The file could not be read from disk: check that it is not in use or on a broken share; it will be tried again.',
  },
  'container.unsupported': {
    kind: 'input',
    status: 'failed',
    it: 'Questo contenitore (posta, archivio o busta firmata) non viene ancora aperto: estrarre i documenti e consegnarli come PDF o immagini.',
    en: 'This container (mail, archive or signed envelope) is not opened yet: extract the documents and hand them in as PDF or images.',
  },
  'pdf.encrypted': {
    kind: 'input',
    status: 'failed',
    it: 'Il PDF è protetto da password: aprirlo con la password, salvarlo senza protezione e consegnarlo di nuovo.',
    en: 'The PDF is protected by a password: open it, save it without protection and hand it in again.',
  },
  'ocr.failed': {
    kind: 'temporary',
    status: 'failed',
    it: 'Il programma di lettura (Tesseract) installato sul computer non ha risposto: riprovare, o togliere CIVIS_OCR_ENGINE=native.',
    en: 'The Tesseract installed on this computer did not answer: try again, or take CIVIS_OCR_ENGINE=native away.',
  },
  'pdf.damaged': {
    kind: 'input',
    status: 'failed',
    it: 'Il PDF è danneggiato o incompleto: farsi rimandare il file o ripetere la scansione.',
    en: 'The PDF is damaged or incomplete: ask for the file again or scan it again.',
  },
  'pdf.too_many_pages': {
    kind: 'limit',
    status: 'rejected',
    it: 'Il documento ha troppe pagine: dividerlo in più file o alzare il limite nella configurazione.',
    en: 'The document has too many pages: split it or raise the limit in the configuration.',
  },
  'image.damaged': {
    kind: 'input',
    status: 'failed',
    it: "L'immagine è danneggiata o incompleta: ripetere la scansione o la fotografia.",
    en: 'The image is damaged or incomplete: scan or photograph it again.',
  },
  'image.too_large': {
    kind: 'limit',
    status: 'rejected',
    it: "L'immagine ha troppi pixel: ripetere la scansione a 300 punti per pollice (A4).",
    en: 'The image has too many pixels: scan it again at 300 dots per inch (A4).',
  },
  'page.time_limit': {
    kind: 'limit',
    status: 'failed',
    it: 'La lettura di una pagina ha superato il tempo massimo: guardare il documento a mano o ripetere la scansione in bianco e nero a 300 punti per pollice.',
    en: 'Reading a page took longer than allowed: look at the document by hand or scan it again in black and white at 300 dpi.',
  },
  'sandbox.memory_limit': {
    kind: 'limit',
    status: 'failed',
    it: 'La lettura del documento ha superato la memoria ammessa: il file può essere costruito male; stamparlo in un nuovo PDF e riprovare.',
    en: 'Reading the document took more memory than allowed: the file may be malformed; print it to a new PDF and try again.',
  },
  'sandbox.crashed': {
    kind: 'temporary',
    status: 'failed',
    it: 'Il lettore si è interrotto su questo documento più volte: guardarlo a mano; gli altri documenti sono stati lavorati.',
    en: 'The reader stopped on this document several times: look at it by hand; the other documents went on.',
  },
  'document.crashed': {
    kind: 'limit',
    status: 'failed',
    it: 'Il programma si è interrotto più volte su questo documento e lo ha messo da parte: guardarlo a mano e segnalarlo.',
    en: 'The program stopped several times on this document and put it aside: look at it by hand and report it.',
  },
  'notice.not_found': {
    kind: 'input',
    status: null,
    it: 'Nessun atto con questo identificativo nella cartella dei dati: copiarlo da draft.json o dal registro, o indicare un’altra cartella con --data.',
    en: 'No notice with this id in the data folder: copy it from draft.json or the register, or name another folder with --data.',
  },
  'notice.ambiguous': {
    kind: 'input',
    status: null,
    it: 'Più documenti cominciano con questo identificativo: scriverne qualche carattere in più.',
    en: 'Several documents begin with this id: write a few characters more of it.',
  },
  'store.locked': {
    kind: 'config',
    status: null,
    it: 'La cartella dei dati è già in uso da un altro processo di civis-intake: chiuderlo o indicare un’altra cartella con --data.',
    en: 'The data folder is in use by another civis-intake process: close it or name another folder with --data.',
  },
  'store.blob_corrupt': {
    kind: 'defect',
    status: 'failed',
    it: "L'originale conservato non corrisponde più alla sua impronta: il disco può essere guasto; riprendere il file dalla copia di sicurezza.",
    en: 'The stored original no longer matches its hash: the disk may be failing; take the file from a backup.',
  },
  'store.blob_missing': {
    kind: 'defect',
    status: 'failed',
    it: "L'originale conservato non si trova più nella cartella dei dati: riprenderlo dalla copia di sicurezza e consegnarlo di nuovo.",
    en: 'The stored original is no longer in the data folder: take it from a backup and hand it in again.',
  },
  'store.disk_full': {
    kind: 'temporary',
    status: 'failed',
    it: 'Il disco è pieno: liberare spazio; il programma riproverà da solo.',
    en: 'The disk is full: free some space; it will be tried again.',
  },
  'store.version': {
    kind: 'config',
    status: null,
    it: 'La cartella dei dati è di una versione più nuova del programma: aggiornare civis-intake.',
    en: 'The data folder was written by a newer version: upgrade civis-intake.',
  },
  'database.unavailable': {
    kind: 'temporary',
    status: null,
    it: 'La base di dati non risponde: controllare CIVIS_DATABASE_URL e che il server sia acceso.',
    en: 'The database does not answer: check CIVIS_DATABASE_URL and that the server is up.',
  },
  'config.invalid': {
    kind: 'config',
    status: null,
    it: 'La configurazione contiene un valore non valido: correggere la voce indicata.',
    en: 'The configuration holds an invalid value: correct the entry named.',
  },
  'arguments.invalid': {
    kind: 'config',
    status: null,
    it: 'Gli argomenti del comando non sono validi: vedere --help.',
    en: 'The arguments of the command are not valid: see --help.',
  },
  'defect.unexpected': {
    kind: 'defect',
    status: 'failed',
    it: 'Errore imprevisto del programma: il documento è conservato e si può riprovare; segnalare il codice e il registro.',
    en: 'Unexpected error of the program: the document is kept and can be tried again; report the code and the log.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERROR_CODES;
