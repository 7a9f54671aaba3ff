// Small pictures come one after the other, and only those that are in view: a browser has six lines to a service, and what a
// person says must never wait behind pictures that are still being painted.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const waiting: (() => void)[] = [];
let isTaken = false;

function next(): void {
  const begin = waiting.shift();
  isTaken = begin !== undefined;
  begin?.();
}

/** @returns whether the picture may be asked for. Call `done` when it has come or failed. */
export function useTurn(place: RefObject<Element | null>): { readonly isMine: boolean; done(): void } {
  const [turn, setTurn] = useState<{ done(): void } | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let end: (() => void) | null = null;
    const begin = () => {
      let isOver = false;
      end = () => {
        if (!isOver) next();
        isOver = true;
      };
      setTurn({ done: end });
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      waiting.push(begin);
      if (!isTaken) next();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      const at = waiting.indexOf(begin);
      if (at >= 0) waiting.splice(at, 1);
      end?.();
    };
  }, []);
  return { isMine: turn !== null, done: () => turn?.done() };
}
