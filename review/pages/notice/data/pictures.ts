// Pictures of fields, a few at a time: a browser has six lines to a service, and what a person says must never wait behind
// pictures that are still being painted. The element itself is kept of what was fetched ahead, since a picture that is asked
// for again would be asked of the service again.
import { FetchedAhead } from '../logic/fetched-ahead.ts';

const MAX_AT_ONCE = 2;
const MAX_KEPT = 8;

const ahead = new FetchedAhead<HTMLImageElement>(MAX_KEPT);
const waiting: (() => void)[] = [];
let underWay = 0;

/** Fetches it before it is needed. @param of the notice's state: its `etag` */
export function fetchPicture(src: string, of: string | null): void {
  ahead.fetch(src, of, () => begun(src, true));
}

/** The one fetched before for this very state of the notice, else a new one. @param isFirst before all others that wait */
export function pictureOf(src: string, of: string | null, isFirst = false): HTMLImageElement {
  return ahead.take(src, of) ?? begun(src, isFirst);
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
