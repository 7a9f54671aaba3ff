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
  /** Called once when it is to be seen. */
  readonly onShown?: () => void;
}

export function Strip({ src, of, alt, isFirst = false, onShown }: StripProps) {
  const place = useRef<HTMLDivElement>(null);
  const [hasFailed, setFailed] = useState(false);
  useLayoutEffect(() => {
    setFailed(false);
    const picture = pictureOf(src, of, isFirst);
    picture.alt = alt;
    picture.decoding = 'sync';
    place.current?.replaceChildren(picture);
    const shown = () => onShown?.();
    const failed = () => setFailed(true);
    if (picture.complete && picture.naturalWidth > 0) shown();
    else {
      picture.addEventListener('load', shown, { once: true });
      picture.addEventListener('error', failed, { once: true });
    }
    return () => {
      picture.removeEventListener('load', shown);
      picture.removeEventListener('error', failed);
    };
  }, [src]);
  return hasFailed ? (
    <p class="strip-words">{wordsOf(NOTICE_WORDS).pictureFailed}</p>
  ) : (
    <div class="strip" ref={place} />
  );
}
