// Rebuilds documents and intakes from the receipts and originals that are kept, for when the database is lost. Can be
// run at any time: an intake that is there already is left alone.
import type { BlobStore } from '../store/blob-store.ts';
import type { Receipt } from '../store/receipts.ts';
import { bookIntake, type IntakeDesk } from './receive-file.ts';

export interface RebuildReport {
  /** Receipts found and booked (again). */
  readonly intakes: number;
  readonly documents: number;
  /** Receipt files that cannot be understood. */
  readonly unreadableReceipts: readonly string[];
  /** Originals that a receipt names but that are not there: they end as failed documents, visibly. */
  readonly missingOriginals: readonly string[];
}

export async function rebuildFromReceipts(
  desk: Pick<IntakeDesk, 'db' | 'plan' | 'orderOf' | 'enqueue' | 'receipts'> & {
    readonly blobs: BlobStore;
  },
): Promise<RebuildReport> {
  const receipts: Receipt[] = [];
  const unreadableReceipts: string[] = [];
  for await (const { file, receipt } of desk.receipts.readAll()) {
    if (receipt) receipts.push(receipt);
    else unreadableReceipts.push(file);
  }
  receipts.sort(inOrderOfTime);
  const documents = new Set<string>();
  const missingOriginals = new Set<string>();
  for (const receipt of receipts) {
    if (receipt.isStored && !(await desk.blobs.has(receipt.sha256))) missingOriginals.add(receipt.sha256);
    documents.add((await bookIntake(desk, receipt)).documentId);
  }
  return {
    intakes: receipts.length,
    documents: documents.size,
    unreadableReceipts,
    missingOriginals: [...missingOriginals],
  };
}

function inOrderOfTime(a: Receipt, b: Receipt): number {
  if (a.takenAt !== b.takenAt) return a.takenAt < b.takenAt ? -1 : 1;
  return a.ordinal - b.ordinal || (a.intakeId < b.intakeId ? -1 : 1);
}
