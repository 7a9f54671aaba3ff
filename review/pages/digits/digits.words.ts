// Texts of the wall of digits. (Table file.)
import type { Words } from '../../shell/language.ts';

export interface DigitsWords {
  readonly title: string;
  readonly lead: string;
  readonly figures: string;
  readonly toSee: string;
  readonly pick: (figure: number) => string;
  readonly accepted: string;
  readonly perScreen: string;
  readonly grid: (figure: number) => string;
  readonly cell: (label: string, place: number, length: number) => string;
  readonly odd: string;
  readonly broken: string;
  readonly state: (shown: number, odd: number, left: number, isWhole: boolean) => string;
  readonly send: (odd: number) => string;
  readonly loading: (left: number) => string;
  readonly undo: string;
  readonly move: string;
  readonly mark: string;
  readonly sendKey: string;
  readonly acceptedKey: string;
  readonly undoKey: string;
  readonly sent: (same: number, odd: number) => string;
  readonly notTaken: (count: number) => string;
  readonly undone: (count: number) => string;
  readonly nothing: string;
  readonly nothingOf: (figure: number) => string;
  readonly unshown: (count: number) => string;
}

export const DIGITS_WORDS: Words<DigitsWords> = {
  it: {
    title: 'Cifre da guardare insieme',
    lead: 'Tutte lette come la stessa cifra, in atti diversi. Segnare quella che non lo è: il suo numero torna a una persona.',
    figures: 'Cifra',
    toSee: 'da guardare',
    pick: (figure) => `Cifra ${figure}`,
    accepted: 'Anche i numeri accettati con meno prove',
    perScreen: 'Per schermata',
    grid: (figure) => `Lette come ${figure}`,
    cell: (label, place, length) => `${label}, posto ${place} di ${length}`,
    odd: 'diversa',
    broken: 'senza immagine',
    state: (shown, odd, left, isWhole) =>
      `${shown} su questa schermata, ${odd} ${odd === 1 ? 'segnata' : 'segnate'}; di questa cifra ne restano ${left}${isWhole ? '' : ' negli atti più urgenti'}.`,
    send: (odd) =>
      odd === 0 ? 'Tutte uguali, avanti' : `Invia (${odd} ${odd === 1 ? 'diversa' : 'diverse'})`,
    loading: (left) => `Ancora ${left} ${left === 1 ? 'immagine' : 'immagini'} da caricare…`,
    undo: 'Riprendi l’ultima schermata',
    move: 'Spostarsi',
    mark: 'Segnare come diversa, o togliere il segno (anche Spazio)',
    sendKey: 'Inviare la schermata e vedere la prossima',
    acceptedKey: 'Anche i numeri accettati con meno prove',
    undoKey: 'Riprendere l’ultima schermata inviata',
    sent: (same, odd) =>
      `${same} ${same === 1 ? 'uguale' : 'uguali'}, ${odd} ${odd === 1 ? 'diversa' : 'diverse'}: registrato.`,
    notTaken: (count) =>
      `${count} non ${count === 1 ? 'registrata' : 'registrate'}: nel frattempo l’atto è cambiato, o lo sta guardando un’altra persona.`,
    undone: (count) => `${count} ${count === 1 ? 'ripresa' : 'riprese'}.`,
    nothing: 'Non c’è niente da guardare: nessuna cifra dubbia negli atti aperti.',
    nothingOf: (figure) => `Della cifra ${figure} non resta niente da guardare. Scegliere un’altra cifra.`,
    unshown: (count) =>
      `${count} ${count === 1 ? 'cifra non si può' : 'cifre non si possono'} ritagliare dalla pagina: ${count === 1 ? 'si guarda nel suo atto' : 'si guardano nei loro atti'}.`,
  },
  en: {
    title: 'Digits side by side',
    lead: 'All read as the same figure, in different notices. Mark the one that is not: its number goes back to a person.',
    figures: 'Figure',
    toSee: 'to look at',
    pick: (figure) => `Figure ${figure}`,
    accepted: 'Also numbers accepted on thinner evidence',
    perScreen: 'Per screen',
    grid: (figure) => `Read as ${figure}`,
    cell: (label, place, length) => `${label}, place ${place} of ${length}`,
    odd: 'odd',
    broken: 'no picture',
    state: (shown, odd, left, isWhole) =>
      `${shown} on this screen, ${odd} marked; ${left} left of this figure${isWhole ? '' : ' in the most urgent notices'}.`,
    send: (odd) => (odd === 0 ? 'All alike, next' : `Send (${odd} odd)`),
    loading: (left) => `${left} ${left === 1 ? 'picture' : 'pictures'} still to load…`,
    undo: 'Take the last screen back',
    move: 'Move',
    mark: 'Mark as odd, or take the mark away (Space too)',
    sendKey: 'Send the screen and see the next',
    acceptedKey: 'Also numbers accepted on thinner evidence',
    undoKey: 'Take the last screen back',
    sent: (same, odd) => `${same} alike, ${odd} odd: recorded.`,
    notTaken: (count) =>
      `${count} not recorded: the notice changed meanwhile, or somebody else has it in hand.`,
    undone: (count) => `${count} taken back.`,
    nothing: 'Nothing to look at: no doubtful digit in any open notice.',
    nothingOf: (figure) => `Nothing is left of figure ${figure}. Choose another one.`,
    unshown: (count) =>
      `${count} ${count === 1 ? 'digit' : 'digits'} cannot be cut out of the page: look at ${count === 1 ? 'it in its notice' : 'them in their notices'}.`,
  },
};
