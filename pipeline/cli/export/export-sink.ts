// Where an export goes: a file that is there whole or not at all, or standard output.
import { resolve } from 'node:path';
import { type WritePiece, writeWholeFile } from '../../store/whole-file.ts';
import type { Terminal } from '../terminal.ts';

/** @param out the file; undefined: standard output. @throws AppError output.unwritable, store.disk_full */
export async function toSink(
  out: string | undefined,
  terminal: Terminal,
  make: (write: WritePiece) => Promise<void>,
): Promise<void> {
  if (out !== undefined) return writeWholeFile(resolve(out), make);
  const decoder = new TextDecoder();
  await make(async (piece) => {
    terminal.out(typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }));
    await terminal.drained?.();
  });
}
