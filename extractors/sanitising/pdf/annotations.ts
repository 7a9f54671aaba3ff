// The annotations of a page as a viewer shows them on screen: which are seen, and by which appearance.
// ISO 32000-1: 12.5.3 flags, 12.5.5 appearance streams, 12.7.4.2 button states.
import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { asDict, dictOf, inherited, listOf, nameOf, numberOf, numbersOf, resolved } from './pdf-lookup.ts';

const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;
/** A page with more holds no document. */
const MAX_ANNOTATIONS = 20_000;

export interface SeenAnnotation {
  readonly dict: PDFDict;
  /** `Widget`, `Link`, `Highlight` …; '' for one without. */
  readonly subtype: string;
  /** The normal appearance stream, by reference; null where it has none. */
  readonly appearance: PDFRef | null;
}

/** Pop-ups are windows of the viewer, not part of the page: they are left out. */
export function seenAnnotations(page: PDFDict): readonly SeenAnnotation[] {
  return allAnnotations(page).flatMap((dict) => {
    const flags = numberOf(dict, 'F') ?? 0;
    const subtype = nameOf(dict, 'Subtype') ?? '';
    if (subtype === 'Popup' || flags & HIDDEN || flags & NO_VIEW) return [];
    return [{ dict, subtype, appearance: normalAppearance(dict) }];
  });
}

export function allAnnotations(page: PDFDict): readonly PDFDict[] {
  return listOf(page, 'Annots')
    .slice(0, MAX_ANNOTATIONS)
    .flatMap((item) => asDict(resolved(page.context, item)) ?? []);
}

/** `/N`, or of several states the one that `/AS` names; without it the state that is the field's value, else off. */
function normalAppearance(annotation: PDFDict): PDFRef | null {
  const appearances = dictOf(annotation, 'AP');
  const normal = appearances?.get(PDFName.of('N'));
  if (!appearances || !normal) return null;
  const found = resolved(annotation.context, normal);
  if (found instanceof PDFStream) return streamRef(annotation.context, normal);
  if (!(found instanceof PDFDict)) return null;
  const state = nameOf(annotation, 'AS') ?? valueState(annotation, found);
  return streamRef(annotation.context, found.get(PDFName.of(state)));
}

function valueState(annotation: PDFDict, states: PDFDict): string {
  const value = inherited(annotation, 'V');
  return value instanceof PDFName && states.has(value) ? value.decodeText() : 'Off';
}

function streamRef(context: PDFContext, value: PDFObject | undefined): PDFRef | null {
  return value instanceof PDFRef && resolved(context, value) instanceof PDFStream ? value : null;
}

/** Where an appearance goes: the matrix that brings its box onto the annotation's (12.5.5, algorithm 8.1). */
export function placeOf(annotation: PDFDict, appearance: PDFDict): readonly number[] | null {
  const rect = numbersOf(annotation, 'Rect', 4);
  const box = numbersOf(appearance, 'BBox', 4);
  if (!rect || !box) return null;
  const [a, b, c, d, e, f] = numbersOf(appearance, 'Matrix', 6) ?? [1, 0, 0, 1, 0, 0];
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]) => [
    (a as number) * x + (c as number) * y + (e as number),
    (b as number) * x + (d as number) * y + (f as number),
  ]);
  const from = boundsOf(corners);
  const to = boundsOf([rect.slice(0, 2), rect.slice(2)]);
  const [width, height] = [from[2] - from[0], from[3] - from[1]];
  if (!(width > 0 && height > 0)) return null;
  const sx = (to[2] - to[0]) / width;
  const sy = (to[3] - to[1]) / height;
  return [sx, 0, 0, sy, to[0] - from[0] * sx, to[1] - from[1] * sy];
}

function boundsOf(points: readonly (readonly number[])[]): readonly [number, number, number, number] {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The type of a widget's field (`Tx`, `Btn`, `Ch`, `Sig`), inherited. */
export function fieldTypeOf(annotation: PDFDict): string | null {
  const type = inherited(annotation, 'FT');
  return type instanceof PDFName ? type.decodeText() : null;
}
