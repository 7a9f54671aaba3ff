// Keys of the page of splits.
import type { KeyBinding } from '../../ui/keys.ts';
import type { NumberedGroup } from './division.ts';
import type { SplitsWords } from './splits.words.ts';

export interface SplitActs {
  step(by: 1 | -1): void;
  look(): void;
  cut(): void;
  join(): void;
  alone(): void;
  moveTo(number: number): void;
  undo(): void;
}

/** Notices beyond have no key of one sign. */
const LAST_DIGIT = 9;

export function splitKeys(
  acts: SplitActs,
  mayChange: boolean,
  others: readonly NumberedGroup[],
  words: SplitsWords,
): readonly KeyBinding[] {
  const looking: readonly KeyBinding[] = [
    { key: 'ArrowRight', label: words.next, run: () => acts.step(1) },
    { key: 'ArrowLeft', label: words.previous, run: () => acts.step(-1) },
    { key: 'v', label: words.look, run: acts.look },
  ];
  if (!mayChange) return looking;
  return [
    ...looking,
    { key: 's', label: words.cutKey, run: acts.cut },
    { key: 'm', label: words.join, run: acts.join },
    { key: 'n', label: words.alone, run: acts.alone },
    ...others
      .filter(({ number }) => number <= LAST_DIGIT)
      .map(({ number }) => ({
        ...{ key: String(number), label: words.moveToNotice(number) },
        run: () => acts.moveTo(number),
      })),
    { key: 'u', label: words.undo, run: acts.undo },
  ];
}
