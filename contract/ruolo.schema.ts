// What the roll says: the entries of a cartella, its sums held against each other, and the notices linked to it. Part
// of the result object (result.schema.ts): add beside, never rename or drop. Money is integer cents. (Table file.)
import { z } from 'zod';
import { NOTICE_KINDS } from './words.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const cents = z.number().int();

export const tributoSchema = z.strictObject({
  codice: z.string(),
  anno: z.number().int().nullable(),
  descrizione: z.string(),
  importo: cents,
});
export type Tributo = z.infer<typeof tributoSchema>;

/** The communication that an entry of the roll says it follows. Null where a part is not printed. */
export const priorActSchema = z.strictObject({
  numero: z.string().nullable(),
  elaborataIl: day.nullable(),
  ricevutaIl: day.nullable(),
});
export type PriorAct = z.infer<typeof priorActSchema>;

/** One partita of one ruolo: a ruolo with several has several entries. */
export const ruoloEntrySchema = z.strictObject({
  numero: z.string(),
  anno: z.number().int(),
  specie: z.enum(['ordinario', 'straordinario']).nullable(),
  ente: z.string().nullable(),
  causa: z.enum(['36-bis', '54-bis', 'tassazione-separata', '36-ter', 'altro']).nullable(),
  esecutivoDal: day.nullable(),
  consegnatoIl: day.nullable(),
  partita: z.string().nullable(),
  codiceAtto: z.string().nullable(),
  tributi: z.array(tributoSchema),
  priorAct: priorActSchema.nullable(),
  /** Rows that look like a tributo and could not be read: they are in no sum. */
  unreadRows: z.number().int(),
  /** 1-based within the part. */
  pages: z.array(z.number().int().positive()),
});
export type RuoloEntry = z.infer<typeof ruoloEntrySchema>;
/** What of an entry a paper prints, whatever became of it in the reading. */
export type PrintedEntry = Omit<RuoloEntry, 'priorAct' | 'unreadRows' | 'pages'>;

/** What is due beside the sums on the roll. */
export const COST_KINDS = [
  'oneri-riscossione',
  'compensi',
  'diritti-notifica',
  'spese-esecutive',
  'interessi-mora',
] as const;
export type CostKind = (typeof COST_KINDS)[number];
export const costSchema = z.strictObject({ kind: z.enum(COST_KINDS), importo: cents });
export type Cost = z.infer<typeof costSchema>;

/** One printed sum held against the rows it closes. Nothing is ever made to fit. */
export const sumCheckSchema = z.strictObject({
  /** `enti`: all sums on the roll; `total`: those and the costs. */
  of: z.enum(['ruolo', 'ente', 'enti', 'total']),
  /** `2025/550123`, or the ente as printed; empty for the whole cartella. */
  name: z.string(),
  printed: cents,
  computed: cents,
  matches: z.boolean(),
});
export type SumCheck = z.infer<typeof sumCheckSchema>;

export const ruoloTotalsSchema = z.strictObject({
  /** Of all rows read. */
  rows: cents,
  /** Of the rows that are for CIVIS. */
  rowsForCivis: cents,
  costs: z.array(costSchema),
  /** Rows that name a cost and could not be read. */
  unreadCosts: z.number().int(),
  checks: z.array(sumCheckSchema),
});
export type RuoloTotals = z.infer<typeof ruoloTotalsSchema>;

/** What the linked notice is to this one. */
export const RELATIONS = [
  'cartella',
  'estratto',
  'earlier_notice',
  'redetermines',
  'redetermined_by',
] as const;
/**
 * `strong`: the same number and the same taxpayer, all sure. `medium`: one of them not sure, or a number read once that
 * year and sums bear out. `weak`: perhaps the same, by sums or by a number in doubt; changes no status.
 */
export const STRENGTHS = ['strong', 'medium', 'weak'] as const;
export type Strength = (typeof STRENGTHS)[number];
export type Relation = (typeof RELATIONS)[number];

export const linkSchema = z.strictObject({
  id: z.string(),
  /** In English, for a log; the sheet says it in Italian by `evidence`. */
  why: z.string(),
  kind: z.enum(NOTICE_KINDS),
  relation: z.enum(RELATIONS),
  strength: z.enum(STRENGTHS),
  /** Codes of what agrees and of what is missing, `ruolo:2025/550123` for the entry it concerns. */
  evidence: z.array(z.string()),
});
export type NoticeLink = z.infer<typeof linkSchema>;

export const ruoloSchema = z.strictObject({
  status: z.enum(['unknown', 'not_on_roll', 'on_roll']),
  asOf: day.nullable(),
  entries: z.array(ruoloEntrySchema),
  /** Null for a paper without entries. */
  totals: ruoloTotalsSchema.nullable(),
  linkedTo: z.array(linkSchema),
});
export type Ruolo = z.infer<typeof ruoloSchema>;

/** Sums as a cartella prints them, before they are held against its rows. Not part of the result. */
export interface PrintedSums {
  /** Closing rows of the sections; `entry` is the place in the list of the entry above it. */
  readonly sections: readonly {
    readonly entry: number;
    /** `due`: "totale da pagare" and the like, which may be the section's or the whole cartella's. */
    readonly kind: 'partita' | 'ruolo' | 'due';
    readonly importo: number;
  }[];
  /** Rows of the summary with the entries they speak of, by their places; none for what no section tells of. */
  readonly enti: readonly {
    readonly name: string;
    readonly of: 'ruolo' | 'ente';
    readonly entries: readonly number[];
    readonly importo: number;
  }[];
  /** The sums on the roll in all. */
  readonly creditors: number | null;
  readonly costs: readonly Cost[];
  readonly unreadCosts: number;
}

/** The earlier notice that a letter says it replaces. Null where a part is not printed. */
export interface Redetermination {
  readonly numero: string | null;
  readonly elaborataIl: string | null;
}
