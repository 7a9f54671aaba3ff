// Makes random documents in children beside each other: drawing noise on millions of pixels is slow.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DocumentOrder, MadeDocument } from './document-order.ts';

const CHILD = fileURLToPath(new URL('./make-child.ts', import.meta.url));

/** In the order asked for. @throws Error when a child ends before its share is made */
export async function makeDocuments(
  orders: readonly DocumentOrder[],
  folder: string,
  jobs: number,
): Promise<MadeDocument[]> {
  const shares = Array.from({ length: jobs }, (_, job) => orders.filter((_order, i) => i % jobs === job));
  const made = await Promise.all(shares.filter((s) => s.length > 0).map((share) => makeShare(share, folder)));
  return made.flat().sort((a, b) => a.order.index - b.order.index);
}

function makeShare(orders: readonly DocumentOrder[], folder: string): Promise<MadeDocument[]> {
  return new Promise((resolve, reject) => {
    const made: MadeDocument[] = [];
    const child = fork(CHILD);
    child.on('message', (document: MadeDocument) => made.push(document));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (made.length === orders.length) resolve(made);
      else reject(new Error(`a maker ended with ${code} after ${made.length} of ${orders.length} documents`));
    });
    child.send({ orders, folder });
  });
}
