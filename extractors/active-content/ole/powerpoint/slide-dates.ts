// Dates on slides that change by themselves. A date in a master, a layout, notes or handouts shows on no slide by itself:
// there it is only the place for one. [MS-PPT] 2.4.15.1, 2.9.46 and following.
import type { OfficeRecord } from '../records.ts';
import { RECORD } from './record-types.table.ts';

const FLAG = { hasDate: 1, isToday: 2, isFixed: 4 } as const;
/** Instance of the footers of all slides, in the document; and of the texts of slides. */
const SLIDES_FOOTERS = 3;
const SLIDES_TEXTS = 0;

interface Slide {
  hasGenericDate: boolean;
  footers: number | null;
}

export class SlideDates {
  readonly #slides: Slide[] = [];
  #documentFooters = 0;
  #footersInstance = 0;
  #textsInstance = SLIDES_TEXTS;
  #hasOwnDate = false;

  record({ type, instance, data, path }: OfficeRecord): void {
    const isOnSlide = path[0] === RECORD.slide;
    const isSlideText = path.includes(RECORD.slideTexts) && this.#textsInstance === SLIDES_TEXTS;
    if (type === RECORD.slide && path.length === 0)
      this.#slides.push({ hasGenericDate: false, footers: null });
    else if (type === RECORD.slideTexts) this.#textsInstance = instance;
    else if (type === RECORD.headersFooters) this.#footersInstance = instance;
    else if (type === RECORD.headersFootersFlags) this.#footers(data, isOnSlide);
    else if (isOnSlide || isSlideText) this.#date(type, isOnSlide);
  }

  /** After the last record. */
  hasChangingDate(): boolean {
    return this.#hasOwnDate || this.#slides.some((slide) => isChanging(slide, this.#documentFooters));
  }

  #date(type: number, isOnSlide: boolean): void {
    if (type === RECORD.dateTime || type === RECORD.rtfDateTime) this.#hasOwnDate = true;
    if (type !== RECORD.genericDate) return;
    const slide = isOnSlide ? this.#slides.at(-1) : undefined;
    if (slide) slide.hasGenericDate = true;
    else this.#hasOwnDate = true;
  }

  #footers(data: Buffer, isOnSlide: boolean): void {
    const flags = data.length >= 4 ? data.readUInt16LE(2) : 0;
    const slide = isOnSlide ? this.#slides.at(-1) : undefined;
    if (slide) slide.footers = flags;
    else if (this.#footersInstance === SLIDES_FOOTERS) this.#documentFooters = flags;
  }
}

/** What a slide does not say itself, the document says for it. */
function isChanging({ hasGenericDate, footers }: Slide, documentFooters: number): boolean {
  const flags = footers ?? documentFooters;
  const isToday = (flags & FLAG.isToday) !== 0;
  const isShown = (flags & FLAG.hasDate) !== 0;
  return hasGenericDate ? isToday || (flags & FLAG.isFixed) === 0 : isShown && isToday;
}
