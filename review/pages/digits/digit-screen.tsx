// One screen of the wall: the grid, its keys, and sending it. It is made anew for every screen.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { WallShown } from '../../../pipeline/server/routes/digits.schema.ts';
import { wordsOf } from '../../shell/language.ts';
import { useKeys } from '../../ui/keys.ts';
import { DigitCell, type PictureState } from './digit-cell.tsx';
import { DIGITS_WORDS } from './digits.words.ts';
import { type Judgement, judgementsOf, keyOf } from './digits-of-screen.ts';
import { GRID_STEPS, type GridStep, movedTo } from './grid-moves.ts';

export interface DigitScreenProps {
  readonly wall: WallShown;
  readonly figure: number;
  readonly isSending: boolean;
  readonly onSend: (judgements: readonly Judgement[]) => void;
}

export function DigitScreen({ wall, figure, isSending, onSend }: DigitScreenProps) {
  const words = wordsOf(DIGITS_WORDS);
  const { digits } = wall;
  const [odd, setOdd] = useState<ReadonlySet<string>>(new Set());
  const [pictures, setPictures] = useState<ReadonlyMap<string, PictureState>>(new Map());
  const [at, setAt] = useState(0);
  const grid = useRef<HTMLFieldSetElement>(null);
  const cells = () => [...(grid.current?.querySelectorAll<HTMLButtonElement>('button.digit') ?? [])];
  useEffect(() => {
    // Whoever is at another control stays there.
    if (document.activeElement === null || document.activeElement === document.body) cells()[0]?.focus();
  }, []);

  const pictureOf = (key: string) => pictures.get(key) ?? 'loading';
  const waiting = digits.filter((digit) => pictureOf(keyOf(digit)) === 'loading').length;
  const unseen = new Set(digits.map(keyOf).filter((key) => pictureOf(key) === 'broken'));
  const isReady = waiting === 0 && unseen.size < digits.length && !isSending;

  const toggle = (index: number) => {
    const digit = digits[index];
    if (!digit || unseen.has(keyOf(digit))) return;
    const next = new Set(odd);
    if (!next.delete(keyOf(digit))) next.add(keyOf(digit));
    setOdd(next);
  };
  const move = (step: GridStep) => {
    const all = cells();
    const top = all[0]?.offsetTop;
    const columns = all.filter((cell) => cell.offsetTop === top).length;
    all[movedTo(at, step, all.length, columns)]?.focus();
  };
  const send = () => {
    if (isReady) onSend(judgementsOf(digits, odd, unseen));
  };
  useKeys([
    ...GRID_STEPS.map((step) => ({ key: step, label: words.move, run: () => move(step) })),
    { key: 'x', label: words.mark, run: () => toggle(at) },
    { key: 'Enter', label: words.sendKey, run: send },
  ]);
  return (
    <>
      <fieldset class="digit-grid" ref={grid}>
        <legend class="visually-hidden">{words.grid(figure)}</legend>
        {digits.map((digit, index) => {
          const key = keyOf(digit);
          return (
            <DigitCell
              key={key}
              {...{ digit, isOdd: odd.has(key), picture: pictureOf(key), isCurrent: index === at }}
              onMark={() => toggle(index)}
              onFocus={() => setAt(index)}
              onPicture={(state) => setPictures((before) => new Map(before).set(key, state))}
            />
          );
        })}
      </fieldset>
      <p class="small">
        {words.state(digits.length, odd.size, wall.counts[figure] ?? 0, wall.isWhole)}
        {wall.unshown > 0 && ` ${words.unshown(wall.unshown)}`}
      </p>
      <p class="digit-actions">
        <button
          type="button"
          class="primary"
          disabled={!isReady}
          onClick={send}
          onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
        >
          {waiting > 0 ? words.loading(waiting) : words.send(odd.size)} <kbd>Enter</kbd>
        </button>
      </p>
    </>
  );
}
