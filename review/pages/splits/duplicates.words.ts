// Texts of what is shown of notices that seem to be there already. (Table file.)
import type { Words } from '../../shell/language.ts';
import type { CopyAnswer } from './answer-copy.ts';
import type { Likeness } from './compare-fields.ts';

export interface DuplicatesWords {
  title(number: number): string;
  readonly about: string;
  readonly hidden: string;
  readonly here: string;
  readonly there: string;
  readonly field: string;
  readonly compared: string;
  readonly likeness: Readonly<Record<Likeness, string>>;
  differing(count: number): string;
  copy(of: number, all: number, id: string): string;
  readonly same: string;
  readonly sameHow: string;
  readonly sameDone: string;
  sameNote(id: string): string;
  readonly different: string;
  readonly differentHow: string;
  readonly differentDone: string;
  readonly answers: Readonly<Record<CopyAnswer | 'none', string>>;
  readonly change: string;
  readonly changeHow: string;
  readonly changed: string;
  changedNote(id: string): string;
  readonly stillOpen: string;
  readonly close: string;
  readonly closed: string;
  readonly stillClosed: string;
  readonly reopen: string;
  readonly reopened: string;
  readonly otherClosed: string;
  otherLater(here: string, there: string): string;
  readonly noDay: string;
  readonly firstPage: string;
  readonly changedMeanwhile: string;
}

export const DUPLICATES_WORDS: Words<DuplicatesWords> = {
  it: {
    title: (number) => `Atto ${number}: sembra già presente`,
    about:
      'Confrontare i due atti e dire se sono lo stesso: per lo stesso atto non si invia due volte una richiesta.',
    hidden: 'L’altro atto è di un cliente che non si può vedere: chiedere a chi segue tutti i clienti.',
    here: 'Questo atto',
    there: 'Quello già presente',
    field: 'Campo',
    compared: 'Confronto',
    likeness: {
      same: 'uguale',
      differs: 'diverso',
      'only-here': 'solo qui',
      'only-there': 'solo nell’altro',
    },
    differing: (count) =>
      count === 0
        ? 'Tutti i campi letti sono uguali.'
        : count === 1
          ? 'Un campo non è uguale.'
          : `${count} campi non sono uguali.`,
    copy: (of, all, id) => (all === 1 ? id : `${of} di ${all}: ${id}`),
    same: 'È lo stesso atto: qui non c’è nulla da fare',
    sameHow:
      'La scadenza di questo atto si chiude come non dovuta; quella dell’altro resta. La segnalazione rimane, perché nessuno invii due volte.',
    sameDone: 'Registrato: è lo stesso atto, la scadenza di questo doppione è chiusa.',
    sameNote: (id) => `Stesso atto di ${id}`,
    different: 'Sono due atti diversi',
    differentHow: 'La segnalazione si chiude; i due atti restano tutti e due da seguire.',
    differentDone: 'Registrato: i due atti sono diversi.',
    answers: { none: 'da dire', same: 'detto: lo stesso atto', different: 'detto: due atti diversi' },
    change: 'Ritira la risposta',
    changeHow: 'La domanda si riapre, e con lei la scadenza chiusa da questa risposta.',
    changed: 'Risposta ritirata: la domanda è di nuovo aperta.',
    changedNote: (id) => `Ritirato: stesso atto di ${id}`,
    stillOpen: 'È stato detto che è lo stesso atto, ma la sua scadenza corre ancora.',
    close: 'Chiudi la scadenza come non dovuta',
    closed: 'Scadenza chiusa come non dovuta.',
    stillClosed:
      'La scadenza di questo atto è chiusa come non dovuta, ma nessuna risposta dice che è un doppione: se è da seguire, riaprirla.',
    reopen: 'Riapri la scadenza',
    reopened: 'Scadenza riaperta.',
    otherClosed:
      'La scadenza dell’altro atto è già chiusa come non dovuta: chiusa anche questa, nessuno seguirebbe più l’atto.',
    otherLater: (here, there) =>
      `Questo atto scade prima: entro il ${here}, l’altro ${there}. Prima di chiuderlo registrare sull’altro il giorno di ricevimento giusto.`,
    noDay: 'senza giorno noto',
    firstPage: 'Prima pagina',
    changedMeanwhile:
      'L’atto è cambiato nel frattempo: ecco com’è ora. Controllare e ripetere, se serve ancora.',
  },
  en: {
    title: (number) => `Notice ${number}: seems to be there already`,
    about: 'Compare the two and say whether they are the same: of one notice no request is sent twice.',
    hidden: 'The other notice is of a client you may not see: ask somebody who sees all clients.',
    here: 'This notice',
    there: 'The one there already',
    field: 'Field',
    compared: 'Comparison',
    likeness: {
      same: 'the same',
      differs: 'differs',
      'only-here': 'only here',
      'only-there': 'only in the other',
    },
    differing: (count) =>
      count === 0
        ? 'All fields that were read are the same.'
        : count === 1
          ? 'One field is not the same.'
          : `${count} fields are not the same.`,
    copy: (of, all, id) => (all === 1 ? id : `${of} of ${all}: ${id}`),
    same: 'It is the same notice: nothing to do here',
    sameHow:
      'The deadline of this one is closed as not due; that of the other stays. The warning remains, so that nobody sends twice.',
    sameDone: 'Recorded: it is the same notice, the deadline of this duplicate is closed.',
    sameNote: (id) => `Same notice as ${id}`,
    different: 'They are two notices',
    differentHow: 'The warning is closed; both notices are still to be followed.',
    differentDone: 'Recorded: the two differ.',
    answers: { none: 'to be said', same: 'said: the same notice', different: 'said: two notices' },
    change: 'Take the answer back',
    changeHow: 'The question is open again, and with it the deadline that this answer closed.',
    changed: 'Answer taken back: the question is open again.',
    changedNote: (id) => `Taken back: same notice as ${id}`,
    stillOpen: 'It was said to be the same notice, but its deadline still runs.',
    close: 'Close the deadline as not due',
    closed: 'Deadline closed as not due.',
    stillClosed:
      'The deadline of this notice is closed as not due, but no answer says that it is a duplicate: if it is to be followed, reopen it.',
    reopen: 'Reopen the deadline',
    reopened: 'Deadline reopened.',
    otherClosed:
      'The deadline of the other notice is closed as not due already: with this one closed too nobody would follow the notice.',
    otherLater: (here, there) =>
      `This one is due earlier: by ${here}, the other ${there}. Before closing it record the right day of receipt on the other.`,
    noDay: 'without a known day',
    firstPage: 'First page',
    changedMeanwhile:
      'The notice changed meanwhile: this is how it is now. Check, and do it again if it is still needed.',
  },
};
