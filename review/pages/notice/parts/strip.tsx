// The picture of the place where a field was read, near and always at the same spot beside its input.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../../shell/language.ts';
import { pictureOf } from '../data/pictures.ts';
import { NOTICE_WORDS } from '../notice.words.ts';

export interface StripProps {
  readonly src: string;
  /** The state of the notice that is shown: its `etag`. */
  readonly of: string | null;
  readonly alt: string;
  /** One looks at it first: it waits for no other. */
  readonly isFirst?: boolean;
  /** There are many: it is asked for once it comes near the window. */
  readonly isLazy?: boolean;
  /** Called once when it is to be seen. */
  readonly onShown?: () => void;
}

export function Strip({ src, of, alt, isFirst = false, isLazy = false, onShown }: StripProps) {
  const place = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useLayoutEffect(() => {
    setFailed(false);
    const leaving = new AbortController();
    const once = { once: true, signal: leaving.signal };
    const begin = () => {
      const picture = pictureOf(src, of, isFirst);
      picture.alt = alt;
      picture.decoding = 'sync';
      place.current?.replaceChildren(picture);
      if (picture.complete && picture.naturalWidth > 0) return onShown?.();
      picture.addEventListener('load', () => onShown?.(), once);
      picture.addEventListener('error', () => setFailed(true), once);
    };
    if (!isLazy || !place.current) begin();
    else whenNear(place.current, begin, leaving.signal);
    return () => leaving.abort();
  }, [src]);
  return hasFailed ? (
    <p class="strip-words">{wordsOf(NOTICE_WORDS).pictureFailed}</p>
  ) : (
    <div class="strip" ref={place} />
  );
}

/** Also what is folded up is near only once it is unfolded. */
function whenNear(element: Element, begin: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      begin();
    },
    { rootMargin: '50%' },
  );
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
