// A large answer is written to a file of its own first and sent from there: a slow reader holds no transaction, and an error
// on the way is told as one instead of ending half an answer.
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type WritePiece, writeWholeFile } from '../../store/whole-file.ts';

export interface Spooled<T> {
  readonly made: T;
  readonly sizeBytes: number;
  /** At the pace of who reads; gone with its end. */
  readonly stream: Readable;
}

/** @throws AppError store.disk_full, output.unwritable, and what `make` throws */
export async function spooled<T>(make: (write: WritePiece) => Promise<T>): Promise<Spooled<T>> {
  const folder = await mkdtemp(join(tmpdir(), 'civis-answer-'));
  try {
    const path = join(folder, 'answer');
    const done: T[] = [];
    await writeWholeFile(path, async (write) => {
      done.push(await make(write));
    });
    const file = await open(path);
    const { size } = await file.stat();
    const [made] = done;
    if (made === undefined) throw new Error('nothing was made');
    return { made, sizeBytes: size, stream: file.createReadStream() };
  } finally {
    // An open file can be read after it is gone from its folder.
    await rm(folder, { recursive: true, force: true });
  }
}

/** Aborted when the one who asked has gone, or the server stops. */
export function untilGone(reply: FastifyReply, stopping: AbortSignal): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort(new DOMException('the one who asked has gone', 'AbortError')));
  return AbortSignal.any([stopping, gone.signal]);
}
