// What people chose and typed for a notice's request, looked up by the draft stage.
import { z } from 'zod';
import { ACT_KEYS, findingSchema } from '../../contract/result.schema.ts';
import { VERDICTS } from '../../contract/words.ts';

/** Stored as JSON; a field nobody touched is null, so that what the papers say stands. */
export const requestChoicesSchema = z.strictObject({
  /** Id of a reason of rules/civis/reasons. */
  reason: z.string().nullable(),
  /** What was typed into the reason's blanks, by their key. */
  blanks: z.record(z.string(), z.string()),
  /** A text of one's own, in place of the reason's. */
  text: z.string().nullable(),
  /** The key of a cartella that the person prefers. */
  actBy: z.enum(ACT_KEYS).nullable(),
  contact: z.strictObject({
    email: z.string().nullable(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  notify: z.strictObject({ email: z.boolean(), sms: z.boolean() }),
  /** Not null: the request is a second one, going on from this practice. */
  second: z.strictObject({ previousPractice: z.string() }).nullable(),
  /** Files of a second request, stored as blobs and inspected when they were added. */
  documents: z.array(
    z.strictObject({
      name: z.string(),
      sha256: z.string(),
      sizeBytes: z.number().int().nonnegative(),
      type: z.string(),
      verdict: z.enum(VERDICTS),
      findings: z.array(findingSchema),
      /** What its first page says it is: a document that the agency has already. */
      held: z.enum(['f24', 'return']).nullable(),
    }),
  ),
  /** The number of the notice when this was recorded: after a new reading the same id may mean another one. */
  madeFor: z.string().nullable(),
});
export type RequestChoices = z.infer<typeof requestChoicesSchema>;

export const NO_CHOICES: RequestChoices = {
  reason: null,
  blanks: {},
  text: null,
  actBy: null,
  contact: { email: null, name: null, phone: null },
  notify: { email: false, sms: false },
  second: null,
  documents: [],
  madeFor: null,
};

export interface ChoiceIndex {
  /** By notice id; a notice without choices is not in the map. */
  choicesOf(noticeIds: readonly string[]): Promise<ReadonlyMap<string, RequestChoices>>;
}
