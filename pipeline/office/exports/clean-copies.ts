// Clean copies of rejected PDFs for a bundle: made in the sandbox and looked at again, or a reason why there is none.
import { basename } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { inspectAlone } from '../../inspection/inspect-alone.ts';
import type { FileSanitiser, PageReader } from '../../sandbox/page-reader.ts';
import { sanitiseFile } from '../../sanitising/sanitise-file.ts';
import type { ScanFile } from '../../virus-scan/scan-file.ts';

export interface Rejected {
  /** As people see it. */
  readonly name: string;
  readonly path: string;
  readonly mediaType: string;
}

export interface CleanCopy {
  readonly of: Rejected;
  readonly made: { readonly path: string; readonly sha256: string } | { readonly why: AppError };
}

export interface CopyTools {
  /** Asked for only where there is something to copy; whoever lends it closes it. */
  reader(): PageReader & FileSanitiser;
  /** Null: no virus scan is configured. */
  readonly scan: ScanFile | null;
  readonly signal: AbortSignal;
}

/** @param outFolder the copies are put there under their hash. @throws trouble with our disk, defects */
export async function cleanCopies(
  rejected: readonly Rejected[],
  outFolder: string,
  { reader: lend, scan, signal }: CopyTools,
): Promise<readonly CleanCopy[]> {
  const isPdf = ({ mediaType }: Rejected) => mediaType === 'application/pdf';
  if (!rejected.some(isPdf))
    return rejected.map((of) => ({ of, made: { why: new AppError('sanitising.no_way') } }));
  const reader = lend();
  const inspect = async (path: string, name: string) =>
    (await inspectAlone(path, reader, scan, signal, name)).verdict;
  const tools = { reader, inspect, libreOffice: null, signal };
  const copies: CleanCopy[] = [];
  for (const of of rejected) {
    copies.push({ of, made: isPdf(of) ? await cleanCopy(of) : { why: new AppError('sanitising.no_way') } });
  }
  return copies;

  async function cleanCopy({ path, name }: Rejected): Promise<CleanCopy['made']> {
    try {
      const made = await sanitiseFile({ path, name: basename(name), outFolder, pageCount: null }, tools);
      return { path: made.path, sha256: made.copy.sha256 };
    } catch (error) {
      if (error instanceof AppError && isOfTheFile(error)) return { why: error };
      throw error;
    }
  }
}

function isOfTheFile({ kind, code }: AppError): boolean {
  return kind === 'input' || kind === 'limit' || code === 'sandbox.crashed';
}
