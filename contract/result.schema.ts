// The one result object: `process --json`, draft.json, the API and the webhook carry the same. Stable: add
// beside, never rename or drop. Money is integer cents, days are `YYYY-MM-DD` Europe/Rome. (Table file.)
import { z } from 'zod';
import { MAIL_KINDS, SIGNATURE_STATES } from './mail.ts';
import { practiceSchema } from './practice.schema.ts';
import { ruoloSchema } from './ruolo.schema.ts';
import {
  ACTS,
  CHANNELS,
  DAY0_EVIDENCES,
  FIELD_NAMES,
  FIELD_STATES,
  type FieldName,
  NOTICE_KINDS,
  NOTICE_STATUSES,
  PURPOSES,
  READING_SOURCES,
  RULE_CONFIDENCES,
  SUBTYPES,
  VERDICTS,
} from './words.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const box = z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()]);

export const fieldSchema = z.strictObject({
  /** Identifiers and days are strings; `annoImposta` and `importoTotale` (cents) are numbers. */
  value: z.union([z.string(), z.number().int()]).nullable(),
  state: z.enum(FIELD_STATES),
  confidence: z.number().min(0).max(1),
  raw: z.string().nullable(),
  page: z.number().int().positive().nullable(),
  box: box.nullable(),
  source: z.enum(READING_SOURCES).nullable(),
  evidence: z.array(z.string()),
  doubts: z.array(z.string()),
  alternatives: z.array(z.union([z.string(), z.number().int()])),
});
export type FieldResult = z.infer<typeof fieldSchema>;

const fieldsShape = Object.fromEntries(FIELD_NAMES.map((name) => [name, fieldSchema])) as Record<
  FieldName,
  typeof fieldSchema
>;
export const fieldsSchema = z.strictObject(fieldsShape);
export type FieldResults = z.infer<typeof fieldsSchema>;

/** `message` is Italian; `messageEn` says the same in English, absent in results of earlier versions. */
export const warningSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  messageEn: z.string().optional(),
});
export type Warning = z.infer<typeof warningSchema>;

const deadlineCore = {
  due: day.nullable(),
  safe: day.nullable(),
  raw: day.nullable(),
  day0: day.nullable(),
  day0Evidence: z.enum(DAY0_EVIDENCES),
  days: z.number().int().nullable(),
  ruleId: z.string().nullable(),
  law: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  tolerance: day.nullable(),
  confidence: z.enum(['certain', 'to_check']),
  warnings: z.array(warningSchema),
  /** How well the rule itself is known: V1 read in the law, V2 in a secondary source, B background, D derived. */
  ruleConfidence: z.enum(RULE_CONFIDENCES).nullable(),
  /** In Italian, for a client to read: what was counted from where, and by which rule. */
  explanation: z.string(),
  explanationEn: z.string().optional(),
};
export const otherDeadlineSchema = z.strictObject(deadlineCore);
export const deadlineSchema = z.strictObject({ ...deadlineCore, others: z.array(otherDeadlineSchema) });
export type OtherDeadline = z.infer<typeof otherDeadlineSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;

export { type PracticeRecord, practiceSchema } from './practice.schema.ts';
export {
  type PrintedEntry,
  type Ruolo,
  type RuoloEntry,
  ruoloEntrySchema,
  ruoloSchema,
} from './ruolo.schema.ts';

export const ACT_KEYS = ['numeroComunicazione', 'numeroCartella', 'codiceAtto', 'partitaRuolo'] as const;
/** forbids: CIVIS would refuse it, or it would be wrong. sender_adds: only whoever sends it knows. warns: look at it. */
export const PROBLEM_EFFECTS = ['forbids', 'sender_adds', 'warns'] as const;
const requestProblemSchema = z.strictObject({
  code: z.string(),
  effect: z.enum(PROBLEM_EFFECTS),
  message: z.string(),
  messageEn: z.string().optional(),
});
const requestDocumentSchema = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  verdict: z.enum(VERDICTS),
  problems: z.array(requestProblemSchema),
});
export type RequestDocument = z.infer<typeof requestDocumentSchema>;

export const requestSchema = z.strictObject({
  kind: z.enum(['first', 'second']),
  previousPractice: z.string().nullable(),
  codiceFiscale: z.string().nullable(),
  act: z.strictObject({
    type: z.enum(['comunicazione', 'cartella']),
    by: z.enum(ACT_KEYS),
    value: z.string().nullable(),
  }),
  information: z.string(),
  contact: z.strictObject({
    email: z.string().nullable(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  notify: z.strictObject({ email: z.boolean(), sms: z.boolean() }),
  attachments: z.array(z.string()),
  missing: z.array(z.string()),
  /** Id of the reason chosen for the text (rules/civis/reasons); null while nobody chose. */
  reason: z.string().nullable(),
  /** The other keys that the form takes for this act, surest first; empty for a comunicazione. */
  alternatives: z.array(
    z.strictObject({ by: z.enum(ACT_KEYS), value: z.string(), state: z.enum(FIELD_STATES) }),
  ),
  /** The files recorded for it, as they were inspected; in `attachments` those that a second request may carry. */
  documents: z.array(requestDocumentSchema),
  /** What keeps it from being sent, or should be looked at first, in the order of the form. */
  problems: z.array(requestProblemSchema),
});
export type CivisRequest = z.infer<typeof requestSchema>;

export const findingSchema = z.strictObject({
  code: z.string(),
  kind: z.string(),
  where: z.string(),
  /** `info` is said and changes no verdict. */
  severity: z.enum(['info', 'warn', 'reject', 'unreadable']),
});
export type Finding = z.infer<typeof findingSchema>;

export const attachmentSchema = z.strictObject({
  part: z.string(),
  type: z.string(),
  verdict: z.enum(VERDICTS),
  findings: z.array(findingSchema),
});
export type AttachmentVerdict = z.infer<typeof attachmentSchema>;

/** Local as stated, with its offset where one is: `2026-03-11T00:30:05+02:00`. */
const statedInstant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}([+-]\d{2}:\d{2})?$/);

/** Whose signature it is: the provider's, never the author's. Chains are not held against a trust list. */
export const mailSignerSchema = z.strictObject({
  name: z.string().nullable(),
  email: z.string().nullable(),
  /** The certificate's e-mail is the From address. */
  matchesFrom: z.boolean().nullable(),
  wasValidThen: z.boolean().nullable(),
  isExpiredNow: z.boolean().nullable(),
  /** Why the signature is broken or cannot be verified. */
  why: z.string().nullable(),
});

export const mailSchema = z.strictObject({
  kind: z.enum(MAIL_KINDS),
  signature: z.enum(SIGNATURE_STATES),
  /** Null where nothing is signed. */
  signer: mailSignerSchema.nullable(),
  from: z.string().nullable(),
  subject: z.string().nullable(),
  messageId: z.string().nullable(),
  certifiedAt: statedInstant.nullable(),
  deliveredOn: day.nullable(),
  receipts: z.array(z.strictObject({ kind: z.enum(MAIL_KINDS), at: statedInstant.nullable() })),
  forwardedBy: z.array(
    z.strictObject({
      kind: z.enum(MAIL_KINDS),
      from: z.string().nullable(),
      subject: z.string().nullable(),
      at: statedInstant.nullable(),
    }),
  ),
});
/** The message that a notice lay in: the agency's, else the outermost. */
export type SourceMail = z.infer<typeof mailSchema>;

export const sourceSchema = z.strictObject({
  path: z.string(),
  sha256: z.string(),
  part: z.string().nullable(),
  pages: z.array(z.number().int().positive()),
  channel: z.enum(CHANNELS),
  /** Null for what lay in no mail. */
  mail: mailSchema.nullable(),
  receivedOn: day.nullable(),
  receivedOnEvidence: z.enum(DAY0_EVIDENCES),
});

export const noticeSchema = z.strictObject({
  kind: z.enum(NOTICE_KINDS),
  subtype: z.enum(SUBTYPES).nullable(),
  forCivis: z.boolean(),
  why: z.string().nullable(),
  /** Number of the earlier notice as the letter prints it, else its day of elaboration; null for a first notice. */
  redeterminationOf: z.string().nullable(),
});

export const resultSchema = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string(),
  status: z.enum(NOTICE_STATUSES),
  source: sourceSchema,
  notice: noticeSchema,
  fields: fieldsSchema,
  ruolo: ruoloSchema,
  deadline: deadlineSchema.nullable(),
  request: requestSchema.nullable(),
  /** What became of the requests sent for this notice, oldest first. */
  practices: z.array(practiceSchema),
  attachments: z.array(attachmentSchema),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  warnings: z.array(warningSchema),
});
/** One notice (or one file that holds none) as the outside sees it. */
export type Result = z.infer<typeof resultSchema>;

export const actSchema = z.enum(ACTS);
export const channelSchema = z.enum(CHANNELS);
