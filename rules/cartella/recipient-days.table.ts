// On which day an act reached its recipient, by the way it took. (Table file.)
import type { Day0Evidence, RuleConfidence } from '../../contract/words.ts';

export interface RecipientDayRow {
  readonly id: string;
  /** Days after the day that is known. */
  readonly daysAfter: number;
  readonly evidence: Day0Evidence;
  readonly confidence: RuleConfidence;
  /** Which day has to be known. */
  readonly it: string;
  readonly en: string;
}

export const RECIPIENT_DAYS = {
  pec: {
    id: 'G-PEC',
    daysAfter: 0,
    evidence: 'pec-receipt',
    confidence: 'V2',
    it: 'PEC: giorno della ricevuta di avvenuta consegna, non dell’apertura.',
    en: 'PEC: the day of the delivery receipt, not of the opening.',
  },
  'pec-deposit': {
    id: 'G-INFOCAMERE',
    daysAfter: 15,
    evidence: 'user',
    confidence: 'V2',
    it: 'PEC piena o non valida: quindicesimo giorno dalla pubblicazione dell’avviso di deposito presso InfoCamere (secondo tentativo dopo almeno 7 giorni se piena).',
    en: 'PEC full or not valid: fifteenth day after publication of the notice of deposit with InfoCamere (second attempt after at least 7 days if full).',
  },
  ar: {
    id: 'G-AR',
    daysAfter: 0,
    evidence: 'ar',
    confidence: 'V2',
    it: 'Raccomandata A/R: giorno firmato sull’avviso di ricevimento.',
    en: 'Registered letter: the day signed on the return card.',
  },
  giacenza: {
    id: 'G-STORE',
    daysAfter: 10,
    evidence: 'giacenza',
    confidence: 'V2',
    it: 'Raccomandata, destinatario assente: 10 giorni dall’avviso di giacenza; se ritirata prima, il giorno del ritiro.',
    en: 'Registered letter, recipient absent: 10 days after the notice of deposit; if collected earlier, the day of collection.',
  },
  relata: {
    id: 'G-RELATA',
    daysAfter: 0,
    evidence: 'relata',
    confidence: 'B',
    it: 'Messo o ufficiale: giorno della consegna sulla relata.',
    en: 'Messenger or bailiff: the day of hand-over on the relata.',
  },
  'relata-absent': {
    id: 'G-ABSENT',
    daysAfter: 10,
    evidence: 'giacenza',
    confidence: 'B',
    it: 'Messo, destinatario assente (art. 140 c.p.c., art. 60 DPR 600/1973): 10 giorni dalla raccomandata informativa.',
    en: 'Messenger, recipient absent (art. 140 c.p.c., art. 60 DPR 600/1973): 10 days after the informing letter.',
  },
} as const satisfies Record<string, RecipientDayRow>;
export type RecipientWay = keyof typeof RECIPIENT_DAYS;
