// What a person said of a notice, or of how a document divides into notices. Kept for ever, never changed: what holds
// follows by replaying it. (Table file.)
import { z } from 'zod';
import { CHANNELS, FIELD_NAMES, FIELD_STATES, NOTICE_KINDS, SUBTYPES } from './words.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const page = z.number().int().positive();
const scalar = z.union([z.string(), z.number().int()]);

/** What of an entry of the roll a person may put right. */
export const ENTRY_FIELDS = [
  'numero',
  'anno',
  'specie',
  'ente',
  'causa',
  'esecutivoDal',
  'consegnatoIl',
  'partita',
  'codiceAtto',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What a person may say proves the day of receipt: a card or relata in their hand, else their own word. */
export const SAID_EVIDENCES = ['user', 'ar', 'relata', 'giacenza'] as const;

/** `odd`: it is another figure than the one that was read. */
export const DIGIT_VERDICTS = ['same', 'odd'] as const;
export type DigitVerdict = (typeof DIGIT_VERDICTS)[number];

/** How pages of one part go together. `cut`: a notice begins at this page. `join`: the notices of these pages are one. */
export const splitDecisionSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('one'), pages: z.array(page).min(1) }),
  z.strictObject({ as: z.literal('cut'), before: page }),
  z.strictObject({ as: z.literal('join'), pages: z.array(page).min(2) }),
]);
export type SplitDecision = z.infer<typeof splitDecisionSchema>;

export const saidSchema = z.discriminatedUnion('of', [
  /** Null: the paper does not show it. */
  z.strictObject({ of: z.literal('field'), field: z.enum(FIELD_NAMES), value: scalar.nullable() }),
  z.strictObject({
    of: z.literal('type'),
    kind: z.enum(NOTICE_KINDS),
    subtype: z.enum(SUBTYPES).nullable(),
    /** Null: as the rules say for this kind. */
    forCivis: z.boolean().nullable(),
  }),
  z.strictObject({ of: z.literal('channel'), channel: z.enum(CHANNELS) }),
  z.strictObject({ of: z.literal('receivedOn'), day, evidence: z.enum(SAID_EVIDENCES) }),
  z.strictObject({
    of: z.literal('entry'),
    /** Place among the entries, from 0, with the ruolo it was read as: after a new reading the place may hold another. */
    entry: z.strictObject({
      index: z.number().int().nonnegative(),
      anno: z.number().int(),
      numero: z.string(),
    }),
    field: z.enum(ENTRY_FIELDS),
    value: scalar.nullable(),
  }),
  /** A warning by the very sentence that was read: another sentence of the same code is another warning. */
  z.strictObject({ of: z.literal('warning'), code: z.string(), message: z.string() }),
  z.strictObject({ of: z.literal('split'), decision: splitDecisionSchema }),
  /** One character of a value as read, seen beside others that were read alike. Void where another value is read. */
  z.strictObject({
    of: z.literal('digit'),
    field: z.enum(FIELD_NAMES),
    value: z.string(),
    /** In the value, from 0. */
    position: z.number().int().nonnegative(),
    figure: z.string().regex(/^\d$/),
    seen: z.enum(DIGIT_VERDICTS),
  }),
  /** What somebody typed without seeing any other value. It is nobody else's to see. */
  z.strictObject({
    of: z.literal('keying'),
    field: z.enum(FIELD_NAMES),
    person: z.string(),
    value: scalar,
  }),
]);
export type Said = z.infer<typeof saidSchema>;

export const WORD_KINDS = [
  'confirm',
  'correct',
  'clear',
  'dismiss',
  'decide',
  'look',
  'key',
  'retract',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** What the program itself had there when the person spoke. */
export const machineValueSchema = z.strictObject({
  value: z.union([scalar, z.null()]),
  state: z.enum(FIELD_STATES).nullable(),
  /** Class of the field's evidence (docs/confidence.md); absent in words of earlier versions, and where there is none. */
  evidence: z.string().optional(),
});
export type MachineValue = z.infer<typeof machineValueSchema>;

export interface HumanWord {
  /** Place in the document's history, from 0. */
  readonly place: number;
  /** Null for a word about the whole document. */
  readonly noticeId: string | null;
  /** The paper it is about: way to the part and its pages, ascending. Not its place in the document, which may change. */
  readonly part: string | null;
  readonly pages: readonly number[];
  readonly kind: WordKind;
  /** Of a retraction: what it takes back. */
  readonly said: Said;
  /** Kept although the value's own check speaks against it. */
  readonly isInsisted: boolean;
  /** Null where the program has no value of its own (a dismissed warning). */
  readonly machine: MachineValue | null;
  /** Principal: `user:…`, `token:…`, `local`. */
  readonly by: string;
  readonly at: Date;
}

/** Words of one target stand one above the other; the last that was not taken back holds. */
export function targetOf(said: Said): string {
  switch (said.of) {
    case 'field':
      return `field ${said.field}`;
    case 'entry':
      return `entry ${said.entry.index} ${said.entry.anno}/${said.entry.numero} ${said.field}`;
    case 'warning':
      return `warning ${said.code} ${said.message}`;
    case 'digit':
      return `digit ${said.field} ${said.position} of ${said.value}`;
    case 'keying':
      return `keying ${said.field} ${said.person}`;
    case 'split':
      return `split ${JSON.stringify(said.decision)}`;
    default:
      return said.of;
  }
}
