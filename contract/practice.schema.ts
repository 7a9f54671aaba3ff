// A request that was sent through CIVIS, as a result shows it: its number, where it stands, what to do next. (Table file.)
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `sent`: nothing heard yet. The others are CIVIS's own words. */
export const PRACTICE_STATES = ['sent', 'assegnata', 'in_verifica', 'scartata', 'chiusa'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];
/** Those that CIVIS shows, and a person records as seen there. */
export const SEEN_STATES = ['in_verifica', 'scartata', 'chiusa', 'assegnata'] as const;

/** How a closed request ended. `sgravio_*` is for a cartella. `unclear`: closed, and what it means must be looked at. */
export const PRACTICE_OUTCOMES = [
  'annullata',
  'rideterminata',
  'confermata',
  'sgravio_totale',
  'sgravio_parziale',
  'unclear',
] as const;
export type PracticeOutcome = (typeof PRACTICE_OUTCOMES)[number];

export const practiceSchema = z.strictObject({
  /** 13 digits, the first 8 the day of sending. */
  number: z.string(),
  kind: z.enum(['first', 'second']),
  previousNumber: z.string().nullable(),
  sentOn: day,
  state: z.enum(PRACTICE_STATES),
  outcome: z.enum(PRACTICE_OUTCOMES).nullable(),
  /** The day of its last event. */
  changedOn: day,
  /** What to do now, Italian; null when nothing is left to do. */
  nextStep: z
    .strictObject({
      code: z.string(),
      message: z.string(),
      messageEn: z.string().optional(),
      isUrgent: z.boolean(),
    })
    .nullable(),
});
export type PracticeRecord = z.infer<typeof practiceSchema>;
