// Texts of the page on which a document is divided into notices. (Table file.)
import type { NoticeKind, NoticeStatus } from '../../../contract/words.ts';
import type { Words } from '../../shell/language.ts';

export interface SplitsWords {
  readonly title: string;
  readonly about: string;
  readonly busy: string;
  readonly failed: string;
  readonly nothing: string;
  readonly readOnly: string;
  part(name: string): string;
  notice(number: number): string;
  page(page: number): string;
  pages(runs: string): string;
  readonly open: string;
  readonly together: string;
  readonly decidedHere: string;
  readonly changed: string;
  readonly drafting: string;
  here(page: number, notice: number): string;
  readonly next: string;
  readonly previous: string;
  readonly look: string;
  cut(page: number): string;
  readonly cutKey: string;
  readonly join: string;
  joinNotices(one: number, other: number): string;
  readonly moveTo: string;
  readonly move: string;
  moveToNotice(notice: number): string;
  readonly alone: string;
  readonly undo: string;
  readonly close: string;
  readonly doubts: string;
  doubt(pages: string, isApart: boolean): string;
  readonly mayBe: string;
  take(pages: string): string;
  readonly keep: string;
  readonly because: string;
  readonly decisions: string;
  readonly noDecisions: string;
  readonly takeBack: string;
  saidCut(page: number): string;
  saidJoin(pages: string): string;
  saidOne(pages: string): string;
  readonly working: string;
  readonly recorded: string;
  done(count: number, changed: string): string;
  readonly unchanged: string;
  readonly changedMeanwhile: string;
  readonly notThere: string;
  readonly status: Readonly<Record<NoticeStatus, string>>;
  readonly kind: Readonly<Record<NoticeKind, string>>;
}

export const SPLITS_WORDS: Words<SplitsWords> = {
  it: {
    title: 'Pagine e atti del documento',
    about:
      'Ogni pagina sta in un solo atto. Quello che si decide qui vale anche dopo una nuova lettura, e si può sempre annullare.',
    busy: 'Il documento si sta elaborando: la pagina si aggiorna da sola.',
    failed: 'L’elaborazione del documento non è riuscita: la divisione mostrata può non essere l’ultima.',
    nothing: 'Di questo documento non è stata letta nessuna pagina.',
    readOnly: 'Si può guardare; per cambiare la divisione serve un altro ruolo.',
    part: (name) => `Parte «${name}»`,
    notice: (number) => `Atto ${number}`,
    page: (page) => `Pagina ${page}`,
    pages: (runs) => (/[-,]/.test(runs) ? `pagine ${runs}` : `pagina ${runs}`),
    open: 'Apri l’atto',
    together: 'Insieme perché',
    decidedHere: 'Così deciso da una persona',
    changed: 'cambiato ora',
    drafting: 'in preparazione',
    here: (page, notice) => `Pagina ${page}, nell’atto ${notice}`,
    next: 'Pagina seguente',
    previous: 'Pagina precedente',
    look: 'Guarda da vicino',
    cut: (page) => `Un atto comincia a pagina ${page}`,
    cutKey: 'Un atto comincia a questa pagina',
    join: 'Unisci l’atto a quello prima',
    joinNotices: (one, other) => `Unisci gli atti ${one} e ${other}`,
    moveTo: 'Sposta la pagina in',
    move: 'Sposta',
    moveToNotice: (notice) => `Sposta la pagina nell’atto ${notice}`,
    alone: 'La pagina è un atto a sé',
    undo: 'Annulla l’ultima decisione',
    close: 'Chiudi',
    doubts: 'Non è sicuro: guardare e decidere',
    doubt: (pages, isApart) =>
      isApart ? `${pages}: per ora a sé` : `${pages}: per ora con l’atto che precede`,
    mayBe: 'Può essere dell’atto con',
    take: (pages) => `Sì, con ${pages}`,
    keep: 'Va bene così come è',
    because: 'indizi',
    decisions: 'Decisioni prese',
    noDecisions: 'Nessuna: la divisione è quella letta dal programma.',
    takeBack: 'Annulla',
    saidCut: (page) => `un atto comincia a pagina ${page}`,
    saidJoin: (pages) => `${pages}: gli atti di queste pagine sono uno`,
    saidOne: (pages) => `${pages}: un solo atto`,
    working: 'Si rifanno gli atti…',
    recorded: 'Registrato. Gli atti si stanno ancora rifacendo.',
    done: (count, changed) =>
      `Fatto: ora ${count === 1 ? 'un atto' : `${count} atti`}. Cambiati: ${changed}.`,
    unchanged: 'Fatto: gli atti hanno le stesse pagine di prima.',
    changedMeanwhile:
      'Un’altra persona ha cambiato la divisione nel frattempo. Ora si vede la sua: controllare e rifare, se serve ancora.',
    notThere: 'Qui non si può: la pagina è già così.',
    status: {
      ready: 'pronto',
      needs_review: 'da controllare',
      not_for_civis: 'non per CIVIS',
      rejected: 'rifiutato',
      failed: 'non riuscito',
    },
    kind: {
      comunicazione: 'Comunicazione',
      avviso_telematico: 'Avviso telematico',
      cartella: 'Cartella',
      altro: 'Altra carta',
    },
  },
  en: {
    title: 'Pages and notices of the document',
    about:
      'Each page is in one notice. What is decided here also holds after a new reading, and can always be taken back.',
    busy: 'The document is being worked on: this page follows by itself.',
    failed: 'Working on the document failed: the division shown may not be the latest.',
    nothing: 'No page of this document was read.',
    readOnly: 'For looking at; changing the division takes another role.',
    part: (name) => `Part “${name}”`,
    notice: (number) => `Notice ${number}`,
    page: (page) => `Page ${page}`,
    pages: (runs) => (/[-,]/.test(runs) ? `pages ${runs}` : `page ${runs}`),
    open: 'Open the notice',
    together: 'Together because of',
    decidedHere: 'Decided so by a person',
    changed: 'changed now',
    drafting: 'being drafted',
    here: (page, notice) => `Page ${page}, in notice ${notice}`,
    next: 'Next page',
    previous: 'Previous page',
    look: 'Look closely',
    cut: (page) => `A notice begins on page ${page}`,
    cutKey: 'A notice begins on this page',
    join: 'Join the notice to the one before',
    joinNotices: (one, other) => `Join notices ${one} and ${other}`,
    moveTo: 'Move the page to',
    move: 'Move',
    moveToNotice: (notice) => `Move the page to notice ${notice}`,
    alone: 'The page is a notice of its own',
    undo: 'Take back the last decision',
    close: 'Close',
    doubts: 'Not certain: look and decide',
    doubt: (pages, isApart) =>
      isApart ? `${pages}: apart for now` : `${pages}: with the notice before for now`,
    mayBe: 'May be of the notice with',
    take: (pages) => `Yes, with ${pages}`,
    keep: 'It is right as it is',
    because: 'signs',
    decisions: 'Decisions made',
    noDecisions: 'None: the division is as the program read it.',
    takeBack: 'Take back',
    saidCut: (page) => `a notice begins on page ${page}`,
    saidJoin: (pages) => `${pages}: the notices of these pages are one`,
    saidOne: (pages) => `${pages}: one notice`,
    working: 'The notices are made anew…',
    recorded: 'Recorded. The notices are still being made anew.',
    done: (count, changed) =>
      `Done: ${count === 1 ? 'one notice' : `${count} notices`} now. Changed: ${changed}.`,
    unchanged: 'Done: the notices have the same pages as before.',
    changedMeanwhile:
      'Somebody else changed the division meanwhile. Theirs is shown now: check, and do it again if it is still needed.',
    notThere: 'Not possible here: the page is so already.',
    status: {
      ready: 'ready',
      needs_review: 'to review',
      not_for_civis: 'not for CIVIS',
      rejected: 'rejected',
      failed: 'failed',
    },
    kind: {
      comunicazione: 'Communication',
      avviso_telematico: 'Telematic notice',
      cartella: 'Cartella',
      altro: 'Another paper',
    },
  },
};
