// Resident memory of another process in bytes; null when it is gone or the platform does not tell.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const BYTES_PER_KB = 1_024;

export async function residentBytes(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux') {
      const status = await readFile(`/proc/${pid}/status`, 'utf8');
      return kilobytes(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]);
    }
    if (process.platform === 'win32') return null;
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    return kilobytes(stdout.trim());
  } catch {
    return null; // the process ended between two looks
  }
}

function kilobytes(text: string | undefined): number | null {
  const value = Number(text);
  return text && Number.isFinite(value) ? value * BYTES_PER_KB : null;
}
