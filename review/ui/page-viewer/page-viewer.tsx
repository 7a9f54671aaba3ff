// Looking at the pages of a notice: near and far, turned, by mouse and by keys; the view follows the field that is being
// looked at, and a person may draw a box around where something stands.
import { useEffect, useId, useRef } from 'preact/hooks';
import { askPagePlaces, type PlaceOfPage } from '../../api/page-places.ts';
import { wordsOf } from '../../shell/language.ts';
import { anew } from '../anew.ts';
import { announce } from '../announce.tsx';
import { useAsked } from '../asked.ts';
import { useKeys } from '../keys.ts';
import { ProblemBox } from '../problem-box.tsx';
import { OpenPage } from './open-page.tsx';
import { PageStrip, type StripPage } from './page-strip.tsx';
import './page-viewer.css';
import { VIEWER_WORDS } from './page-viewer.words.ts';
import type { PageViewerProps } from './viewer-props.ts';

/** Fills the height it is given; asks for the sizes of the pages itself. */
export function PageViewer(props: PageViewerProps) {
  const { noticeId, page, onPage, highlight, version = 0 } = props;
  const pages = props.pages.map((each) => ({ ...each, href: anew(each.href, version) }));
  const words = wordsOf(VIEWER_WORDS);
  const asked = useAsked((signal) => askPagePlaces(noticeId, signal), [noticeId, version]);
  const place = pages.findIndex((each) => each.page === page);
  const here = pages[place];
  const next = pages[place + 1];
  const go = (by: 1 | -1) => {
    const to = pages[place + by];
    if (!to) return;
    onPage(to.page);
    announce(`${words.page(to.page)}, ${words.pageOf(place + by + 1, pages.length)}`);
  };
  useKeys([
    { key: 'Alt+PageUp', label: words.previous, run: () => go(-1) },
    { key: 'Alt+PageDown', label: words.next, run: () => go(1) },
  ]);
  useFollowedPage(highlight, page, pages, onPage);
  usePrefetched(next?.href ?? null);
  const id = useId();
  return (
    <section class="viewer" aria-label={words.region}>
      <div class="viewer-inner">
        {asked.state === 'failed' && <ProblemBox problem={asked.problem} onRetry={asked.again} />}
        {asked.state === 'asking' && <p class="loading">{words.loading}</p>}
        {!here && <p>{words.none}</p>}
        {asked.state === 'there' && here && (
          <OpenPage
            {...{ ...props, id, here, place: place + 1, of: pages.length, go }}
            sizes={sizesOf(asked.body, page)}
          />
        )}
        {pages.length > 1 && <PageStrip pages={pages} page={page} onPage={onPage} />}
      </div>
    </section>
  );
}

function sizesOf(places: readonly PlaceOfPage[], page: number): PlaceOfPage | null {
  return places.find((each) => each.page === page) ?? null;
}

/** A new place to follow opens its page; leafing on afterwards is left to the reader. */
function useFollowedPage(
  highlight: PageViewerProps['highlight'],
  page: number,
  pages: readonly StripPage[],
  onPage: (page: number) => void,
): void {
  const followed = highlight ? [highlight.page, ...highlight.box].join(' ') : null;
  useEffect(() => {
    if (!highlight || highlight.page === page) return;
    if (pages.some((each) => each.page === highlight.page)) onPage(highlight.page);
  }, [followed]);
}

/** The next page is there when it is asked for. */
function usePrefetched(href: string | null): void {
  const kept = useRef<HTMLImageElement | null>(null);
  useEffect(() => {
    if (href === null) return;
    kept.current = new Image();
    kept.current.src = href;
  }, [href]);
}
