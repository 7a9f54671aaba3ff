// What hangs on the pages: comments, sound, film and 3D (ISO 32000-1, 12.5.6; 13). Links and form boxes have rules of
// their own; marks for printing (PrinterMark, TrapNet, Watermark) say nothing to a reader.
import { nameIn } from '../pdf-graph.ts';
import { NOTHING, type PdfRule } from './pdf-rule.ts';

/** A `Screen` plays only by an action, which is seen by itself; without one it is an empty frame. */
const MEDIA = new Set(['RichMedia', 'Movie', 'Sound', '3D']);
const ELSEWHERE = new Set(['Link', 'Widget', 'FileAttachment', 'PrinterMark', 'TrapNet', 'Watermark']);
/** Objects that only sound, film, 3D and slide shows have. */
const MEDIA_TYPES = new Set([
  'Rendition',
  '3D',
  'RichMediaContent',
  'RichMediaSettings',
  'Sound',
  'SlideShow',
]);

export const annotationsRule: PdfRule = {
  id: 'annotations',
  about: 'comments, sound, film and 3D on the pages',
  see({ dict, role }, graph) {
    if (role === 'structure' || role === 'name-list') return NOTHING;
    const type = nameIn(graph, dict, 'Type');
    if (type !== null && MEDIA_TYPES.has(type)) return ['pdf.media'];
    if (role !== 'annotation' && type !== 'Annot') return NOTHING;
    const subtype = nameIn(graph, dict, 'Subtype');
    if (subtype !== null && MEDIA.has(subtype)) return ['pdf.media'];
    if (role !== 'annotation' || (subtype !== null && ELSEWHERE.has(subtype))) return NOTHING;
    return ['pdf.markup_annotation'];
  },
};
