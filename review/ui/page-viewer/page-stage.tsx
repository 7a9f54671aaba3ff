// The upright picture of one page as it is looked at: scrolled, near or far, turned; with a frame around the place that is
// followed, and in pick mode the box that is being drawn.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Box } from '../../../contract/geometry.ts';
import { wordsOf } from '../../shell/language.ts';
import { anew } from '../anew.ts';
import { VIEWER_WORDS } from './page-viewer.words.ts';
import { type Size, stageSize, type View } from './view-geometry.ts';

export interface PageStageProps {
  readonly page: number;
  readonly href: string;
  readonly picture: Size;
  readonly view: View;
  /** On the picture. */
  readonly frame: Box | null;
  /** On the picture. */
  readonly drawn: Box | null;
}

export function PageStage({ page, href, picture, view, frame, drawn }: PageStageProps) {
  const words = wordsOf(VIEWER_WORDS);
  const { width, height } = stageSize(picture, view);
  const sheet = {
    width: `${picture.width * view.scale}px`,
    height: `${picture.height * view.scale}px`,
    transform: TRANSFORMS[view.turn],
  };
  return (
    <div class="viewer-stage" style={{ width: `${width}px`, height: `${height}px` }}>
      <Picture key={href} href={href} alt={words.pictureOf(page)} style={sheet}>
        {frame && <Frame kind="found" box={frame} picture={picture} label={words.found} />}
        {drawn && <Frame kind="drawn" box={drawn} picture={picture} label={null} />}
      </Picture>
    </div>
  );
}

/** About the corner, then moved so that it lies on the stage: percentages are of the sheet as it is before the turn. */
const TRANSFORMS = {
  0: 'none',
  1: 'rotate(90deg) translate(0, -100%)',
  2: 'rotate(180deg) translate(-100%, -100%)',
  3: 'rotate(-90deg) translate(-100%, 0)',
} as const;

interface PictureProps {
  readonly href: string;
  readonly alt: string;
  readonly style: Readonly<Record<string, string>>;
  readonly children: ComponentChildren;
}

function Picture({ href, alt, style, children }: PictureProps) {
  const words = wordsOf(VIEWER_WORDS);
  const [state, setState] = useState<'coming' | 'there' | 'broken'>('coming');
  const [round, setRound] = useState(0);
  useEffect(() => setState('coming'), [round]);
  if (state === 'broken') {
    return (
      <div class="problem viewer-broken" role="alert">
        <p>
          <span aria-hidden="true">⚠ </span>
          {words.broken}
        </p>
        <button type="button" onClick={() => setRound(round + 1)}>
          {words.retry}
        </button>
      </div>
    );
  }
  return (
    <div class="viewer-sheet" style={style}>
      {state === 'coming' && <p class="viewer-coming">{words.loading}</p>}
      <img
        key={round}
        src={anew(href, round, 'again')}
        alt={alt}
        draggable={false}
        onLoad={() => setState('there')}
        onError={() => setState('broken')}
      />
      {children}
    </div>
  );
}

interface FrameProps {
  readonly kind: 'found' | 'drawn';
  readonly box: Box;
  readonly picture: Size;
  readonly label: string | null;
}

function Frame({ kind, box: [x, y, w, h], picture, label }: FrameProps) {
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const place = {
    left: share(x, picture.width),
    top: share(y, picture.height),
    width: share(w, picture.width),
    height: share(h, picture.height),
  };
  return (
    <div class={`viewer-frame ${kind}`} data-box={[x, y, w, h].join(',')} style={place}>
      {label !== null && <span class="visually-hidden">{label}</span>}
    </div>
  );
}
