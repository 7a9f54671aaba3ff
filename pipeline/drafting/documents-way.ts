// How documents reach the office when the request itself carries none: what to choose and type, for sheet and page.
import type { Result } from '../../contract/result.schema.ts';
import { CIVIS_DOCUMENTS } from '../../rules/civis/index.ts';

export interface DocumentsWay {
  /** As the reserved area calls them. */
  readonly service: string;
  readonly category: string;
  readonly object: string;
  /** Of the practice that is still open; null: the request was not sent yet, or it is closed. */
  readonly practice: string | null;
  /** Names of the files recorded for it. */
  readonly files: readonly string[];
}

const OVER = new Set(['scartata', 'chiusa']);

/** Null: there is no request, or it carries its documents itself. */
export function documentsWay({
  request,
  practices,
}: Pick<Result, 'request' | 'practices'>): DocumentsWay | null {
  if (!request || (request.kind === 'second' && request.act.type === 'comunicazione')) return null;
  const open = practices.filter(({ state }) => !OVER.has(state)).at(-1);
  return {
    ...CIVIS_DOCUMENTS,
    practice: open?.number ?? null,
    files: request.documents.map(({ name }) => name),
  };
}
