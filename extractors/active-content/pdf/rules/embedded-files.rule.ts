// Files inside of the PDF: file specifications with a stream, attachments of a page, associated files, portfolios.
// ISO 32000-1, 7.11.4, 12.3.5; 32000-2, 14.13. `/EF [/Create]` of a usage right is a list of names and no file.
import { arrayOf, catalogOf, dictOf, entryOf, nameIn, type PdfGraph, resolved } from '../pdf-graph.ts';
import { isArray, isDict, type PdfDict, type PdfValue } from '../pdf-object.ts';
import { NOTHING, type PdfRule } from './pdf-rule.ts';

const FILES: readonly ['pdf.embedded_file'] = ['pdf.embedded_file'];

export const embeddedFilesRule: PdfRule = {
  id: 'embedded-files',
  about: 'files inside of the PDF',
  see({ dict, role, place }, graph) {
    if (role === 'name-list') return NOTHING;
    if (holdsStreams(graph, dictOf(graph, dict, 'EF'))) return FILES;
    if (dict.isStream && nameIn(graph, dict, 'Type') === 'EmbeddedFile') return FILES;
    if (role === 'annotation' && nameIn(graph, dict, 'Subtype') === 'FileAttachment') return FILES;
    if (hasEntries(graph, entryOf(graph, dict, 'AF'))) return FILES;
    if (isDict(entryOf(graph, dict, 'Collection')) && dict === catalogOf(graph)) return FILES;
    const isTree = place.key === 'EmbeddedFiles' || place.parent?.parent?.key === 'EmbeddedFiles';
    return isTree && (arrayOf(graph, dict, 'Names')?.items.length ?? 0) > 1 ? FILES : NOTHING;
  },
};

function holdsStreams(graph: PdfGraph, files: PdfDict | null): boolean {
  if (!files) return false;
  return [...files.entries.values()].some((value) => {
    const stream = resolved(graph, value);
    return isDict(stream) && stream.isStream;
  });
}

function hasEntries(graph: PdfGraph, value: PdfValue): boolean {
  if (isDict(value)) return true;
  return isArray(value) && value.items.some((item) => isDict(resolved(graph, item)));
}
