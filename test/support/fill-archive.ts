// Documents with their notices put straight into a database, as the last stage of their way would leave them.
import { createHash } from 'node:crypto';
import { civilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import { bareResult } from '../../pipeline/drafting/bare-result.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { replaceNotices } from '../../pipeline/store/notice-rows.ts';
import { batch, document, intake } from '../../pipeline/store/schema.ts';
import { documentIdOf } from '../../pipeline/store/stored-document.ts';
import { makeField, makeFields } from './make-result.ts';

const NOW = new Date('2026-01-01T08:00:00Z');

export interface FilledDocument {
  /** Any text: its hash is the document's. */
  readonly name: string;
  readonly client?: string | null;
  readonly status?: string;
  readonly errorCode?: string | null;
  /** What of each of its notices is not plain; none: the document is on its way. */
  readonly notices: readonly Partial<Result>[];
}

export const sha256Of = (name: string): string => createHash('sha256').update(name).digest('hex');
export const idOf = (name: string, ordinal = 0): string => noticeId(sha256Of(name), ordinal);

/** Fills in one transaction; a document that is there gets its notices anew, and keeps the day it came. */
export async function fillArchive(
  db: Db,
  documents: readonly FilledDocument[],
  { at: now, batchId }: { readonly at: Date; readonly batchId: string } = { at: NOW, batchId: 'b' },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(batch).values({ id: batchId, createdAt: now }).onConflictDoNothing();
    for (const [ordinal, each] of documents.entries()) {
      const sha256 = sha256Of(each.name);
      const id = documentIdOf(sha256);
      const isWaiting = each.notices.length === 0;
      await tx
        .insert(document)
        .values({
          ...{ id, sha256, sizeBytes: each.name.length, isStored: true },
          ...{ status: each.status ?? (isWaiting ? 'waiting' : 'done'), errorCode: each.errorCode ?? null },
          ...{ nextStage: isWaiting ? 'read' : null, createdAt: now, updatedAt: now },
        })
        .onConflictDoNothing();
      await tx
        .insert(intake)
        .values({
          ...{ id: `i-${each.name}`, documentId: id, batchId, ordinal, path: `in/${each.name}.pdf` },
          ...{ channel: null, receivedOn: null, receivedOnEvidence: 'unknown', takenAt: now },
          client: each.client ?? null,
        })
        .onConflictDoNothing();
      await replaceNotices(
        tx,
        id,
        each.notices.map((over, at) => resultOf(each.name, at, over)),
        now,
      );
    }
  });
}

export function resultOf(name: string, ordinal: number, over: Partial<Result> = {}): Result {
  const path = `in/${name}.pdf`;
  const facts = {
    ...{ id: '', sha256: sha256Of(name), sizeBytes: name.length, wantsWhole: false },
    intakes: [
      { path, channel: null, receivedOn: null, receivedOnEvidence: 'unknown' as const, client: null },
    ],
  };
  return {
    ...bareResult(facts, { ordinal, status: 'ready', why: '' }),
    notice: { kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null, redeterminationOf: null },
    ...over,
  };
}

/** A day of 2026 or later, by its number. */
export function dayOf(number: number): string {
  const day = civilDate(
    2026 + Math.floor(number / 336),
    1 + (Math.floor(number / 28) % 12),
    1 + (number % 28),
  );
  if (!day) throw new RangeError(`no day ${number}`);
  return day;
}

/** A deadline whose only interesting part is its day. */
export function deadlineOn(safe: string | null): NonNullable<Result['deadline']> {
  return {
    ...{ due: safe, safe, raw: safe, day0: '2026-01-01', day0Evidence: 'ar', days: 60, ruleId: 'A1-NEW' },
    ...{ law: null, purpose: 'pay', tolerance: null, confidence: 'certain', warnings: [] },
    ...{ ruleConfidence: 'V1', explanation: 'Sessanta giorni.', others: [] },
  };
}

/** An ordinary notice: every field that a register shows. */
export function fullNotice(number: number): Partial<Result> {
  return {
    deadline: deadlineOn(dayOf(number % 700)),
    fields: makeFields({
      numeroComunicazione: makeField(String(12_345_600_000 + number).padStart(13, '0')),
      codiceAtto: makeField(String(number).padStart(11, '0')),
      codiceFiscale: makeField('PRVDAA80A41H501X'),
      denominazione: makeField(`PROVA ADA ${number}`),
      annoImposta: makeField(2023),
      importoTotale: makeField(100_000 + number),
    }),
  };
}
