// Writes a new PDF of pages alone: each copied by its look with its annotations drawn in, or put in as a picture. The same
// source gives the same bytes: no dates, no identifiers, no names.
import { PDFContext, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { seenAnnotations } from './annotations.ts';
import { createShapeCopier, type ShapeCopier } from './copy-shapes.ts';
import { flattenOnto } from './flatten-page.ts';
import { type FixedLayers, fixedLayers } from './layers.ts';
import type { PdfSource } from './load-source.ts';
import { wholePage } from './page-list.ts';
import { resolved } from './pdf-lookup.ts';
import { writtenPdf } from './written-pdf.ts';

export interface RewrittenPdf {
  readonly bytes: Uint8Array;
  readonly externalStreams: number;
  readonly layers: Pick<FixedLayers, 'hidden'> | null;
}

/** Makes the page with this number (1-based) as a picture; null to copy it. */
export type PictureOf = (page: number, target: PDFContext) => Promise<PDFDict | null>;

/** @param pages as pagesOf gives them; for a source without structure, as many `null`s as there are pages */
export async function rewritePdf(
  source: PdfSource | null,
  pages: readonly (PDFDict | null)[],
  formResources: PDFDict | undefined,
  pictureOf: PictureOf,
): Promise<RewrittenPdf> {
  const target = PDFContext.create();
  const copier = createShapeCopier(source?.context ?? target, target);
  const tree = target.nextRef();
  const kids: PDFRef[] = [];
  let copiedPages = 0;
  for (const [index, page] of pages.entries()) {
    const picture = await pictureOf(index + 1, target);
    const made = picture ?? copiedPage(page, formResources, copier);
    if (!picture) copiedPages++;
    made.set(PDFName.of('Type'), PDFName.of('Page'));
    made.set(PDFName.of('Parent'), tree);
    kids.push(target.register(made));
  }
  target.assign(tree, target.obj({ Type: 'Pages', Kids: target.obj([...kids]), Count: kids.length }));
  const catalog = target.obj({ Type: 'Catalog', Pages: tree });
  const layers = source && copiedPages > 0 ? fixedLayers(source.catalog, copier) : null;
  if (layers) catalog.set(PDFName.of('OCProperties'), layers.properties);
  const intents = source && copiedPages > 0 && source.catalog.get(PDFName.of('OutputIntents'));
  const colors = intents && copier.copy('outputIntents', intents);
  if (colors) catalog.set(PDFName.of('OutputIntents'), colors);
  target.trailerInfo.Root = target.register(catalog);
  return { bytes: await writtenPdf(target), externalStreams: copier.externalStreams(), layers };
}

function copiedPage(page: PDFDict | null, formResources: PDFDict | undefined, copier: ShapeCopier): PDFDict {
  const copy = page && resolved(copier.target, copier.copy('page', wholePage(page)));
  if (!page || !(copy instanceof PDFDict)) return PDFDict.withContext(copier.target);
  flattenOnto(copy, seenAnnotations(page), formResources, copier);
  return copy;
}
