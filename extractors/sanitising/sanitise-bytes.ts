// Makes one file sendable, as far as its bytes alone allow: PDFs and pictures whole, office packages frozen for conversion.
// Runs in the sandbox. What it makes lies in the request's folder under its SHA-256.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { FrozenOffice, SanitisedCopy } from '../../contract/sanitising.ts';
import { recogniseFamily } from '../active-content/file-family.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../containers/container-limits.ts';
import { classifyFile } from '../containers/detect-part.ts';
import { collectFoundFiles } from '../containers/found-files.ts';
import { pdfAttachments } from '../containers/pdf/pdf-attachments.ts';
import type { ReadingLimits } from '../pages/reading-limits.ts';
import { freezeOffice } from './office/freeze-office.ts';
import { sanitisePdf } from './pdf/sanitise-pdf.ts';
import { sanitisePicture } from './picture/sanitise-picture.ts';

export interface SanitiseRequest {
  readonly path: string;
  /** As its container or the user calls it. */
  readonly name: string | null;
  /** Exists and is this call's own. */
  readonly outFolder: string;
  /** `pictures`: the pages of a PDF as pictures, whatever could be kept. */
  readonly way: 'auto' | 'pictures';
  readonly reading: ReadingLimits;
}

/** A copy, or for office files the package to convert. */
export type SanitisedBytes =
  | { readonly kind: 'copy'; readonly copy: SanitisedCopy }
  | { readonly kind: 'office'; readonly frozen: FrozenOffice };

/** @throws AppError sanitising.*, office.not_freezable, pdf.*, image.*, container.*, file.* */
export async function sanitiseBytes(request: SanitiseRequest): Promise<SanitisedBytes> {
  const bytes = await readBounded(request);
  const { kind, mediaType } = await classifyFile(request.path, request.reading.maxFileBytes);
  if (kind === 'image') return { kind: 'copy', copy: await pictureCopy(mediaType, request) };
  const { family } = await recogniseFamily(bytes, request.name);
  if (family === 'pdf') return { kind: 'copy', copy: await pdfCopy(bytes, request) };
  if (family === 'empty') throw new AppError('file.empty');
  return { kind: 'office', frozen: await freezeOffice(bytes, family, request) };
}

async function readBounded({ path, reading }: SanitiseRequest): Promise<Buffer> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file.unreadable', 'the file could not be read', { cause });
  });
  if (bytes.length > reading.maxFileBytes) throw new AppError('file.too_large', `${bytes.length} bytes`);
  return bytes;
}

async function pdfCopy(bytes: Buffer, { outFolder, way, reading }: SanitiseRequest): Promise<SanitisedCopy> {
  const found = collectFoundFiles(outFolder, DEFAULT_CONTAINER_LIMITS);
  const problems = await pdfAttachments(bytes, found.keep);
  const lost = found.files.filter(({ problem }) => problem !== null).length + problems.length;
  const made = await sanitisePdf(bytes, {
    way,
    limits: reading,
    attachments: { files: found.files.length, problems: lost },
  });
  const { bytes: copy, ...facts } = made;
  const kept = await keep(copy, outFolder);
  return { ...facts, ...kept, mediaType: 'application/pdf', attachments: found.files, problems };
}

async function pictureCopy(
  mediaType: string,
  { path, outFolder, reading }: SanitiseRequest,
): Promise<SanitisedCopy> {
  const { bytes: copy, ...facts } = await sanitisePicture(path, mediaType, reading);
  return { ...facts, ...(await keep(copy, outFolder)), attachments: [], problems: [] };
}

/** @returns where it lies: `outFolder` under its SHA-256 */
async function keep(bytes: Uint8Array, outFolder: string) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(outFolder, sha256), bytes);
  return { sha256, sizeBytes: bytes.length };
}
