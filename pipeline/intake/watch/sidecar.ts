// A sidecar says of the file beside it how it came in: `avviso.pdf.json` or `avviso.json`. (Border file: its JSON.)
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import type { CivilDate } from '../../../contract/civil-date.ts';
import { CHANNELS } from '../../../contract/words.ts';
import { asReadError, isMissing } from '../../store/file-errors.ts';
import { type Claim, receptionDay } from './claim.ts';

/** Strict: a key written wrong (`recievedOn`) must not pass for a day that nobody gave. */
export const sidecarSchema = z.strictObject({
  channel: z.enum(CHANNELS).nullish(),
  receivedOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'write the day as YYYY-MM-DD')
    .nullish(),
  client: z.string().trim().min(1).nullish(),
});

const MAX_BYTES = 65_536;
const SUFFIX = /\.json$/i;

export function isSidecarName(name: string): boolean {
  return SUFFIX.test(name);
}

/** The names, of those in one folder, that this sidecar speaks of: the file it names whole, else all with its stem. */
export function papersOf(sidecar: string, names: readonly string[]): readonly string[] {
  const stem = sidecar.replace(SUFFIX, '');
  const papers = names.filter((name) => !isSidecarName(name));
  if (papers.includes(stem)) return [stem];
  return papers.filter((name) => name.length > stem.length && stemOf(name) === stem);
}

/** The sidecar, of the names in one folder, that speaks of this file; one that names it whole goes before. */
export function sidecarOf(paper: string, names: readonly string[]): string | null {
  const sidecars = names.filter(isSidecarName);
  const whole = sidecars.find((name) => name.replace(SUFFIX, '') === paper);
  const found = whole ?? sidecars.find((name) => name.replace(SUFFIX, '') === stemOf(paper));
  return found && papersOf(found, names).includes(paper) ? found : null;
}

/**
 * @throws AppError watch.sidecar_invalid, watch.day_invalid, watch.day_future; file.changed where it went meanwhile (its
 * paper is looked at anew), file.unreadable
 */
export async function readSidecar(path: string, today: CivilDate): Promise<Claim> {
  return parseSidecar(await bytesOf(path), today);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) throw new AppError('watch.sidecar_invalid', `${size} bytes`);
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) throw new AppError('file.changed', 'the sidecar went', { cause: error });
    throw asReadError(error);
  }
}

/** @throws AppError watch.sidecar_invalid, watch.day_invalid, watch.day_future */
export function parseSidecar(bytes: Uint8Array, today: CivilDate): Claim {
  const parsed = sidecarSchema.safeParse(jsonOf(textOf(bytes)));
  if (!parsed.success) {
    const why = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'object'}: ${issue.message}`);
    throw new AppError('watch.sidecar_invalid', why.join('; '));
  }
  const { channel = null, receivedOn = null, client = null } = parsed.data;
  const day = receivedOn === null ? null : receptionDay(receivedOn, today);
  return { channel, receivedOn: day, evidence: 'user', client };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new AppError('watch.sidecar_invalid', 'not JSON', { cause: error });
  }
}

/** UTF-8, or UTF-16 with its mark, as Windows PowerShell writes it. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}

function stemOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
