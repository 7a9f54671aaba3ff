// A highlighter drawn along a number; it darkens the paper and leaves the print.
import { BlendMode, rgb } from '@cantoo/pdf-lib';
import type { Ink } from '../ink.ts';
import { PAGE_HEIGHT } from '../sheet.ts';
import { aimedPlace } from './over-field.ts';

const COLORS = {
  yellow: rgb(1, 0.95, 0.2),
  green: rgb(0.5, 1, 0.45),
  pink: rgb(1, 0.55, 0.8),
  orange: rgb(1, 0.7, 0.3),
};
export type HighlighterColor = keyof typeof COLORS;

/** @param aim 0–1, which number */
export function highlighter(color: HighlighterColor, aim: number): Ink {
  return {
    name: `${color} highlighter over a number`,
    about: 'a highlighter drawn along a number',
    draw(sheet) {
      const place = aimedPlace(sheet, aim);
      if (!place) return;
      sheet.page.drawRectangle({
        x: place.x - 12 + 10 * aim,
        y: PAGE_HEIGHT - place.y - place.size * 0.35,
        width: place.width + 16,
        height: place.size * 1.35,
        color: COLORS[color],
        blendMode: BlendMode.Multiply,
      });
    },
  };
}
