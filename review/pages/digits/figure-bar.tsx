// The figures 0–9 with how many digits of each are to be seen.
import { wordsOf } from '../../shell/language.ts';
import { DIGITS_WORDS } from './digits.words.ts';

export interface FigureBarProps {
  readonly counts: readonly number[];
  readonly figure: number | null;
  readonly onPick: (figure: number) => void;
}

export function FigureBar({ counts, figure, onPick }: FigureBarProps) {
  const words = wordsOf(DIGITS_WORDS);
  return (
    <fieldset class="figures">
      <legend class="visually-hidden">{words.figures}</legend>
      {counts.map((count, each) => (
        <button
          key={each}
          type="button"
          class="figure"
          aria-pressed={each === figure}
          onClick={() => onPick(each)}
          // Enter presses this button, and does not send the screen.
          onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
        >
          <span class="visually-hidden">{words.figures} </span>
          <span class="figure-sign">{each}</span>
          <span class="figure-count">
            {count}
            <span class="visually-hidden"> {words.toSee}</span>
          </span>
        </button>
      ))}
    </fieldset>
  );
}
