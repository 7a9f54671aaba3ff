// The notices of a document as rows: the effect of the way. Always replaced as a whole, inside the transaction
// that stores the stage result, so that a notice is there exactly once however often its stage ran.
import { eq } from 'drizzle-orm';
import type { Result } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import { printOfDeadline, seenDeadline } from '../../validators/follow-up/index.ts';
import type { Tx } from './database.ts';
import { placesOf, replaceCauses } from './notice-places.ts';
import { notice } from './schema.ts';
import { replaceUnaided } from './unaided-rows.ts';

/** @param drawPercent of the notices that nothing is in doubt of, how many are drawn to be looked at all the same */
export async function replaceNotices(
  tx: Tx,
  documentId: string,
  results: readonly Result[],
  now: Date,
  drawPercent = 0,
): Promise<void> {
  await tx.delete(notice).where(eq(notice.documentId, documentId));
  const places = await placesOf(
    tx,
    results.map((result) => ({ documentId, result })),
    now,
  );
  await replaceCauses(tx, documentId, results, places);
  await replaceUnaided(tx, documentId, results, now, drawPercent);
  if (results.length === 0) return;
  await tx.insert(notice).values(
    results.map((result, ordinal) => ({
      documentId,
      ordinal,
      id: result.id,
      status: result.status,
      kind: result.notice.kind,
      numeroComunicazione: keyOf(result, 'numeroComunicazione'),
      codiceAtto: keyOf(result, 'codiceAtto'),
      numeroCartella: keyOf(result, 'numeroCartella'),
      codiceFiscale: keyOf(result, 'codiceFiscale'),
      safeDay: result.deadline?.safe ?? null,
      deadlinePrint: printOfDeadline(seenDeadline(result)),
      ...places[ordinal],
      result,
      createdAt: now,
    })),
  );
}

function keyOf(result: Result, field: FieldName): string | null {
  const value = result.fields[field]?.value ?? null;
  return value === null ? null : String(value);
}
