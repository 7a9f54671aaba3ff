// Processor time of another process, all its threads together, in milliseconds; null where the platform does not tell.
import { readFile } from 'node:fs/promises';

/** USER_HZ: 100 on every Linux that Node runs on (proc(5), times(2)). */
const TICK_MS = 10;
/** After the name in brackets, which may hold anything: utime and stime are fields 14 and 15 of the line. */
const UTIME = 11;
const STIME = 12;

export async function processorTimeMs(pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[UTIME]) + Number(fields[STIME]);
    return Number.isFinite(ticks) ? ticks * TICK_MS : null;
  } catch {
    return null; // the process ended between two looks
  }
}
