// Office documents as ZIP packages (DOCX, XLSX, PPTX, their templates and macro formats, XLSB): active content by
// relationship type, content type and element, never by the names of files and parts. docs/active-content/ooxml.md.
import { defineInspector } from '../inspector.ts';
import { inspectPackage } from './inspect-package.ts';

export const ooxmlInspector = defineInspector({
  id: 'ooxml',
  families: ['ooxml'],
  about: 'macros, fields, objects, links, formulas and whatever else acts in DOCX, XLSX, PPTX and their kin',
  async inspect({ bytes, name }) {
    const { main, opc, notes } = await inspectPackage(bytes);
    if (main && disagrees(name, main.ending)) notes.see('file.name_disagrees', '');
    if (opc.archive.bytesBefore > 0 || opc.archive.bytesAfter > 0) notes.see('file.trailing_data', '');
    return {
      mediaType: main?.mediaType ?? null,
      observations: notes.observations,
      problems: notes.problems,
    };
  },
});

/** A name without an ending promises nothing. */
function disagrees(name: string | null, ending: string): boolean {
  const stated = /\.([a-z0-9]{1,10})$/i.exec(name ?? '')?.[1]?.toLowerCase();
  return stated !== undefined && stated !== ending;
}
