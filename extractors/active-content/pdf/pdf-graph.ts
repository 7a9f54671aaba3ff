// A PDF as one reader sees it: the way in, and the objects by number.
import { isArray, isDict, isRef, type PdfArray, type PdfDict, type PdfValue } from './pdf-object.ts';

export interface PdfGraph {
  /** The catalog's reference, and what else the trailer names. */
  readonly trailer: PdfDict;
  /** The object of that number; null when there is none, as the standard says (ISO 32000-1, 7.3.10). */
  object(id: string): PdfValue;
}

/** References to references are followed so far. */
const MAX_HOPS = 16;

/** The value itself, through references; null when it is absent or leads nowhere. */
export function resolved(graph: PdfGraph, value: PdfValue | undefined): PdfValue {
  let found = value ?? null;
  for (let hops = 0; isRef(found) && hops < MAX_HOPS; hops += 1) found = graph.object(found.id);
  return isRef(found) ? null : found;
}

export function entryOf(graph: PdfGraph, dict: PdfDict, key: string): PdfValue {
  return resolved(graph, dict.entries.get(key));
}

export function dictOf(graph: PdfGraph, dict: PdfDict, key: string): PdfDict | null {
  const value = entryOf(graph, dict, key);
  return isDict(value) ? value : null;
}

export function arrayOf(graph: PdfGraph, dict: PdfDict, key: string): PdfArray | null {
  const value = entryOf(graph, dict, key);
  return isArray(value) ? value : null;
}

/** `/S /JavaScript` → `JavaScript`; null for anything that is no name. */
export function nameIn(graph: PdfGraph, dict: PdfDict, key: string): string | null {
  const value = entryOf(graph, dict, key);
  return typeof value === 'object' && value?.kind === 'name' ? value.name : null;
}

export function textIn(graph: PdfGraph, dict: PdfDict, key: string): string | null {
  const value = entryOf(graph, dict, key);
  return typeof value === 'object' && value?.kind === 'string' ? value.text : null;
}

/** The document's catalog; null when the trailer names none. */
export function catalogOf(graph: PdfGraph): PdfDict | null {
  return dictOf(graph, graph.trailer, 'Root');
}
