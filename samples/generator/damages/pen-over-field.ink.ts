// Pen strokes at a number: a loop around it, a line under it, a tick beside it, a stroke or a scribble through it.
import { type Ink, type PenColor, penCircle, penStroke, scribble } from '../ink.ts';
import { aimedPlace } from './over-field.ts';

export type PenMark = 'circle' | 'underline' | 'stroke' | 'scribble' | 'tick';

/** @param aim 0–1, which number; its fraction also moves the mark along the number */
export function penOverField(mark: PenMark, aim: number, color: PenColor): Ink {
  return {
    name: `${color} pen, ${mark} at a number`,
    about: 'pen strokes around, under or through a number',
    draw(sheet) {
      const place = aimedPlace(sheet, aim);
      if (!place) return;
      const { x, y, width, size } = place;
      const along = (aim * 97) % 1;
      const marks: Record<PenMark, Ink> = {
        circle: penCircle(x - 6, y - size * 0.35, width + 10, size * 2.1, color),
        underline: penStroke(x - 4, y + size * 0.42, width + 12, 1.5, color),
        stroke: penStroke(x + width * along * 0.6, y, width * 0.45, size * 0.8, color),
        scribble: scribble(x + width * (0.5 + along * 0.6), y, 6, color),
        tick: penStroke(x + width + 5, y, 14, size * 1.2, color),
      };
      return marks[mark].draw(sheet);
    },
  };
}
