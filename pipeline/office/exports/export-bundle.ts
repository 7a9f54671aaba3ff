// One notice with everything that belongs to it in a ZIP: sheet, draft, calendar, the original, the files of its request, and
// the SHA-256 of each.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainFinding } from '../../messages/finding-message.ts';
import { bundleGuide, type GuideLine, guideLine } from '../../outputs/bundle/bundle-guide.ts';
import { BUNDLE_FOLDERS, GUIDE_FILE, VERDICT_WORDS } from '../../outputs/bundle/bundle-words.table.ts';
import { entryName } from '../../outputs/bundle/entry-names.ts';
import { type BundleEntry, writeBundle } from '../../outputs/bundle/write-bundle.ts';
import type { CalendarStyle } from '../../outputs/calendar/calendar-events.ts';
import { noticeFiles } from '../../outputs/write-out.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { calendarsOf } from '../../store/calendar-rows.ts';
import type { Db } from '../../store/database.ts';
import type { WritePiece } from '../../store/whole-file.ts';
import { picturesOf } from '../papers/notice-pictures.ts';
import { type BundleFacts, bundleFacts, rejectedPaper, virusIn } from './bundle-facts.ts';
import { type CopyTools, cleanCopies, type Rejected } from './clean-copies.ts';

export interface BundleTools extends CopyTools {
  readonly db: Db;
  readonly blobs: BlobStore;
  readonly style: CalendarStyle;
  readonly now: Date;
}

/** A bundle as it grows: the entries, and what the guide says of them. */
interface Parcel {
  readonly entries: BundleEntry[];
  readonly guide: GuideLine[];
  readonly rejected: Rejected[];
}

/** Places of files in a list: `01-`, so that two of one name stand side by side. */
const numbered = (index: number, name: string): string => `${String(index + 1).padStart(2, '0')}-${name}`;

/** @throws AppError notice.not_found, notice.ambiguous, store.blob_missing, store.blob_corrupt, and what `write` throws */
export async function exportBundle(tools: BundleTools, id: string, write: WritePiece): Promise<void> {
  const facts = await bundleFacts(tools.db, id);
  const { blobs } = tools;
  const scratch = await mkdtemp(join(tmpdir(), 'civis-bundle-'));
  try {
    const parcel: Parcel = {
      entries: [],
      guide: [{ key: 'title', facts: { id: facts.result.id } }],
      rejected: [],
    };
    await putNotice(parcel, facts, blobs, tools);
    await putOriginal(parcel, facts, blobs, tools);
    await putDocuments(parcel, facts, blobs, tools);
    await putCleanCopies(parcel, scratch, tools);
    parcel.guide.push({ key: 'sums' });
    const { language } = tools.style;
    const guide = { name: GUIDE_FILE[language], content: { bytes: bundleGuide(parcel.guide, language) } };
    await writeBundle([guide, ...parcel.entries], tools.now, async (piece) => {
      tools.signal.throwIfAborted();
      await write(piece);
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function putNotice(parcel: Parcel, facts: BundleFacts, blobs: BlobStore, tools: BundleTools) {
  const { result, outputs } = facts;
  const calendars = await calendarsOf(tools.db, [result.id], tools.style, tools.now);
  const pictures = await picturesOf(result, outputs, blobs);
  const calendar = calendars.get(result.id) ?? null;
  const files = await noticeFiles(result, { pictures, calendar, style: tools.style, now: tools.now });
  for (const [name, bytes] of files) parcel.entries.push({ name, content: { bytes } });
}

async function putOriginal(
  { entries, guide, rejected }: Parcel,
  facts: BundleFacts,
  blobs: BlobStore,
  { style: { language } }: BundleTools,
): Promise<void> {
  const { document, result, virus, others } = facts;
  const { sha256 } = document;
  const name = entryName(result.source.path, 'originale');
  if (virus !== null) {
    guide.push({ key: 'originalInfected', facts: { file: name, sha256, verdict: virus } });
    return;
  }
  if (!document.isStored) {
    guide.push({ key: 'originalNotKept', facts: { file: name } });
    return;
  }
  const file = `${BUNDLE_FOLDERS.original[language]}/${name}`;
  entries.push({ name: file, content: { path: await blobs.pathOf(sha256), sha256 } });
  guide.push({ key: 'original', facts: { file, sha256 } });
  if (result.attachments.some(({ verdict }) => verdict === 'reject')) guide.push({ key: 'originalActive' });
  if (others > 0) guide.push({ key: 'originalShared', facts: { count: String(others) } });
  const paper = rejectedPaper(facts);
  // Files of the request are numbered: no name of theirs begins so.
  if (paper)
    rejected.push({ ...paper, name: `originale-${paper.name}`, path: await blobs.pathOf(paper.sha256) });
}

async function putDocuments(
  { entries, guide, rejected }: Parcel,
  { documents }: BundleFacts,
  blobs: BlobStore,
  { style: { language } }: BundleTools,
): Promise<void> {
  for (const [index, { name, sha256, type, verdict, findings }] of documents.entries()) {
    const own = numbered(index, entryName(name, 'allegato'));
    const virus = virusIn(findings);
    if (virus !== null) {
      guide.push({ key: 'documentInfected', facts: { file: own, sha256, verdict: virus } });
      continue;
    }
    const maySend = verdict === 'ok' || verdict === 'warn';
    const file = `${BUNDLE_FOLDERS[maySend ? 'documents' : 'notToSend'][language]}/${own}`;
    const path = await blobs.pathOf(sha256);
    entries.push({ name: file, content: { path, sha256 } });
    const why = findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => explainFinding(code));
    const said = [VERDICT_WORDS[verdict][language], ...(maySend ? [] : [...new Set(why)])].join('. ');
    guide.push({ key: 'document', facts: { file, verdict: said } });
    if (verdict === 'reject') rejected.push({ name: own, path, mediaType: type });
  }
}

async function putCleanCopies(
  { entries, guide, rejected }: Parcel,
  scratch: string,
  tools: BundleTools,
): Promise<void> {
  const { language } = tools.style;
  const copies = await cleanCopies(rejected, scratch, tools);
  for (const { of, made } of copies) {
    const own = entryName(of.name, 'copia');
    const folder = BUNDLE_FOLDERS.clean[language];
    if ('why' in made) {
      const line: GuideLine = { key: 'notClean', facts: { of: of.name, why: made.why.userMessage } };
      entries.push({ name: `${folder}/${own}.txt`, content: { bytes: `${guideLine(line, language)}\n` } });
      guide.push(line);
    } else {
      const file = `${folder}/${own.replace(/(\.pdf)?$/i, '.pdf')}`;
      entries.push({ name: file, content: made });
      guide.push({ key: 'clean', facts: { of: of.name, file } });
    }
  }
}
