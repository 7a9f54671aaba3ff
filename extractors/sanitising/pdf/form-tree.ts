// Is the tree of form fields one that a renderer gets to the end of? Branches that share their leaves double with every level:
// two kilobytes keep a program busy for ever.
import type { PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { AppError } from '../../../contract/app-error.ts';
import { asDict, dictOf, listOf, resolved } from './pdf-lookup.ts';

/** The largest forms have some ten thousand fields. */
const MAX_STEPS = 200_000;

/** Counts as a renderer walks: a field as often as it is led to. @throws AppError inspection.limit */
export function refuseEndlessForm(catalog: PDFDict): void {
  const form = dictOf(catalog, 'AcroForm');
  const pending: PDFObject[] = form ? [...listOf(form, 'Fields')] : [];
  let steps = 0;
  for (let next = pending.pop(); form && next; next = pending.pop()) {
    if (++steps + pending.length > MAX_STEPS)
      throw new AppError('inspection.limit', 'form fields without end');
    const field = asDict(resolved(form.context, next));
    if (field) for (const kid of listOf(field, 'Kids')) pending.push(kid);
  }
}
