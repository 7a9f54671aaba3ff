// Layers (ISO 32000-1, 8.11): what a page shows depends on a switch. `/AS` throws the switch by itself, at a zoom or in
// print.
import { arrayOf, catalogOf, dictOf, type PdfGraph, valueOf } from '../pdf-graph.ts';
import { isDict, type PdfDict } from '../pdf-object.ts';
import { NOTHING, type PdfRule } from './pdf-rule.ts';

export const layersRule: PdfRule = {
  id: 'layers',
  about: 'layers that can be switched, or switch by themselves',
  see({ dict }, graph) {
    if (dict !== catalogOf(graph)) return NOTHING;
    const layers = dictOf(graph, dict, 'OCProperties');
    if (!layers) return NOTHING;
    if (configurations(graph, layers).some((each) => isFilled(graph, each, 'AS'))) return ['pdf.ui_action'];
    return isFilled(graph, layers, 'OCGs') ? ['pdf.layers'] : NOTHING;
  },
};

function configurations(graph: PdfGraph, layers: PdfDict): readonly PdfDict[] {
  const others = arrayOf(graph, layers, 'Configs')?.items ?? [];
  return [dictOf(graph, layers, 'D'), ...others.map((each) => valueOf(graph, each))].filter(
    (each) => each !== null && isDict(each),
  );
}

function isFilled(graph: PdfGraph, dict: PdfDict, key: string): boolean {
  return (arrayOf(graph, dict, key)?.items.length ?? 0) > 0;
}
