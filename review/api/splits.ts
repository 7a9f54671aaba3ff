// How a document divides into notices, and deciding about it.
import type { SplitDecision } from '../../contract/human-word.ts';
import type { DocumentSplits } from '../../pipeline/server/routes/splits.schema.ts';
import { type Answer, ask } from './ask.ts';

export type { DocumentSplits } from '../../pipeline/server/routes/splits.schema.ts';
export type SplitPart = DocumentSplits['parts'][number];
export type PageGroup = SplitPart['groups'][number];
export type Proposal = PageGroup['proposals'][number];

/** @throws Problem */
export function askSplits(documentId: string, signal: AbortSignal): Promise<Answer<DocumentSplits>> {
  return ask<DocumentSplits>(`/documents/${documentId}/splits`, { signal });
}

export interface SplitChange {
  readonly do: 'decide' | 'retract';
  readonly part: string | null;
  readonly decision: SplitDecision;
}

/**
 * @param etag of the division that was seen
 * @returns whether the notices were made anew in time
 * @throws Problem request.precondition_failed where somebody changed it meanwhile
 */
export async function decideSplit(
  documentId: string,
  change: SplitChange,
  etag: string | null,
): Promise<boolean> {
  const request = { method: 'POST', json: change, etag } as const;
  const { body } = await ask<{ readonly isDone: boolean }>(`/documents/${documentId}/splits`, request);
  return body.isDone;
}
