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
  'output.exists': {
    kind: 'input',
    status: null,
    it: 'Il file di destinazione esiste già: scegliere un altro nome, niente viene sovrascritto.',
    en: 'The output file is there already: choose another name, nothing is overwritten.',
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
    it: 'Questo tipo di file non si legge qui: aprirlo con il suo programma, salvarlo come PDF e consegnarlo di nuovo.',
    en: 'This type of file is not read here: open it with its own program, save it as PDF and hand it in again.',
  },
  'container.damaged': {
    kind: 'input',
    status: 'failed',
    it: 'L’archivio o la busta è danneggiata o incompleta: farsi rimandare il file, o scaricarlo di nuovo dalla casella.',
    en: 'The archive or envelope is damaged or incomplete: ask for it again or download it again from the mailbox.',
  },
  'container.encrypted': {
    kind: 'input',
    status: 'failed',
    it: 'Il contenuto è cifrato o protetto da password e non si può controllare: aprirlo con la chiave o la password e consegnare i file in chiaro.',
    en: 'The content is encrypted and cannot be checked: open it with its key or password and hand in the plain files.',
  },
  'container.detached_signature': {
    kind: 'input',
    status: 'failed',
    it: 'Questo file contiene solo una firma, senza il documento firmato: consegnare anche il documento a cui si riferisce.',
    en: 'This file holds only a signature, without the signed document: hand in the document it belongs to.',
  },
  'container.needs_tool': {
    kind: 'input',
    status: 'failed',
    it: 'Questo tipo di archivio (RAR, 7z, PST o simile) non si apre qui: estrarre i file con il suo programma e consegnarli, oppure rifarlo come ZIP.',
    en: 'This kind of archive (RAR, 7z, PST or the like) is not opened here: extract the files with its own program and hand them in, or make a ZIP of them.',
  },
  'container.too_deep': {
    kind: 'limit',
    status: 'rejected',
    it: 'I file sono uno dentro l’altro per troppi livelli: estrarre a mano quello che serve e consegnarlo da solo.',
    en: 'Files are inside one another for too many levels: extract what is needed by hand and hand it in alone.',
  },
  'container.too_many_parts': {
    kind: 'limit',
    status: 'rejected',
    it: 'L’archivio o il messaggio contiene troppi file: dividerlo e consegnarlo a parti.',
    en: 'The archive or message holds too many files: split it and hand it in bit by bit.',
  },
  'container.too_large': {
    kind: 'limit',
    status: 'rejected',
    it: 'Il contenuto estratto supera la dimensione ammessa: consegnare i file uno per uno.',
    en: 'What comes out is larger than allowed: hand the files in one by one.',
  },
  'container.ratio': {
    kind: 'limit',
    status: 'rejected',
    it: 'Il file è compresso in modo anomalo e, aperto, diventerebbe enorme (può essere costruito per bloccare i programmi): non aprirlo, chiedere al mittente.',
    en: 'The file is compressed abnormally and would become huge (it may be made to block programs): do not open it, ask the sender.',
  },
  'container.lying_size': {
    kind: 'limit',
    status: 'rejected',
    it: 'L’archivio dichiara per un file una dimensione falsa: chiedere al mittente un archivio nuovo.',
    en: 'The archive states a false size for a file: ask the sender for a new archive.',
  },
  'container.overlap': {
    kind: 'limit',
    status: 'rejected',
    it: 'Più voci dell’archivio usano gli stessi byte (può essere costruito per bloccare i programmi): chiedere al mittente un archivio nuovo.',
    en: 'Several entries of the archive use the same bytes (it may be made to block programs): ask the sender for a new one.',
  },
  'container.ambiguous': {
    kind: 'input',
    status: 'failed',
    it: 'L’archivio descrive lo stesso file in due modi diversi, e programmi diversi ne aprirebbero uno diverso: chiedere al mittente un archivio nuovo.',
    en: 'The archive describes one file in two ways, so that programs would open different ones: ask the sender for a new archive.',
  },
  'container.link': {
    kind: 'input',
    status: 'failed',
    it: 'Questa voce è solo un collegamento a un file che sta altrove, non il documento: chiedere al mittente il file vero.',
    en: 'This entry is only a link to a file that is elsewhere, not the document: ask the sender for the file itself.',
  },
  'container.time_limit': {
    kind: 'limit',
    status: 'failed',
    it: 'L’apertura del file ha superato il tempo massimo: guardarlo a mano; può essere costruito male.',
    en: 'Opening the file took longer than allowed: look at it by hand; it may be malformed.',
  },
  'mail.damaged': {
    kind: 'input',
    status: 'failed',
    it: 'Il messaggio è danneggiato e non si può aprire: riesportarlo dalla casella come file .eml.',
    en: 'The message is damaged and cannot be opened: export it again from the mailbox as an .eml file.',
  },
  'mail.header_too_long': {
    kind: 'limit',
    status: 'rejected',
    it: 'Il messaggio ha un’intestazione fuori misura: riesportarlo dalla casella come file .eml o guardarlo a mano.',
    en: 'The message has an oversized header: export it again as .eml or look at it by hand.',
  },
  'mail.too_nested': {
    kind: 'limit',
    status: 'rejected',
    it: 'Il messaggio è fatto di troppe parti una dentro l’altra: guardarlo a mano.',
    en: 'The message is made of too many parts inside one another: look at it by hand.',
  },
  'mail.certification_damaged': {
    kind: 'input',
    status: 'failed',
    it: 'I dati di certificazione della PEC (daticert.xml) non si leggono: il giorno di ricevimento va controllato nella casella.',
    en: 'The certification data of the PEC (daticert.xml) cannot be read: check the day of receipt in the mailbox.',
  },
  'envelope.damaged': {
    kind: 'input',
    status: 'failed',
    it: 'La busta firmata (P7M) è danneggiata o incompleta: farsi rimandare il file.',
    en: 'The signed envelope (P7M) is damaged or incomplete: ask for the file again.',
  },
  'envelope.certificates_only': {
    kind: 'input',
    status: 'failed',
    it: 'Questo file contiene solo certificati, senza alcun documento e senza firme: consegnare il documento firmato.',
    en: 'This file holds only certificates, no document and no signature: hand in the signed document.',
  },
  'envelope.unsigned': {
    kind: 'input',
    status: 'failed',
    it: 'La busta (P7M) contiene il documento ma nessuna firma: il documento si legge, ma chiedere al mittente se doveva essere firmato.',
    en: 'The envelope (P7M) holds the document but no signature: the document is read, but ask the sender whether it was to be signed.',
  },
  'envelope.too_many_signers': {
    kind: 'limit',
    status: 'rejected',
    it: 'La busta (P7M) ha troppe firme e solo le prime sono state controllate: il documento si legge; verificare le altre con un programma di firma.',
    en: 'The envelope (P7M) has too many signatures and only the first were checked: the document is read; verify the others with a signing program.',
  },
  'xml.forbidden': {
    kind: 'input',
    status: 'failed',
    it: 'Il file XML contiene definizioni vietate (DTD o entità esterne): non aprirlo, chiedere al mittente.',
    en: 'The XML file holds forbidden definitions (DTD or external entities): do not open it, ask the sender.',
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
  'inspection.damaged': {
    kind: 'input',
    status: 'failed',
    it: 'La struttura del file è danneggiata e non si può controllare per intero: farsi rimandare il file o salvarlo di nuovo con il suo programma.',
    en: 'The structure of the file is damaged and cannot be checked whole: ask for it again or save it again with its own program.',
  },
  'inspection.limit': {
    kind: 'limit',
    status: 'failed',
    it: 'Il file è troppo grande o troppo intricato per essere controllato per intero: salvarlo come PDF e controllare quello.',
    en: 'The file is too large or too involved to be checked whole: save it as PDF and check that.',
  },
  'inspection.unknown_format': {
    kind: 'input',
    status: 'failed',
    it: 'Il formato non è fra quelli che il programma sa controllare: salvarlo come PDF e controllare quello.',
    en: 'The format is not one that can be checked here: save it as PDF and check that.',
  },
  'virus.found': {
    kind: 'input',
    status: 'rejected',
    it: 'L’antivirus ha trovato un virus: il file non è stato letto. Non aprirlo, non inoltrarlo, e chiedere al mittente di rimandare il documento.',
    en: 'The virus scanner found a virus: the file was not read. Neither open nor forward it, and ask the sender for the document again.',
  },
  'virus.scan_failed': {
    kind: 'temporary',
    status: 'failed',
    it: 'Il controllo antivirus non è riuscito e il file non si può dire pulito: controllare che clamd sia acceso (`doctor`) e che accetti file di questa dimensione, poi riprovare.',
    en: 'The virus scan failed and the file cannot be called clean: check that clamd is running (`doctor`) and takes files of this size, then try again.',
  },
  'sanitising.no_way': {
    kind: 'input',
    status: 'failed',
    it: 'Di questo formato non si può fare qui una copia pulita: aprirlo con il suo programma, salvarlo come PDF e controllare quello.',
    en: 'No clean copy of this format can be made here: open it with its own program, save it as PDF and check that.',
  },
  'sanitising.not_permitted': {
    kind: 'input',
    status: 'failed',
    it: 'Chi ha fatto il PDF non permette né di stamparlo né di modificarlo: chiedergli una copia senza protezione.',
    en: 'The owner of the PDF allows neither printing nor changes: ask for a copy without protection.',
  },
  'sanitising.look_differs': {
    kind: 'input',
    status: 'failed',
    it: 'La copia pulita non risulta uguale all’originale e non viene proposta: aprire il file, stamparlo in un nuovo PDF e controllare quello.',
    en: 'The clean copy does not look like the original and is not offered: open the file, print it to a new PDF and check that.',
  },
  'sanitising.still_active': {
    kind: 'input',
    status: 'failed',
    it: 'Anche la copia pulita non supera il controllo e non viene proposta: stampare il documento su carta, scansionarlo e consegnare la scansione.',
    en: 'The clean copy does not pass the check either and is not offered: print it on paper, scan it and hand in the scan.',
  },
  'sanitising.time_limit': {
    kind: 'limit',
    status: 'failed',
    it: 'La copia pulita ha superato il tempo massimo: aprire il file, stamparlo in un nuovo PDF e controllare quello.',
    en: 'Making the clean copy took longer than allowed: open the file, print it to a new PDF and check that.',
  },
  'office.missing': {
    kind: 'input',
    status: 'failed',
    it: 'Per fare una copia pulita di un file di testo, foglio o presentazione serve LibreOffice, che qui non c’è o è spento: installarlo (CIVIS_LIBREOFFICE), oppure aprire il file, salvarlo come PDF e consegnare quello.',
    en: 'A clean copy of an office file needs LibreOffice, which is not here or switched off: install it (CIVIS_LIBREOFFICE), or open the file, save it as PDF and hand that in.',
  },
  'office.not_freezable': {
    kind: 'input',
    status: 'failed',
    it: 'In questo formato i campi e le formule non si possono fissare sul valore che avevano: aprire il file con il suo programma, controllare date e importi, salvarlo come PDF e consegnare quello.',
    en: 'In this format fields and formulas cannot be fixed to the value they had: open the file with its own program, check dates and amounts, save it as PDF and hand that in.',
  },
  'office.failed': {
    kind: 'input',
    status: 'failed',
    it: 'LibreOffice non è riuscito a convertire il file: aprirlo con il suo programma, salvarlo come PDF e consegnare quello.',
    en: 'LibreOffice could not convert the file: open it with its own program, save it as PDF and hand that in.',
  },
  'office.time_limit': {
    kind: 'limit',
    status: 'failed',
    it: 'LibreOffice ha impiegato troppo tempo: aprire il file con il suo programma, salvarlo come PDF e consegnare quello.',
    en: 'LibreOffice took too long: open the file with its own program, save it as PDF and hand that in.',
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
  'file.changed': {
    kind: 'temporary',
    status: null,
    it: 'Il file è cambiato mentre veniva ricevuto: non è stato preso in carico; il programma aspetta che sia finito e riprova da solo.',
    en: 'The file changed while it was being received: it was not taken in; it will be tried again once it is finished.',
  },
  'watch.day_future': {
    kind: 'input',
    status: null,
    it: 'Il giorno di ricevimento indicato (nel nome, nella cartella o nel file .json) deve ancora venire: correggerlo e rimettere il file nella cartella controllata.',
    en: 'The day of receipt given (in the name, the folder or the .json) is in the future: correct it and put the file into the watched folder again.',
  },
  'watch.day_invalid': {
    kind: 'input',
    status: null,
    it: 'Il giorno di ricevimento indicato (nel nome, nella cartella o nel file .json) non esiste nel calendario: correggerlo, AAAA-MM-GG, e rimettere il file nella cartella controllata.',
    en: 'The day of receipt given (in the name, the folder or the .json) is no day of the calendar: correct it, YYYY-MM-DD, and put the file into the watched folder again.',
  },
  'watch.sidecar_invalid': {
    kind: 'input',
    status: null,
    it: 'Il file .json accanto al documento non si capisce: deve contenere solo channel, receivedOn (AAAA-MM-GG) e client; correggerlo e rimettere insieme i due file nella cartella controllata.',
    en: 'The .json beside the document is not understood: it may hold only channel, receivedOn (YYYY-MM-DD) and client; correct it and put both files into the watched folder again.',
  },
  'watch.not_readable': {
    kind: 'input',
    status: null,
    it: 'Il programma non ha il permesso di leggere questo file, quindi non l’ha ricevuto: dare il permesso di lettura e rimetterlo nella cartella controllata.',
    en: 'The program may not read this file and has not received it: give the right to read and put it into the watched folder again.',
  },
  'watch.sidecar_alone': {
    kind: 'input',
    status: null,
    it: 'Questo file .json non ha accanto nessun documento con lo stesso nome: rimetterlo nella cartella controllata insieme al suo documento.',
    en: 'This .json has no document of the same name beside it: put it into the watched folder again together with its document.',
  },
  'watch.not_folder': {
    kind: 'config',
    status: null,
    it: 'Il percorso indicato per la cartella controllata (o per una delle sue destinazioni) non è una cartella: correggere il percorso.',
    en: 'The path given for the watched folder (or one of its destinations) is no folder: correct the path.',
  },
  'watch.symlink': {
    kind: 'config',
    status: null,
    it: 'La cartella controllata è, o contiene, un collegamento simbolico, che può portare fuori di essa: indicare il percorso vero o togliere il collegamento.',
    en: 'The watched folder is or holds a symbolic link, which may lead out of it: give the real path or take the link away.',
  },
  'watch.special_file': {
    kind: 'config',
    status: null,
    it: 'La cartella controllata contiene una pipe, un socket o un dispositivo, che può bloccare la lettura: toglierlo dalla cartella.',
    en: 'The watched folder holds a pipe, a socket or a device, which may block reading: take it out of the folder.',
  },
  'watch.folders_nested': {
    kind: 'config',
    status: null,
    it: 'Due delle cartelle (controllata, fatti, non riusciti, dati, uscita) sono una dentro l’altra o sono la stessa: indicarne di separate con --done, --failed, --data e --out.',
    en: 'Two of the folders (watched, done, failed, data, out) are inside one another or the same: name separate ones with --done, --failed, --data and --out.',
  },
  'watch.case_clash': {
    kind: 'config',
    status: null,
    it: 'Due delle cartelle si distinguono solo per maiuscole e minuscole, e su Windows o su molte condivisioni sono la stessa: dare nomi diversi.',
    en: 'Two of the folders differ only in upper and lower case, and are the same on Windows and many shares: give them different names.',
  },
  'watch.not_writable': {
    kind: 'config',
    status: null,
    it: 'In una delle cartelle (controllata, fatti, non riusciti) il programma non può scrivere, quindi non potrebbe spostare i file: dare i permessi di scrittura o indicare un’altra cartella.',
    en: 'One of the folders (watched, done, failed) cannot be written, so that no file could be moved: give the right to write or name another folder.',
  },
  'watch.busy': {
    kind: 'config',
    status: null,
    it: 'Questa cartella è già controllata da un altro processo di civis-intake: chiuderlo o indicare un’altra cartella.',
    en: 'This folder is watched by another civis-intake process: close it or name another folder.',
  },
  'watch.cannot_move': {
    kind: 'temporary',
    status: null,
    it: 'Il file non si riesce a spostare fuori dalla cartella controllata: dare i permessi sulla cartella o chiudere il programma che lo tiene aperto; il programma riproverà.',
    en: 'The file cannot be moved out of the watched folder: give the rights on the folder or close the program that holds it; it will be tried again.',
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
