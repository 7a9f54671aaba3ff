// What can happen to a request sent through CIVIS, as it is stored, one event a row. Events are never changed: what was
// recorded wrongly is withdrawn by another event. (Table file.)
import { z } from 'zod';
import { PRACTICE_OUTCOMES, PRACTICE_STATES } from './practice.schema.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `applied` counts; `proposed` is only shown, until a person records what the paper says. */
export const EVENT_STANDINGS = ['applied', 'proposed'] as const;

export const practiceEventFactsSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('sent'),
    on: day,
    kind: z.enum(['first', 'second']),
    previousNumber: z.string().nullable(),
  }),
  z.strictObject({
    type: z.literal('seen'),
    on: day,
    /** False: the paper prints no day, and `on` is the day it came in. */
    isDayStated: z.boolean(),
    state: z.enum(PRACTICE_STATES),
    outcome: z.enum(PRACTICE_OUTCOMES).nullable(),
    note: z.string().nullable(),
    standing: z.enum(EVENT_STANDINGS),
    /** The notice that the paper names, by a number read surely. */
    names: z
      .strictObject({ by: z.enum(['numeroComunicazione', 'numeroCartella']), value: z.string() })
      .nullable(),
    /** The paper says that it is about a second request. */
    second: z.strictObject({ previousNumber: z.string().nullable() }).nullable(),
  }),
  /** The event of that place in the same history no longer counts. */
  z.strictObject({ type: z.literal('withdrawn'), of: z.number().int().nonnegative() }),
]);
export type PracticeEventFacts = z.infer<typeof practiceEventFactsSchema>;
export type SeenFacts = Extract<PracticeEventFacts, { type: 'seen' }>;
export type SentFacts = Extract<PracticeEventFacts, { type: 'sent' }>;

/** Who says so: a person, or the paper with this notice id. */
export const BY_PERSON = 'person';

export interface PracticeEvent {
  /** Place in the practice's history, from 0, in the order of recording. */
  readonly ordinal: number;
  /** {@link BY_PERSON} or the id of the paper's result. */
  readonly by: string;
  readonly facts: PracticeEventFacts;
}
