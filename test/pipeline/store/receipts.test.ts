import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderReceiptBook } from '../../../pipeline/store/folder-receipt-book.ts';
import type { Receipt } from '../../../pipeline/store/receipts.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-receipts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const receipt: Receipt = {
  version: 1,
  intakeId: 'i-1',
  batchId: 'b-1',
  ordinal: 0,
  sha256: 'ab'.repeat(32),
  sizeBytes: 10,
  isStored: true,
  path: 'in/avviso.pdf',
  channel: 'pec',
  receivedOn: '2026-03-11',
  receivedOnEvidence: 'user',
  client: null,
  takenAt: '2026-03-11T10:00:00.000Z',
};

describe('receipts', () => {
  it('several intakes of the same bytes all survive', async () => {
    const second = { ...receipt, intakeId: 'i-2', channel: null };
    const book = new FolderReceiptBook(root);
    await Promise.all([book.write(receipt), book.write(second)]);
    const read = [];
    for await (const found of book.readAll()) read.push(found.receipt);
    expect(read).toEqual([receipt, second]);
  });

  it('a folder without receipts is empty, not an error', async () => {
    const read = [];
    for await (const found of new FolderReceiptBook(join(root, 'none')).readAll()) read.push(found);
    expect(read).toEqual([]);
  });
});
