// Fields of a presentation part (day, time, file name …) made plain text; the number of the slide stays alive.
import { type FrozenPart, frozenPart } from './frozen-part.ts';
import { type Edit, walkPlaces } from './xml-edits.ts';

const DRAWING: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
]);

/** `a:fld` and `a:r` hold the same but for the field's paragraph settings (ECMA-376 part 1, 21.1.2.2.4 and 21.1.2.3.8). */
export function freezeDrawing(bytes: Uint8Array): FrozenPart {
  const edits: Edit[] = [];
  let frozen = 0;
  const isFrozen = (type: string | undefined) => type !== 'slidenum';
  const text = walkPlaces(bytes, {
    close(tag, whole, closing) {
      if (!DRAWING.has(tag.ns) || tag.name !== 'fld' || !isFrozen(tag.attribute('', 'type'))) return;
      frozen++;
      if (tag.isSelfClosing) edits.push({ ...whole, by: '' });
      else {
        edits.push({ ...tag.place, by: `<${tag.prefix}r>` });
        edits.push({ ...closing, by: `</${tag.prefix}r>` });
      }
    },
    open(tag, ancestors) {
      const parent = ancestors.at(-1);
      if (tag.name !== 'pPr' || parent?.name !== 'fld' || !DRAWING.has(parent.ns)) return;
      if (isFrozen(parent.attribute('', 'type')) && tag.isSelfClosing) edits.push({ ...tag.place, by: '' });
    },
  });
  return frozenPart(text, edits, { frozen });
}
