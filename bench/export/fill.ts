// Fills an empty database with so many notices, many rows a statement.

import type { Db } from '../../pipeline/store/database.ts';
import { batch, document, intake, notice } from '../../pipeline/store/schema.ts';
import { documentIdOf } from '../../pipeline/store/stored-document.ts';
import { fullNotice, resultOf, sha256Of } from '../../test/support/fill-archive.ts';

const AT_ONCE = 250;
const NOW = new Date('2026-01-01T08:00:00Z');

export async function fill(db: Db, count: number): Promise<void> {
  await db.insert(batch).values({ id: 'b', createdAt: NOW }).onConflictDoNothing();
  for (let from = 0; from < count; from += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => from + n);
    const rows = numbers.map((number) => {
      const name = `notice-${number}`;
      const result = resultOf(name, 0, fullNotice(number));
      const sha256 = sha256Of(name);
      return { name, number, result, sha256, documentId: documentIdOf(sha256) };
    });
    await db.insert(document).values(
      rows.map(({ documentId, sha256 }) => ({
        ...{ id: documentId, sha256, sizeBytes: 1, isStored: true, status: 'done' },
        ...{ createdAt: NOW, updatedAt: NOW },
      })),
    );
    await db.insert(intake).values(
      rows.map(({ name, number, documentId }) => ({
        ...{ id: name, documentId, batchId: 'b', ordinal: number, path: `in/${name}.pdf` },
        ...{ receivedOnEvidence: 'unknown', client: `client-${number % 50}`, takenAt: NOW },
      })),
    );
    await db.insert(notice).values(
      rows.map(({ documentId, result }) => ({
        ...{ documentId, ordinal: 0, id: result.id, status: result.status, kind: result.notice.kind },
        ...{ safeDay: result.deadline?.safe ?? null, result, createdAt: NOW },
      })),
    );
  }
}
