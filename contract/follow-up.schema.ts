// What people record about a notice's deadline: the states, and the events that lead to them. An event is never changed
// afterwards. (Table file.)
import { z } from 'zod';
import { type CivilDate, parseCivilDate } from './civil-date.ts';

/** `open`: nothing was recorded. A request sent suspends no term: its deadline runs on. */
export const FOLLOW_STATES = ['open', 'paid', 'in_instalments', 'request_sent', 'appeal', 'not_due'] as const;
export type FollowState = (typeof FOLLOW_STATES)[number];

/** Those that a person sets; `in_instalments` comes with a plan, `open` by reopening. */
export const SET_STATES = ['paid', 'request_sent', 'appeal', 'not_due'] as const;
export type SetState = (typeof SET_STATES)[number];

const day = z.string().transform((text, context): CivilDate => {
  const parsed = parseCivilDate(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `not a day YYYY-MM-DD: ${text}` });
  return z.NEVER;
});

/** The deadline as it stood when a person decided. */
const seenSchema = z.strictObject({
  safe: day.nullable(),
  /** Ids of notices that were known to replace this one. */
  redeterminedBy: z.array(z.string()),
});
export type SeenDeadline = z.infer<typeof seenSchema>;

const plannedInstalmentSchema = z.strictObject({
  /** From 1, without gaps. */
  number: z.number().int().positive(),
  /** The safe day to pay by. */
  due: day,
  /** Paid later than this, the plan is lost; null where no rule says it. */
  forfeitedAfter: day.nullable(),
  /** With interest as far as it is known. */
  amountCents: z.number().int().nonnegative().nullable(),
});
export type PlannedInstalment = z.infer<typeof plannedInstalmentSchema>;

const common = {
  by: z.string().min(1),
  /** The instant of recording, ISO. */
  at: z.iso.datetime(),
  note: z.string().nullable(),
};

export const followUpEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('state_set'),
    state: z.enum(SET_STATES),
    on: day,
    seen: seenSchema,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('plan_made'),
    on: day,
    instalments: z.array(plannedInstalmentSchema).min(1),
    /** The rules its days come from; empty where a person typed them. */
    rules: z.array(z.string()),
    seen: seenSchema,
  }),
  z.strictObject({ ...common, kind: z.literal('instalment_paid'), number: z.number().int(), on: day }),
  z.strictObject({ ...common, kind: z.literal('instalment_undone'), number: z.number().int() }),
  z.strictObject({ ...common, kind: z.literal('reopened') }),
  z.strictObject({ ...common, kind: z.literal('informed'), on: day, how: z.string().nullable() }),
  z.strictObject({ ...common, kind: z.literal('informed_undone') }),
  z.strictObject({ ...common, kind: z.literal('assigned'), person: z.string().nullable() }),
]);
export type FollowUpEvent = z.infer<typeof followUpEventSchema>;
