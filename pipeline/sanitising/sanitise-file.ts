// Makes one rejected file sendable: by its bytes in the sandbox, office files through LibreOffice, and the result looked at
// again. Only a clean copy is offered; the original is never touched.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type {
  FrozenOffice,
  SanitisedCopy,
  SanitisingStep,
  SanitisingWarning,
} from '../../contract/sanitising.ts';
import type { Verdict } from '../../contract/words.ts';
import type { FileSanitiser, PageReader } from '../sandbox/page-reader.ts';
import { convertOffice, OFFICE_TIMEOUT_MS } from './office/convert-office.ts';
import { openEnvelope } from './open-envelope.ts';

export interface SanitisingTools {
  readonly reader: Pick<PageReader, 'open'> & FileSanitiser;
  /** Looks for active content in a file as it lies there. */
  readonly inspect: (path: string, name: string) => Promise<Verdict>;
  /** From findLibreOffice; null: there is none, or it is switched off. */
  readonly libreOffice: string | null;
  readonly signal: AbortSignal;
}

export interface SanitisingInput {
  readonly path: string;
  readonly name: string | null;
  /** The copy, and what was attached, are written there under their SHA-256. It exists. */
  readonly outFolder: string;
  /** As opening told; null when it is not known. */
  readonly pageCount: number | null;
}

export interface SanitisedFile {
  readonly copy: SanitisedCopy;
  /** The copy's path in the out folder. */
  readonly path: string;
  /** Signed: the original is at disposal, and the copy proves nothing of its signer. */
  readonly wasSigned: boolean;
  /** What the search for active content says of the copy: never anything but `ok`. */
  readonly verdict: Extract<Verdict, 'ok'>;
}

/** Time is allowed for so many pages when nobody counted them. */
const PAGES_WHEN_UNKNOWN = 50;

/**
 * @throws AppError sanitising.no_way, sanitising.not_permitted, sanitising.look_differs, sanitising.still_active,
 *   sanitising.time_limit, office.missing, office.not_freezable, office.failed, office.time_limit, and what reading throws
 */
export async function sanitiseFile(input: SanitisingInput, tools: SanitisingTools): Promise<SanitisedFile> {
  const scratch = await mkdtemp(join(tmpdir(), 'civis-sanitise-'));
  try {
    const envelope = await openEnvelope(input, scratch, tools);
    const content = envelope ? { ...input, ...envelope } : input;
    const first = await cleanCopy(content, 'auto', scratch, tools);
    const found = await verdictOf(first, input, tools);
    // What is left in a copy that kept its text cannot be left in pictures of its pages.
    const mayPicture = found !== 'ok' && first.mediaType === 'application/pdf' && first.way !== 'pictures';
    const copy = mayPicture ? await cleanCopy(content, 'pictures', scratch, tools) : first;
    const verdict = mayPicture ? await verdictOf(copy, input, tools) : found;
    if (verdict !== 'ok') throw new AppError('sanitising.still_active', verdict);
    const signed = envelope ? withEnvelope(copy) : copy;
    const wasSigned = signed.warnings.some(({ code }) => code === 'signature.lost');
    return { copy: signed, path: join(input.outFolder, copy.sha256), wasSigned, verdict };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function withEnvelope(copy: SanitisedCopy): SanitisedCopy {
  const others = copy.warnings.filter(({ code }) => code !== 'signature.lost');
  return {
    ...copy,
    steps: ['envelope.opened', ...copy.steps],
    warnings: [{ code: 'signature.lost', count: 1, pages: [] }, ...others],
  };
}

async function verdictOf(
  copy: SanitisedCopy,
  { outFolder }: SanitisingInput,
  { inspect }: SanitisingTools,
): Promise<Verdict> {
  return inspect(join(outFolder, copy.sha256), `copia.${ENDINGS[copy.mediaType] ?? 'bin'}`);
}

/** A name that tells the truth: one that does not would be found. */
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
};

async function cleanCopy(
  { path, name, outFolder, pageCount }: SanitisingInput,
  way: 'auto' | 'pictures',
  scratch: string,
  tools: SanitisingTools,
): Promise<SanitisedCopy> {
  const pages = pageCount ?? PAGES_WHEN_UNKNOWN;
  const made = await tools.reader.sanitise({ path, name, outFolder, way }, pages, tools.signal);
  if (made.kind === 'copy') return made.copy;
  return copyOfOffice(made.frozen, { path, name, outFolder, pageCount }, way, scratch, tools);
}

async function copyOfOffice(
  frozen: FrozenOffice,
  { outFolder }: SanitisingInput,
  way: 'auto' | 'pictures',
  scratch: string,
  { reader, libreOffice, signal }: SanitisingTools,
): Promise<SanitisedCopy> {
  const frozenPath = join(outFolder, frozen.sha256);
  try {
    if (!libreOffice) throw new AppError('office.missing');
    const folder = join(scratch, way);
    await mkdir(folder);
    const pdf = await convertOffice({
      program: libreOffice,
      path: frozenPath,
      ending: frozen.ending,
      outFolder: folder,
      timeoutMs: OFFICE_TIMEOUT_MS,
      signal,
    });
    const request = { path: pdf, name: 'documento.pdf', outFolder, way } as const;
    const made = await reader.sanitise(request, PAGES_WHEN_UNKNOWN, signal);
    if (made.kind !== 'copy') throw new AppError('office.failed', 'no PDF came out');
    return joined(frozen, made.copy);
  } finally {
    // It still holds macros and whatever else: it is not for sending, and must not lie beside what is.
    await rm(frozenPath, { force: true });
  }
}

/** The pages were made here: there is nothing to compare them with. */
function joined({ steps, warnings }: FrozenOffice, copy: SanitisedCopy): SanitisedCopy {
  const own: readonly SanitisingStep[] = copy.steps.filter((step) => step === 'pdf.pages_to_pictures');
  const unchecked: SanitisingWarning = { code: 'office.look_unchecked', count: 1, pages: [] };
  return {
    ...copy,
    look: { state: 'not_compared', pages: 0, equalPages: 0, worstTile: null },
    steps: [...steps, 'office.converted', ...own],
    warnings: [unchecked, ...warnings],
    attachments: [],
  };
}
