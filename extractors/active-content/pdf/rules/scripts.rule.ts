// Scripts outside of JavaScript actions: `/JS` of a rendition or of an action whose type is missing, and the script a 3D
// drawing runs when it wakes (ISO 32000-1, 12.6.4.13 and 13.6.2).
import { entryOf } from '../pdf-graph.ts';
import { isDict, type PdfValue } from '../pdf-object.ts';
import { NOTHING, type PdfRule } from './pdf-rule.ts';

export const scriptsRule: PdfRule = {
  id: 'scripts',
  about: 'scripts outside of JavaScript actions',
  see({ dict, role }, graph) {
    if (role === 'structure' || role === 'name-list') return NOTHING;
    const isActive = isScript(entryOf(graph, dict, 'JS')) || isScript(entryOf(graph, dict, 'OnInstantiate'));
    return isActive ? ['pdf.javascript'] : NOTHING;
  },
};

function isScript(value: PdfValue): boolean {
  if (isDict(value)) return value.isStream;
  return typeof value === 'object' && value?.kind === 'string';
}
