// Pictures of fields, a few at a time: a browser has six lines to a service, and what a person says must never wait behind
// pictures that are still being painted. The element itself is kept of what was fetched ahead, since a picture that is asked
// for again would be asked of the service again.
const MAX_AT_ONCE = 2;
const MAX_KEPT = 8;

const kept = new Map<string, HTMLImageElement>();
const waiting: (() => void)[] = [];
let underWay = 0;

/** Fetches it before it is needed; each is given out once. */
export function fetchPicture(src: string): void {
  if (kept.has(src)) return;
  const oldest = kept.keys().next().value;
  if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(src, begun(src, true));
}

/** The one fetched before, else a new one. @param isFirst before all others that wait */
export function pictureOf(src: string, isFirst = false): HTMLImageElement {
  const before = kept.get(src);
  kept.delete(src);
  return before ?? begun(src, isFirst);
}

/** What is no longer to be seen is not asked for. */
export function dropWaiting(): void {
  waiting.length = 0;
}

function begun(src: string, isFirst: boolean): HTMLImageElement {
  const picture = new Image();
  const begin = () => {
    underWay += 1;
    const done = () => {
      underWay -= 1;
      waiting.shift()?.();
    };
    picture.addEventListener('load', done, { once: true });
    picture.addEventListener('error', done, { once: true });
    picture.src = src;
  };
  if (isFirst || underWay < MAX_AT_ONCE) begin();
  else waiting.push(begin);
  return picture;
}
