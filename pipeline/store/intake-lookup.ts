// The newest intake of a file by where it came from, for what arrives late and speaks of it.
import { desc, eq, sql } from 'drizzle-orm';
import type { IntakeFacts } from '../stages/stage-outputs.ts';
import type { Db } from './database.ts';
import { document, intake } from './schema.ts';
import { intakeFactsOf } from './stored-document.ts';

export interface EarlierIntake {
  readonly facts: IntakeFacts;
  readonly sha256: string;
  readonly takenAt: Date;
}

/** Of each path that begins so, the newest; newest first. */
export async function intakesBeginning(db: Db, pathStart: string): Promise<readonly EarlierIntake[]> {
  const rows = await db
    .select({ intake, sha256: document.sha256 })
    .from(intake)
    .innerJoin(document, eq(document.id, intake.documentId))
    .where(sql`starts_with(${intake.path}, ${pathStart})`)
    .orderBy(desc(intake.takenAt), desc(intake.id));
  const newest = new Map<string, EarlierIntake>();
  for (const { intake: row, sha256 } of rows) {
    if (newest.has(row.path)) continue;
    newest.set(row.path, { facts: intakeFactsOf(row), sha256, takenAt: row.takenAt });
  }
  return [...newest.values()];
}
