// What a PDF holds besides its pages' look, as far as a person should be told that it is gone from the copy. Not a search for
// active content: the copy takes nothing along but looks, whatever this sees.
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { allAnnotations, fieldTypeOf } from './annotations.ts';
import { asDict, dictOf, inherited, listOf, nameOf, resolved, textOf, valueAt } from './pdf-lookup.ts';

export interface DocumentSurvey {
  readonly hasSignature: boolean;
  readonly hasActions: boolean;
  readonly hasXfa: boolean;
  /** The pages may be a stand-in for a form that only Adobe's programs build from XFA. */
  readonly isXfaUnsure: boolean;
  readonly hasFields: boolean;
  readonly formResources: PDFDict | undefined;
}

const MAX_FIELDS = 100_000;
const MEDIA: readonly string[] = ['RichMedia', 'Screen', 'Movie', 'Sound', '3D'];
/** Drawn by some viewers, not by PDFium, from the annotation's own words when it has no appearance. */
const DRAWN_BY_SOME: readonly string[] = [
  'Line',
  'Polygon',
  'PolyLine',
  'Stamp',
  'Caret',
  'Redact',
  'Watermark',
];

export function surveyDocument(catalog: PDFDict): DocumentSurvey {
  const form = dictOf(catalog, 'AcroForm');
  const types = form ? fieldTypes(form) : new Map<string, number>();
  const hasXfa = form !== undefined && valueAt(form, 'XFA') !== undefined;
  const fillable = ['Tx', 'Btn', 'Ch'].some((type) => types.has(type));
  const names = dictOf(catalog, 'Names');
  return {
    hasSignature: types.has('signed') || isCertified(catalog),
    hasActions:
      ['OpenAction', 'AA'].some((key) => valueAt(catalog, key) instanceof PDFDict) ||
      (names !== undefined && valueAt(names, 'JavaScript') !== undefined),
    hasXfa,
    isXfaUnsure: hasXfa && (String(valueAt(catalog, 'NeedsRendering')) === 'true' || !fillable),
    hasFields: fillable,
    formResources: form && dictOf(form, 'DR'),
  };
}

/** Usage rights (`UR3`) are signed too, by the maker of a program: no signature that a person would miss. */
function isCertified(catalog: PDFDict): boolean {
  const permissions = dictOf(catalog, 'Perms');
  return permissions !== undefined && dictOf(permissions, 'DocMDP') !== undefined;
}

/** How often each type stands among the form's fields; `signed` for a signature that was made. */
function fieldTypes(form: PDFDict): ReadonlyMap<string, number> {
  const types = new Map<string, number>();
  const seen = new Set<PDFDict>();
  const pending: PDFObject[] = [...listOf(form, 'Fields')];
  for (let next = pending.pop(); next && seen.size < MAX_FIELDS; next = pending.pop()) {
    const field = asDict(resolved(form.context, next));
    if (!field || seen.has(field)) continue;
    seen.add(field);
    for (const kid of listOf(field, 'Kids')) pending.push(kid);
    const type = fieldTypeOf(field);
    if (!type) continue;
    const isSigned = type === 'Sig' && inherited(field, 'V') instanceof PDFDict;
    for (const key of isSigned ? [type, 'signed'] : [type]) types.set(key, (types.get(key) ?? 0) + 1);
  }
  return types;
}

export interface PageSurvey {
  readonly fields: number;
  readonly annotations: number;
  readonly links: number;
  readonly media: number;
  readonly hasActions: boolean;
  /** Fields with a value and nothing that draws it. */
  readonly valuesNotShown: number;
  /** Notes whose words stand in a window of their own, not on the page. */
  readonly notes: number;
  /** Seen by some viewers, drawn by the document itself nowhere. */
  readonly notDrawn: number;
}

export function surveyPage(page: PDFDict): PageSurvey {
  const annotations = allAnnotations(page).map((dict) => {
    const subtype = nameOf(dict, 'Subtype') ?? '';
    return { dict, subtype, isDrawn: valueAt(dict, 'AP') !== undefined };
  });
  const count = (test: (each: (typeof annotations)[number]) => boolean) => annotations.filter(test).length;
  return {
    fields: count(({ subtype }) => subtype === 'Widget'),
    links: count(({ subtype }) => subtype === 'Link'),
    media: count(({ subtype }) => MEDIA.includes(subtype)),
    annotations: count(({ subtype }) => !['Widget', 'Link', 'Popup'].includes(subtype)),
    hasActions:
      valueAt(page, 'AA') !== undefined ||
      annotations.some(({ dict }) => valueAt(dict, 'AA') !== undefined || hasAction(dict)),
    valuesNotShown: count(({ dict, subtype, isDrawn }) => subtype === 'Widget' && !isDrawn && hasValue(dict)),
    notes: count(
      ({ dict, subtype }) => !['FreeText', 'Widget', 'Link', 'Popup'].includes(subtype) && hasWords(dict),
    ),
    notDrawn: count(({ subtype, isDrawn }) => !isDrawn && DRAWN_BY_SOME.includes(subtype)),
  };
}

/** Going to a place of the same document is no action worth telling. */
function hasAction(annotation: PDFDict): boolean {
  const action = dictOf(annotation, 'A');
  return action !== undefined && !['GoTo', 'URI'].includes(nameOf(action, 'S') ?? '');
}

function hasValue(widget: PDFDict): boolean {
  const type = fieldTypeOf(widget);
  const value = inherited(widget, 'V');
  if (type === 'Btn') return value instanceof PDFName && value.decodeText() !== 'Off';
  if (type !== 'Tx' && type !== 'Ch') return false;
  if (value instanceof PDFArray) return value.size() > 0;
  return (
    value !== undefined && !(value instanceof PDFRef) && String(value) !== '()' && String(value) !== '<>'
  );
}

function hasWords(annotation: PDFDict): boolean {
  return (textOf(annotation, 'Contents') ?? '').trim() !== '';
}
