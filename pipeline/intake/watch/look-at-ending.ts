// Opens a still file for a look at its two ends, as carefully as the platform lets us: no links followed, no waiting on
// a pipe, and "in use" where the file system (a share, Windows) or a lock says so.
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tryLock, unlock } from 'fs-native-extensions';
import { errorCodeOf } from '../../store/file-errors.ts';
import { endingOf, HEAD_BYTES, TAIL_BYTES } from './ending.ts';
import type { Ending } from './stability.ts';

/** Windows and SMB say EBUSY where somebody else has the file open without sharing it. */
const IN_USE = new Set(['EBUSY', 'ETXTBSY', 'EAGAIN', 'EWOULDBLOCK', 'EDEADLK', 'ENOLCK']);
const DENIED = new Set(['EACCES', 'EPERM']);
/** The entry went or became something else: the next scan says what. A share that stumbles is waited for as well. */
const PASSING = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO', 'EIO', 'ESTALE', 'ETIMEDOUT', 'EHOSTDOWN']);

/** @throws errors of the disk that are none of the known ones */
export async function lookAtEnding(path: string, openFile: typeof open = open): Promise<Ending> {
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const file = await openFile(path, flags);
    try {
      return isHeld(file) ? 'in_use' : await readEnds(file);
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = errorCodeOf(error) ?? '';
    if (DENIED.has(code)) return 'denied';
    if (IN_USE.has(code) || PASSING.has(code)) return 'in_use';
    throw error;
  }
}

/** A writer that took a lock still has it. Where the file system knows no locks this says nothing. */
function isHeld(file: FileHandle): boolean {
  try {
    if (!tryLock(file.fd, 0, 0, { shared: true })) return true;
    unlock(file.fd);
    return false;
  } catch {
    return false;
  }
}

async function readEnds(file: FileHandle): Promise<Ending> {
  const stats = await file.stat();
  if (!stats.isFile()) return 'in_use';
  const head = await readAt(file, 0, Math.min(stats.size, HEAD_BYTES));
  const from = Math.max(0, stats.size - TAIL_BYTES);
  return endingOf(head, await readAt(file, from, stats.size - from));
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}
