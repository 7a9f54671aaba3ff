// What to do in pick mode, said in words, and every key of it as a button.
import { wordsOf } from '../../shell/language.ts';
import { VIEWER_WORDS } from './page-viewer.words.ts';
import type { Picking } from './use-picking.ts';

export interface PickBarProps {
  readonly id: string;
  readonly picking: Picking;
  onLeave(): void;
}

export function PickBar({ id, picking, onLeave }: PickBarProps) {
  const words = wordsOf(VIEWER_WORDS);
  return (
    <div class="viewer-pick">
      <p id={id}>
        <strong>{words.pick}.</strong> {words.pickHow}
      </p>
      <div class="viewer-pick-buttons">
        <button type="button" class="primary" onClick={picking.take}>
          {words.pickTake}
        </button>
        <button type="button" onClick={() => picking.size([1, 0])}>
          {words.wider}
        </button>
        <button type="button" onClick={() => picking.size([-1, 0])}>
          {words.narrower}
        </button>
        <button type="button" onClick={() => picking.size([0, 1])}>
          {words.taller}
        </button>
        <button type="button" onClick={() => picking.size([0, -1])}>
          {words.lower}
        </button>
        <button type="button" onClick={onLeave}>
          {words.pickLeave}
        </button>
      </div>
    </div>
  );
}
