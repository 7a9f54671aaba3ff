// The end of a file's stay in the inbox: results told, then moved, its sidecar with it. A move that fails is tried again,
// and nothing is told twice.
import { basename, dirname, join } from 'node:path';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../../contract/error-codes.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { errorCodeOf } from '../../store/file-errors.ts';
import type { InboxBook, OpenFile, Track } from './inbox-book.ts';
import { isInDone, type Leaving, putDone, putFailed } from './put-away.ts';
import { papersOf } from './sidecar.ts';
import type { FileEnd, WatchHouse } from './watch-house.ts';

type OpenTrack = Track & { readonly open: OpenFile };

export class Leaver {
  private readonly house: WatchHouse;
  private readonly book: InboxBook;
  /** Documents whose file this process has put among the done ones: the same bytes again are a duplicate. */
  private readonly done = new Set<string>();

  constructor(house: WatchHouse, book: InboxBook) {
    this.house = house;
    this.book = book;
  }

  async finish(documentIds: readonly string[], retryMs: number): Promise<void> {
    const ended = new Set(documentIds);
    for (const track of this.book.open()) {
      if (ended.has(track.open.documentId) && !track.open.isTold) await this.leaveSafely(track, retryMs);
    }
  }

  /** Files whose move failed before. */
  async retry(retryMs: number): Promise<void> {
    const now = this.house.clock.nowMs();
    for (const track of this.book.open()) {
      if (track.open.isTold && track.retryAtMs <= now) await this.leaveSafely(track, retryMs);
    }
  }

  /** Not received, and waiting does not help: aside with the reason, its sidecar with it. */
  async refuse(track: Track, why: AppError, sidecar: Track | null): Promise<void> {
    const { plan, clock, listener } = this.house;
    const put = await putFailed(plan, leaving(track, null, false), why, clock.today()).catch(
      (error: unknown) => {
        throw asMoveError(error);
      },
    );
    this.book.drop(track.seen.path);
    listener.refused(track.seen.path, why, put);
    if (sidecar) await this.follow(track, sidecar.seen.path, why);
  }

  /** A sidecar whose facts are used already. */
  async putSidecarAway(track: Track): Promise<void> {
    const { plan, clock } = this.house;
    await putDone(plan, leaving(track, null), clock.today());
    this.book.drop(track.seen.path);
  }

  /** With `isOnce`: it stays for the next time. */
  leave(path: string): void {
    this.house.listener.tell('watch.left', { path });
    this.book.drop(path);
  }

  leaveWaiting(): void {
    for (const { seen } of this.book.waiting()) this.leave(seen.path);
  }

  private async leaveSafely(track: OpenTrack, retryMs: number): Promise<void> {
    const { clock, listener, rules } = this.house;
    const { path } = track.seen;
    try {
      await this.leaveInbox(track);
    } catch (error) {
      const why = asMoveError(error);
      if (!track.told.has(why.code)) listener.refused(path, why, null);
      const told = new Set([...track.told, why.code]);
      this.book.change(path, { retryAtMs: clock.nowMs() + retryMs, told });
      if (rules.isOnce) this.leave(path);
    }
  }

  private async leaveInbox(track: OpenTrack): Promise<void> {
    const { plan, clock, listener, engine } = this.house;
    const { seen, open } = track;
    const isStored = open.sha256 === null || (await this.house.isStored(open.sha256));
    const file = leaving(track, open.sha256, isStored);
    const intakes = await engine.resultsOf(open.batchId);
    const isDuplicate =
      open.sha256 !== null && (this.done.has(open.documentId) || (await isInDone(plan, file, clock.today())));
    const end: FileEnd = {
      path: seen.path,
      steps: seen.steps,
      intakes,
      isDuplicate,
      isLateSidecar: open.sha256 === null,
      isStored,
    };
    if (!open.isTold) await listener.results(end);
    this.book.change(seen.path, { open: { ...open, isTold: true } });
    const why = open.sha256 === null ? null : failureOf(intakes.flatMap(({ results }) => results));
    const put =
      why === null
        ? await putDone(plan, file, clock.today())
        : await putFailed(plan, file, why, clock.today());
    if (why === null && open.sha256 !== null) this.done.add(open.documentId);
    this.book.drop(seen.path);
    listener.leftInbox(end, put);
    if (open.sidecar !== null) await this.follow(track, open.sidecar, why);
  }

  /** The sidecar goes where its file went, unless it speaks of another file that is still here. */
  private async follow(track: Track, sidecar: string, why: AppError | null): Promise<void> {
    const { plan, clock } = this.house;
    const own = this.book.at(sidecar);
    if (!own || own.open) return;
    const others = papersOf(basename(sidecar), this.book.namesBeside(sidecar));
    if (others.some((name) => join(dirname(sidecar), name) !== track.seen.path)) return;
    const file = leaving(own, null);
    if (why === null) await putDone(plan, file, clock.today());
    else await putFailed(plan, file, why, clock.today());
    this.book.drop(sidecar);
  }
}

function leaving({ seen, open }: Track, sha256: string | null, isStored = true): Leaving {
  return { path: seen.path, steps: seen.steps, sight: open?.sight ?? seen.sight, sha256, isStored };
}

/** A file of which nothing could be read goes to the failed ones, under the first reason. */
function failureOf(results: readonly Result[]): AppError | null {
  const isFailed = results.every(({ status }) => status === 'failed' || status === 'rejected');
  if (!isFailed) return null;
  const code = results[0]?.error?.code ?? '';
  return new AppError(isErrorCode(code) ? code : 'defect.unexpected');
}

/** Errors of the disk by their number; our own keep their code. */
function asMoveError(error: unknown): AppError {
  const number = error instanceof AppError ? null : errorCodeOf(error);
  return number === null ? asAppError(error) : new AppError('watch.cannot_move', number, { cause: error });
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
