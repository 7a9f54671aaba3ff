// A PDF without anything but what is seen: written anew, each page compared with the original in the same renderer, and a
// picture in place of every page that does not come out the same.
import type { PDFDict } from '@cantoo/pdf-lib';
import { AppError } from '../../../contract/app-error.ts';
import type { Look, SanitisedWay, SanitisingStep, SanitisingWarning } from '../../../contract/sanitising.ts';
import type { ReadingLimits } from '../../pages/reading-limits.ts';
import { compareDocuments, type PageLooks } from './compare-documents.ts';
import { refuseEndlessForm } from './form-tree.ts';
import { type LoadedSource, loadSource, type PdfSource } from './load-source.ts';
import { pagesOf } from './page-list.ts';
import { pdfNotes } from './pdf-notes.ts';
import { openPdfPictures, type PdfPictures } from './pdf-pictures.ts';
import { picturePage, pixelsAt, RASTER_DPI } from './raster-page.ts';
import { type RewrittenPdf, rewritePdf } from './rewrite-pdf.ts';
import { surveyDocument } from './survey.ts';

export interface SanitisedPdf {
  readonly bytes: Uint8Array;
  readonly way: Exclude<SanitisedWay, 'encoded'>;
  readonly pagesBefore: number;
  readonly pagesAfter: number;
  readonly look: Look;
  readonly steps: readonly SanitisingStep[];
  readonly warnings: readonly SanitisingWarning[];
}

export interface PdfSanitising {
  /** `pictures`: every page as a picture, whatever could be kept. */
  readonly way: 'auto' | 'pictures';
  readonly limits: ReadingLimits;
  /** Files that were attached to it, and those that could not be had. */
  readonly attachments: { readonly files: number; readonly problems: number };
}

/**
 * @throws AppError pdf.encrypted, pdf.damaged, pdf.too_many_pages, container.ratio
 * @throws AppError inspection.limit (a form without end)
 * @throws AppError sanitising.not_permitted (its owner allows neither printing nor changes)
 * @throws AppError sanitising.look_differs (not even the pictures came out as the original)
 */
export async function sanitisePdf(bytes: Uint8Array, request: PdfSanitising): Promise<SanitisedPdf> {
  const loaded = await loadSource(bytes);
  if (loaded.source) refuseEndlessForm(loaded.source.catalog);
  const before = await openPdfPictures(bytes).catch((error: unknown) => {
    throw loaded.isEncrypted
      ? new AppError('pdf.encrypted', 'a password is needed', { cause: error })
      : error;
  });
  try {
    if (!loaded.mayCopyLook) throw new AppError('sanitising.not_permitted');
    if (before.pageCount > request.limits.maxPages)
      throw new AppError('pdf.too_many_pages', `${before.pageCount} pages`);
    return await cleanCopy(before, loaded, request);
  } finally {
    before.close();
  }
}

interface Plan {
  readonly source: PdfSource | null;
  readonly pages: readonly (PDFDict | null)[];
  readonly haveReadersDisagreed: boolean;
}

async function cleanCopy(
  before: PdfPictures,
  { source, isEncrypted }: LoadedSource,
  { way, limits, attachments }: PdfSanitising,
): Promise<SanitisedPdf> {
  const plan = planOf(source, before.pageCount, limits);
  const document = source && surveyDocument(source.catalog);
  const formResources = document?.formResources;
  const everyPage = plan.pages.map((_, index) => index + 1);
  const mustPicture = way === 'pictures' || plan.source === null;
  const first = mustPicture ? null : await copiedOrNull(before, plan, formResources);
  const pictured = new Set(first ? first.looks.differing : everyPage);
  const last = first && pictured.size === 0 ? first : await copied(before, plan, formResources, pictured);
  if (last.looks.differing.length > 0 || last.looks.pageCount !== before.pageCount)
    throw new AppError('sanitising.look_differs', `pages ${last.looks.differing.join(' ')}`);
  const notes = pdfNotes({
    document,
    pages: plan.pages,
    pictured,
    isEncrypted,
    haveReadersDisagreed: plan.haveReadersDisagreed,
    attachments: attachments.files,
    attachmentProblems: attachments.problems,
    externalStreams: last.made.externalStreams,
    hiddenLayers: last.made.layers?.hidden ?? null,
  });
  const isUnsure = document === null || document.isXfaUnsure || plan.haveReadersDisagreed;
  return {
    bytes: last.made.bytes,
    way: pictured.size === 0 ? 'rewritten' : pictured.size === before.pageCount ? 'pictures' : 'mixed',
    pagesBefore: before.pageCount,
    pagesAfter: last.looks.pageCount,
    look: {
      state: isUnsure ? 'unsure' : 'same',
      pages: before.pageCount,
      equalPages: last.looks.equalPages,
      worstTile: last.looks.worstTile,
    },
    ...notes,
  };
}

/** Where the two readers do not even count the same pages, only what the renderer shows is taken. */
function planOf(source: PdfSource | null, pageCount: number, limits: ReadingLimits): Plan {
  const pages = source && pagesWithin(source, limits);
  if (source && pages?.length === pageCount) return { source, pages, haveReadersDisagreed: false };
  const noPages = Array.from({ length: pageCount }, () => null);
  return { source: null, pages: noPages, haveReadersDisagreed: source !== null };
}

function pagesWithin(source: PdfSource, limits: ReadingLimits): readonly PDFDict[] | null {
  try {
    return pagesOf(source.context, limits.maxPages);
  } catch (error) {
    if (error instanceof AppError) return null; // the renderer found pages: pictures of them remain
    throw error;
  }
}

/** Null when the copy cannot be made or opened: pictures remain. */
async function copiedOrNull(before: PdfPictures, plan: Plan, formResources: PDFDict | undefined) {
  try {
    return await copied(before, plan, formResources, new Set());
  } catch (error) {
    if (error instanceof RangeError || isTroubleWithFile(error)) return null;
    throw error;
  }
}

function isTroubleWithFile(error: unknown): boolean {
  return error instanceof AppError && (error.kind === 'input' || error.kind === 'limit');
}

interface Copied {
  readonly made: RewrittenPdf;
  readonly looks: PageLooks;
}

async function copied(
  before: PdfPictures,
  { source, pages }: Plan,
  formResources: PDFDict | undefined,
  pictured: ReadonlySet<number>,
): Promise<Copied> {
  const made = await rewritePdf(source, pages, formResources, async (page, target) =>
    pictured.has(page) ? picturePage(await before.render(page, pixelsAt(RASTER_DPI)), target) : null,
  );
  return { made, looks: await compareDocuments(before, made.bytes, pictured) };
}
