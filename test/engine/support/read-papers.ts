// A document whose reading a test writes down: pages, notices and candidates. Split (of what the test says), check, link,
// draft and deliver are the real ones.
import type { Candidate } from '../../../contract/candidate.ts';
import { IDENTITY } from '../../../contract/geometry.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import type { RuoloEntry } from '../../../contract/result.schema.ts';
import { decidedSplit, decisionsOf } from '../../../pipeline/corrections/decided-split.ts';
import type { AnyStage } from '../../../pipeline/engine/stage-list.ts';
import { checkStage } from '../../../pipeline/stages/check.stage.ts';
import { deliverStage } from '../../../pipeline/stages/deliver.stage.ts';
import { draftStage } from '../../../pipeline/stages/draft.stage.ts';
import { linkStage } from '../../../pipeline/stages/link.stage.ts';
import { defineStage } from '../../../pipeline/stages/stage.ts';
import type { NoticeType, SplitProposal } from '../../../pipeline/stages/stage-outputs.ts';
import { NO_SUMS } from '../../support/make-result.ts';
import { fakeStages } from './fake-stages.ts';

export interface Paper {
  readonly pages: readonly number[];
  readonly candidates: readonly Candidate[];
  readonly type?: Partial<NoticeType>;
  readonly ruoli?: readonly RuoloEntry[];
  readonly proposals?: readonly SplitProposal[];
}

/** What a document's bytes read as; a test may change it, as another reader would. */
export interface PaperBook {
  pagesOf(sha256: string): number;
  papersOf(sha256: string): readonly Paper[];
  /** What stands on a page and its picture, for what is shown of it; a blank page without a picture unless given. */
  printed?(sha256: string, page: number): { readonly reading: PageReading; readonly picture: Uint8Array };
  /** Counted: pages read, stages run. */
  readonly reads: string[];
}

const CONTACT = { contactEmail: 'ada@example.it', contactName: 'Ada Prova', contactPhone: null };
const TYPE: NoticeType = {
  ...{ kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null },
  ...{ certainty: 'clear', cues: [] },
};
const light = { version: 1, lane: 'light', about: '' } as const;

export function blankReading(page: number): PageReading {
  return {
    page,
    original: { widthPx: 1_000, heightPx: 1_400, dpi: 120 },
    upright: {
      ...{ widthPx: 1_000, heightPx: 1_400, toOriginal: IDENTITY },
      ...{ turn: 0, skewDeg: 0, perspective: false },
    },
    source: 'ocr',
    readings: [{ source: 'ocr', lines: [] }],
    barcodes: [],
    quality: { state: 'read', inkCoverage: 0.1, wordCount: 10, lowConfidence: 0.9 },
  };
}

export function paperStages(book: PaperBook): readonly AnyStage[] {
  const read = defineStage({
    ...{ name: 'read', version: 1, lane: 'heavy', about: '', needs: ['unpack'] },
    async run({ document, unpack }, ctx) {
      const [part] = unpack.parts;
      if (!part) throw new Error('a paper has one part');
      const pages = [];
      for (let page = 1; page <= book.pagesOf(document.sha256); page += 1) {
        const known = await ctx.pageCache.get(part.sha256, page, ctx.reader.version, 'whole');
        if (!known) book.reads.push(`${page} by ${ctx.reader.version}`);
        const print = book.printed?.(document.sha256, page);
        const blob = await ctx.blobs.putBytes(
          Buffer.from(JSON.stringify(print?.reading ?? blankReading(page))),
        );
        const uprightSha256 = print ? (await ctx.blobs.putBytes(print.picture)).sha256 : null;
        const ref = { page, extent: 'whole' as const, readingSha256: blob.sha256, uprightSha256 };
        await ctx.pageCache.put(part.sha256, ctx.reader.version, ref);
        pages.push(ref);
      }
      return { kind: 'done', output: { parts: [{ name: null, sha256: part.sha256, pages }] } };
    },
  });
  const split = defineStage({
    ...{ ...light, name: 'split', needs: ['read'] },
    async run({ document, read: { parts } }, ctx) {
      const refs = parts[0]?.pages ?? [];
      const groups = book.papersOf(document.sha256).map(({ pages, proposals = [] }, ordinal) => ({
        ...{ ordinal, pages, why: 'test', proposals },
      }));
      const words = await ctx.words.wordsOf(document.id);
      const notices = decidedSplit(groups, decisionsOf(words, null), 0).map((group) => ({
        ...group,
        part: null,
        pages: refs.filter(({ page }) => group.pages.includes(page)),
      }));
      return { kind: 'done', output: { notices } };
    },
  });
  const extract = defineStage({
    ...{ ...light, name: 'extract', needs: ['split'] },
    async run({ document, split: { notices } }) {
      const papers = book.papersOf(document.sha256);
      return {
        kind: 'done',
        output: {
          notices: notices.map(({ ordinal, pages }) => {
            const paper = papers.find((each) => each.pages.includes(pages[0]?.page ?? 0));
            return {
              ...{ ordinal, pages, ...NO_SUMS },
              type: { ...TYPE, ...paper?.type },
              candidates: paper?.candidates ?? [],
              ruoli: paper?.ruoli ?? [],
              ...{ printedTermDays: null, stampedDays: [], unreadablePages: [] },
              details: { progressivo: null, modello: null },
            };
          }),
        },
      };
    },
  });
  const real = [checkStage, linkStage, draftStage(CONTACT, [], []), deliverStage];
  return fakeStages({ replace: [read, split, extract, ...real] });
}
