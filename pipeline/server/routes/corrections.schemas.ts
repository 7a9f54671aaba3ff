// What the routes of corrections take and answer. (Table file.)
import { z } from 'zod';
import { ENTRY_FIELDS, SAID_EVIDENCES, splitDecisionSchema } from '../../../contract/human-word.ts';
import {
  deadlineSchema,
  fieldsSchema,
  noticeSchema,
  requestSchema,
  resultSchema,
  ruoloSchema,
  sourceSchema,
  warningSchema,
} from '../../../contract/result.schema.ts';
import { CHANNELS, FIELD_NAMES, NOTICE_KINDS, NOTICE_STATUSES, SUBTYPES } from '../../../contract/words.ts';

const typed = z.union([z.string().max(200), z.number().int()]);
const doing = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('correct'), value: typed, insist: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('confirm'), insist: z.boolean().default(false) }),
  z.strictObject({ do: z.literal('clear') }),
  z.strictObject({ do: z.literal('retract') }),
]);
const takeBack = z.strictObject({ do: z.literal('retract') });

/** By field, and by place and field of an entry of the roll. */
export const fieldsChangeSchema = z
  .strictObject({
    fields: z.partialRecord(z.enum(FIELD_NAMES), doing).default({}),
    entries: z
      .array(
        z.strictObject({
          /** Place among the entries of the ruolo, from 0. */
          entry: z.number().int().nonnegative().max(9_999),
          fields: z.partialRecord(z.enum(ENTRY_FIELDS), doing),
        }),
      )
      .max(500)
      .default([]),
  })
  .meta({ id: 'FieldsChange' });
export type FieldsChange = z.infer<typeof fieldsChangeSchema>;

export const typeChangeSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('correct'),
    kind: z.enum(NOTICE_KINDS),
    subtype: z.enum(SUBTYPES).nullable().default(null),
    forCivis: z.boolean().nullable().default(null),
  }),
  z.strictObject({ do: z.literal('confirm') }),
  takeBack,
]);

export const intakeChangeSchema = z
  .strictObject({
    channel: z
      .discriminatedUnion('do', [
        z.strictObject({ do: z.literal('correct'), channel: z.enum(CHANNELS) }),
        takeBack,
      ])
      .optional(),
    receivedOn: z
      .discriminatedUnion('do', [
        z.strictObject({
          do: z.literal('correct'),
          day: z.string().max(10),
          evidence: z.enum(SAID_EVIDENCES).default('user'),
        }),
        takeBack,
      ])
      .optional(),
  })
  .meta({ id: 'IntakeChange' });

export const dismissSchema = z.strictObject({
  do: z
    .enum(['dismiss', 'confirm', 'retract'])
    .default('dismiss')
    .describe('`confirm`: what it says is so, and it stays; for `notice.duplicate` alone'),
  code: z.string().max(80),
  message: z.string().max(4_000).optional(),
});

export const splitChangeSchema = z.strictObject({
  do: z.enum(['decide', 'retract']).default('decide'),
  part: z.string().max(2_000).nullable().default(null),
  decision: splitDecisionSchema,
});

export const refusalSchema = z.object({
  of: z.string(),
  code: z.string(),
  mayInsist: z.boolean(),
  message: z.string(),
  messageEn: z.string(),
});
export type Refused = z.infer<typeof refusalSchema>;

export const previewSchema = z
  .object({
    status: z.enum(NOTICE_STATUSES),
    source: sourceSchema,
    notice: noticeSchema,
    fields: fieldsSchema,
    deadline: deadlineSchema.nullable(),
    request: requestSchema.nullable(),
    ruolo: ruoloSchema,
    warnings: z.array(warningSchema),
  })
  .meta({ id: 'CorrectionPreview' });
export type Preview = z.infer<typeof previewSchema>;

export const historySchema = z.object({
  history: z.array(
    z.object({
      place: z.number().int(),
      target: z.string(),
      kind: z.string(),
      said: z.unknown(),
      machine: z.unknown(),
      isInsisted: z.boolean(),
      stands: z.boolean(),
      part: z.string().nullable(),
      pages: z.array(z.number().int()),
      by: z.string(),
      byName: z.string().nullable(),
      at: z.string(),
    }),
  ),
});

export type History = z.infer<typeof historySchema>;

export const splitResultSchema = z.object({
  documentId: z.string(),
  isDone: z.boolean(),
  results: z.array(resultSchema),
});

const px = z.number().int().min(-100_000).max(100_000);
export const pickSchema = z.strictObject({
  /** `[x, y, width, height]` in pixels of the page as a viewer shows it. */
  box: z.tuple([px, px, px.positive(), px.positive()]),
  field: z.enum(FIELD_NAMES).nullable().default(null),
});
export const pickedSchema = z.object({
  text: z.string().nullable(),
  alternatives: z.array(z.string()),
  values: z.array(z.union([z.string(), z.number().int()])),
});
export type Picked = z.infer<typeof pickedSchema>;
export { resultSchema };
