// An office's arrival stamp put down on a number, in violet, blue, red or black.
import { arrivalStamp, type Ink, type StampColor } from '../ink.ts';
import { aimedPlace } from './over-field.ts';

export interface StampOverField {
  readonly color: StampColor;
  /** 0–1, which number. */
  readonly aim: number;
  /** Degrees. */
  readonly angle: number;
  /** As printed, `19/09/2025`. */
  readonly date: string;
}

export function stampOverField({ color, aim, angle, date }: StampOverField): Ink {
  return {
    name: `${color} stamp over a number`,
    about: 'an arrival stamp put down on a number',
    draw(sheet) {
      const place = aimedPlace(sheet, aim) ?? { x: 330, y: 330, width: 100 };
      const x = place.x + place.width * ((aim * 53) % 1) - 40;
      const y = place.y + 12 + 30 * ((aim * 31) % 1);
      return arrivalStamp({ x, y, angle }, 'UFFICIO PROTOCOLLO', date, color).draw(sheet);
    },
  };
}
