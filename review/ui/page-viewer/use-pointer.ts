// Mouse and wheel on the page: a drag moves it or, in pick mode, draws; Ctrl and the wheel go nearer. Fingers scroll as
// they do everywhere, and draw in pick mode.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Picking } from './use-picking.ts';
import type { ViewControl } from './use-view.ts';
import { type Size, type Spot, toPicture, type View } from './view-geometry.ts';

export interface PointerUse {
  readonly isPicking: boolean;
  readonly picture: Size;
  readonly view: View;
  readonly control: ViewControl;
  readonly picking: Picking;
}

const WHEEL_SPEED = 0.0015;

export function usePointer(scrolled: RefObject<HTMLElement | null>, use: PointerUse) {
  const { isPicking, picture, view, control, picking } = use;
  const last = useRef<Spot | null>(null);
  const zoom = useRef(control.zoom);
  zoom.current = control.zoom;
  useEffect(() => {
    const element = scrolled.current;
    // Not as a property: those may not keep the browser from zooming itself.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || !element) return;
      event.preventDefault();
      zoom.current(Math.exp(-event.deltaY * WHEEL_SPEED), seenSpot(element, event));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, []);
  const spotOnPicture = (event: PointerEvent): Spot => {
    const element = scrolled.current;
    if (!element) return [0, 0];
    const [x, y] = seenSpot(element, event);
    return toPicture([x + element.scrollLeft, y + element.scrollTop], picture, view);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !isOnPage(scrolled, event)) return;
      if (!isPicking && event.pointerType !== 'mouse') return;
      scrolled.current?.setPointerCapture(event.pointerId);
      last.current = [event.clientX, event.clientY];
      if (isPicking) picking.begin(spotOnPicture(event));
    },
    onPointerMove(event: PointerEvent) {
      if (!last.current) return;
      if (isPicking) return picking.drag(spotOnPicture(event));
      control.pan([last.current[0] - event.clientX, last.current[1] - event.clientY]);
      last.current = [event.clientX, event.clientY];
    },
    onPointerUp(event: PointerEvent) {
      if (last.current && isPicking) picking.end(spotOnPicture(event));
      last.current = null;
    },
    onPointerCancel() {
      last.current = null;
    },
  };
}

function seenSpot(element: HTMLElement, event: MouseEvent): Spot {
  const { left, top } = element.getBoundingClientRect();
  return [event.clientX - left - element.clientLeft, event.clientY - top - element.clientTop];
}

/** Not its scroll bars, and no button on it. */
function isOnPage({ current }: RefObject<HTMLElement | null>, event: PointerEvent): boolean {
  if (!current || (event.target instanceof Element && event.target.closest('button'))) return false;
  const [x, y] = seenSpot(current, event);
  return x < current.clientWidth && y < current.clientHeight;
}
