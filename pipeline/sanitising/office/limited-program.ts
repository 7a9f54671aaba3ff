// Runs a foreign program on a stranger's file: off the network and with a memory limit where the platform can, nothing of this
// process's environment but what a program needs to start, and no longer than allowed; its whole group goes with it.
import { spawn } from 'node:child_process';
import { platformLimits } from '../../sandbox/platform-limits.ts';

export interface ProgramRun {
  readonly command: string;
  readonly args: readonly string[];
  /** Its home and its place for temporary files: this run's own. */
  readonly folder: string;
  readonly timeoutMs: number;
  readonly memoryLimitMb: number;
  readonly signal: AbortSignal;
}

export type ProgramEnd = 'done' | 'failed' | 'timeout';

/** @throws what `signal` was aborted with */
export async function runLimited(run: ProgramRun): Promise<ProgramEnd> {
  run.signal.throwIfAborted();
  const [command, args] = limited(run);
  const child = spawn(command, [...args], {
    cwd: run.folder,
    detached: true,
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], LANG: 'it_IT.UTF-8', HOME: run.folder, TMPDIR: run.folder },
  });
  let isLate = false;
  const end = () => killGroup(child.pid);
  const timer = setTimeout(() => {
    isLate = true;
    end();
  }, run.timeoutMs);
  run.signal.addEventListener('abort', end, { once: true });
  try {
    const code = await new Promise<number | null>((settle) => {
      child.on('error', () => settle(null));
      child.on('exit', settle);
    });
    run.signal.throwIfAborted();
    if (isLate) return 'timeout';
    return code === 0 ? 'done' : 'failed';
  } finally {
    clearTimeout(timer);
    run.signal.removeEventListener('abort', end);
    end(); // what it left running goes too
  }
}

function limited({ command, args, memoryLimitMb }: ProgramRun): readonly [string, readonly string[]] {
  const { hasDataLimit, hasNetworkNamespace } = platformLimits();
  const plain = hasNetworkNamespace ? ['unshare', '-rn', command, ...args] : [command, ...args];
  if (!hasDataLimit) return [plain[0] ?? command, plain.slice(1)];
  return ['sh', ['-c', `ulimit -d ${memoryLimitMb * 1_024}; ulimit -c 0; exec "$0" "$@"`, ...plain]];
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
