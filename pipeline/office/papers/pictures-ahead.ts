// Paints what people will look at next before they ask: the pages of the front of the review queue on which something is to
// be looked at, and which have no stored picture. One at a time and only while the readers have nothing else to do, so that
// neither a new paper nor a person waits for it.
import { inArray } from 'drizzle-orm';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { FIELD_NAMES } from '../../../contract/words.ts';
import type { Clock } from '../../stages/stage-context.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { Db } from '../../store/database.ts';
import { noticeVersion } from '../../store/notice-version.ts';
import { queueFront } from '../../store/queue-front.ts';
import { pageReading } from '../../store/schema.ts';
import { placeOfField } from './notice-pictures.ts';
import { MAX_KEPT_BYTES, type PagePictures, type PictureDesk } from './page-picture.ts';

export interface AheadDesk extends PictureDesk {
  readonly engine: PictureDesk['engine'] & { readonly db: Db };
  readonly clock: Clock;
}

/** Half an hour's work. */
const NOTICES_AHEAD = 40;
/** Of them so many with all their pages, which stand small below the one that is open. */
const WHOLE_AHEAD = 5;
/** The other half is for what people leaf to. */
const MAX_AHEAD_BYTES = MAX_KEPT_BYTES / 2;

export class PicturesAhead {
  readonly #desk: AheadDesk;
  readonly #pictures: PagePictures;
  /** Bytes painted for pages of a notice at a revision: what was done, or failed, is not done again as long as it stands in front. */
  #done: ReadonlyMap<string, number> = new Map();

  #isPrepared = false;

  constructor(desk: AheadDesk, pictures: PagePictures) {
    this.#desk = desk;
    this.#pictures = pictures;
  }

  /**
   * Once along the front of the queue; ends early when the readers are wanted for something else.
   * @throws AppError as the readers: what could not be painted is left to whoever asks for it
   */
  async round(signal: AbortSignal): Promise<void> {
    await this.#dropPurged();
    const { engine, clock } = this.#desk;
    const now = clock.now();
    const front = await queueFront(engine.db, { today: romeDay(now), now }, NOTICES_AHEAD);
    if (front.length > 0) await this.#prepare(signal);
    const before = this.#done;
    const done = new Map<string, number>();
    this.#done = done;
    const wanted = [
      ...front.map((each) => ({ ...each, pages: 'to look at' as const })),
      ...front.slice(0, WHOLE_AHEAD).map((each) => ({ ...each, pages: 'all' as const })),
    ].map((each) => ({ ...each, key: `${each.id} ${each.revision} ${each.pages}` }));
    for (const { key } of wanted) {
      const known = before.get(key);
      if (known !== undefined) done.set(key, known);
    }
    for (const { id, pages, key } of wanted) {
      if (done.has(key)) continue;
      if (signal.aborted || sumOf(done) >= MAX_AHEAD_BYTES) return;
      // Before it is tried: what fails is not tried at every round.
      done.set(key, 0);
      const bytes = await this.#paintFor(id, pages, signal);
      if (bytes === null) {
        done.delete(key);
        return;
      }
      done.set(key, bytes);
    }
  }

  /** Who looks at a page that nobody foresaw waits for its painting, and not for a reader to start. */
  async #prepare(signal: AbortSignal): Promise<void> {
    const { reader } = this.#desk;
    if (this.#isPrepared || signal.aborted || !reader.isIdle()) return;
    this.#isPrepared = true;
    await reader.prepare(this.#desk.signal);
  }

  /** @returns bytes of its pictures; null when the readers are wanted for something else */
  async #paintFor(id: string, pages: 'to look at' | 'all', signal: AbortSignal): Promise<number | null> {
    const { engine, reader } = this.#desk;
    const { documentId, result } = await noticeVersion(engine.db, id, undefined);
    const outputs = await engine.outputsOf(documentId);
    let bytes = 0;
    const first = pagesToLookAt(result, outputs);
    const rest = result.source.pages.filter((page) => !first.includes(page));
    for (const page of pages === 'all' ? rest : first) {
      const picture = this.#pictures.inOutputs(outputs, result, page);
      if (!picture?.isPainted) continue;
      if (signal.aborted || !reader.isIdle()) return null;
      bytes += (await picture.read()).length;
    }
    return bytes;
  }

  /** What a purge took out of the database is not kept in memory either. */
  async #dropPurged(): Promise<void> {
    const kept = this.#pictures.readingsKept();
    if (kept.length === 0) return;
    const rows = await this.#desk.engine.db
      .select({ readingSha256: pageReading.readingSha256 })
      .from(pageReading)
      .where(inArray(pageReading.readingSha256, [...kept]));
    const living = new Set(rows.map(({ readingSha256 }) => readingSha256));
    this.#pictures.drop(new Set(kept.filter((each) => !living.has(each))));
  }
}

function sumOf(bytes: ReadonlyMap<string, number>): number {
  return [...bytes.values()].reduce((sum, each) => sum + each, 0);
}

/** Those with a doubtful field, in the order of the form; where there is none, that of the first field. */
export function pagesToLookAt(result: Result, outputs: Partial<StageOutputs>): readonly number[] {
  const placed = FIELD_NAMES.flatMap((field) => {
    const place = placeOfField(result, outputs, field);
    return place ? [{ page: place.page, isDoubtful: result.fields[field].state === 'needs_review' }] : [];
  });
  const doubtful = placed.filter(({ isDoubtful }) => isDoubtful);
  const pages = (doubtful.length > 0 ? doubtful : placed.slice(0, 1)).map(({ page }) => page);
  // The page that is shown until a field is chosen.
  return [...new Set([...pages, ...result.source.pages.slice(0, 1)])];
}
