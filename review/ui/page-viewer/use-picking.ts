// Drawing a box on a page: by drag, by one click, by keys. What is drawn lies on the upright picture.
import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../../../contract/geometry.ts';
import { wordsOf } from '../../shell/language.ts';
import type { KeyBinding } from '../keys.ts';
import { VIEWER_WORDS } from './page-viewer.words.ts';
import { boxAround, boxOfDrag, lineHeight, movedBox, resizedBox } from './pick-box.ts';
import { type Size, type Spot, stepOnPicture, type Turn } from './view-geometry.ts';

export interface Picking {
  /** Null: nothing is picked now. */
  readonly box: Box | null;
  begin(at: Spot): void;
  drag(at: Spot): void;
  /** What was drawn is taken. */
  end(at: Spot): void;
  move(by: Spot, lines: number): void;
  size(by: Spot): void;
  take(): void;
  readonly keys: readonly KeyBinding[];
}

export interface PickingOptions {
  readonly isPicking: boolean;
  readonly picture: Size;
  readonly turn: Turn;
  /** Where the box is to begin with. */
  begins(): Box;
  /** The box was changed by keys: it has to be seen. */
  onMoved(box: Box): void;
  onTaken(box: Box): void;
  onLeft(): void;
}

/** Half a line a step; a fine step is about a pixel of the screen. */
const STEP_LINES = 0.5;
const FINE_LINES = 0.08;
const DIRECTIONS = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
} as const satisfies Readonly<Record<string, Spot>>;

/** @param on what makes it begin anew: the page */
export function usePicking(options: PickingOptions, on: readonly unknown[]): Picking {
  const { isPicking, picture, turn } = options;
  const words = wordsOf(VIEWER_WORDS);
  const [box, setBox] = useState<Box | null>(null);
  const [from, setFrom] = useState<Spot | null>(null);
  useEffect(() => {
    setFrom(null);
    setBox(isPicking ? options.begins() : null);
  }, [isPicking, ...on]);

  const line = lineHeight(picture);
  const change = (next: Box) => {
    setBox(next);
    options.onMoved(next);
  };
  const move = ([x, y]: Spot, lines: number) => {
    if (box) change(movedBox(box, stepOnPicture([x * line * lines, y * line * lines], turn), picture));
  };
  const size = ([x, y]: Spot) => {
    const by = line * STEP_LINES;
    if (box) change(resizedBox(box, turn % 2 === 0 ? [x * by, y * by] : [y * by, x * by], picture));
  };
  const take = () => {
    if (box) options.onTaken(box);
  };
  return {
    ...{ box: isPicking ? box : null, move, size, take },
    begin(at) {
      setFrom(at);
      setBox(boxAround(at, picture));
    },
    drag(at) {
      if (from) setBox(boxOfDrag(from, at, picture));
    },
    end(at) {
      if (!from) return;
      setFrom(null);
      options.onTaken(boxOfDrag(from, at, picture));
    },
    keys: isPicking
      ? [
          ...arrows('', words.pickMove, (by) => move(by, STEP_LINES)),
          ...arrows('Ctrl+', words.pickMoveFine, (by) => move(by, FINE_LINES)),
          ...arrows('Shift+', words.pickSize, size),
          { key: 'Enter', label: words.pickTake, run: take },
          { key: 'Escape', label: words.pickLeave, run: options.onLeft },
        ]
      : [],
  };
}

function arrows(modifier: string, label: string, run: (by: Spot) => void): readonly KeyBinding[] {
  return Object.entries(DIRECTIONS).map(([key, by]) => ({
    ...{ key: `${modifier}${key}`, label },
    run: () => run(by),
  }));
}
