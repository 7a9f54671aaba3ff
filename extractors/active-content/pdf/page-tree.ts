// Is there a page to look at? A tree of pages that leads back to itself, or to no page, shows something else in every
// program: such a file is damaged, whatever else can be read of it. ISO 32000-1, 7.7.3.
import { arrayOf, catalogOf, dictOf, type PdfGraph, resolved } from './pdf-graph.ts';
import { isDict, type PdfDict } from './pdf-object.ts';

interface Step {
  readonly node: PdfDict;
  readonly isLeaving: boolean;
}

/** Null when it is a tree with at least one page. */
export function pageTreeFault(graph: PdfGraph): 'no page' | 'a page tree that leads back to itself' | null {
  const catalog = catalogOf(graph);
  const root = catalog && dictOf(graph, catalog, 'Pages');
  const open = new Set<PdfDict>();
  const done = new Set<PdfDict>();
  const pending: Step[] = root ? [{ node: root, isLeaving: false }] : [];
  let pages = 0;
  for (let step = pending.pop(); step; step = pending.pop()) {
    const { node, isLeaving } = step;
    if (isLeaving) {
      open.delete(node);
      done.add(node);
      continue;
    }
    if (open.has(node)) return 'a page tree that leads back to itself';
    if (done.has(node)) continue;
    open.add(node);
    pending.push({ node, isLeaving: true });
    const kids = arrayOf(graph, node, 'Kids');
    if (!kids) pages += 1;
    for (const kid of kids?.items ?? []) {
      const child = resolved(graph, kid);
      if (isDict(child)) pending.push({ node: child, isLeaving: false });
    }
  }
  return pages === 0 ? 'no page' : null;
}
