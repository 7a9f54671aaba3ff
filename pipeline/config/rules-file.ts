// The office's own windows of exception (floods, earthquakes, strikes): a JSON file that an operator keeps, since no
// notice shows them and no table can foresee them. docs/deadlines/override-windows.md shows its form.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import { ACTS, PURPOSES } from '../../contract/words.ts';
import { OVERRIDE_WINDOWS, type OverrideWindow } from '../../rules/deadlines/index.ts';

/** A window of the office; for the clients it names it holds, for others it only may. */
export interface OfficeWindow extends OverrideWindow {
  /** Values of `--client`. */
  readonly clients: readonly string[];
}

const day = z.string().transform((text, context): CivilDate => {
  const parsed = parseCivilDate(text);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: `not a day YYYY-MM-DD: ${text}` });
  return z.NEVER;
});
const name = z.string().trim().min(1);

const windowSchema = z
  .strictObject({
    id: name,
    name,
    /** Where; null for the whole country. */
    territory: name.nullable(),
    from: day,
    to: day,
    effect: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('freeze') }),
      z.strictObject({ kind: z.literal('pay_by'), day }),
    ]),
    acts: z
      .array(z.enum(ACTS))
      .min(1)
      .default([...ACTS]),
    purposes: z.array(z.enum(PURPOSES)).min(1).default(['pay']),
    applies: z.enum(['yes', 'maybe']).default('maybe'),
    clients: z.array(name).default([]),
    law: name,
  })
  .refine(({ from, to }) => from <= to, { message: 'a window must not end before it begins' })
  .refine(({ effect, from }) => effect.kind !== 'pay_by' || effect.day >= from, {
    message: 'the day to pay by must not lie before the window',
  });

const fileSchema = z.strictObject({ windows: z.array(windowSchema) }).refine(
  ({ windows }) => {
    const ids = [...OVERRIDE_WINDOWS, ...windows].map(({ id }) => id);
    return new Set(ids).size === ids.length;
  },
  { message: 'every window needs an id of its own, none of those the program knows' },
);

/**
 * @param path null where the office keeps no such file.
 * @throws AppError config.invalid naming the entry.
 */
export function readRulesFile(path: string | null): readonly OfficeWindow[] {
  if (path === null) return [];
  if (!existsSync(path)) throw new AppError('config.invalid', `rulesFile is not there: ${path}`);
  const result = fileSchema.safeParse(parsed(path));
  if (!result.success) {
    const reasons = result.error.issues.map((issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`);
    throw new AppError('config.invalid', `${path}: ${reasons.join('; ')}`);
  }
  return result.data.windows.map((window) => ({ ...window, confidence: 'B' }));
}

/** As the rules take them: a window holds for a client it names. */
export function windowsFor(
  windows: readonly OfficeWindow[],
  clients: readonly (string | null)[],
): readonly OverrideWindow[] {
  return windows.map(({ clients: named, ...window }) =>
    clients.some((client) => client !== null && named.includes(client))
      ? { ...window, applies: 'yes' }
      : window,
  );
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new AppError('config.invalid', `${path} is not valid JSON`, { cause: error });
  }
}
