// Which parts of a document are read: every PDF and picture once, wherever it lies.
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { Part } from './stage-outputs.ts';

/** The longer side of the smallest picture in a mail that can be a page: letters are legible from about 1,000 pixels. */
const SMALLEST_PAGE_PX = 600;

/** In the order of the tree. A part of too many pages carries its problem and is not among them. */
export function readableParts(tree: readonly UnwrappedPart[]): readonly Part[] {
  return tree.flatMap((part) => {
    const { kind, mediaType, way, sha256, sizeBytes, pageCount, sameAs } = part;
    const isPages = (kind === 'pdf' || kind === 'image') && pageCount !== null && sha256 !== null;
    if (!isPages || sameAs !== null || isMailOrnament(part, tree)) return [];
    return [{ name: way, sha256, mediaType, sizeBytes, kind, pageCount }];
  });
}

/** Logos and buttons of a mail: too small to be a page. A photographed letter is larger, also when pasted in the text. */
export function isMailOrnament(part: UnwrappedPart, tree: readonly UnwrappedPart[]): boolean {
  const { picture, parent } = part;
  const container = parent === null ? null : tree[parent];
  if (!picture || !container || container.mail === null) return false;
  return Math.max(picture.widthPx, picture.heightPx) < SMALLEST_PAGE_PX;
}
