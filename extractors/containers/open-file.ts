// Opens one file: says what it is and hands out what it directly holds. Trouble with the file as a whole is thrown;
// trouble with its content, and a limit that was reached, are problems of the opened file: what was found stays found.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { OpenedFile, PartProblem } from '../../contract/contained.ts';
import { imageFacts } from '../pages/image/image-file.ts';
import { openPdf } from '../pages/pdf/pdf-file.ts';
import type { ReadingLimits } from '../pages/reading-limits.ts';
import { type ContainerLimits, DEFAULT_CONTAINER_LIMITS } from './container-limits.ts';
import { type Classified, classifyFile, notReadable } from './detect-part.ts';
import { collectFoundFiles } from './found-files.ts';
import type { Contents } from './opener.ts';
import { openerOf } from './openers.registry.ts';
import { pdfAttachments } from './pdf/pdf-attachments.ts';

export interface OpenFileRequest {
  readonly path: string;
  /** As its container or the user calls it: for what the name implies, never for what the file is. */
  readonly name: string | null;
  /** Found files are written there, each under its SHA-256. It exists and is this call's own. */
  readonly outFolder: string;
  /** `maxParts` and `maxTotalBytes`: what is left of them for this document. */
  readonly limits: ContainerLimits;
  readonly reading: ReadingLimits;
  /**
   * `document`: handed in, must be something we open or read. `message`: its container says that it is a message, also where
   * its first lines do not show it. `any`: a contained file.
   */
  readonly expects: 'document' | 'message' | 'any';
}

/** A document on its own, under the default limits, as commands and benches open one. */
export function documentAt(path: string, outFolder: string): Omit<OpenFileRequest, 'reading'> {
  return { path, name: basename(path), outFolder, limits: DEFAULT_CONTAINER_LIMITS, expects: 'document' };
}

/** @throws AppError of the file as a whole: pdf.*, image.*, container.*, envelope.*, mail.*, file.* */
export async function openFile(request: OpenFileRequest): Promise<OpenedFile> {
  const { path, name, reading, expects } = request;
  const { kind, mediaType } = asExpected(await classifyFile(path, reading.maxFileBytes), expects);
  const opened = { ...NOTHING_INSIDE, kind, mediaType };
  if (kind === 'image') {
    const { pageCount, widthPx, heightPx } = await imageFacts(path, reading);
    return { ...opened, pageCount, picture: { widthPx, heightPx } };
  }
  if (kind === 'pdf') return { ...opened, ...(await openPdfFile(request)) };
  if (kind === 'container') return { ...opened, ...(await openContainer(mediaType, request)) };
  if (expects === 'document') throw notReadable(kind, mediaType, name ?? '');
  return opened;
}

/** A short message has too few headers to be told from text; one that begins with `From ` looks like a mailbox. */
function asExpected(found: Classified, expects: OpenFileRequest['expects']): Classified {
  const mayBeMail = found.kind === 'text' || found.kind === 'other' || found.mediaType === 'application/mbox';
  return expects === 'message' && mayBeMail ? { kind: 'container', mediaType: 'message/rfc822' } : found;
}

const NOTHING_INSIDE = {
  pageCount: null,
  picture: null,
  children: [],
  mail: null,
  signers: [],
  problems: [],
};

/** Its pages are for reading; the files attached to it are parts like any other. */
async function openPdfFile({ path, reading, outFolder, limits }: OpenFileRequest) {
  const { bytes, pageCount, close } = await openPdf(path, reading);
  await close();
  const found = collectFoundFiles(outFolder, limits);
  const problems = await pdfAttachments(Buffer.from(bytes), found.keep, limits);
  return { pageCount, children: found.files, problems };
}

async function openContainer(mediaType: string, { path, name, outFolder, limits: all }: OpenFileRequest) {
  const opener = openerOf(mediaType);
  if (!opener) throw new AppError('container.unsupported', mediaType);
  const limits = { ...all, maxParts: Math.min(all.maxParts, filesAllowed(mediaType, all)) };
  const found = collectFoundFiles(outFolder, limits);
  const request = { bytes: await readFile(path), name, limits, keep: found.keep };
  const contents = await opener.open(request).catch((error: unknown): Contents => {
    // What was found before stays found, with the reason why there is no more.
    if (!(error instanceof AppError) || found.files.length === 0) throw error;
    return { problems: [asProblem(error)] };
  });
  return {
    children: found.files,
    mail: contents.mail ?? null,
    signers: contents.signers ?? [],
    problems: contents.problems ?? [],
  };
}

function filesAllowed(mediaType: string, { maxParts, maxFilesInContainer }: ContainerLimits): number {
  return mediaType === 'application/mbox' ? maxParts : maxFilesInContainer;
}

function asProblem({ code, message }: AppError): PartProblem {
  return { code, detail: message };
}
