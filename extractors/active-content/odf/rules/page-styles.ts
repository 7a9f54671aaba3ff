// Page styles (master pages): what their headers hold is shown on the pages that use them. A presentation's master has
// places for the date that are shown only where a slide asks for it.
import type { OdfPlace } from '../odf-rule.ts';

export interface PageStyle {
  /** Null for the handout's, which no page uses. */
  readonly name: string | null;
  /** In a place that the slide fills, or not: `presentation:class="date-time"`. */
  readonly isSlotOfSlide: boolean;
}

const PAGE_STYLES: ReadonlySet<string> = new Set(['style:master-page', 'style:handout-master']);

/** Null outside of page styles. */
export function pageStyleAround({ around }: OdfPlace): PageStyle | null {
  const start = around.findIndex(({ name }) => PAGE_STYLES.has(name));
  const style = around[start];
  if (!style) return null;
  const inner = around.slice(start + 1);
  return {
    name: style.get('style:name') ?? null,
    isSlotOfSlide: inner.some((each) => each.get('presentation:class') === 'date-time'),
  };
}
