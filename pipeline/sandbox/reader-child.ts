// One reader child from its start to its end: runs one job at a time, kills the process when the job takes too long,
// takes too much memory or is called off, and says why as an AppError.
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from '../../contract/app-error.ts';
import type { ErrorCode } from '../../contract/error-codes.ts';
import type { OcrEngineName } from '../../extractors/pages/ocr/engine.ts';
import type { ReadingLimits } from '../../extractors/pages/reading-limits.ts';
import { JobClock } from './job-clock.ts';
import { limitedCommand, platformLimits } from './platform-limits.ts';
import { processorTimeMs } from './processor-time.ts';
import { NETWORK_CUT_VARIABLE, OCR_ENGINE_VARIABLE, type Reply, type Task } from './protocol.ts';
import { residentBytes } from './resident-memory.ts';

export interface ChildOptions {
  readonly entry: URL;
  readonly memoryLimitBytes: number;
  readonly ocrEngine: OcrEngineName;
}

export interface Job {
  readonly task: Task;
  readonly limits: ReadingLimits;
  /** Of processor time where the platform tells it (job-clock.ts). */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface ReaderChild {
  readonly pid: number | undefined;
  readonly isAlive: boolean;
  readonly jobsDone: number;
  /** Highest resident memory seen, bytes. */
  readonly peakBytes: number;
  /** @throws AppError page.time_limit, sandbox.memory_limit, sandbox.crashed, or what the reader said */
  run(job: Job): Promise<unknown>;
  kill(): Promise<void>;
}

const WATCH_EVERY_MS = 100;
/**
 * The data limit counts what is reserved for writing, not only what is resident: node, its threads and the WASM
 * engines hold about 1 GB that way before the first page. It is the second fence; the watchdog is the first.
 */
const RESERVED_BYTES = 1_500 * 1_048_576;
/** Share of the limit that the JavaScript heap may take; the rest is for buffers, WASM and native code. */
const HEAP_SHARE = 0.5;
const BYTES_PER_MB = 1_048_576;

export function startReaderChild(options: ChildOptions): ReaderChild {
  const child = spawnChild(options);
  let nextId = 1;
  let jobsDone = 0;
  let peakBytes = 0;
  let isAlive = true;
  let killedFor: AppError | null = null;
  let pending: { id: number; settle: (reply: Reply | AppError) => void } | null = null;

  const ended = new Promise<void>((resolve) => {
    const end = (code: number | null, signal: string | null) => {
      isAlive = false;
      pending?.settle(killedFor ?? causeOfDeath(code, signal));
      resolve();
    };
    child.once('exit', end);
    child.once('error', () => end(null, null));
  });
  child.on('message', (reply: Reply) => {
    if (pending && reply.id === pending.id) pending.settle(reply);
  });

  const killFor = (error: AppError) => {
    killedFor ??= error;
    child.kill('SIGKILL');
  };
  const watchTime = async (job: Job, clock: JobClock, isCurrent: () => boolean) => {
    const cpuMs = child.pid === undefined ? null : await processorTimeMs(child.pid);
    if (isCurrent() && clock.isOver(cpuMs, performance.now())) {
      killFor(new AppError(timeLimitOf(job.task), `${job.task.kind} took over ${job.timeoutMs} ms`));
    }
  };
  const watchMemory = async () => {
    const bytes = child.pid === undefined ? null : await residentBytes(child.pid);
    if (bytes === null) return;
    peakBytes = Math.max(peakBytes, bytes);
    if (bytes > options.memoryLimitBytes) {
      killFor(new AppError('sandbox.memory_limit', `${Math.round(bytes / BYTES_PER_MB)} MB`));
    }
  };

  return {
    get pid() {
      return child.pid;
    },
    get isAlive() {
      return isAlive && !killedFor;
    },
    get jobsDone() {
      return jobsDone;
    },
    get peakBytes() {
      return peakBytes;
    },
    async run(job) {
      const id = nextId++;
      const clock = new JobClock(job.timeoutMs, performance.now());
      const watcher = setInterval(() => {
        void watchMemory();
        void watchTime(job, clock, () => pending?.id === id);
      }, WATCH_EVERY_MS);
      const callOff = () => killFor(new AppError('sandbox.crashed', 'called off'));
      job.signal.addEventListener('abort', callOff, { once: true });
      try {
        const reply = await new Promise<Reply | AppError>((settle) => {
          pending = { id, settle };
          if (!isAlive) settle(new AppError('sandbox.crashed', 'the child ended before its job'));
          else
            child.send({ id, task: job.task, limits: job.limits }, (error) => {
              if (error)
                killFor(new AppError('sandbox.crashed', 'the child takes no jobs', { cause: error }));
            });
        });
        jobsDone++;
        job.signal.throwIfAborted();
        if (reply instanceof AppError) throw reply;
        if (reply.ok) return reply.value;
        throw new AppError(reply.code, reply.detail);
      } finally {
        pending = null;
        clearInterval(watcher);
        job.signal.removeEventListener('abort', callOff);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function timeLimitOf(task: Task): ErrorCode {
  if (task.kind === 'sanitise') return 'sanitising.time_limit';
  return task.kind === 'open' ? 'container.time_limit' : 'page.time_limit';
}

/** V8 aborts when its heap is full; anything else unexpected is a crash. */
function causeOfDeath(code: number | null, signal: string | null): AppError {
  const isAbort = signal === 'SIGABRT' || code === 134;
  return new AppError(
    isAbort ? 'sandbox.memory_limit' : 'sandbox.crashed',
    `exit ${code ?? '-'}, signal ${signal ?? '-'}`,
  );
}

function spawnChild({ entry, memoryLimitBytes, ocrEngine }: ChildOptions): ChildProcess {
  const platform = platformLimits();
  const heapMb = Math.round((memoryLimitBytes * HEAP_SHARE) / BYTES_PER_MB);
  const nodeArgs = [`--max-old-space-size=${heapMb}`, ...loaderFor(entry), fileURLToPath(entry)];
  const dataLimitKb = Math.round((memoryLimitBytes + RESERVED_BYTES) / 1_024);
  const [command, args] = limitedCommand(nodeArgs, dataLimitKb, platform);
  return spawn(command, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: { ...childEnvironment(platform.hasNetworkNamespace), [OCR_ENGINE_VARIABLE]: ocrEngine },
  });
}

/** Straight from source (tests, development) the entry is TypeScript; in the built service it is not. */
function loaderFor(entry: URL): readonly string[] {
  if (!entry.pathname.endsWith('.ts')) return [];
  const loader = createRequire(import.meta.url).resolve('tsx');
  return ['--import', pathToFileURL(loader).href];
}

/** Nothing of the service's secrets reaches a child: only what node itself needs. */
function childEnvironment(isNetworkCut: boolean): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    LANG,
    [NETWORK_CUT_VARIABLE]: isNetworkCut ? 'cut' : 'open',
    // One core, few threads: glibc would otherwise keep a heap for each of them.
    MALLOC_ARENA_MAX: '2',
    // Page pictures go back to the system when they are freed, instead of waiting for the next one of that size.
    MALLOC_MMAP_THRESHOLD_: '262144',
    MALLOC_TRIM_THRESHOLD_: '1048576',
    UV_THREADPOOL_SIZE: '2',
  };
}
