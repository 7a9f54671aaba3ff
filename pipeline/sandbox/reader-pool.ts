// The readers as the service uses them: a pool of killable child processes, started when first needed. Work that
// takes too long or too much costs its page a clear error and its child the life; the others go on.
import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { AppError } from '../../contract/app-error.ts';
import { isUprightPrint } from '../../extractors/pages/is-upright-print.ts';
import { isOfPictures, placeIn, timeoutOf } from './job-order.ts';
import type { Readers } from './page-reader.ts';
import type { Task, TaskResults } from './protocol.ts';
import { type ReaderChild, startReaderChild } from './reader-child.ts';
import type { ReaderPoolOptions, ReaderPoolStats } from './reader-pool-options.ts';
import { readerVersion } from './reader-version.ts';

/** Warm children are quick, and know the print they have read; after this many jobs a new one is cleaner. */
const JOBS_PER_CHILD = 2_000;
/** An idle child that once needed more than this share of the limit gives its memory back. */
const RECYCLE_SHARE = 0.7;
/** So many second looks waiting are worth a second copy of the line model (250 MB). */
const LOOKS_FOR_ANOTHER = 6;
const BYTES_PER_MB = 1_048_576;
interface Waiting {
  readonly task: Task;
  readonly signal: AbortSignal;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
  /** It was running when a used child was lost, and is on its second, fresh one. */
  isSecondTry: boolean;
}

/** What a job may suffer from the jobs before it in the same child. */
const BLAMELESS: readonly string[] = ['sandbox.memory_limit', 'sandbox.crashed'];

export function createReaderPool(options: ReaderPoolOptions): Readers & { stats(): ReaderPoolStats } {
  const size = Math.max(1, options.size ?? availableParallelism());
  const memoryLimitBytes = options.memoryLimitMb * BYTES_PER_MB;
  const entry = options.childEntry ?? defaultEntry();
  const ocrEngine = options.ocrEngine ?? 'wasm';
  const idle: ReaderChild[] = [];
  const busy = new Set<ReaderChild>();
  const waiting: Waiting[] = [];
  const counts = { started: 0, lost: 0, peakBytes: 0 };
  let isClosed = false;
  /** Beside the readers: never takes a page to be read, so that it stays small and is there when somebody looks. */
  let painter: ReaderChild | null = null;
  let isPainting = false;

  /** The child that holds the line model; others load it only when second looks pile up. */
  let lineReader: ReaderChild | null = null;

  function start(): ReaderChild {
    counts.started++;
    return startReaderChild({ entry, memoryLimitBytes, ocrEngine });
  }

  function takePainter(job: Waiting): ReaderChild {
    if (!painter?.isAlive || job.isSecondTry) painter = start();
    return painter;
  }

  function takeChild(job: Waiting): ReaderChild {
    const isLook = needsLineModel(job.task);
    for (const child of idle.splice(0)) if (child.isAlive) idle.push(child);
    // Second looks go to the line reader; pages leave it alone while another child is there or may be started.
    const others = idle.filter((child) => child !== lineReader);
    const wanted = isLook && lineReader && idle.includes(lineReader) ? lineReader : others.at(-1);
    const mayStart = idle.length + reading() < size;
    const child = job.isSecondTry ? undefined : (wanted ?? (mayStart ? undefined : idle.at(-1)));
    if (child) idle.splice(idle.indexOf(child), 1);
    const taken = child ?? start();
    if (isLook && !lineReader?.isAlive) lineReader = taken;
    return taken;
  }

  /**
   * The first job that may run now: a second look waits for the line reader, unless they pile up; a picture waits for no
   * page, which takes seconds, but for another picture: that is sooner than from a child that has to start first.
   */
  function takeJob(): Waiting | undefined {
    const isFull = reading() >= size;
    const looks = waiting.filter((job) => needsLineModel(job.task)).length;
    const isLineReaderBusy = lineReader !== null && busy.has(lineReader) && lineReader.isAlive;
    const mayLook = !isLineReaderBusy || looks >= LOOKS_FOR_ANOTHER;
    const at = waiting.findIndex(({ task }) => {
      if (isOfPictures(task)) return !isPainting;
      return !isFull && (mayLook || !needsLineModel(task));
    });
    return at < 0 ? undefined : waiting.splice(at, 1)[0];
  }

  function giveBack(child: ReaderChild): void {
    counts.peakBytes = Math.max(counts.peakBytes, child.peakBytes);
    const isWorn = child.jobsDone >= JOBS_PER_CHILD || child.peakBytes > RECYCLE_SHARE * memoryLimitBytes;
    if (!child.isAlive) counts.lost++;
    else if (isWorn || isClosed) void child.kill();
    else if (child !== painter) idle.push(child);
  }

  /** Children that are busy, but for the painter. */
  function reading(): number {
    return busy.size - (isPainting ? 1 : 0);
  }

  function next(): void {
    for (let job = takeJob(); job; job = takeJob()) {
      if (job.signal.aborted) job.reject(job.signal.reason);
      else void runJob(job);
    }
  }

  async function runJob(job: Waiting): Promise<void> {
    const isPicture = isOfPictures(job.task);
    const child = isPicture ? takePainter(job) : takeChild(job);
    busy.add(child);
    if (isPicture) isPainting = true;
    const timeoutMs = timeoutOf(job.task, options.limits.pageTimeoutMs);
    try {
      const value = await child.run({
        task: job.task,
        limits: options.limits,
        timeoutMs,
        signal: job.signal,
      });
      job.resolve(value as never); // the border: what a child answers to a task has the task's result type
    } catch (error) {
      if (!child.isAlive && !job.signal.aborted) {
        options.log?.warn({ task: job.task.kind, err: error }, 'a reader child was lost');
      }
      if (mayBeInnocent(job, child, error)) {
        job.isSecondTry = true;
        waiting.unshift(job);
      } else job.reject(error);
    } finally {
      busy.delete(child);
      if (isPicture) isPainting = false;
      giveBack(child);
      next();
    }
  }

  function submit<Kind extends Task['kind']>(
    task: Task & { readonly kind: Kind },
    signal: AbortSignal,
  ): Promise<TaskResults[Kind]> {
    if (isClosed) return Promise.reject(new Error('the reader pool is closed'));
    // Hundreds of pages may wait on one signal; that is no leak, each listener goes with its job.
    setMaxListeners(0, signal);
    let callOff = () => {};
    const answer = new Promise<TaskResults[Kind]>((resolve, reject) => {
      const job: Waiting = { task, signal, resolve, reject, isSecondTry: false };
      waiting.splice(placeIn(waiting, task), 0, job);
      callOff = () => dropWaiting(job);
      signal.addEventListener('abort', callOff, { once: true });
      next();
    });
    return answer.finally(() => signal.removeEventListener('abort', callOff));
  }

  /** A child that did other work before may have died of that: the job gets one try in a fresh one. */
  function mayBeInnocent(job: Waiting, child: ReaderChild, error: unknown): boolean {
    const isLoss = error instanceof AppError && BLAMELESS.includes(error.code) && !child.isAlive;
    return isLoss && child.jobsDone > 1 && !job.isSecondTry && !job.signal.aborted && !isClosed;
  }

  function dropWaiting(job: Waiting): void {
    const at = waiting.indexOf(job);
    if (at < 0) return;
    waiting.splice(at, 1);
    job.reject(job.signal.reason);
  }

  return {
    version: readerVersion(ocrEngine),
    open: (file, signal) => submit({ kind: 'open', file }, signal),
    inspect: (file, signal) => submit({ kind: 'inspect', file }, signal),
    sanitise: (file, pages, signal) => submit({ kind: 'sanitise', file, pages }, signal),
    readPage: (path, page, signal, extent = 'whole') =>
      submit({ kind: 'readPage', path, page, extent }, signal),
    reread: (source, regions, signal) => submit({ kind: 'reread', source, regions }, signal),
    paint: (page, signal) => submit({ kind: 'paint', page }, signal),
    prepare: async (signal) => void (await submit({ kind: 'prepare' }, signal)),
    isIdle: () => busy.size === 0 && waiting.length === 0,
    stats: () => ({ running: busy.size, waiting: waiting.length, ...counts }),
    async close() {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(new Error('the reader pool is closed'));
      await Promise.all(
        [...idle.splice(0), ...busy, ...(painter ? [painter] : [])].map((child) => child.kill()),
      );
    },
  };
}

/** Second looks at pictures; print is looked at by its shapes, which any child does as well. */
function needsLineModel(task: Task): boolean {
  return task.kind === 'reread' && !isUprightPrint(task.source.reading);
}

/** Beside this file: TypeScript when run from source, JavaScript in the built service. */
function defaultEntry(): URL {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./child-entry.${ending}`, import.meta.url);
}
