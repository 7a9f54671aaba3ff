// Where a field stands on a typeset sheet, in points from the top left: what ink over a number aims at.
import type { FieldName } from '../../contract/words.ts';
import type { Sheet } from './sheet.ts';

export interface FieldPlace {
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

const KEY_FIELDS: readonly FieldName[] = [
  'numeroComunicazione',
  'codiceAtto',
  'codiceFiscale',
  'numeroCartella',
];

/** The key fields' values exactly as printed, with the spaces of their groups. */
export function printedKeys(sheet: Sheet): string[] {
  const values = keyValues(sheet);
  return sheet.drawn.flatMap(({ text }) =>
    values.flatMap((value) => {
      const found = placeIn(text, value);
      return found ? [text.slice(found.from, found.to)] : [];
    }),
  );
}

/** Places of the key fields printed on the sheet, in the order printed. */
export function keyPlaces(sheet: Sheet): FieldPlace[] {
  const values = keyValues(sheet);
  return sheet.drawn.flatMap((drawn) => {
    const at = values.map((value) => placeIn(drawn.text, value)).find((found) => found !== null);
    if (!at) return [];
    const perCharacter = drawn.width / drawn.text.length;
    return [
      {
        x: drawn.x + at.from * perCharacter,
        y: drawn.y,
        width: (at.to - at.from) * perCharacter,
        size: drawn.size,
      },
    ];
  });
}

function keyValues(sheet: Sheet): string[] {
  return sheet.fields.filter((f) => KEY_FIELDS.includes(f.name)).map((f) => String(f.value));
}

/** Where the value stands in the text, whatever its grouping; null when it does not. */
function placeIn(text: string, value: string): { from: number; to: number } | null {
  const match = new RegExp([...value].map(escaped).join('[ /]*')).exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}

function escaped(char: string): string {
  return char.replace(/[^\w]/g, '\\$&');
}
