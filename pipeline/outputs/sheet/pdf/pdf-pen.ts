// Draws text and pictures down the pages of a tagged PDF: rows of cells that never break within, and running text that may.
import type { Tone } from '../sheet-page.ts';
import { DrawableText } from './drawable-text.ts';
import { documentBytes, FOOT_PT, glyphsOf, MARGIN_PT, openDocument } from './pdf-document.ts';
import type { FontName } from './pdf-fonts.ts';

const GAP_PT = 8;
export const COLOURS: Readonly<Record<Tone | 'ink' | 'quiet' | 'line', string>> = {
  ink: '#1a1a1a',
  quiet: '#555555',
  line: '#bbbbbb',
  stop: '#a40e26',
  look: '#7a4b00',
  know: '#0b4f8a',
  good: '#1a6330',
};

export interface Run {
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly colour: keyof typeof COLOURS;
  /** Role in the structure of the document. Rows are paragraphs in reading order: label, value, what is said of it. */
  readonly role: 'P' | 'H1' | 'H2' | 'H3';
  /** Italian on an English sheet. */
  readonly lang?: 'it';
}
export interface Picture {
  readonly png: Buffer;
  readonly alt: string;
}
/** A column of a row: its share of the width, what is written in it, and a picture under that. */
export interface Cell {
  readonly share: number;
  readonly runs: readonly Run[];
  readonly picture?: Picture;
}

const PICTURE_HEIGHT_PT = 24;
type Structure = PDFKit.PDFStructureElement;

export class PdfPen {
  readonly doc: PDFKit.PDFDocument;
  readonly drawable: DrawableText;
  readonly #root: Structure;
  #section: Structure;

  constructor(title: string, lang: string, made: Date) {
    this.doc = openDocument(title, lang, made);
    this.drawable = new DrawableText(glyphsOf(this.doc));
    this.#root = this.doc.struct('Document');
    this.doc.addStructure(this.#root);
    this.#section = this.section();
  }

  get width(): number {
    return this.doc.page.width - 2 * MARGIN_PT;
  }
  get #bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom;
  }

  /** What is drawn from now on belongs together. */
  section(): Structure {
    this.#section = this.doc.struct('Sect');
    this.#root.add(this.#section);
    return this.#section;
  }

  space(points: number): void {
    this.doc.y += points;
  }

  /** A new page, unless so much is left of this one. */
  keep(height: number): void {
    if (this.doc.y + height > this.#bottom) this.doc.addPage();
  }

  /** Text that runs over as many pages as it needs; pieces follow one another on the same lines. */
  flow(runs: readonly Run[], indent = 0): void {
    const [first] = runs;
    if (!first) return;
    this.keep(2 * first.size);
    this.#tag(first, () => {
      for (const [index, run] of runs.entries()) {
        this.#set(run);
        const options = { width: this.width - indent, continued: index < runs.length - 1 };
        const text = this.drawable.of(run.text, run.font);
        if (index === 0) this.doc.text(text, MARGIN_PT + indent, this.doc.y, options);
        else this.doc.text(text, options);
      }
    });
    this.doc.x = MARGIN_PT;
  }

  /** Cells side by side, whole on one page; a row taller than a page runs on, one cell under the other. */
  row(cells: readonly Cell[], indent = 0): void {
    const widths = cells.map(({ share }) => share * (this.width - indent) - GAP_PT);
    const height = Math.max(...cells.map((cell, index) => this.#height(cell, widths[index] ?? 0)));
    if (height > this.#bottom - MARGIN_PT) {
      this.#long(cells, indent);
      return;
    }
    this.keep(height);
    const top = this.doc.y;
    let left = MARGIN_PT + indent;
    for (const [index, cell] of cells.entries()) {
      this.#cell(cell, left, top, widths[index] ?? 0);
      left += (widths[index] ?? 0) + GAP_PT;
    }
    this.doc.x = MARGIN_PT;
    this.doc.y = top + height;
  }

  line(colour: keyof typeof COLOURS = 'line', weight = 0.5): void {
    const y = this.doc.y + 2;
    this.doc.markContent('Artifact', { type: 'Layout' });
    this.doc
      .moveTo(MARGIN_PT, y)
      .lineTo(MARGIN_PT + this.width, y)
      .lineWidth(weight)
      .stroke(COLOURS[colour]);
    this.doc.endMarkedContent();
    this.doc.y = y + 3;
  }

  /** The file. `foot` writes the line under each page. */
  end(foot: (page: number, pages: number) => string): Promise<Buffer> {
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = start; index < start + count; index += 1) {
      this.doc.switchToPage(index);
      this.#foot(foot(index + 1, count));
    }
    this.#root.end();
    return documentBytes(this.doc);
  }

  #foot(text: string): void {
    const { doc } = this;
    const bottom = doc.page.margins.bottom;
    // Within the margin text would open a page of its own.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('text').fontSize(7.5).fillColor(COLOURS.quiet);
    doc.text(this.drawable.of(text, 'text'), MARGIN_PT, doc.page.height - FOOT_PT, {
      width: this.width,
      align: 'right',
      lineBreak: false,
    });
    doc.endMarkedContent();
    doc.page.margins.bottom = bottom;
  }

  #height({ runs, picture }: Cell, width: number): number {
    const text = runs.reduce((sum, run) => {
      this.#set(run);
      return sum + this.doc.heightOfString(this.drawable.of(run.text, run.font), { width });
    }, 0);
    return text + (picture ? PICTURE_HEIGHT_PT + 3 : 0) + 2;
  }

  #cell({ runs, picture }: Cell, left: number, top: number, width: number): void {
    this.doc.y = top;
    for (const run of runs) {
      this.#tag(run, () => {
        this.#set(run);
        this.doc.text(this.drawable.of(run.text, run.font), left, this.doc.y, { width });
      });
    }
    if (picture) this.#picture(picture, left, width);
  }

  #picture({ png, alt }: Picture, left: number, width: number): void {
    const top = this.doc.y + 1;
    const figure = this.doc.struct('Figure', { alt }, () => {
      this.doc.image(png, left, top, { fit: [width, PICTURE_HEIGHT_PT] });
    });
    this.#section.add(figure);
    this.doc.y = top + PICTURE_HEIGHT_PT;
  }

  #long(cells: readonly Cell[], indent: number): void {
    for (const { runs, picture } of cells) {
      for (const run of runs) this.flow([run], indent);
      if (!picture) continue;
      this.keep(PICTURE_HEIGHT_PT + 4);
      this.#picture(picture, MARGIN_PT + indent, this.width - indent);
    }
  }

  #set({ font, size, colour }: Run): void {
    this.doc.font(font).fontSize(size).fillColor(COLOURS[colour]);
  }

  #tag({ role, lang }: Run, draw: () => void): void {
    this.#section.add(this.doc.struct(role, lang ? { lang } : {}, draw));
  }
}
