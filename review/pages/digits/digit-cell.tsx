// One digit of the wall: its picture with the neighbours, the digit itself framed. A mark is a thick border and a word.
import type { WallDigitShown } from '../../../pipeline/server/routes/digits.schema.ts';
import { language, wordsOf } from '../../shell/language.ts';
import { DIGITS_WORDS } from './digits.words.ts';

export type PictureState = 'loading' | 'there' | 'broken';

export interface DigitCellProps {
  readonly digit: WallDigitShown;
  readonly isOdd: boolean;
  readonly picture: PictureState;
  /** The one that Tab leads to. */
  readonly isCurrent: boolean;
  readonly onMark: () => void;
  readonly onFocus: () => void;
  readonly onPicture: (state: PictureState) => void;
}

export function DigitCell(props: DigitCellProps) {
  const { digit, isOdd, picture, isCurrent, onMark, onFocus, onPicture } = props;
  const words = wordsOf(DIGITS_WORDS);
  const label = language.value === 'it' ? digit.label : digit.labelEn;
  return (
    <button
      type="button"
      class={`digit ${isOdd ? 'odd' : ''}`}
      aria-pressed={isOdd}
      tabIndex={isCurrent ? 0 : -1}
      disabled={picture === 'broken'}
      onClick={onMark}
      onFocus={onFocus}
    >
      <span class="visually-hidden">
        {words.cell(label, digit.position + 1, digit.value.length)}
        {isOdd ? ': ' : ''}
      </span>
      <span class="digit-picture">
        {picture === 'broken' ? (
          <span class="small">{words.broken}</span>
        ) : (
          <img
            onLoad={() => onPicture('there')}
            onError={() => onPicture('broken')}
            src={digit.picture}
            alt=""
          />
        )}
        <span class="digit-frame" />
      </span>
      <span class="digit-mark">
        {isOdd && <span aria-hidden="true">≠ </span>}
        {isOdd ? words.odd : '\u00A0'}
      </span>
    </button>
  );
}
