// The use case: a person draws a box on a page and has it read on the spot. What is read is offered, never taken by itself.
import { AppError } from '../../../contract/app-error.ts';
import { romeDay } from '../../../contract/civil-date.ts';
import { type Box, mapBox } from '../../../contract/geometry.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import type { FieldName } from '../../../contract/words.ts';
import { invert } from '../../../extractors/pages/raster/homography.ts';
import { typedField } from '../../../validators/corrections/index.ts';
import { noticeId } from '../../drafting/notice-id.ts';
import type { Engine } from '../../engine/engine-options.ts';
import type { PageReader, Region } from '../../sandbox/page-reader.ts';
import { loadReadings } from '../../stages/load-readings.ts';
import type { Clock } from '../../stages/stage-context.ts';
import { type FoundNotice, findNotices } from '../../store/notice-lookup.ts';

export interface PickDesk {
  readonly engine: Pick<Engine, 'db' | 'outputsOf' | 'blobs'>;
  readonly reader: Pick<PageReader, 'reread'>;
  readonly clock: Clock;
  readonly waitMs?: number;
}

export interface PickedPlace {
  /** 1-based within the part. */
  readonly page: number;
  /** In pixels of the page as a viewer shows it, as the boxes of a result. */
  readonly box: Box;
  /** Null: any text. */
  readonly field: FieldName | null;
}

export interface PickedText {
  /** The surest reading; null when nothing could be read there. */
  readonly text: string | null;
  /** Other readings of the place, each once. */
  readonly alternatives: readonly string[];
  /** What of them is a value of the field, as it would be recorded; empty where no field is asked for. */
  readonly values: readonly (string | number)[];
}

const DEFAULT_WAIT_MS = 20_000;
const MIN_SIDE_PX = 4;
/** A line or two is read on the spot; a whole page is what reading again is for. */
const MAX_SHARE = 0.15;
const DIGITS: readonly FieldName[] = [
  ...(['numeroComunicazione', 'codiceAtto', 'numeroCartella', 'numeroCartellaStampato'] as const),
  ...(['codiceAvviso', 'annoImposta'] as const),
];
const TEXTS: readonly FieldName[] = ['denominazione'];

/** @throws AppError notice.not_found, correction.no_reading, page.not_in_notice, page.time_limit, and as the readers */
export async function pickFromPage(
  desk: PickDesk,
  id: string,
  pick: PickedPlace,
  signal: AbortSignal,
): Promise<PickedText> {
  const [found] = await findNotices(desk.engine.db, id);
  if (!found) throw new AppError('notice.not_found', id);
  const { source, reading } = await pageOf(desk, found, pick.page);
  const box = uprightBox(reading, pick.box);
  const texts = [
    ...(await readBox(desk, source, reading, { id: 'picked', box, expect: expected(pick.field) }, signal)),
  ];
  const own = wordsIn(reading, box);
  const all = [...new Set([...texts, ...(own ? [own] : [])])];
  return { text: all[0] ?? null, alternatives: all.slice(1), values: valuesOf(pick.field, all, desk.clock) };
}

interface PageSource {
  readonly path: string;
  readonly page: number;
  readonly uprightPath: string | null;
}

async function pageOf({ engine }: PickDesk, { documentId, result }: FoundNotice, page: number) {
  const { read, extract } = await engine.outputsOf(documentId);
  const notice = extract?.notices.find(
    ({ ordinal }) => noticeId(result.source.sha256, ordinal) === result.id,
  );
  const part = read?.parts.find(({ name }) => name === result.source.part);
  if (!notice || !part) throw new AppError('correction.no_reading');
  const ref = notice.pages.find((each) => each.page === page);
  if (!ref) throw new AppError('page.not_in_notice');
  const [reading] = await loadReadings(engine.blobs, [ref]);
  if (!reading) throw new Error('a page that was read has no reading');
  const source: PageSource = {
    path: await engine.blobs.pathOf(part.sha256),
    page,
    uprightPath: ref.uprightSha256 ? await engine.blobs.pathOf(ref.uprightSha256) : null,
  };
  return { source, reading };
}

/** In the upright picture, cut to it. @throws AppError page.not_in_notice for a box outside, too small or too large */
function uprightBox({ original, upright }: PageReading, box: Box): Box {
  const isTooLarge = box[2] * box[3] > original.widthPx * original.heightPx * MAX_SHARE;
  const [x, y, width, height] = mapBox(invert(upright.toOriginal), box);
  const left = Math.max(0, x);
  const top = Math.max(0, y);
  const right = Math.min(upright.widthPx, x + width);
  const bottom = Math.min(upright.heightPx, y + height);
  if (isTooLarge || right - left < MIN_SIDE_PX || bottom - top < MIN_SIDE_PX)
    throw new AppError('page.not_in_notice', 'box');
  return [left, top, right - left, bottom - top];
}

async function readBox(
  { reader, waitMs = DEFAULT_WAIT_MS }: PickDesk,
  source: PageSource,
  reading: PageReading,
  region: Region,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const late = AbortSignal.timeout(waitMs);
  try {
    const read = await reader.reread({ ...source, reading }, [region], AbortSignal.any([signal, late]));
    return [...(read.get(region.id) ?? [])]
      .sort((a, b) => b.confidence - a.confidence)
      .map(({ text }) => text.trim())
      .filter((text) => text !== '');
  } catch (error) {
    if (late.aborted && !signal.aborted) throw new AppError('page.time_limit', undefined, { cause: error });
    throw error;
  }
}

function expected(field: FieldName | null): Region['expect'] {
  if (field === null || TEXTS.includes(field)) return 'text';
  return DIGITS.includes(field) ? 'digits' : 'alnum';
}

/** What the page pass read there: words whose middle lies in the box. */
function wordsIn({ readings }: PageReading, [x, y, width, height]: Box): string | null {
  const isIn = (box: Box) => {
    const [cx, cy] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
    return cx >= x && cx <= x + width && cy >= y && cy <= y + height;
  };
  const words = (readings[0]?.lines ?? []).flatMap((line) => line.words).filter((word) => isIn(word.box));
  return words.length === 0 ? null : words.map(({ text }) => text).join(' ');
}

function valuesOf(field: FieldName | null, texts: readonly string[], clock: Clock): PickedText['values'] {
  if (field === null) return [];
  const today = romeDay(clock.now());
  const values = texts.flatMap((text) => {
    const held = typedField(field, field === 'importoTotale' ? (centsOf(text) ?? '') : text, today);
    return held.ok ? [held.value] : [];
  });
  return [...new Set(values)];
}

// yes: `1.234,56`, `€ 1234,56`   no: `1,234.56`, `1234`
const EUROS = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d+),(\d{2})(?:\s*(?:€|euro))?$/i;

function centsOf(text: string): number | null {
  const match = EUROS.exec(text.trim());
  return match ? Number(`${(match[1] ?? '').replaceAll('.', '')}${match[2] ?? ''}`) : null;
}
