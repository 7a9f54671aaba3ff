// The list of formats that CIVIS takes, as a person loaded it; else the program's own cautious default.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { parseCivilDate } from '../../contract/civil-date.ts';
import { type AcceptedFormats, DEFAULT_ACCEPTED_FORMATS } from '../../rules/formats/index.ts';

const civilDay = z.string().transform((text, context) => {
  const day = parseCivilDate(text);
  if (day) return day;
  context.addIssue(`not a day: ${text}`);
  return z.NEVER;
});

const listSchema = z.strictObject({
  /** Where the list was read. */
  source: z.string().trim().min(1),
  asOf: civilDay,
  formats: z
    .array(
      z.strictObject({
        mediaType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
        endings: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).min(1),
        acceptance: z.enum(['accepted', 'doubtful']),
      }),
    )
    .min(1),
});

/** @param path of a JSON file, null for the default. @throws AppError config.invalid */
export function loadAcceptedFormats(path: string | null): AcceptedFormats {
  if (path === null) return DEFAULT_ACCEPTED_FORMATS;
  const parsed = listSchema.safeParse(readJson(path));
  if (parsed.success) return { ...parsed.data, confidence: 'V2' };
  const reason = parsed.error.issues.map(({ message, path: at }) => `${at.join('.')}: ${message}`).join('; ');
  throw new AppError('config.invalid', `acceptedFormats: ${reason}`);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new AppError('config.invalid', `acceptedFormats: ${path} cannot be read as JSON`, { cause });
  }
}
