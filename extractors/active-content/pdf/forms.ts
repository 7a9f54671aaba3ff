// The form of a document (ISO 32000-1, 12.7): fields by their type, which they may inherit; boxes on pages that belong to
// no field; the dynamic kind (XFA).
import type { Observation } from '../../../contract/inspection.ts';
import { arrayOf, catalogOf, dictOf, entryOf, nameIn, type PdfGraph, resolved } from './pdf-graph.ts';
import { isDict, isRef, type PdfDict, type PdfValue } from './pdf-object.ts';
import type { PdfCode } from './rules/pdf-rule.ts';
import { placeText } from './walk/place.ts';
import type { Met } from './walk/walk-graph.ts';

/** What a person can type or choose; `Sig` is a signature. */
const FILLABLE = new Set(['Tx', 'Btn', 'Ch']);
/** A box asks its parents for its type so far up. */
const MAX_PARENTS = 32;

/** A box of a form on a page. */
export function isFormBox(graph: PdfGraph, { dict, role }: Met): boolean {
  return role === 'annotation' && nameIn(graph, dict, 'Subtype') === 'Widget';
}

/** @param boxes every {@link isFormBox} of the document */
export function formObservations(graph: PdfGraph, boxes: readonly Met[]): readonly Observation[] {
  const catalog = catalogOf(graph);
  const form = catalog && dictOf(graph, catalog, 'AcroForm');
  const seen: Observation[] = [];
  if (form && entryOf(graph, form, 'XFA') !== null)
    seen.push({ code: 'pdf.xfa', where: '/Root/AcroForm/XFA' });
  const inFields = new Set<PdfDict>();
  for (const { field, type, id, isLeaf } of form ? fieldsOf(graph, form) : []) {
    inFields.add(field);
    if (isLeaf) seen.push({ code: codeOfField(type), where: `object ${id ?? '?'}, /Root/AcroForm/Fields` });
  }
  for (const { dict, place } of boxes) {
    if (inFields.has(dict)) continue;
    const isFillable = form !== null && FILLABLE.has(inheritedType(graph, dict) ?? '');
    seen.push({ code: isFillable ? 'pdf.loose_field' : 'pdf.widget_without_field', where: placeText(place) });
  }
  return seen;
}

interface Branch {
  readonly value: PdfValue;
  readonly type: string | null;
  readonly id: string | null;
}

interface Field extends Branch {
  readonly field: PdfDict;
  readonly isLeaf: boolean;
}

/** The tree of fields. A loop, or a field under two parents, is passed once for each type. */
function* fieldsOf(graph: PdfGraph, form: PdfDict): Generator<Field> {
  const start = arrayOf(graph, form, 'Fields')?.items ?? [];
  const pending: Branch[] = start.map((value) => ({ value, type: null, id: null }));
  const passed = new Map<PdfDict, Set<string | null>>();
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    const field = resolved(graph, branch.value);
    if (!isDict(field)) continue;
    const id = isRef(branch.value) ? branch.value.id : branch.id;
    const type = nameIn(graph, field, 'FT') ?? branch.type;
    const types = passed.get(field) ?? new Set();
    if (types.has(type)) continue;
    passed.set(field, types.add(type));
    const kids = (arrayOf(graph, field, 'Kids')?.items ?? []).filter((kid) => isDict(resolved(graph, kid)));
    for (const value of kids) pending.push({ value, type, id });
    yield { ...branch, field, type, id, isLeaf: kids.length === 0 };
  }
}

function codeOfField(type: string | null): PdfCode {
  if (type === 'Sig') return 'pdf.signature_field';
  return type !== null && FILLABLE.has(type) ? 'pdf.form_field' : 'pdf.widget_without_field';
}

function inheritedType(graph: PdfGraph, box: PdfDict): string | null {
  let at: PdfDict | null = box;
  for (let steps = 0; at && steps < MAX_PARENTS; steps += 1) {
    const type = nameIn(graph, at, 'FT');
    if (type !== null) return type;
    at = dictOf(graph, at, 'Parent');
  }
  return null;
}
