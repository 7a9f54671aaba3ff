// Layers (ISO 32000-1, 8.11): what a page shows depends on a switch. `/AS` throws the switch by itself, at a zoom or in
// print; `/Order` hands it to the reader; `/OFF` leaves something in the file that is not shown. A layer that is on and
// that no viewer lists (Word makes one of header and footer) is none to anybody.
import { arrayOf, catalogOf, dictOf, nameIn, type PdfGraph, resolved } from '../pdf-graph.ts';
import { isDict, type PdfDict } from '../pdf-object.ts';
import { NOTHING, type PdfRule } from './pdf-rule.ts';

export const layersRule: PdfRule = {
  id: 'layers',
  about: 'layers that can be switched, or switch by themselves',
  see({ dict }, graph) {
    if (dict !== catalogOf(graph)) return NOTHING;
    const layers = dictOf(graph, dict, 'OCProperties');
    if (!layers || !isFilled(graph, layers, 'OCGs')) return NOTHING;
    const all = configurations(graph, layers);
    if (all.some((each) => isFilled(graph, each, 'AS'))) return ['pdf.ui_action'];
    return all.some((each) => canDiffer(graph, each)) ? ['pdf.layers'] : NOTHING;
  },
};

function canDiffer(graph: PdfGraph, each: PdfDict): boolean {
  const isOffAtFirst = nameIn(graph, each, 'BaseState') === 'OFF';
  return isOffAtFirst || isFilled(graph, each, 'OFF') || isFilled(graph, each, 'Order');
}

function configurations(graph: PdfGraph, layers: PdfDict): readonly PdfDict[] {
  const others = arrayOf(graph, layers, 'Configs')?.items ?? [];
  return [dictOf(graph, layers, 'D'), ...others.map((each) => resolved(graph, each))].filter(
    (each) => each !== null && isDict(each),
  );
}

function isFilled(graph: PdfGraph, dict: PdfDict, key: string): boolean {
  return (arrayOf(graph, dict, key)?.items.length ?? 0) > 0;
}
