// Relationships of an OOXML part to files and hosts outside of the package: all but hyperlinks go, so that nothing is there to
// be fetched (ECMA-376 part 2, 9.3).
import { type FrozenPart, frozenPart } from './frozen-part.ts';
import { type Edit, walkPlaces } from './xml-edits.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function cutRelationships(bytes: Uint8Array): FrozenPart {
  const edits: Edit[] = [];
  const text = walkPlaces(bytes, {
    close(tag, whole) {
      if (tag.ns !== NAMESPACE || tag.name !== 'Relationship') return;
      const isHyperlink = /\/hyperlink$/.test(tag.attribute('', 'Type') ?? '');
      const isOutside = (tag.attribute('', 'TargetMode') ?? '').toLowerCase() === 'external';
      if (isOutside && !isHyperlink) edits.push({ ...whole, by: '' });
    },
  });
  return frozenPart(text, edits, { cut: edits.length });
}
