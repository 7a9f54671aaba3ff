// What people put on paper afterwards: an arrival stamp, pen strokes, a signature. Drawn over the print, in points.
import { degrees, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { PAGE_HEIGHT, type Sheet } from './sheet.ts';

export interface Ink {
  readonly name: string;
  /** One line for people: what was done to the paper. */
  readonly about: string;
  draw(sheet: Sheet): void | Promise<void>;
}

const STAMP_INKS = {
  violet: rgb(0.45, 0.1, 0.4),
  blue: rgb(0.1, 0.15, 0.6),
  red: rgb(0.75, 0.08, 0.1),
  black: rgb(0.08, 0.08, 0.08),
};
const PEN_INKS = { blue: rgb(0.08, 0.12, 0.5), black: rgb(0.1, 0.1, 0.1), red: rgb(0.7, 0.06, 0.08) };
export type StampColor = keyof typeof STAMP_INKS;
export type PenColor = keyof typeof PEN_INKS;

export interface StampPlace {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** An office's arrival stamp; x, y is its lower left corner before turning. */
export function arrivalStamp(
  place: StampPlace,
  office: string,
  date: string,
  color: StampColor = 'violet',
): Ink {
  const stampInk = STAMP_INKS[color];
  return {
    about: 'an office stamp with the day of arrival',
    name: 'arrival stamp over the text',
    async draw(sheet) {
      const { page } = sheet;
      const font = await page.doc.embedFont(StandardFonts.HelveticaBold);
      const angle = (place.angle * Math.PI) / 180;
      const rotate = degrees(place.angle);
      const at = (dx: number, dy: number) => ({
        x: place.x + dx * Math.cos(angle) - dy * Math.sin(angle),
        y: PAGE_HEIGHT - place.y + dx * Math.sin(angle) + dy * Math.cos(angle),
      });
      const ink = { rotate, opacity: 0.62 };
      const border = { borderColor: stampInk, borderWidth: 2, borderOpacity: 0.62, rotate };
      page.drawRectangle({ ...at(0, 0), width: 158, height: 58, ...border });
      page.drawText(office, { ...at(10, 38), size: 10, font, color: stampInk, ...ink });
      page.drawText(`PERVENUTO ${date}`, { ...at(10, 14), size: 13, font, color: stampInk, ...ink });
      sheet.lookAlike('timbro di arrivo', date);
    },
  };
}

interface PenLine {
  readonly x: number;
  readonly y: number;
  readonly path: string;
  readonly color: PenColor;
  readonly width?: number;
}

/** A pen line as an SVG path with its origin at x, y (from the top). */
function pen(name: string, line: PenLine): Ink {
  const { x, y, path, color, width = 1.5 } = line;
  return {
    name,
    about: 'ball pen on the paper',
    draw(sheet) {
      const stroke = { borderColor: PEN_INKS[color], borderWidth: width, borderOpacity: 0.85 };
      sheet.page.drawSvgPath(path, { x, y: PAGE_HEIGHT - y, ...stroke });
    },
  };
}

/** A loop around something `width` × `height` whose left middle is x, y. */
export function penCircle(
  x: number,
  y: number,
  width: number,
  height: number,
  color: PenColor = 'blue',
): Ink {
  const [w, h] = [width, height / 2];
  const path =
    `M ${w * 0.2} ${-h} C ${-w * 0.12} ${-h * 0.9}, ${-w * 0.1} ${h}, ${w * 0.4} ${h} ` +
    `C ${w * 1.1} ${h * 1.1}, ${w * 1.12} ${-h * 0.8}, ${w * 0.55} ${-h * 1.05} C ${w * 0.3} ${-h * 1.2}, 0 ${-h * 0.8}, ${w * 0.04} ${-h * 0.3}`;
  return pen('pen circle', { x, y, path, color });
}

/** A slanting stroke that crosses the print. */
export function penStroke(x: number, y: number, width: number, rise: number, color: PenColor = 'blue'): Ink {
  const path = `M 0 0 C ${width * 0.3} ${-rise * 0.2}, ${width * 0.6} ${-rise * 1.3}, ${width} ${-rise}`;
  return pen('pen stroke through the text', { x, y, path, color });
}

/** Loops that look like a hurried word or a signature; `beats` is how many. */
export function scribble(x: number, y: number, beats: number, color: PenColor = 'blue'): Ink {
  let path = 'M 0 0';
  for (let i = 0; i < beats; i += 1) {
    const [left, tall] = [i * 9, 7 + ((i * 5) % 9)];
    path += ` C ${left + 4} ${-tall * 1.6}, ${left + 10} ${-tall}, ${left + 3} ${(i % 3) * 2 - 1} S ${left + 7} ${3}, ${left + 9} ${-1}`;
  }
  return pen('handwriting', { x, y, path, color, width: 1.3 });
}
