// Words of reception stamps (table file). Compared folded, misreads allowed by their length.
import { foldText } from '../layout/folded.ts';

export interface StampRule {
  readonly id: string;
  readonly words: readonly string[];
  /** A number stands between the word and the day: `Prot. n. 1234 del …`. */
  readonly hasNumber: boolean;
  readonly why: string;
}

/** Surest first. */
export const RECEPTION_WORDS: readonly StampRule[] = [
  {
    id: 'reception-stamp.received',
    words: [
      'PERVENUTO',
      'PERVENUTA',
      'PERVENUTO IL',
      'RICEVUTO',
      'RICEVUTA',
      'RICEVUTO IL',
      'ARRIVATO',
      'ARRIVO',
      'IN ARRIVO',
      'ENTRATA',
      'POSTA IN ARRIVO',
      'DATA DI ARRIVO',
      'DATA DI RICEZIONE',
      'DATA RICEVIMENTO',
    ],
    hasNumber: false,
    why: 'stamp of the one who received the paper',
  },
  {
    id: 'reception-stamp.protocol',
    words: [
      'PROTOCOLLO IN ENTRATA',
      'PROTOCOLLO IN ARRIVO',
      'PROT. IN ARRIVO',
      'PROT. ARRIVO',
      'PROT. ENTRATA',
      'PROTOCOLLO N.',
      'PROTOCOLLO',
      'PROT. N.',
      'PROT.',
    ],
    hasNumber: true,
    why: 'register number and day; the sender prints his own protocol so too, so it is the weaker rule',
  },
];

/** Small words between the stamp's word and its day. */
export const STAMP_BETWEEN: ReadonlySet<string> = new Set(
  ['il', 'in', 'data', 'addì', 'li', 'lì', 'del', 'n', 'n.', 'nr', 'oggi'].map(foldText),
);
