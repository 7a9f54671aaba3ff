// Content that lies in another file: streams with a file (ISO 32000-1, 7.3.8.2), pages of other documents (8.10.4).
// `/F /FlateDecode` of a sloppy writer is a filter, not a file: a file is a text or a dictionary.
import { dictOf, entryOf } from '../pdf-graph.ts';
import { isDict } from '../pdf-object.ts';
import { NOTHING, type PdfRule } from './pdf-rule.ts';

export const externalDataRule: PdfRule = {
  id: 'external-data',
  about: 'content that lies in another file',
  see({ dict }, graph) {
    if (!dict.isStream) return NOTHING;
    const file = entryOf(graph, dict, 'F');
    const isFile = isDict(file) || (typeof file === 'object' && file?.kind === 'string');
    return isFile || dictOf(graph, dict, 'Ref') ? ['pdf.external_data'] : NOTHING;
  },
};
