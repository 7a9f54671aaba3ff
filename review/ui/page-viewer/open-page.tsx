// The page that is open: its tools, its picture, and what mouse, wheel and keys do on it.
import { useEffect, useRef } from 'preact/hooks';
import type { Box, Transform } from '../../../contract/geometry.ts';
import type { PlaceOfPage } from '../../api/page-places.ts';
import { wordsOf } from '../../shell/language.ts';
import { keyName, useKeys } from '../keys.ts';
import { PageStage } from './page-stage.tsx';
import type { StripPage } from './page-strip.tsx';
import type { PageViewerProps } from './page-viewer.tsx';
import { VIEWER_WORDS } from './page-viewer.words.ts';
import { PickBar } from './pick-bar.tsx';
import { boxAround } from './pick-box.ts';
import { usePicking } from './use-picking.ts';
import { usePointer } from './use-pointer.ts';
import { useView } from './use-view.ts';
import { boxOnPage, boxOnPicture, toPicture } from './view-geometry.ts';
import { type ViewerAct, ViewerToolbar } from './viewer-toolbar.tsx';

export interface OpenPageProps
  extends Pick<PageViewerProps, 'page' | 'highlight' | 'isPicking' | 'onPicked' | 'onPickEnd'> {
  readonly id: string;
  readonly here: StripPage;
  /** Null: nothing is known of the page but that there is one. */
  readonly sizes: PlaceOfPage | null;
  readonly place: number;
  readonly of: number;
  go(by: 1 | -1): void;
}

const ZOOM_STEP = 1.25;
const PAN_PX = 80;
/** A page of which nothing was measured is taken for an A4 sheet at 300 dpi. */
const UNKNOWN = { widthPx: 2480, heightPx: 3508, picture: { widthPx: 2480, heightPx: 3508 } };
const IDENTITY: Transform = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export function OpenPage(props: OpenPageProps) {
  const { id, here, sizes, page, highlight, isPicking, onPicked, onPickEnd, place, of, go } = props;
  const words = wordsOf(VIEWER_WORDS);
  const scrolled = useRef<HTMLDivElement>(null);
  const known = sizes ?? UNKNOWN;
  const picture = { width: known.picture.widthPx, height: known.picture.heightPx };
  const toPage = sizes ? (sizes.picture.toPage as unknown as Transform) : IDENTITY;
  const control = useView(scrolled, picture);
  const { view, seen } = control;
  const frame = highlight?.page === page ? boxOnPicture(toPage, highlight.box) : null;
  const isMeasured = seen.width > 0;

  const picking = usePicking(
    {
      ...{ isPicking: isPicking && isMeasured, picture, turn: view.turn },
      begins: () => frame ?? boxAround(middleOfSeen(), picture),
      onMoved: (box) => control.show(box, false),
      onTaken(box) {
        onPicked(page, boxOnPage(toPage, box, { width: known.widthPx, height: known.heightPx }));
        onPickEnd();
      },
      onLeft: onPickEnd,
    },
    [page, isMeasured],
  );
  const middleOfSeen = () => {
    const { scrollLeft = 0, scrollTop = 0 } = scrolled.current ?? {};
    return toPicture([scrollLeft + seen.width / 2, scrollTop + seen.height / 2], picture, view);
  };

  const acts: Readonly<Record<ViewerAct, () => void>> = {
    previous: () => go(-1),
    next: () => go(1),
    smaller: () => control.zoom(1 / ZOOM_STEP),
    larger: () => control.zoom(ZOOM_STEP),
    fit: control.fit,
    turnLeft: () => control.turn(-1),
    turnRight: () => control.turn(1),
  };
  useKeys([
    ...picking.keys,
    { key: '+', label: words.larger, run: acts.larger },
    { key: '-', label: words.smaller, run: acts.smaller },
    { key: '0', label: words.fit, run: acts.fit },
    { key: 'Alt+r', label: words.turnRight, run: acts.turnRight },
    { key: 'Alt+l', label: words.turnLeft, run: acts.turnLeft },
    { key: 'Alt+ArrowLeft', label: words.panLeft, run: () => control.pan([-PAN_PX, 0]) },
    { key: 'Alt+ArrowRight', label: words.panRight, run: () => control.pan([PAN_PX, 0]) },
    { key: 'Alt+ArrowUp', label: words.panUp, run: () => control.pan([0, -PAN_PX]) },
    { key: 'Alt+ArrowDown', label: words.panDown, run: () => control.pan([0, PAN_PX]) },
  ]);
  useFollow(frame, page, isMeasured, control);
  useFocusWhile(isPicking, scrolled);
  const pointer = usePointer(scrolled, { isPicking, picture, view, control, picking });
  const onKeyDown = (event: KeyboardEvent) => {
    // Before the page's own keys, which may mean something else by them.
    const found = picking.keys.find(({ key }) => key === keyName(event));
    if (!found) return;
    event.preventDefault();
    found.run(event);
  };
  const howId = `${id}-how`;
  return (
    <>
      <ViewerToolbar
        {...{ place, of, scale: view.scale, isFit: control.isFit }}
        onAct={(act) => acts[act]()}
      />
      {isPicking && <PickBar id={howId} picking={picking} onLeave={onPickEnd} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it has a role in both modes */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles have a name */}
      <div
        ref={scrolled}
        class={isPicking ? 'viewer-view picking' : 'viewer-view'}
        tabIndex={0}
        role={isPicking ? 'application' : 'group'}
        aria-label={isPicking ? words.pick : words.surface}
        aria-describedby={isPicking ? howId : undefined}
        onKeyDown={onKeyDown}
        {...pointer}
      >
        {isMeasured && <PageStage {...{ page, href: here.href, picture, view, frame }} drawn={picking.box} />}
      </div>
    </>
  );
}

/** The place that is followed comes into view when it, or its page, is new; another page without one begins at its top. */
function useFollow(
  frame: Box | null,
  page: number,
  isMeasured: boolean,
  { show, toTop }: Pick<ReturnType<typeof useView>, 'show' | 'toTop'>,
): void {
  useEffect(() => {
    if (!isMeasured) return;
    if (frame) show(frame, true);
    else toTop();
  }, [frame?.join(' '), page, isMeasured]);
}

/** Keys of picking are for the page: it has the focus meanwhile, and gives it back. */
function useFocusWhile(isPicking: boolean, element: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    if (!isPicking) return;
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      const isHere = document.activeElement === element.current || document.activeElement === document.body;
      if (isHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [isPicking]);
}
