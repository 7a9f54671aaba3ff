// A file as an attachment to be: what it is, what the inspection said, and the text of its first page, by which documents
// that the agency has already are told.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { asAppError } from '../../contract/app-error.ts';
import type { CandidateFile } from '../../validators/attachments/index.ts';
import type { PageReader } from '../sandbox/page-reader.ts';
import type { InspectionReport } from './inspect-alone.ts';

const HAS_PAGES = /^(?:application\/pdf|image\/)/;

/** @throws AppError defects; a page that cannot be read costs only the hint */
export async function attachmentCandidate(
  { path, sha256, type, verdict }: InspectionReport,
  reader: Pick<PageReader, 'readPage'>,
  signal: AbortSignal,
): Promise<CandidateFile> {
  const { size } = await stat(path);
  const text =
    HAS_PAGES.test(type) && verdict !== 'unreadable' ? await firstPage(path, reader, signal) : null;
  return { name: basename(path), sizeBytes: size, sha256: sha256 ?? '', mediaType: type, verdict, text };
}

/** Null for a page that could not be read: then its name alone says what it may be. */
async function firstPage(
  path: string,
  reader: Pick<PageReader, 'readPage'>,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const { reading } = await reader.readPage(path, 1, signal, 'top');
    return (reading.readings[0]?.lines ?? []).map(({ text }) => text).join('\n');
  } catch (error) {
    const { kind } = asAppError(error);
    if (signal.aborted || kind === 'defect' || kind === 'config') throw error;
    return null;
  }
}
