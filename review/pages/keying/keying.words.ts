// Texts of double keying. (Table file.)
import type { Words } from '../../shell/language.ts';

export interface KeyingWords {
  readonly title: string;
  readonly lead: string;
  readonly picture: (label: string) => string;
  readonly around: string;
  readonly whole: string;
  readonly typed: (label: string, expected: string) => string;
  readonly send: string;
  readonly insist: string;
  readonly skip: string;
  readonly undo: string;
  readonly insistKey: string;
  readonly skipKey: string;
  readonly aroundKey: string;
  readonly undoKey: string;
  readonly left: (count: number, isWhole: boolean) => string;
  readonly kept: string;
  readonly confirmed: string;
  readonly third: string;
  readonly disputed: string;
  readonly skipped: string;
  readonly undone: string;
  readonly empty: string;
  readonly nothing: string;
  readonly nothingMore: string;
  readonly again: string;
  readonly noPicture: string;
}

export const KEYING_WORDS: Words<KeyingWords> = {
  it: {
    title: 'Doppia battitura',
    lead: 'Battere il numero come è stampato. Che cosa ha letto il programma, o battuto un altro, qui non si vede.',
    picture: (label) => `${label}, come è sulla pagina`,
    around: 'Vedere più pagina',
    whole: 'Solo il numero',
    typed: (label, expected) => `${label} (${expected})`,
    send: 'Registra e avanti',
    insist: 'È stampato così: registra lo stesso',
    skip: 'Salta',
    undo: 'Riprendi l’ultima battitura',
    insistKey: 'Registrare anche se il controllo non torna',
    skipKey: 'Saltare questo numero',
    aroundKey: 'Più pagina, o solo il numero',
    undoKey: 'Riprendere l’ultima battitura',
    left: (count, isWhole) =>
      `${count} ${count === 1 ? 'numero' : 'numeri'} da battere${isWhole ? '' : ' negli atti più urgenti'}.`,
    kept: 'Registrato: ora lo batte un’altra persona.',
    confirmed: 'Registrato: due persone l’hanno battuto uguale, il numero è confermato.',
    third: 'Registrato: le due battiture sono diverse, lo guarda una terza persona.',
    disputed: 'Registrato: tre battiture diverse. Il numero resta da controllare nel suo atto.',
    skipped: 'Saltato.',
    undone: 'Battitura ripresa.',
    empty: 'Scrivere il numero che si vede.',
    nothing: 'Non c’è niente da battere.',
    nothingMore: 'Per ora è tutto: restano solo i numeri saltati.',
    again: 'Guarda se c’è altro',
    noPicture: 'L’immagine non si carica: saltare questo numero.',
  },
  en: {
    title: 'Double keying',
    lead: 'Type the number as it is printed. What the program read, or somebody else typed, is not shown here.',
    picture: (label) => `${label}, as it stands on the page`,
    around: 'See more of the page',
    whole: 'The number alone',
    typed: (label, expected) => `${label} (${expected})`,
    send: 'Record and go on',
    insist: 'It is printed so: record it anyway',
    skip: 'Skip',
    undo: 'Take the last one back',
    insistKey: 'Record although its check does not hold',
    skipKey: 'Skip this number',
    aroundKey: 'More of the page, or the number alone',
    undoKey: 'Take the last one back',
    left: (count, isWhole) =>
      `${count} ${count === 1 ? 'number' : 'numbers'} to type${isWhole ? '' : ' in the most urgent notices'}.`,
    kept: 'Recorded: somebody else types it now.',
    confirmed: 'Recorded: two people typed it alike, the number is confirmed.',
    third: 'Recorded: the two differ, a third person looks.',
    disputed: 'Recorded: three that differ. The number stays to be checked in its notice.',
    skipped: 'Skipped.',
    undone: 'Taken back.',
    empty: 'Type the number you see.',
    nothing: 'There is nothing to type.',
    nothingMore: 'That is all for now: only numbers you skipped are left.',
    again: 'Look for more',
    noPicture: 'The picture does not load: skip this number.',
  },
};
