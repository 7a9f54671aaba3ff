// What a version with migrations up to 0005 left in a database: rows by that version's own columns, because the
// schema of today knows tables and columns that were not there yet.
import { sql } from 'drizzle-orm';
import type { Result } from '../../../contract/result.schema.ts';
import type { Db } from '../../../pipeline/store/database.ts';
import { documentIdOf } from '../../../pipeline/store/stored-document.ts';
import { resultOf, sha256Of } from '../../support/fill-archive.ts';

const AT = '2026-01-01T08:00:00Z';

export interface OldDocument {
  /** Any text: its hash is the document's. */
  readonly name: string;
  readonly notices: readonly Partial<Result>[];
}

export async function fillAs0005(db: Db, documents: readonly OldDocument[]): Promise<void> {
  await db.execute(sql`INSERT INTO civis.batch (id, created_at) VALUES ('b', ${AT})`);
  for (const [ordinal, { name, notices }] of documents.entries()) {
    const sha256 = sha256Of(name);
    const id = documentIdOf(sha256);
    await db.execute(sql`INSERT INTO civis.document
      (id, sha256, size_bytes, is_stored, status, created_at, updated_at, finished_at)
      VALUES (${id}, ${sha256}, ${name.length}, true, 'done', ${AT}, ${AT}, ${AT})`);
    await db.execute(sql`INSERT INTO civis.intake
      (id, document_id, batch_id, ordinal, path, received_on_evidence, taken_at)
      VALUES (${`i-${name}`}, ${id}, 'b', ${ordinal}, ${`in/${name}.pdf`}, 'unknown', ${AT})`);
    for (const [at, over] of notices.entries()) {
      const result = resultOf(name, at, over);
      await db.execute(sql`INSERT INTO civis.notice
        (document_id, ordinal, id, status, kind, numero_comunicazione, safe_day, result, created_at)
        VALUES (${id}, ${at}, ${result.id}, ${result.status}, ${result.notice.kind},
          ${result.fields.numeroComunicazione?.value ?? null}, ${result.deadline?.safe ?? null},
          ${JSON.stringify(result)}, ${AT})`);
    }
  }
}
