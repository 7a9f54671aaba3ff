// Buttons of the viewer: everything that keys and the wheel do, for a single click.
import { wordsOf } from '../../shell/language.ts';
import { VIEWER_WORDS, type ViewerWords } from './page-viewer.words.ts';

export type ViewerAct = 'previous' | 'next' | 'smaller' | 'larger' | 'fit' | 'turnLeft' | 'turnRight';

export interface ViewerToolbarProps {
  readonly place: number;
  readonly of: number;
  readonly scale: number;
  readonly isFit: boolean;
  onAct(act: ViewerAct): void;
}

export function ViewerToolbar({ place, of, scale, isFit, onAct }: ViewerToolbarProps) {
  const words = wordsOf(VIEWER_WORDS);
  const button = (act: ViewerAct, more: { readonly disabled?: boolean; readonly pressed?: boolean } = {}) => (
    <button
      type="button"
      class="viewer-tool"
      title={words[act]}
      aria-label={words[act]}
      aria-pressed={more.pressed}
      disabled={more.disabled ?? false}
      onClick={() => onAct(act)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={ICONS[act]} />
      </svg>
    </button>
  );
  return (
    <div class="viewer-tools" role="toolbar" aria-label={words.tools}>
      <div>
        {button('previous', { disabled: place <= 1 })}
        <span class="viewer-place">{words.pageOf(place, of)}</span>
        {button('next', { disabled: place >= of })}
      </div>
      <div>
        {button('smaller')}
        <span class="viewer-place">{Math.round(scale * 100)}%</span>
        {button('larger')}
        {button('fit', { pressed: isFit })}
      </div>
      <div>
        {button('turnLeft')}
        {button('turnRight')}
      </div>
    </div>
  );
}

const ICONS: Readonly<Record<ViewerAct & keyof ViewerWords, string>> = {
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  smaller: 'M5 12h14',
  larger: 'M5 12h14M12 5v14',
  fit: 'M3 5v14M21 5v14M6 12h12M9 9l-3 3 3 3M15 9l3 3-3 3',
  turnLeft: 'M4 4v6h6M4.5 10a8 8 0 1 1-.5 4',
  turnRight: 'M20 4v6h-6M19.5 10a8 8 0 1 0 .5 4',
};
