// Documents take turns at the readers, page by page: a letter of one page does not wait until the two hundred of
// another are read.
import type { PageReader } from '../sandbox/page-reader.ts';

interface Waiting {
  readonly documentId: string;
  readonly begin: () => void;
}

/** @param places pages given to the readers at once, in all. @returns the reader as each document is given it */
export function fairPages(reader: PageReader, places: number): (documentId: string) => PageReader {
  let waiting: Waiting[] = [];
  const atWork = new Map<string, number>();
  let taken = 0;

  function admit(): void {
    while (taken < places) {
      const next = fewestAtWork(waiting, atWork);
      if (!next) return;
      waiting = waiting.filter((each) => each !== next);
      taken += 1;
      atWork.set(next.documentId, (atWork.get(next.documentId) ?? 0) + 1);
      next.begin();
    }
  }

  function leave(documentId: string): void {
    taken -= 1;
    const left = (atWork.get(documentId) ?? 1) - 1;
    if (left > 0) atWork.set(documentId, left);
    else atWork.delete(documentId);
    admit();
  }

  async function inTurn<T>(documentId: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((begin) => {
      waiting.push({ documentId, begin });
      admit();
    });
    try {
      signal.throwIfAborted();
      return await work();
    } finally {
      leave(documentId);
    }
  }

  return (documentId) => ({
    version: reader.version,
    open: (file, signal) => reader.open(file, signal),
    inspect: (file, signal) => reader.inspect(file, signal),
    readPage: (path, page, signal, extent) =>
      inTurn(documentId, signal, () => reader.readPage(path, page, signal, extent)),
    reread: (source, regions, signal) => reader.reread(source, regions, signal),
    close: () => reader.close(),
  });
}

/** Of the document with the fewest pages at the readers, the first that came. */
function fewestAtWork(waiting: readonly Waiting[], atWork: ReadonlyMap<string, number>): Waiting | undefined {
  let best: Waiting | undefined;
  for (const each of waiting) {
    const count = atWork.get(each.documentId) ?? 0;
    if (count === 0) return each;
    if (!best || count < (atWork.get(best.documentId) ?? 0)) best = each;
  }
  return best;
}
