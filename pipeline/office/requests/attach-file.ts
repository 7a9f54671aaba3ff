// A file that a person adds to a request: kept as a blob, looked at in the sandbox as every stranger's file, and recorded with
// what was found. What speaks against it is told, never hidden: a bad file is recorded too, and the draft leaves it out.
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { Finding } from '../../../contract/result.schema.ts';
import { alreadyHeld } from '../../../validators/attachments/index.ts';
import { attachmentCandidate } from '../../inspection/attachment-candidate.ts';
import { type InspectionReport, inspectAlone } from '../../inspection/inspect-alone.ts';
import type { PageReader } from '../../sandbox/page-reader.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { asReadError } from '../../store/file-errors.ts';
import type { ScanFile } from '../../virus-scan/scan-file.ts';
import type { RecordedDocument } from './request-change.ts';

export interface AttachTools {
  readonly blobs: Pick<BlobStore, 'putFile' | 'pathOf'>;
  readonly reader: Pick<PageReader, 'open' | 'inspect' | 'readPage'>;
  /** Null: no virus scan is configured. */
  readonly scan: ScanFile | null;
  /** Of any file that is taken in. */
  readonly maxFileBytes: number;
}

/** @throws AppError file.not_found, file.unreadable, file.too_large, arguments.invalid for a folder, store.disk_full */
export async function attachFile(
  path: string,
  tools: AttachTools,
  signal: AbortSignal,
): Promise<RecordedDocument> {
  const found = await stat(path).catch((error: unknown) => {
    throw asReadError(error);
  });
  if (!found.isFile()) throw new AppError('arguments.invalid', 'an attachment must be one file');
  if (found.size > tools.maxFileBytes) throw new AppError('file.too_large');
  const name = basename(path);
  // The blob is inspected, not the file: what was looked at is what is kept, whatever becomes of the path.
  const { sha256, sizeBytes } = await tools.blobs.putFile(path);
  const report = await inspectAlone(await tools.blobs.pathOf(sha256), tools.reader, tools.scan, signal, name);
  const { text } = await attachmentCandidate(report, tools.reader, signal);
  return {
    ...{ name, sha256, sizeBytes },
    ...{ type: report.type, verdict: report.verdict },
    findings: allFindings(report),
    held: alreadyHeld(name, text),
  };
}

/** With those of everything inside, each with its way. */
function allFindings({ findings, parts }: InspectionReport, way = ''): Finding[] {
  const own = findings.map(({ code, kind, where, severity }) => {
    const place = [way, where].filter((each) => each !== '').join(': ');
    return { code, kind, where: place, severity };
  });
  return [...own, ...parts.flatMap((part) => allFindings(part, part.path))];
}
