// Peak memory of a process and all its children, sampled from /proc (Linux only): proportional set size, so that
// pages which the processes share (the program itself, the engines' code) count once.
import { readdirSync, readFileSync } from 'node:fs';

const BYTES_PER_KB = 1_024;
const DEFAULT_SAMPLE_MS = 250;

/** Starts sampling; `stop()` gives the peak in MB, or null where /proc is not to be had. */
export function watchTreeMemory(rootPid: number, sampleMs = DEFAULT_SAMPLE_MS): { stop(): number | null } {
  let peak: number | null = null;
  const sample = () => {
    const now = treeBytes(rootPid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  };
  sample();
  const timer = setInterval(sample, sampleMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return peak === null ? null : Math.round(peak / 1_048_576);
    },
  };
}

function treeBytes(rootPid: number): number | null {
  if (process.platform !== 'linux') return null;
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readOrNull(`/proc/${entry}/stat`);
    const afterName = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (afterName?.[1]) parents.set(Number(entry), Number(afterName[1]));
  }
  let total = 0;
  for (const pid of parents.keys()) {
    if (!isBelow(pid, rootPid, parents)) continue;
    const rollup = readOrNull(`/proc/${pid}/smaps_rollup`);
    total += Number(/^Pss:\s+(\d+) kB/m.exec(rollup ?? '')?.[1] ?? 0) * BYTES_PER_KB;
  }
  return total;
}

function isBelow(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
    if (at === root) return true;
  return false;
}

/** A process may end between listing and reading: its file is then gone, which is no error here. */
function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
