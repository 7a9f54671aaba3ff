// Small pictures of all pages, fetched as they come into view; each is a button.
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOf } from '../../shell/language.ts';
import { VIEWER_WORDS } from './page-viewer.words.ts';
import { useTurn } from './use-turn.ts';

export interface StripPage {
  readonly page: number;
  readonly href: string;
}

export interface PageStripProps {
  readonly pages: readonly StripPage[];
  readonly page: number;
  onPage(page: number): void;
}

export function PageStrip({ pages, page, onPage }: PageStripProps) {
  const words = wordsOf(VIEWER_WORDS);
  const here = useRef<HTMLLIElement>(null);
  useEffect(() => here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [page]);
  return (
    <nav class="viewer-strip" aria-label={words.strip}>
      <ol>
        {pages.map(({ page: each, href }) => (
          <li key={href} ref={each === page ? here : null}>
            <button
              type="button"
              aria-current={each === page ? 'page' : undefined}
              onClick={() => onPage(each)}
            >
              <Thumbnail href={href} />
              <span>{words.page(each)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const THUMBNAIL_WIDTH = 160;

/** The button's words say which page it is: the picture needs none. */
export function Thumbnail({ href }: { readonly href: string }) {
  const [isBroken, setIsBroken] = useState(false);
  const place = useRef<HTMLImageElement>(null);
  const { isMine, done } = useTurn(place);
  if (isBroken) return <span class="thumbnail broken" aria-hidden="true" />;
  return (
    <img
      ref={place}
      class="thumbnail"
      {...(isMine
        ? { src: `${href}${href.includes('?') ? '&' : '?'}width=${THUMBNAIL_WIDTH}&format=webp` }
        : {})}
      alt=""
      onLoad={done}
      onError={() => {
        done();
        setIsBroken(true);
      }}
    />
  );
}
