// One A4 page being typeset: text, boxes, tables, comb cells. Points, origin top left. It remembers every word it
// printed (for a scanner's text layer) and every field (for truth.json).
import { type Color, grayscale, type PDFPage } from '@cantoo/pdf-lib';
import type { FieldName } from '../../contract/words.ts';
import type { Face, Fonts } from './fonts.ts';
import type { LookAlike, PrintedField } from './truth.ts';

export const PAGE_WIDTH = 595;
export const PAGE_HEIGHT = 842;

export interface TextStyle {
  readonly size?: number;
  readonly weight?: 'plain' | 'bold' | 'italic';
  readonly face?: Face;
  readonly align?: 'left' | 'right' | 'center';
  readonly color?: Color;
}

export interface DrawnText {
  readonly text: string;
  readonly x: number;
  /** Baseline, from the top. */
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

export interface BoxStyle {
  readonly fill?: Color;
  readonly border?: number;
}

export interface Column {
  /** Left edge, or right edge for `right`. */
  readonly x: number;
  readonly align?: 'left' | 'right';
}

const BLACK = grayscale(0);

export class Sheet {
  readonly drawn: DrawnText[] = [];
  readonly fields: PrintedField[] = [];
  readonly lookAlikes: LookAlike[] = [];
  readonly page: PDFPage;
  readonly #fonts: Fonts;
  readonly #face: Face;

  constructor(page: PDFPage, fonts: Fonts, face: Face) {
    this.page = page;
    this.#fonts = fonts;
    this.#face = face;
  }

  /** Notes that a field stands on this page and gives the value back, to be printed. */
  prints<T extends string | number>(name: FieldName, value: T): T {
    this.fields.push({ name, value });
    return value;
  }

  /** Notes a number that must not be taken for a field, and gives it back. */
  lookAlike(what: string, value: string): string {
    this.lookAlikes.push({ what, value });
    return value;
  }

  widthOf(text: string, style: TextStyle = {}): number {
    return this.#font(style).widthOfTextAtSize(text, style.size ?? 10);
  }

  text(x: number, y: number, text: string, style: TextStyle = {}): void {
    const size = style.size ?? 10;
    const width = this.widthOf(text, style);
    const left = style.align === 'right' ? x - width : style.align === 'center' ? x - width / 2 : x;
    this.page.drawText(text, {
      x: left,
      y: PAGE_HEIGHT - y,
      size,
      font: this.#font(style),
      color: style.color ?? BLACK,
    });
    this.drawn.push({ text, x: left, y, size, width });
  }

  /** Wraps at `width`; gives the y of the line after. */
  paragraph(x: number, y: number, width: number, text: string, style: TextStyle = {}): number {
    const leading = (style.size ?? 10) * 1.35;
    let line = '';
    let at = y;
    for (const word of text.split(' ')) {
      const longer = line ? `${line} ${word}` : word;
      if (line && this.widthOf(longer, style) > width) {
        this.text(x, at, line, style);
        at += leading;
        line = word;
      } else line = longer;
    }
    this.text(x, at, line, style);
    return at + leading;
  }

  /** Lines one under the other; gives the y after the last. */
  lines(x: number, y: number, texts: readonly string[], style: TextStyle = {}): number {
    const leading = (style.size ?? 10) * 1.35;
    for (const [index, text] of texts.entries()) this.text(x, y + index * leading, text, style);
    return y + texts.length * leading;
  }

  row(y: number, columns: readonly Column[], cells: readonly string[], style: TextStyle = {}): void {
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      if (column && cell) this.text(column.x, y, cell, { ...style, align: column.align ?? 'left' });
    }
  }

  box(x: number, y: number, width: number, height: number, style: BoxStyle = { border: 0.7 }): void {
    this.page.drawRectangle({
      x,
      y: PAGE_HEIGHT - y - height,
      width,
      height,
      ...(style.fill ? { color: style.fill } : {}),
      ...(style.border ? { borderColor: BLACK, borderWidth: style.border } : {}),
    });
  }

  line(x1: number, y1: number, x2: number, y2: number, thickness = 0.7): void {
    this.page.drawLine({
      start: { x: x1, y: PAGE_HEIGHT - y1 },
      end: { x: x2, y: PAGE_HEIGHT - y2 },
      thickness,
      color: BLACK,
    });
  }

  /** One character a cell, as forms do; `y` is the baseline. */
  comb(x: number, y: number, text: string, cell = 15, style: TextStyle = {}): void {
    for (const [index, char] of [...text].entries()) {
      this.box(x + index * cell, y - cell + 4, cell, cell, { border: 0.5 });
      this.text(x + (index + 0.5) * cell, y, char, { ...style, align: 'center' });
    }
  }

  #font(style: TextStyle) {
    return this.#fonts[style.face ?? this.#face][style.weight ?? 'plain'];
  }
}
