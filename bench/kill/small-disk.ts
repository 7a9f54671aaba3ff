// A disk of the bench's own, small enough to be filled: a tmpfs, where mounting is allowed; else a plain folder, and
// the rounds that fill it or make it read-only are left out.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const SIZE_MB = 220;
const BLOCK = Buffer.alloc(65_536, 1);

export class SmallDisk {
  readonly folder: string;
  readonly isReal: boolean;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.isReal = run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m`, 'civis-kill', folder]);
  }

  /** Not a byte is left. */
  fill(): void {
    const file = openSync(join(this.folder, 'filler'), 'a');
    try {
      for (let size = BLOCK.length; size >= 1; size = Math.floor(size / 16)) {
        while (writes(file, size)) {
          // As long as it goes.
        }
      }
    } finally {
      closeSync(file);
    }
  }

  setReadOnly(isReadOnly: boolean): boolean {
    return run('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, this.folder]);
  }

  /** Room again, writable again. */
  heal(): void {
    if (!this.isReal) return;
    this.setReadOnly(false);
    rmSync(join(this.folder, 'filler'), { force: true });
  }

  remove(): void {
    if (this.isReal) run('umount', ['-l', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function writes(file: number, size: number): boolean {
  try {
    return writeSync(file, BLOCK, 0, size) > 0;
  } catch {
    return false;
  }
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, [...args], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
