// The pages of a PDF in order, by its page tree: loops and repeated nodes are walked once.
import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { AppError } from '../../../contract/app-error.ts';
import { asDict, dictOf, inherited, listOf, nameOf, resolved } from './pdf-lookup.ts';

/** Inherited by pages (ISO 32000-1, 7.7.3.4). */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** @throws AppError pdf.damaged (no page tree), pdf.too_many_pages */
export function pagesOf(context: PDFContext, maxPages: number): readonly PDFDict[] {
  const root = catalogOf(context);
  const top = root && dictOf(root, 'Pages');
  if (!top) throw new AppError('pdf.damaged', 'no page tree');
  const pages: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const pending: PDFObject[] = [top];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const node = asDict(resolved(context, next));
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const kids = listOf(node, 'Kids');
    if (nameOf(node, 'Type') === 'Page' || kids.length === 0) {
      if (nameOf(node, 'Type') === 'Pages') continue;
      pages.push(node);
      if (pages.length > maxPages) throw new AppError('pdf.too_many_pages', `over ${maxPages}`);
    } else for (const kid of [...kids].reverse()) pending.push(kid);
  }
  return pages;
}

export function catalogOf(context: PDFContext): PDFDict | undefined {
  const root = context.trailerInfo.Root;
  return asDict(root instanceof PDFRef ? context.lookup(root) : root);
}

/** The page's own dictionary with what it inherits, changed nowhere in the source. */
export function wholePage(page: PDFDict): PDFDict {
  const whole = PDFDict.withContext(page.context);
  for (const [key, value] of page.entries()) whole.set(key, value);
  for (const key of INHERITED) {
    if (whole.has(PDFName.of(key))) continue;
    const value = inherited(page, key);
    if (value) whole.set(PDFName.of(key), value);
  }
  return whole;
}
