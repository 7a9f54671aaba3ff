// Texts of the upload page. (Table file.)
import type { Channel, NoticeKind } from '../../../contract/words.ts';
import type { Words } from '../../shell/language.ts';
import type { RowGroup, RowState } from './plan/rows.ts';

export interface UploadWords {
  readonly title: string;
  readonly factsTitle: string;
  readonly factsAbout: string;
  readonly channel: string;
  readonly channels: Readonly<Record<Channel | '', string>>;
  readonly received: string;
  readonly receivedAbout: string;
  readonly receivedForm: string;
  readonly client: string;
  readonly clientAbout: string;
  readonly clientIs: (name: string) => string;
  readonly clientUnknown: string;
  readonly factsSaid: (channel: string, received: string, client: string) => string;
  readonly notSaid: string;
  readonly dropTitle: string;
  readonly dropAbout: string;
  readonly pickFiles: string;
  readonly pickFolder: string;
  readonly dropHere: string;
  readonly readingFolders: string;
  readonly leftOut: (count: number) => string;
  readonly repeated: (count: number) => string;
  readonly unreadable: (count: number, names: string) => string;
  readonly chosen: (count: number, size: string) => string;
  readonly send: (count: number) => string;
  readonly clear: string;
  readonly remove: string;
  readonly removeNamed: (path: string) => string;
  readonly anew: string;
  readonly sendTitle: string;
  readonly readTitle: string;
  readonly sent: (done: string, all: string) => string;
  readonly sentBytes: (done: string, all: string) => string;
  readonly preparing: string;
  readonly pausing: string;
  readonly paused: string;
  readonly allSent: (count: string) => string;
  readonly cancelled: (count: string) => string;
  readonly pause: string;
  readonly resume: string;
  readonly cancel: string;
  readonly known: (count: number) => string;
  readonly sendKnown: string;
  readonly read: (done: string, all: string) => string;
  readonly active: (count: string) => string;
  readonly pages: (count: string) => string;
  readonly readAll: string;
  readonly toReview: (count: string) => string;
  readonly review: string;
  readonly failed: (count: string) => string;
  readonly good: (count: string) => string;
  readonly lost: string;
  readonly causesTitle: string;
  readonly filesOf: (count: number) => string;
  readonly retrySending: (count: number) => string;
  readonly retryReading: (count: number) => string;
  readonly retried: (count: number) => string;
  readonly notKept: (count: number) => string;
  readonly expertsRetry: string;
  readonly filesTitle: string;
  readonly groups: Readonly<Record<RowGroup, string>>;
  readonly file: string;
  readonly state: string;
  readonly outcome: string;
  readonly states: Readonly<Record<RowState, string>>;
  readonly kinds: Readonly<Record<NoticeKind, string>>;
  readonly noFiles: string;
  readonly showNotices: string;
  readonly noNotices: string;
  readonly notice: (place: number) => string;
  readonly range: (from: string, to: string, all: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly recentTitle: string;
  readonly recentNone: string;
  readonly recentRow: (done: string, all: string) => string;
  readonly recentFiles: (count: string) => string;
  readonly running: string;
  readonly over: string;
  readonly empty: string;
  readonly otherRuns: (sent: string, all: string) => string;
  readonly batchOf: (when: string) => string;
  readonly heardSending: (percent: number) => string;
  readonly heardReading: (percent: number) => string;
  readonly heardSent: (received: number, trouble: number) => string;
  readonly heardRead: string;
  readonly keySend: string;
  readonly keyPause: string;
}

const one = (count: number, single: string, many: string) => (count === 1 ? single : many);

export const UPLOAD_WORDS: Words<UploadWords> = {
  it: {
    title: 'Carica documenti',
    factsTitle: '1. Come sono arrivati',
    factsAbout:
      'Vale per tutti i file di questo invio. Quello che l’atto prova da sé ha la precedenza; lasciare vuoto ciò che non si sa.',
    channel: 'Canale',
    channels: {
      '': 'Non indicato',
      raccomandata: 'Raccomandata',
      posta: 'Posta ordinaria',
      pec: 'PEC',
      telematico: 'Telematico (Entratel)',
      messo: 'Messo notificatore',
      'a-mano': 'A mano',
      cassetto: 'Cassetto fiscale',
      send: 'SEND',
      unknown: 'Sconosciuto',
    },
    received: 'Ricevuti il',
    receivedAbout: 'Da qui partono i termini.',
    receivedForm: 'gg/mm/aaaa',
    client: 'Cliente',
    clientAbout: 'Sigla o codice fiscale, se i file sono tutti di un cliente.',
    clientIs: (name) => `= ${name}`,
    clientUnknown: 'Nessun cliente con questa sigla nell’anagrafica: resterà scritta accanto ai file.',
    factsSaid: (channel, received, client) =>
      `Canale: ${channel} · Ricevuti: ${received} · Cliente: ${client}`,
    notSaid: 'non indicato',
    dropTitle: '2. I file',
    dropAbout: 'PDF, immagini, EML, MSG, P7M, ZIP. Anche cartelle intere: i percorsi restano.',
    pickFiles: 'Scegli file',
    pickFolder: 'Scegli cartella',
    dropHere: 'Trascinare qui file o cartelle, oppure',
    readingFolders: 'Lettura delle cartelle…',
    leftOut: (count) =>
      one(count, '1 file di sistema lasciato fuori.', `${count} file di sistema lasciati fuori.`),
    repeated: (count) => one(count, '1 file era già nell’elenco.', `${count} file erano già nell’elenco.`),
    unreadable: (count, names) =>
      one(count, `1 file non si può leggere: ${names}`, `${count} file non si possono leggere: ${names}`),
    chosen: (count, size) => `${one(count, '1 file scelto', `${count} file scelti`)}, ${size}`,
    send: (count) => one(count, 'Invia 1 file', `Invia ${count} file`),
    clear: 'Svuota l’elenco',
    remove: 'Togli',
    removeNamed: (path) => `Togli ${path}`,
    anew: 'Nuovo invio',
    sendTitle: 'Invio',
    readTitle: 'Lettura',
    sent: (done, all) => `${done} file inviati su ${all}`,
    sentBytes: (done, all) => `${done} di ${all}`,
    preparing: 'Controllo di che cosa è già in archivio…',
    pausing: 'In pausa appena finiscono i file in viaggio…',
    paused: 'In pausa. I file restanti aspettano su questo computer.',
    allSent: (count) => `Invio finito: ${count} file al sicuro nell’archivio.`,
    cancelled: (count) => `${count} file annullati, non inviati.`,
    pause: 'Pausa',
    resume: 'Continua',
    cancel: 'Annulla il resto',
    known: (count) =>
      one(
        count,
        '1 file è già in archivio: non è stato inviato di nuovo.',
        `${count} file sono già in archivio: non sono stati inviati di nuovo.`,
      ),
    sendKnown: 'Inviali comunque con questi dati',
    read: (done, all) => `${done} documenti conclusi su ${all}`,
    active: (count) => `${count} in lavorazione`,
    pages: (count) => `${count} pagine lette`,
    readAll: 'Lettura finita.',
    toReview: (count) => `${count} da controllare`,
    review: 'Controlla i dubbi',
    failed: (count) => `${count} non riusciti`,
    good: (count) => `${count} pronti`,
    lost: 'Lo stato non si aggiorna: nuovo tentativo tra poco.',
    causesTitle: 'Non riusciti, per causa',
    filesOf: (count) => one(count, '1 file', `${count} file`),
    retrySending: (count) => one(count, 'Invia di nuovo', `Invia di nuovo tutti (${count})`),
    retryReading: (count) => one(count, 'Rileggi', `Rileggi tutti (${count})`),
    retried: (count) =>
      one(count, '1 documento di nuovo in lavorazione.', `${count} documenti di nuovo in lavorazione.`),
    notKept: (count) =>
      one(
        count,
        '1 file non è conservato: inviarlo di nuovo.',
        `${count} file non sono conservati: inviarli di nuovo.`,
      ),
    expertsRetry: 'La rilettura può essere chiesta da un esperto.',
    filesTitle: 'File',
    groups: {
      all: 'Tutti',
      under_way: 'In corso',
      to_review: 'Da controllare',
      done: 'Pronti',
      trouble: 'Non riusciti',
    },
    file: 'File',
    state: 'Stato',
    outcome: 'Atti o motivo',
    states: {
      queued: 'Da inviare',
      sending: 'In invio',
      again: 'Linea caduta, riprova',
      known: 'Già in archivio',
      received: 'Ricevuto',
      refused: 'Rifiutato',
      not_sent: 'Non inviato',
      cancelled: 'Annullato',
      waiting: 'In attesa',
      active: 'In lavorazione',
      done: 'Pronto',
      needs_review: 'Da controllare',
      failed: 'Non riuscito',
      rejected: 'Respinto',
    },
    kinds: {
      comunicazione: 'Comunicazione',
      avviso_telematico: 'Avviso telematico',
      cartella: 'Cartella',
      altro: 'Altro atto',
    },
    noFiles: 'Nessun file qui.',
    showNotices: 'Mostra gli atti',
    noNotices: 'Ancora nessun atto.',
    notice: (place) => `Atto ${place}`,
    range: (from, to, all) => `${from}–${to} di ${all}`,
    previous: 'Precedenti',
    next: 'Successivi',
    recentTitle: 'Invii recenti',
    recentNone: 'Ancora nessun invio.',
    recentRow: (done, all) => `${done} di ${all} conclusi`,
    recentFiles: (count) => `${count} file`,
    running: 'In corso',
    over: 'Finito',
    empty: 'Vuoto',
    otherRuns: (sent, all) => `Un invio è in corso (${sent} di ${all}): mostralo`,
    batchOf: (when) => `Invio del ${when}`,
    heardSending: (percent) => `Inviato il ${percent} per cento.`,
    heardReading: (percent) => `Letto il ${percent} per cento.`,
    heardSent: (received, trouble) =>
      `Invio finito: ${received} file ricevuti${trouble > 0 ? `, ${trouble} non riusciti` : ''}.`,
    heardRead: 'Lettura finita.',
    keySend: 'Invia',
    keyPause: 'Pausa o continua',
  },
  en: {
    title: 'Upload documents',
    factsTitle: '1. How they arrived',
    factsAbout:
      'Holds for all files of this upload. What the paper itself proves comes first; leave empty what is not known.',
    channel: 'Channel',
    channels: {
      '': 'Not given',
      raccomandata: 'Registered letter',
      posta: 'Ordinary mail',
      pec: 'PEC (certified mail)',
      telematico: 'Telematic (Entratel)',
      messo: 'Messenger (messo)',
      'a-mano': 'By hand',
      cassetto: 'Cassetto fiscale',
      send: 'SEND',
      unknown: 'Unknown',
    },
    received: 'Received on',
    receivedAbout: 'Deadlines begin here.',
    receivedForm: 'dd/mm/yyyy',
    client: 'Client',
    clientAbout: 'Id or codice fiscale, if all files are of one client.',
    clientIs: (name) => `= ${name}`,
    clientUnknown: 'No client with this id in the register: it stays written beside the files.',
    factsSaid: (channel, received, client) =>
      `Channel: ${channel} · Received: ${received} · Client: ${client}`,
    notSaid: 'not given',
    dropTitle: '2. The files',
    dropAbout: 'PDF, pictures, EML, MSG, P7M, ZIP. Whole folders too: paths are kept.',
    pickFiles: 'Choose files',
    pickFolder: 'Choose a folder',
    dropHere: 'Drop files or folders here, or',
    readingFolders: 'Reading the folders…',
    leftOut: (count) => one(count, '1 system file left out.', `${count} system files left out.`),
    repeated: (count) =>
      one(count, '1 file was in the list already.', `${count} files were in the list already.`),
    unreadable: (count, names) =>
      one(count, `1 file cannot be read: ${names}`, `${count} files cannot be read: ${names}`),
    chosen: (count, size) => `${one(count, '1 file chosen', `${count} files chosen`)}, ${size}`,
    send: (count) => one(count, 'Send 1 file', `Send ${count} files`),
    clear: 'Clear the list',
    remove: 'Remove',
    removeNamed: (path) => `Remove ${path}`,
    anew: 'New upload',
    sendTitle: 'Sending',
    readTitle: 'Reading',
    sent: (done, all) => `${done} files sent of ${all}`,
    sentBytes: (done, all) => `${done} of ${all}`,
    preparing: 'Looking for what is stored already…',
    pausing: 'Pausing once the files on their way have arrived…',
    paused: 'Paused. The other files wait on this computer.',
    allSent: (count) => `Sending is over: ${count} files safe in the archive.`,
    cancelled: (count) => `${count} files called off, not sent.`,
    pause: 'Pause',
    resume: 'Go on',
    cancel: 'Cancel the rest',
    known: (count) =>
      one(
        count,
        '1 file is stored already: it was not sent again.',
        `${count} files are stored already: they were not sent again.`,
      ),
    sendKnown: 'Send them all the same with these facts',
    read: (done, all) => `${done} documents done of ${all}`,
    active: (count) => `${count} being worked on`,
    pages: (count) => `${count} pages read`,
    readAll: 'Reading is over.',
    toReview: (count) => `${count} to review`,
    review: 'Control the doubtful ones',
    failed: (count) => `${count} failed`,
    good: (count) => `${count} ready`,
    lost: 'The state is not up to date: trying again soon.',
    causesTitle: 'Failed, by cause',
    filesOf: (count) => one(count, '1 file', `${count} files`),
    retrySending: (count) => one(count, 'Send again', `Send all again (${count})`),
    retryReading: (count) => one(count, 'Read again', `Read all again (${count})`),
    retried: (count) => one(count, '1 document on its way again.', `${count} documents on their way again.`),
    notKept: (count) =>
      one(count, '1 file is not kept: send it again.', `${count} files are not kept: send them again.`),
    expertsRetry: 'An expert can have them read again.',
    filesTitle: 'Files',
    groups: {
      all: 'All',
      under_way: 'Under way',
      to_review: 'To review',
      done: 'Ready',
      trouble: 'Failed',
    },
    file: 'File',
    state: 'State',
    outcome: 'Notices or reason',
    states: {
      queued: 'To be sent',
      sending: 'Being sent',
      again: 'Line broke, trying again',
      known: 'Stored already',
      received: 'Received',
      refused: 'Refused',
      not_sent: 'Not sent',
      cancelled: 'Called off',
      waiting: 'Waiting',
      active: 'In work',
      done: 'Ready',
      needs_review: 'To review',
      failed: 'Failed',
      rejected: 'Rejected',
    },
    kinds: {
      comunicazione: 'Communication',
      avviso_telematico: 'Telematic notice',
      cartella: 'Cartella',
      altro: 'Other paper',
    },
    noFiles: 'No files here.',
    showNotices: 'Show its notices',
    noNotices: 'No notice yet.',
    notice: (place) => `Notice ${place}`,
    range: (from, to, all) => `${from}–${to} of ${all}`,
    previous: 'Previous',
    next: 'Next',
    recentTitle: 'Recent uploads',
    recentNone: 'No uploads yet.',
    recentRow: (done, all) => `${done} of ${all} done`,
    recentFiles: (count) => `${count} files`,
    running: 'Under way',
    over: 'Over',
    empty: 'Empty',
    otherRuns: (sent, all) => `An upload is under way (${sent} of ${all}): show it`,
    batchOf: (when) => `Upload of ${when}`,
    heardSending: (percent) => `${percent} per cent sent.`,
    heardReading: (percent) => `${percent} per cent read.`,
    heardSent: (received, trouble) =>
      `Sending is over: ${received} files received${trouble > 0 ? `, ${trouble} failed` : ''}.`,
    heardRead: 'Reading is over.',
    keySend: 'Send',
    keyPause: 'Pause or go on',
  },
};
