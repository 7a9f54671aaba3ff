// Files are sent in requests of bounded size: what a broken line costs is small, and each can be sent again as it was.
import type { Entry } from './entry.ts';

export const MOST_FILES = 20;
export const MOST_BYTES = 50 * 1_048_576;
/** At once; the service allows six of one person. */
export const MOST_AT_ONCE = 2;

export interface PlannedRequest<File> {
  /** `Idempotency-Key`: stays with these files in this order, however often they are sent. */
  readonly key: string;
  readonly entries: readonly Entry<File>[];
}

/** The files of the next request, from the front of the line: at least one, however large. */
export function takeForRequest<File>(line: readonly Entry<File>[]): readonly Entry<File>[] {
  const taken: Entry<File>[] = [];
  let bytes = 0;
  for (const entry of line) {
    bytes += entry.size;
    if (taken.length > 0 && (taken.length >= MOST_FILES || bytes > MOST_BYTES)) break;
    taken.push(entry);
  }
  return taken;
}

/** How much of each file is away, by how much of the whole request is: a form is sent in its order. */
export function sentOfEach(sizes: readonly number[], loaded: number, total: number): readonly number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  // Heads and fields of the form are spread over its files.
  let left = total > 0 ? (loaded / total) * all : 0;
  return sizes.map((size) => {
    const sent = Math.min(size, Math.max(0, left));
    left -= size;
    return Math.round(sent);
  });
}
