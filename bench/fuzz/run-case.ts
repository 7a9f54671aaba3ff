// Opens one spoilt file through the readers and says how it ended.
import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asAppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';
import { documentAt, openFile } from '../../extractors/containers/open-file.ts';
import { DEFAULT_READING_LIMITS } from '../../extractors/pages/reading-limits.ts';
import type { PageReader } from '../../pipeline/sandbox/page-reader.ts';
import type { FuzzCase } from './make-case.ts';

export type Ending = 'opened' | 'hang' | ErrorCode;

export interface FuzzOutcome {
  readonly made: FuzzCase;
  readonly ending: Ending;
  /** Codes of the opened file's problems. */
  readonly problems: readonly ErrorCode[];
  readonly detail: string;
  readonly ms: number;
}

/**
 * Past every limit of the readers: opening may take 20 s of processor time, on a busy machine four times that by the
 * clock, and twice over, since a lost child's job gets a second child.
 */
const HANG_MS = 170_000;

/** @param root a folder for the run */
export async function runCase(made: FuzzCase, reader: PageReader, root: string): Promise<FuzzOutcome> {
  return inFolder(root, async (folder) => {
    const path = join(folder, made.name);
    await writeFile(path, made.bytes);
    const startedMs = performance.now();
    const done = (ending: Ending, detail = '', problems: readonly ErrorCode[] = []): FuzzOutcome => {
      return { made, ending, detail, problems, ms: performance.now() - startedMs };
    };
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const hang = new Promise<FuzzOutcome>((resolve) => {
      timer = setTimeout(() => resolve(done('hang', `no answer in ${HANG_MS} ms`)), HANG_MS);
    });
    const answer = reader.open(documentAt(path, folder), abort.signal).then(
      ({ problems }) =>
        done(
          'opened',
          '',
          problems.map(({ code }) => code),
        ),
      (error: unknown) => {
        const { code, message } = asAppError(error);
        return done(code, message);
      },
    );
    return Promise.race([answer, hang]).finally(() => {
      clearTimeout(timer);
      abort.abort();
    });
  });
}

/** Where in the program a defect is: the file opened again in this process. Only for what ended with an answer. */
export async function stackOf(made: FuzzCase, root: string): Promise<string> {
  return inFolder(root, async (folder) => {
    const path = join(folder, made.name);
    await writeFile(path, made.bytes);
    const request = { ...documentAt(path, folder), reading: DEFAULT_READING_LIMITS };
    return openFile(request).then(
      () => 'opened in this process: the fault shows in the reader only',
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
  });
}

async function inFolder<T>(root: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = join(root, randomUUID());
  await mkdir(folder);
  return use(folder).finally(() => rm(folder, { recursive: true, force: true }));
}
