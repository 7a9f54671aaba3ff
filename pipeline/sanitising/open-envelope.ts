// The document in a signed envelope (P7M, also in envelopes of envelopes): the envelope itself cannot be made anything else.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../extractors/containers/container-limits.ts';
import type { PageReader } from '../sandbox/page-reader.ts';

export interface EnvelopeContent {
  readonly path: string;
  readonly name: string | null;
  readonly pageCount: number | null;
}

const ENVELOPE = 'application/pkcs7-mime';
const MAX_ENVELOPES = 5;

/** Null for a file that is no envelope. @throws AppError envelope.*, sanitising.no_way (envelopes without end, or nothing inside) */
export async function openEnvelope(
  { path, name }: { readonly path: string; readonly name: string | null },
  scratch: string,
  { reader, signal }: { readonly reader: Pick<PageReader, 'open'>; readonly signal: AbortSignal },
): Promise<EnvelopeContent | null> {
  let at: EnvelopeContent = { path, name, pageCount: null };
  for (let layer = 0; layer <= MAX_ENVELOPES; layer++) {
    const outFolder = join(scratch, `envelope-${layer}`);
    await mkdir(outFolder);
    const limits = DEFAULT_CONTAINER_LIMITS;
    const request = { path: at.path, name: at.name, outFolder, limits, expects: 'any' } as const;
    const opened = await reader.open(request, signal).catch((error: unknown) => {
      if (isOfDocument(error)) return null; // told by the copying itself, in its own words
      throw error;
    });
    if (!opened || opened.mediaType !== ENVELOPE) {
      return layer === 0 ? null : { ...at, pageCount: opened?.pageCount ?? null };
    }
    const content = opened.children.find(({ role }) => role === 'content');
    if (!content?.sha256) throw new AppError('sanitising.no_way', 'nothing inside of the envelope');
    at = { path: join(outFolder, content.sha256), name: content.name, pageCount: null };
  }
  throw new AppError('sanitising.no_way', 'envelopes in envelopes');
}

function isOfDocument(error: unknown): boolean {
  const isTrouble = error instanceof AppError && (error.kind === 'input' || error.kind === 'limit');
  return isTrouble && !error.code.startsWith('envelope.');
}
