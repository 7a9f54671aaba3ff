// Evidence → state and probability: the one place that says what is accepted and how far a value is believed.
// (Table file.) `basis` counts values of that class found right and wrong on generated and corpus notices, as
// `npm run bench:reading -- … --json FILE` and `tsx bench/reliability.ts FILE…` print them; `assumed` where too few
// were seen to say. An accepted class must keep above 1,999 in 2,000 (contract of 2026-11): one that the table of
// reliability finds below goes to `needs_review` here, and nowhere else. docs/confidence.md gives the reasons.

export interface EvidenceRow {
  readonly state: 'accepted' | 'needs_review' | 'missing';
  /**
   * Chance that the value given is the one printed; for `missing`, that the paper shows none.
   * Assumed rows are set so that an accepted one keeps the promise and one for review does not.
   */
  readonly probability: number;
  readonly basis: 'assumed' | { readonly right: number; readonly wrong: number };
  /** Month of the last change of this row. */
  readonly since: string;
  readonly it: string;
  readonly en: string;
}

/** Chance that an accepted value is right must be above this: fewer than one in 2,000 may be wrong. */
export const ACCEPTANCE_PROMISE = 1 - 1 / 2_000;

const since = '2026-11';

export const EVIDENCE_CLASSES = {
  'accepted.text_and_print': {
    state: 'accepted',
    probability: 0.9999,
    basis: 'assumed',
    since,
    it: 'testo digitale, e la sua immagine letta a parte dice lo stesso',
    en: 'born-digital text, and its rendered print reads the same',
  },
  'accepted.barcode_and_print': {
    state: 'accepted',
    probability: 0.9999,
    basis: 'assumed',
    since,
    it: 'un codice a barre e la stampa dicono lo stesso',
    en: 'a barcode and the print say the same',
  },
  'accepted.mail_and_page': {
    state: 'accepted',
    probability: 0.9999,
    basis: 'assumed',
    since,
    it: 'letto sul documento, e l’oggetto della PEC dell’Agenzia dice lo stesso',
    en: 'read on the paper, and the subject of the agency’s PEC says the same',
  },
  'accepted.barcode_and_check': {
    state: 'accepted',
    probability: 0.9999,
    basis: 'assumed',
    since,
    it: 'letto da un codice a barre, con il carattere di controllo giusto',
    en: 'read from a barcode, its check character holds',
  },
  'accepted.two_engines_and_check': {
    state: 'accepted',
    probability: 0.9999,
    basis: 'assumed',
    since,
    it: 'due lettori diversi concordano e il controllo del numero torna',
    en: 'two engines agree and the strong check holds',
  },
  'accepted.two_engines_two_places': {
    state: 'accepted',
    probability: 0.9999,
    basis: 'assumed',
    since,
    it: 'due lettori diversi concordano, in più punti del documento',
    en: 'two engines agree, at more than one place of the paper',
  },
  'accepted.two_engines': {
    state: 'accepted',
    probability: 0.9998,
    basis: 'assumed',
    since,
    it: 'due lettori diversi concordano sullo stesso punto',
    en: 'two engines agree on the same place',
  },
  'accepted.two_engines_over_misread': {
    state: 'accepted',
    probability: 0.9996,
    basis: 'assumed',
    since,
    it: 'due lettori diversi concordano; in un altro punto lo stesso numero è letto male',
    en: 'two engines agree; another place shows the same number misread',
  },
  'accepted.two_places_and_check': {
    state: 'accepted',
    probability: 0.9999,
    basis: 'assumed',
    since,
    it: 'letto uguale in più punti e il controllo del numero torna',
    en: 'read alike at several places and the strong check holds',
  },
  'accepted.rows_add_up': {
    state: 'accepted',
    probability: 0.9998,
    basis: 'assumed',
    since,
    it: 'il totale letto è la somma delle righe lette',
    en: 'the total read is the sum of the rows read',
  },
  'accepted.two_places': {
    state: 'accepted',
    probability: 0.9996,
    basis: 'assumed',
    since,
    it: 'letto uguale in più punti del documento, dallo stesso lettore',
    en: 'read alike at several places, by one engine',
  },
  'accepted.repaired_and_read': {
    state: 'accepted',
    probability: 0.9996,
    basis: 'assumed',
    since,
    it: 'un lettore vede cifre dove l’altro ha visto lettere simili',
    en: 'a second engine plainly reads what the first read with look-alike letters',
  },
  'accepted.check_and_near': {
    state: 'accepted',
    probability: 0.9996,
    basis: 'assumed',
    since,
    it: 'il controllo del numero torna e un’altra lettura differisce di un solo carattere, che il controllo esclude',
    en: 'the strong check holds and another reading is one character off, which the check refuses',
  },
  'accepted.mod93': {
    state: 'accepted',
    probability: 0.9996,
    basis: 'assumed',
    since,
    it: 'letto una volta, le due cifre di controllo tornano',
    en: 'read once, its two check digits hold',
  },
  'review.letter_once': {
    state: 'needs_review',
    probability: 0.999,
    basis: 'assumed',
    since,
    it: 'letto una volta; il carattere di controllo torna, ma da solo non basta',
    en: 'read once; the check letter holds, which alone is not enough',
  },
  'review.layer_only': {
    state: 'needs_review',
    probability: 0.97,
    basis: 'assumed',
    since,
    it: 'confermato solo dal testo nascosto della scansione, forse fatto dallo stesso lettore',
    en: 'confirmed only by the scan’s hidden text, perhaps made by the same engine',
  },
  'review.partita': {
    state: 'needs_review',
    probability: 0.95,
    basis: 'assumed',
    since,
    it: 'la partita di ruolo va sempre confermata',
    en: 'a roll item is always confirmed by a person',
  },
  'review.places_in_doubt': {
    state: 'needs_review',
    probability: 0.97,
    basis: 'assumed',
    since,
    it: 'letto uguale in più punti dallo stesso lettore, ma la forma del numero è insolita',
    en: 'read alike at several places by one engine, but the number has an unusual form',
  },
  'review.once': {
    state: 'needs_review',
    probability: 0.93,
    basis: 'assumed',
    since,
    it: 'letto una volta sola',
    en: 'read only once',
  },
  'review.other': {
    state: 'needs_review',
    probability: 0.9,
    basis: 'assumed',
    since,
    it: 'trattenuto da un dubbio',
    en: 'held back by a doubt',
  },
  'review.no_label': {
    state: 'needs_review',
    probability: 0.8,
    basis: 'assumed',
    since,
    it: 'trovato dalla forma, senza etichetta',
    en: 'found by its shape, without its label',
  },
  'review.weak_label': {
    state: 'needs_review',
    probability: 0.8,
    basis: 'assumed',
    since,
    it: 'l’etichetta può indicare anche altro',
    en: 'the label may mean another thing',
  },
  'review.reread_only': {
    state: 'needs_review',
    probability: 0.8,
    basis: 'assumed',
    since,
    it: 'la prima lettura non ha dato un valore: viene da una seconda lettura',
    en: 'the page pass gave no value: it comes from a second look',
  },
  'review.repaired': {
    state: 'needs_review',
    probability: 0.75,
    basis: 'assumed',
    since,
    it: 'letto con lettere al posto di cifre, e nessuna altra lettura lo mostra per intero',
    en: 'read with look-alike letters, and no other reading shows it plainly',
  },
  'review.differs': {
    state: 'needs_review',
    probability: 0.6,
    basis: 'assumed',
    since,
    it: 'due letture dello stesso punto non coincidono',
    en: 'two readings of the same place differ',
  },
  'review.rival': {
    state: 'needs_review',
    probability: 0.6,
    basis: 'assumed',
    since,
    it: 'un altro punto del documento mostra un altro valore',
    en: 'another place of the paper shows another value',
  },
  'review.mail_differs': {
    state: 'needs_review',
    probability: 0.6,
    basis: 'assumed',
    since,
    it: 'l’oggetto della PEC dell’Agenzia porta un altro valore',
    en: 'the subject of the agency’s PEC gives another value',
  },
  'review.mail_only': {
    state: 'needs_review',
    probability: 0.9,
    basis: 'assumed',
    since,
    it: 'viene solo dall’oggetto della PEC dell’Agenzia',
    en: 'it comes from the subject of the agency’s PEC alone',
  },
  'review.neighbours': {
    state: 'needs_review',
    probability: 0.5,
    basis: 'assumed',
    since,
    it: 'gli altri dati dell’atto lo contraddicono',
    en: 'the other fields of the notice speak against it',
  },
  'review.digit_odd': {
    state: 'needs_review',
    probability: 0.1,
    basis: 'assumed',
    since,
    it: 'una persona ha visto un’altra cifra',
    en: 'a person saw another figure',
  },
  'review.keying_differs': {
    state: 'needs_review',
    probability: 0.5,
    basis: 'assumed',
    since,
    it: 'più persone l’hanno battuto in modo diverso',
    en: 'several people typed it differently',
  },
  'review.impossible': {
    state: 'needs_review',
    probability: 0.1,
    basis: 'assumed',
    since,
    it: 'il numero letto non può esistere: il suo controllo non torna',
    en: 'the number as read cannot be: its own arithmetic refuses it',
  },
  'review.length': {
    state: 'needs_review',
    probability: 0.02,
    basis: 'assumed',
    since,
    it: 'cifre in più o in meno',
    en: 'too many or too few digits',
  },
  'missing.absent': {
    state: 'missing',
    probability: 0.9,
    basis: 'assumed',
    since,
    it: 'nessuna etichetta trovata, e questo tipo di atto può non averlo',
    en: 'no label found, and this kind of notice need not have it',
  },
  'missing.expected': {
    state: 'missing',
    probability: 0.1,
    basis: 'assumed',
    since,
    it: 'nessuna etichetta trovata, ma questo tipo di atto lo porta sempre',
    en: 'no label found, though this kind of notice always prints it',
  },
  'missing.unread': {
    state: 'missing',
    probability: 0.02,
    basis: 'assumed',
    since,
    it: 'l’etichetta c’è, il valore accanto non si legge',
    en: 'the label is there, the value beside it does not read',
  },
  'missing.other_act': {
    state: 'missing',
    probability: 0.2,
    basis: 'assumed',
    since,
    it: 'sul documento c’è solo il dato di un altro atto o di un’altra persona',
    en: 'the paper shows only the number of another act or person',
  },
} as const satisfies Record<string, EvidenceRow>;

export type EvidenceClass = keyof typeof EVIDENCE_CLASSES;

/** The row as data, for the explanation and the table of reliability. */
export function evidenceRow(name: EvidenceClass): EvidenceRow {
  return EVIDENCE_CLASSES[name];
}
