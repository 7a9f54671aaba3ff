// The log of a run: one JSON line a document, so that a run that was cut off goes on where it stood.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { z } from 'zod';
import { FIELD_NAMES } from '../../contract/words.ts';

const fieldScore = z.object({
  file: z.string(),
  profile: z.string(),
  field: z.enum(FIELD_NAMES),
  truth: z.string(),
  read: z.string().nullable(),
  isRight: z.boolean(),
  isAccepted: z.boolean(),
  isMissing: z.boolean(),
});
const documentScore = z.object({
  file: z.string(),
  profile: z.string(),
  kind: z.string(),
  hasIdentifiers: z.boolean(),
  isIdentified: z.boolean(),
  isFullyAccepted: z.boolean(),
  isReady: z.boolean(),
  isWronglyDrafted: z.boolean(),
  isWronglyRefused: z.boolean(),
  isKindRight: z.boolean(),
  status: z.string(),
});
const lineSchema = z.object({
  seed: z.number().int(),
  index: z.number().int(),
  /** As given on the command line; null when each document drew its own. */
  forcedProfile: z.string().nullable(),
  damage: z.array(z.string()),
  /** Its share of the time its chunk took in the pipeline, start-up included. */
  seconds: z.number(),
  document: documentScore,
  fields: z.array(fieldScore),
});
export type LogLine = z.infer<typeof lineSchema>;

/**
 * What was done before under the same seed and profile. A last line that was cut off is removed from the file.
 * @throws Error when the log is of another seed or profile
 */
export function readLog(path: string, seed: number, forcedProfile: string | null): LogLine[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  if (whole.length < bytes.length) truncateSync(path, whole.length);
  const lines = whole
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)));
  const other = lines.find((line) => line.seed !== seed || line.forcedProfile !== forcedProfile);
  if (other) {
    throw new Error(
      `${path} is of seed ${other.seed}, profile ${other.forcedProfile ?? 'any'}: name another --log`,
    );
  }
  return lines;
}

export function appendLog(path: string, lines: readonly LogLine[]): void {
  appendFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
