// What people send to change a notice. (Schema file.)
import { z } from 'zod';
import { SET_STATES } from '../../../contract/follow-up.schema.ts';
import { PRACTICE_OUTCOMES } from '../../../contract/practice.schema.ts';
import { civilDay } from '../http/query.ts';

const MAX_NOTE = 1_000;
const MAX_TEXT = 40_000;
const MAX_BLANKS = 50;
const noNull = (text: string) => !text.includes('\u0000');
const typed = (max: number) => z.string().max(max).refine(noNull, 'U+0000 is not allowed');
const part = typed(200).nullable();

export const requestChangeBody = z
  .strictObject({
    isReset: z.boolean().optional().describe('Forget what was chosen before'),
    reason: part.optional().describe('Id of a reason; null takes it back'),
    blanks: z
      .record(z.string().max(100), typed(MAX_TEXT))
      .refine((blanks) => Object.keys(blanks).length <= MAX_BLANKS)
      .optional(),
    text: typed(MAX_TEXT).nullable().optional(),
    actBy: part.optional(),
    contact: z
      .strictObject({ email: part.optional(), name: part.optional(), phone: part.optional() })
      .optional(),
    notify: z.strictObject({ email: z.boolean().optional(), sms: z.boolean().optional() }).optional(),
    second: z
      .union([z.literal('first'), z.strictObject({ practice: part })])
      .optional()
      .describe('`first`, or a second request going on from a practice'),
    detach: z.array(typed(400)).max(100).optional().describe('Names of attachments'),
  })
  .meta({ id: 'RequestChange' });
export type RequestChangeBody = z.infer<typeof requestChangeBody>;

export const practiceBody = z
  .strictObject({
    number: typed(40).describe('13 digits, as on the receipt of CIVIS'),
    sentOn: typed(10).nullable().default(null),
    isSecond: z.boolean().nullable().default(null),
  })
  .meta({ id: 'SentRequest' });

export const practiceEventBody = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('seen'),
      state: z.enum(['in_verifica', 'scartata', 'chiusa', 'assegnata']),
      outcome: z.enum(PRACTICE_OUTCOMES).nullable().default(null),
      on: typed(10).nullable().default(null),
      note: typed(MAX_NOTE).nullable().default(null),
    }),
    z.strictObject({ kind: z.literal('retract') }),
  ])
  .meta({ id: 'PracticeEvent' });

export const rollBody = z
  .strictObject({ status: z.enum(['on_roll', 'not_on_roll']), on: typed(10) })
  .meta({ id: 'RollSeen' });

const note = typed(MAX_NOTE).nullable().default(null);
const on = civilDay.optional();
export const followBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('state_set'), state: z.enum(SET_STATES), on, note }),
    z.strictObject({
      kind: z.literal('plan_made'),
      count: z.number().int().min(1).max(40).optional().describe('By the rules'),
      amountCents: z.number().int().positive().optional(),
      days: z.array(civilDay).min(1).max(40).optional().describe('As printed on a plan'),
      on,
      note,
    }),
    z.strictObject({ kind: z.literal('instalment_paid'), number: z.number().int().positive(), on, note }),
    z.strictObject({ kind: z.literal('instalment_undone'), number: z.number().int().positive(), note }),
    z.strictObject({ kind: z.literal('reopened'), note }),
    z.strictObject({ kind: z.literal('informed'), on, how: typed(200).nullable().default(null), note }),
    z.strictObject({ kind: z.literal('informed_undone'), note }),
    z.strictObject({ kind: z.literal('assigned'), person: typed(200).nullable(), note }),
  ])
  .meta({ id: 'FollowUpStep' });
export type FollowBody = z.infer<typeof followBody>;
