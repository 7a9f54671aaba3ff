// What people put on paper afterwards: an arrival stamp, pen strokes, a signature. Drawn over the print, in points.
import { degrees, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { PAGE_HEIGHT, type Sheet } from './sheet.ts';

export interface Ink {
  readonly name: string;
  draw(sheet: Sheet): void | Promise<void>;
}

const STAMP_INK = rgb(0.45, 0.1, 0.4);
const PEN_INK = rgb(0.08, 0.12, 0.5);

export interface StampPlace {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** An office's arrival stamp; x, y is its lower left corner before turning. */
export function arrivalStamp(place: StampPlace, office: string, date: string): Ink {
  return {
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
      const border = { borderColor: STAMP_INK, borderWidth: 2, borderOpacity: 0.62, rotate };
      page.drawRectangle({ ...at(0, 0), width: 158, height: 58, ...border });
      page.drawText(office, { ...at(10, 38), size: 10, font, color: STAMP_INK, ...ink });
      page.drawText(`PERVENUTO ${date}`, { ...at(10, 14), size: 13, font, color: STAMP_INK, ...ink });
      sheet.lookAlike('timbro di arrivo', date);
    },
  };
}

/** A pen line as an SVG path with its origin at x, y (from the top). */
function pen(name: string, x: number, y: number, path: string, width = 1.5): Ink {
  return {
    name,
    draw(sheet) {
      const stroke = { borderColor: PEN_INK, borderWidth: width, borderOpacity: 0.85 };
      sheet.page.drawSvgPath(path, { x, y: PAGE_HEIGHT - y, ...stroke });
    },
  };
}

/** A loop around something `width` × `height` whose left middle is x, y. */
export function penCircle(x: number, y: number, width: number, height: number): Ink {
  const [w, h] = [width, height / 2];
  const path =
    `M ${w * 0.2} ${-h} C ${-w * 0.12} ${-h * 0.9}, ${-w * 0.1} ${h}, ${w * 0.4} ${h} ` +
    `C ${w * 1.1} ${h * 1.1}, ${w * 1.12} ${-h * 0.8}, ${w * 0.55} ${-h * 1.05} C ${w * 0.3} ${-h * 1.2}, 0 ${-h * 0.8}, ${w * 0.04} ${-h * 0.3}`;
  return pen('pen circle', x, y, path);
}

/** A slanting stroke that crosses the print. */
export function penStroke(x: number, y: number, width: number, rise: number): Ink {
  const path = `M 0 0 C ${width * 0.3} ${-rise * 0.2}, ${width * 0.6} ${-rise * 1.3}, ${width} ${-rise}`;
  return pen('pen stroke through the text', x, y, path);
}

/** Loops that look like a hurried word or a signature; `beats` is how many. */
export function scribble(x: number, y: number, beats: number): Ink {
  let path = 'M 0 0';
  for (let i = 0; i < beats; i += 1) {
    const [left, tall] = [i * 9, 7 + ((i * 5) % 9)];
    path += ` C ${left + 4} ${-tall * 1.6}, ${left + 10} ${-tall}, ${left + 3} ${(i % 3) * 2 - 1} S ${left + 7} ${3}, ${left + 9} ${-1}`;
  }
  return pen('handwriting', x, y, path, 1.3);
}
