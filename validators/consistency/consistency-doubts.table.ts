// What readings and neighbours say against a field: stable code, whether it keeps the field from being accepted,
// sentence in Italian and English. The doubts of a number's own arithmetic are in validators/identifiers. (Table file.)

export interface ConsistencyDoubt {
  readonly blocks: boolean;
  readonly it: string;
  readonly en: string;
}

export const CONSISTENCY_DOUBTS = {
  'read.once': {
    blocks: true,
    it: 'Letto una sola volta: confrontarlo con l’immagine.',
    en: 'Read only once: compare it with the picture.',
  },
  'read.layer_only': {
    blocks: true,
    it: 'Confermato solo dal testo nascosto della scansione, che può venire dallo stesso lettore: confrontarlo con l’immagine.',
    en: 'Confirmed only by the scan’s hidden text, which may come from the same engine: compare it with the picture.',
  },
  'read.rare_form': {
    blocks: true,
    it: 'Codice di forma rara visto da un solo lettore: controllare cifre e lettere sull’immagine.',
    en: 'A code of a rare form seen by one engine only: check digits and letters on the picture.',
  },
  'read.differs': {
    blocks: true,
    it: 'Due letture dello stesso punto non coincidono: guardare l’immagine.',
    en: 'Two readings of the same place differ: look at the picture.',
  },
  'read.unclear': {
    blocks: false,
    it: 'Una seconda lettura non ha dato un valore intero.',
    en: 'A second reading gave no whole value.',
  },
  'read.other_value': {
    blocks: true,
    it: 'Sullo stesso documento compare un altro valore per questo dato: scegliere quello giusto.',
    en: 'The same document shows another value for this field: choose the right one.',
  },
  'read.other_place_unclear': {
    blocks: false,
    it: 'In un altro punto del documento lo stesso dato si legge male.',
    en: 'At another place of the document the same field is hard to read.',
  },
  'mail.differs': {
    blocks: true,
    it: 'L’oggetto della PEC porta un altro valore per questo dato: scegliere quello giusto guardando il documento.',
    en: 'The subject of the PEC gives another value for this field: choose the right one by the document.',
  },
  'mail.only': {
    blocks: true,
    it: 'Si legge solo nell’oggetto della PEC: confrontarlo con il documento.',
    en: 'It stands in the subject of the PEC alone: compare it with the document.',
  },
  'glyph.repaired': {
    blocks: false,
    it: 'Una lettera è stata presa per una cifra (o una cifra per una lettera): controllare.',
    en: 'A letter was taken for a digit (or a digit for a letter): check it.',
  },
  'value.unread': {
    blocks: true,
    it: 'L’etichetta c’è ma il valore accanto non si legge: guardare l’immagine.',
    en: 'The label is there but the value beside it does not read: look at the picture.',
  },
  'length.wrong': {
    blocks: true,
    it: 'Il numero letto ha cifre in più o in meno.',
    en: 'The number read has too many or too few digits.',
  },
  'label.missing': {
    blocks: true,
    it: 'Trovato dalla forma, senza la sua etichetta accanto.',
    en: 'Found by its shape, without its label beside it.',
  },
  'label.elsewhere': {
    blocks: true,
    it: 'L’etichetta sembra riferirsi a un altro atto o a un altro soggetto.',
    en: 'The label seems to speak of another act or another person.',
  },
  'label.weak': {
    blocks: true,
    it: 'L’etichetta può indicare anche un altro dato.',
    en: 'The label may also stand beside another thing.',
  },
  'partita.confirm': {
    blocks: true,
    it: 'La partita di ruolo va sempre confermata sul documento.',
    en: 'The roll item is always to be confirmed on the document.',
  },
  'total.rows_differ': {
    blocks: false,
    it: 'La somma delle righe lette non dà il totale.',
    en: 'The rows read do not add up to the total.',
  },
  'date.future': {
    blocks: true,
    it: 'La data letta è nel futuro.',
    en: 'The day read is in the future.',
  },
  'date.too_old': {
    blocks: true,
    it: 'La data letta è troppo lontana nel passato.',
    en: 'The day read is too far in the past.',
  },
  'date.order': {
    blocks: true,
    it: 'La trasmissione risulta prima dell’elaborazione: una delle due date è letta male.',
    en: 'Transmission comes before elaboration: one of the two days was misread.',
  },
  'year.after_notice': {
    blocks: true,
    it: 'L’anno d’imposta non è prima della data del documento.',
    en: 'The tax year is not before the day of the document.',
  },
  'year.too_old': {
    blocks: false,
    it: 'L’anno d’imposta è molto lontano dalla data del documento.',
    en: 'The tax year is far from the day of the document.',
  },
  'year.cartella': {
    blocks: false,
    it: 'L’anno nel numero della cartella viene prima dell’anno d’imposta.',
    en: 'The year in the cartella number comes before the tax year.',
  },
  'amount.zero': {
    blocks: true,
    it: 'L’importo letto è zero.',
    en: 'The amount read is zero.',
  },
  'digit.odd': {
    blocks: true,
    it: 'Una persona ha visto un’altra cifra: confrontare il numero con l’immagine.',
    en: 'A person saw another figure: compare the number with the picture.',
  },
  'keying.differs': {
    blocks: true,
    it: 'Più persone l’hanno battuto in modo diverso: guardare l’immagine.',
    en: 'Several people typed it differently: look at the picture.',
  },
} as const satisfies Record<string, ConsistencyDoubt>;

export type ConsistencyDoubtCode = keyof typeof CONSISTENCY_DOUBTS;
