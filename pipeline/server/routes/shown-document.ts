// A document's rows as the API shows them.
import type { z } from 'zod';
import type { Engine } from '../../engine/engine-options.ts';
import {
  type listDocuments,
  noticeHeadsOf,
  type seenDocument,
  stageTimesOf,
} from '../../store/document-list.ts';
import { intakesOf } from '../../store/stored-document.ts';
import { shownErrorOf } from '../http/shown-error.ts';
import { type documentEntrySchema, type documentSchema, documentStatus } from './documents.schema.ts';

type EntryRow = Awaited<ReturnType<typeof listDocuments>>[number];
type SeenRow = NonNullable<Awaited<ReturnType<typeof seenDocument>>>;

export function shownEntry(row: EntryRow): z.infer<typeof documentEntrySchema> {
  const { errorCode, createdAt, finishedAt, ...rest } = row;
  return {
    ...rest,
    status: documentStatus.parse(row.status),
    error: shownErrorOf(errorCode),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

export async function shownDocument(engine: Engine, row: SeenRow): Promise<z.infer<typeof documentSchema>> {
  const { isStored, attempts, retryAt, pagesDeferred, ...entry } = row;
  const intakes = await intakesOf(engine.db, row.id);
  const stages = await stageTimesOf(engine.db, row.id);
  const { unpack, inspect } = await engine.outputsOf(row.id);
  return {
    ...shownEntry(entry),
    ...{ isStored, attempts, pagesDeferred, retryAt: retryAt?.toISOString() ?? null },
    intakes: intakes.map(({ documentId: _documentId, ordinal: _ordinal, takenAt, ...intake }) => ({
      ...intake,
      takenAt: takenAt.toISOString(),
    })),
    parts: (unpack?.tree ?? []).map(({ way, mediaType, kind, sizeBytes, sha256, problems }) => ({
      ...{ name: way, mediaType, kind, sizeBytes, sha256 },
      problem: shownErrorOf(problems[0]?.code ?? null),
    })),
    verdicts: (inspect?.attachments ?? []).map(({ part, type, verdict, findings }) => ({
      ...{ part, type, verdict },
      findings: findings.map(({ code, where, severity }) => ({ code, where, severity })),
    })),
    stages: stages.map(({ stage, outcome, tookMs, createdAt }) => ({
      ...{ stage, outcome, tookMs, endedAt: createdAt.toISOString() },
    })),
    notices: [...(await noticeHeadsOf(engine.db, row.id))],
  };
}
