// How far, how turned and how scrolled a picture is looked at. What is asked for before the stage has its new size is done
// once it has it.
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Box } from '../../../contract/geometry.ts';
import {
  boxOnStage,
  clampScale,
  fitWidth,
  type Scroll,
  type Size,
  type Spot,
  scaleToShow,
  scrollAround,
  scrollToShow,
  type Turn,
  turned,
  type View,
} from './view-geometry.ts';

export interface ViewControl {
  readonly view: View;
  /** What of the stage is seen; no width before it was measured. */
  readonly seen: Size;
  readonly isFit: boolean;
  /** @param at from the corner of what is seen; its middle where none is given */
  zoom(factor: number, at?: Spot): void;
  fit(): void;
  turn(by: 1 | -1): void;
  /** By so many screen pixels. */
  pan(by: Spot): void;
  /** Brings a box of the picture into view. @param mayZoom also nearer or farther */
  show(box: Box, mayZoom: boolean): void;
  toTop(): void;
}

const NOTHING: Size = { width: 0, height: 0 };

export function useView(scrolled: RefObject<HTMLElement | null>, picture: Size): ViewControl {
  const seen = useSeen(scrolled);
  /** Null: the whole width. */
  const [zoomed, setZoomed] = useState<number | null>(null);
  const [turn, setTurn] = useState<Turn>(0);
  const scale = zoomed ?? (seen.width > 0 ? fitWidth(picture, turn, seen.width) : 1);
  const pending = useRef<Scroll | null>(null);
  useLayoutEffect(() => {
    if (pending.current) scrolled.current?.scrollTo({ ...pending.current, behavior: 'instant' });
    pending.current = null;
  }, [scale, turn]);

  const rescale = (to: number | null, scroll: Scroll) => {
    pending.current = scroll;
    setZoomed(to);
  };
  const zoom = (factor: number, at: Spot = [seen.width / 2, seen.height / 2]) => {
    const to = clampScale(scale * factor);
    if (to !== scale) rescale(to, scrollAround(at, scrollOf(scrolled), scale, to));
  };
  const show = (box: Box, mayZoom: boolean) => {
    const to = mayZoom ? scaleToShow(box, seen, { scale, turn }) : scale;
    const onStage = boxOnStage(box, picture, { scale: to, turn });
    const scroll = scrollToShow(onStage, seen, to === scale ? scrollOf(scrolled) : { left: -1, top: -1 });
    if (to === scale) scrolled.current?.scrollTo({ ...scroll, behavior: mayZoom ? gently() : 'instant' });
    else rescale(to, scroll);
  };
  return {
    ...{ view: { scale, turn }, seen, isFit: zoomed === null, zoom, show },
    fit: () => rescale(null, { left: 0, top: scrollOf(scrolled).top }),
    turn: (by) => setTurn(turned(turn, by)),
    pan: ([x, y]) => scrolled.current?.scrollBy({ left: x, top: y, behavior: 'instant' }),
    toTop: useCallback(() => scrolled.current?.scrollTo({ left: 0, top: 0, behavior: 'instant' }), []),
  };
}

function scrollOf({ current }: RefObject<HTMLElement | null>): Scroll {
  return { left: current?.scrollLeft ?? 0, top: current?.scrollTop ?? 0 };
}

function gently(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}

/** Measured when it is drawn first, and whenever it changes. */
function useSeen(scrolled: RefObject<HTMLElement | null>): Size {
  const [seen, setSeen] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = scrolled.current;
    if (!element) return;
    const measure = () => setSeen({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return seen;
}
