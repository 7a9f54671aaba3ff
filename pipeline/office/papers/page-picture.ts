// The upright picture of one of a notice's own pages: as it was stored, else painted now. Born-digital pages and heads
// alone are read without one, and people want to see them all the same. What was painted is kept for a while in memory,
// not in the store: a purge leaves nothing on the disk (pictures-ahead.ts takes it out of memory).
import type { Result } from '../../../contract/result.schema.ts';
import type { Engine } from '../../engine/engine-options.ts';
import type { PagePainter } from '../../sandbox/page-reader.ts';
import { loadReadings } from '../../stages/load-readings.ts';
import type { ReadPageRef, StageOutputs } from '../../stages/stage-outputs.ts';
import { pagesOfNotice } from './page-places.ts';

export interface PictureDesk {
  readonly engine: Pick<Engine, 'outputsOf' | 'blobs'>;
  readonly reader: PagePainter;
  readonly signal: AbortSignal;
}

export interface PagePicture {
  /** Another picture has another; hex. */
  readonly key: string;
  /** There is none in the store. */
  readonly isPainted: boolean;
  /** Of the PNG, or itself. @throws AppError as the readers */
  read(): Promise<string | Uint8Array>;
}

interface Painted {
  readonly readingSha256: string;
  readonly png: Uint8Array;
}

/** A hundred born-digital pages at 300 dpi. */
export const MAX_KEPT_BYTES = 48 * 1_048_576;

export class PagePictures {
  readonly #desk: PictureDesk;
  /** The latest asked for last. */
  readonly #painted = new Map<string, Painted>();
  readonly #painting = new Map<string, Promise<Uint8Array>>();

  constructor(desk: PictureDesk) {
    this.#desk = desk;
  }

  /** Null for a page that is not the notice's own. */
  async of(documentId: string, result: Result, page: number): Promise<PagePicture | null> {
    return this.inOutputs(await this.#desk.engine.outputsOf(documentId), result, page);
  }

  /** As {@link of}. @param outputs of the notice's document */
  inOutputs(outputs: Partial<StageOutputs>, result: Result, page: number): PagePicture | null {
    const { engine } = this.#desk;
    const ref = pagesOfNotice(result, outputs).find((each) => each.page === page);
    if (!ref) return null;
    const { uprightSha256, readingSha256 } = ref;
    if (uprightSha256 !== null) {
      return { key: uprightSha256, isPainted: false, read: () => engine.blobs.pathOf(uprightSha256) };
    }
    const part = outputs.read?.parts.find(({ name }) => name === result.source.part);
    if (!part) return null;
    return { key: readingSha256, isPainted: true, read: () => this.#paint(part.sha256, ref) };
  }

  /** Two who ask at once are given the same. */
  #paint(partSha256: string, ref: ReadPageRef): Promise<Uint8Array> {
    // Of these bytes, and as this reading says that they lie: turned or read anew it is another picture.
    const key = `${partSha256} ${ref.page} ${ref.readingSha256}`;
    const known = this.#painted.get(key);
    if (known) {
      this.#keep(key, known);
      return Promise.resolve(known.png);
    }
    const underWay = this.#painting.get(key);
    if (underWay) return underWay;
    const begun = this.#paintNow(partSha256, ref, key).finally(() => this.#painting.delete(key));
    this.#painting.set(key, begun);
    return begun;
  }

  async #paintNow(partSha256: string, ref: ReadPageRef, key: string): Promise<Uint8Array> {
    const { engine, reader, signal } = this.#desk;
    const [reading] = await loadReadings(engine.blobs, [ref]);
    if (!reading) throw new Error('a page that was read has no reading');
    const path = await engine.blobs.pathOf(partSha256);
    const png = await reader.paint({ path, page: ref.page, reading }, signal);
    this.#keep(key, { readingSha256: ref.readingSha256, png });
    return png;
  }

  /** Of which readings pictures are kept. */
  readingsKept(): readonly string[] {
    return [...new Set([...this.#painted.values()].map(({ readingSha256 }) => readingSha256))];
  }

  /** The pictures of these readings are not kept any longer. */
  drop(readings: ReadonlySet<string>): void {
    for (const [key, { readingSha256 }] of this.#painted) {
      if (readings.has(readingSha256)) this.#painted.delete(key);
    }
  }

  #keep(key: string, painted: Painted): void {
    this.#painted.delete(key);
    this.#painted.set(key, painted);
    let bytes = [...this.#painted.values()].reduce((sum, { png }) => sum + png.byteLength, 0);
    for (const [oldest, { png }] of this.#painted) {
      if (bytes <= MAX_KEPT_BYTES || oldest === key) return;
      this.#painted.delete(oldest);
      bytes -= png.byteLength;
    }
  }
}
