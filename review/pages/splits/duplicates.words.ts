// Texts of what is shown of notices that seem to be there already. (Table file.)
import type { Words } from '../../shell/language.ts';
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
  readonly same: string;
  readonly sameHow: string;
  readonly sameDone: string;
  sameNote(id: string): string;
  readonly different: string;
  readonly differentHow: string;
  readonly differentDone: string;
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
    same: 'È lo stesso atto: qui non c’è nulla da fare',
    sameHow:
      'La scadenza di questo atto si chiude come non dovuta; quella dell’altro resta. L’avviso di doppione rimane, perché nessuno invii due volte.',
    sameDone: 'Registrato: la scadenza di questo doppione è chiusa.',
    sameNote: (id) => `Stesso atto di ${id}`,
    different: 'Sono due atti diversi: chiudi l’avviso',
    differentHow: 'L’avviso di doppione si chiude; i due atti restano tutti e due da seguire.',
    differentDone: 'Registrato: i due atti sono diversi, l’avviso è chiuso.',
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
    same: 'It is the same notice: nothing to do here',
    sameHow:
      'The deadline of this one is closed as not due; that of the other stays. The duplicate warning remains, so that nobody sends twice.',
    sameDone: 'Recorded: the deadline of this duplicate is closed.',
    sameNote: (id) => `Same notice as ${id}`,
    different: 'They are two notices: close the warning',
    differentHow: 'The duplicate warning is closed; both notices are still to be followed.',
    differentDone: 'Recorded: the two differ, the warning is closed.',
    firstPage: 'First page',
    changedMeanwhile:
      'The notice changed meanwhile: this is how it is now. Check, and do it again if it is still needed.',
  },
};
