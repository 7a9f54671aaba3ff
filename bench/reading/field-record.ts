// One field of one notice held against the truth, as a line of JSON: no value in it, so that records of many runs can
// be kept and joined.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { FieldResult } from '../../contract/result.schema.ts';
import { FIELD_NAMES, FIELD_STATES, type FieldName } from '../../contract/words.ts';
import { evidenceClassOf } from '../../validators/consistency/index.ts';

const recordSchema = z.object({
  file: z.string(),
  profile: z.string(),
  field: z.enum(FIELD_NAMES),
  /** Name in validators/consistency/evidence-class.table.ts; null for fields nobody judged. */
  evidenceClass: z.string().nullable(),
  state: z.enum(FIELD_STATES),
  /** As stated in the result. */
  confidence: z.number(),
  /** The value is the one printed; without a value: the paper shows none. */
  isRight: z.boolean(),
  /** The truth names the field. A value where it names none may be of the paper or not: it is not counted. */
  isInTruth: z.boolean(),
});
export type FieldRecord = z.infer<typeof recordSchema>;

export interface Judged {
  readonly file: string;
  readonly profile: string;
  readonly field: FieldName;
  readonly result: FieldResult;
  readonly isRight: boolean;
  readonly isInTruth: boolean;
}

export function recordOf({ result, ...judged }: Judged): FieldRecord {
  return {
    ...judged,
    evidenceClass: evidenceClassOf(result),
    state: result.state,
    confidence: result.confidence,
  };
}

export function recordLines(records: readonly FieldRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** @throws on a line that is no record, with its number */
export async function readRecords(path: string): Promise<FieldRecord[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = recordSchema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${path}:${index + 1} is no record: ${parsed.error.message}`);
    return [parsed.data];
  });
}
