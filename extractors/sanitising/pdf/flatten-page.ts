// Draws what the annotations and form fields of a page show into its content, where they stood: nothing of them stays but
// their look.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { placeOf, type SeenAnnotation } from './annotations.ts';
import type { ShapeCopier } from './copy-shapes.ts';
import { asDict, dictOf, resolved } from './pdf-lookup.ts';

/** @param formResources what appearances of fields without resources of their own draw with (`/DR` of the form) */
export function flattenOnto(
  page: PDFDict,
  annotations: readonly SeenAnnotation[],
  formResources: PDFDict | undefined,
  copier: ShapeCopier,
): void {
  const { target } = copier;
  const draws: string[] = [];
  const forms = PDFDict.withContext(target);
  const layers = PDFDict.withContext(target);
  for (const [index, { dict, appearance, subtype }] of annotations.entries()) {
    const source = appearance && asDict(resolved(dict.context, appearance));
    const place = source && placeOf(dict, source);
    const copy = place && copier.copy('xobject', appearance);
    if (!place || !(copy instanceof PDFRef)) continue;
    const form = completed(target, copy, subtype === 'Widget' ? formResources : undefined, copier);
    const name = `Flat${index}`;
    forms.set(PDFName.of(name), form);
    const layer = copier.copy('layer', dict.get(PDFName.of('OC')));
    if (layer) layers.set(PDFName.of(name), layer);
    const draw = `q ${place.map(inFull).join(' ')} cm /${name} Do Q`;
    draws.push(layer ? `/OC /${name} BDC ${draw} EMC` : draw);
  }
  if (draws.length === 0) return;
  const resources = ownResources(page, target);
  merge(resources, 'XObject', forms);
  merge(resources, 'Properties', layers);
  wrapContents(page, target, draws.join('\n'));
}

/** PDF knows no exponents. */
function inFull(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, '');
}

/** The appearance itself is a form without a type more often than not, and its fonts may lie with the form. */
function completed(
  target: PDFContext,
  copy: PDFRef,
  formResources: PDFDict | undefined,
  copier: ShapeCopier,
): PDFRef {
  const stream = target.lookup(copy);
  if (!(stream instanceof PDFStream)) return copy;
  stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'));
  stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'));
  if (!formResources) return copy;
  const own = dictOf(stream.dict, 'Resources');
  const shared = asDict(resolved(target, copier.copy('resources', formResources)));
  if (!own && shared) stream.dict.set(PDFName.of('Resources'), shared);
  const fonts = shared && dictOf(shared, 'Font');
  if (own && fonts) merge(own, 'Font', fonts);
  return copy;
}

/** Two pages may share their resources: names are added to a copy that is this page's own. */
function ownResources(page: PDFDict, target: PDFContext): PDFDict {
  const resources = PDFDict.withContext(target);
  for (const [key, value] of dictOf(page, 'Resources')?.entries() ?? []) {
    const inner = resolved(target, value);
    resources.set(key, inner instanceof PDFDict ? cloneOf(inner, target) : value);
  }
  page.set(PDFName.of('Resources'), resources);
  return resources;
}

function cloneOf(dict: PDFDict, target: PDFContext): PDFDict {
  const clone = PDFDict.withContext(target);
  for (const [key, value] of dict.entries()) clone.set(key, value);
  return clone;
}

/** What is there keeps its name. */
function merge(resources: PDFDict, category: string, more: PDFDict): void {
  if (more.keys().length === 0) return;
  const there = dictOf(resources, category) ?? PDFDict.withContext(resources.context);
  for (const [key, value] of more.entries()) if (!there.has(key)) there.set(key, value);
  resources.set(PDFName.of(category), there);
}

/** The page's own content between save and restore, so that what comes after stands on the page's plain axes. */
function wrapContents(page: PDFDict, target: PDFContext, draws: string): void {
  const contents = resolved(target, page.get(PDFName.of('Contents')));
  const before: readonly PDFObject[] =
    contents instanceof PDFArray
      ? contents.asArray()
      : [page.get(PDFName.of('Contents'))].flatMap((each) => each ?? []);
  const wrapped = PDFArray.withContext(target);
  const stream = (text: string) => target.register(target.flateStream(text));
  if (before.length > 0) for (const each of [stream('q\n'), ...before, stream('\nQ\n')]) wrapped.push(each);
  wrapped.push(stream(draws));
  page.set(PDFName.of('Contents'), wrapped);
}
