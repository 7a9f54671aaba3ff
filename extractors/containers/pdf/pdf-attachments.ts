// Hands out the files attached to a PDF. The ordinary PDF has none, and is not parsed for that.
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import { outputCap } from '../bounded-inflate.ts';
import { type ContainerLimits, DEFAULT_CONTAINER_LIMITS } from '../container-limits.ts';
import type { OpenRequest } from '../opener.ts';
import { partProblem } from '../part-problem.ts';
import { attachedStreams } from './file-specs.ts';
import { searchAttachmentNames } from './name-search.ts';
import { streamBytes } from './stream-bytes.ts';

/** No deflated byte becomes more than this. */
const MAX_DEFLATE_RATIO = 1_032;

/**
 * @returns what could not be had; empty for a PDF without attachments
 * @throws AppError container.ratio (object streams that are a bomb), container.too_large, what `keep` throws
 */
export async function pdfAttachments(
  bytes: Buffer,
  keep: OpenRequest['keep'],
  limits: ContainerLimits = DEFAULT_CONTAINER_LIMITS,
): Promise<readonly PartProblem[]> {
  const search = searchAttachmentNames(bytes);
  if (search === 'bomb') throw new AppError('container.ratio', 'object streams of a PDF');
  if (search === 'none') return [];
  const document = await load(bytes);
  if (!document) return [partProblem('pdf.damaged', 'attachments could not be looked for')];
  if (document.isEncrypted && !document.context.isDecrypted)
    return [partProblem('pdf.encrypted', 'attachments could not be looked for')];
  let bytesLeft = limits.maxTotalBytes;
  for (const { name, statedType, stream } of attachedStreams(document.context)) {
    const cap = outputCap(limits, stream.getContents().length, bytesLeft);
    const found = streamBytes(stream, cap);
    bytesLeft -= found.bytes?.length ?? Math.min(cap.bytes, stream.getContents().length * MAX_DEFLATE_RATIO);
    await keep({ name, statedType, role: 'embedded', ...found });
  }
  return [];
}

/** Null when the library cannot follow the structure. Files that anybody may open are decrypted. */
async function load(bytes: Buffer): Promise<PDFDocument | null> {
  const options = { throwOnInvalidObject: false, updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  const plain = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true }).catch(() => null);
  if (!plain?.isEncrypted) return plain;
  return PDFDocument.load(bytes, { ...options, password: '' }).catch(() => plain);
}
