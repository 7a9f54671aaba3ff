// Finds what kind of paper each notice is and every candidate of every field, then has the key fields read a
// second time from their crops by other means than the page pass.

import type { Candidate, FieldCandidate } from '../../contract/candidate.ts';
import { romeDay } from '../../contract/civil-date.ts';
import type { MailFacts } from '../../contract/mail.ts';
import type { PageReading, RegionReading } from '../../contract/page-reading.ts';
import type { PracticePaperReading } from '../../contract/practice-paper.ts';
import { paperRegions, practicePaperIn, withRereads } from '../../extractors/civis-papers/index.ts';
import {
  extractCandidates,
  type KeyRegion,
  keyRegions,
  letterDetails,
  mailCandidates,
  printedAmounts,
  printedTermDays,
  readRoll,
  receptionStamp,
  redeterminationIn,
} from '../../extractors/fields/index.ts';
import { classifyNotice } from '../../extractors/notices/index.ts';
import { chooseFields } from '../../validators/consistency/index.ts';
import { agencyMessage } from '../drafting/mail-of-notice.ts';
import { loadReadings } from './load-readings.ts';
import { mailChains } from './mail-chain.ts';
import { readAndKeep } from './read-page.ts';
import { moreOf } from './reading-plan.ts';
import { defineStage, type Stage } from './stage.ts';
import type { StageContext } from './stage-context.ts';
import type {
  ExtractedNotice,
  NoticeDetails,
  NoticeType,
  ReadPageRef,
  SplitNotice,
} from './stage-outputs.ts';

/** @param ownSenders mail domains that the firm vouches for as an agency's */
export function extractStage(ownSenders: readonly string[]): Stage<'extract', 'unpack' | 'read' | 'split'> {
  return defineStage({
    name: 'extract',
    version: 6,
    lane: 'heavy',
    about: 'finds the kind of notice and all candidates of each field; reads key fields twice',
    needs: ['unpack', 'read', 'split'],
    async run({ unpack, read, split }, ctx) {
      const notices: ExtractedNotice[] = [];
      for (const notice of split.notices) {
        const part = read.parts.find((p) => p.name === notice.part);
        if (!part) throw new Error(`split names part ${notice.part} that was not read`);
        const message = agencyMessage(mailChains(unpack.tree, notice.part), ownSenders);
        notices.push(await extractNotice(notice, { partSha256: part.sha256, message }, ctx));
      }
      return { kind: 'done', output: { notices } };
    },
  });
}

interface NoticePlace {
  readonly partSha256: string;
  /** The agency's own message around it; null without one. */
  readonly message: MailFacts | null;
}

/** While a field stays unsettled after both looks and pages of the letter were read by their head only, one more is read. */
async function extractNotice(
  notice: SplitNotice,
  { partSha256, message }: NoticePlace,
  ctx: StageContext,
): Promise<ExtractedNotice> {
  const today = romeDay(ctx.clock.now());
  let pages = notice.pages;
  for (;;) {
    const readings = await loadReadings(ctx.blobs, pages);
    const type = classifyNotice(readings);
    const onPages = await rereadCandidates(readings, pages, type, partSha256, ctx);
    const candidates = [...onPages, ...(message ? mailCandidates(message, type.kind) : [])];
    const fields = chooseFields(candidates, type, today);
    const paper = practicePaperIn(readings, type.why, onPages);
    const more = paper
      ? headsOf(readings)
      : moreOf(readings, { type, fields }, (field) => field.state === 'accepted');
    if (more.length === 0) {
      const practicePaper = paper && (await rereadPaper(paper, readings, pages, partSha256, ctx));
      return {
        ...extracted(notice.ordinal, readings, type, candidates),
        ...(practicePaper ? { practicePaper } : {}),
        pages,
      };
    }
    pages = await Promise.all(
      pages.map(async (ref) =>
        more.includes(ref.page) ? (await readAndKeep(partSha256, ref.page, 'whole', ctx)).ref : ref,
      ),
    );
  }
}

/** How a request ended may stand anywhere on its paper. */
function headsOf(readings: readonly PageReading[]): readonly number[] {
  return readings.filter(({ extent }) => extent === 'top').map(({ page }) => page);
}

/** A paper about a CIVIS request with its number, the notice it names and its outcome read a second time. */
async function rereadPaper(
  paper: PracticePaperReading,
  readings: readonly PageReading[],
  pages: readonly ReadPageRef[],
  partSha256: string,
  ctx: StageContext,
): Promise<PracticePaperReading> {
  return withRereads(paper, await rereadRegions(paperRegions(paper), readings, pages, partSha256, ctx));
}

function extracted(
  ordinal: number,
  readings: readonly PageReading[],
  type: NoticeType,
  candidates: readonly FieldCandidate[],
): Omit<ExtractedNotice, 'pages'> {
  const roll = readRoll(readings);
  const isLetter = type.kind === 'comunicazione' || type.kind === 'avviso_telematico';
  return {
    ordinal,
    type,
    candidates,
    ruoli: roll.entries,
    sums: roll.sums,
    amounts: isLetter ? printedAmounts(readings) : [],
    redetermination: isLetter ? redeterminationIn(readings) : null,
    printedTermDays: printedTermDays(readings),
    stampedDays: receptionStamp(readings).map(({ page, day, raw }) => ({ page, day, raw })),
    details: detailsOf(readings),
    unreadablePages: readings.filter((r) => r.quality.state === 'unreadable').map((r) => r.page),
  };
}

function detailsOf(readings: readonly PageReading[]): NoticeDetails {
  const { progressivo, modello } = letterDetails(readings);
  return { progressivo: progressivo?.value ?? null, modello: modello?.value ?? null };
}

/** All candidates, those of key fields with a second reading of their place. */
async function rereadCandidates(
  readings: readonly PageReading[],
  pages: readonly ReadPageRef[],
  type: NoticeType,
  partSha256: string,
  ctx: StageContext,
): Promise<readonly Candidate[]> {
  const candidates = extractCandidates(readings);
  const rereads = await rereadRegions(keyRegions(candidates, type), readings, pages, partSha256, ctx);
  return candidates.map((candidate, index) => ({ ...candidate, rereads: rereads.get(String(index)) ?? [] }));
}

/** By the ids of the regions. */
async function rereadRegions(
  regions: readonly KeyRegion[],
  readings: readonly PageReading[],
  pages: readonly ReadPageRef[],
  partSha256: string,
  ctx: StageContext,
): Promise<ReadonlyMap<string, readonly RegionReading[]>> {
  const rereads = new Map<string, readonly RegionReading[]>();
  await Promise.all(
    pages.map(async (ref, index) => {
      const reading = readings[index];
      const own = regions.filter((region) => region.page === ref.page);
      if (!reading || own.length === 0) return;
      for (const [id, found] of await rereadPage(partSha256, ref, reading, own, ctx)) rereads.set(id, found);
    }),
  );
  return rereads;
}

async function rereadPage(
  partSha256: string,
  ref: ReadPageRef,
  reading: PageReading,
  regions: readonly KeyRegion[],
  ctx: StageContext,
): Promise<ReadonlyMap<string, readonly RegionReading[]>> {
  const path = await ctx.blobs.pathOf(partSha256);
  const uprightPath = ref.uprightSha256 ? await ctx.blobs.pathOf(ref.uprightSha256) : null;
  return ctx.reader.reread({ path, page: ref.page, uprightPath, reading }, regions, ctx.signal);
}
