// What somebody does with the queue, each measured by the browser's own clock from the deed to the frame in which its rows stand.
// Texts of code, since they run in the page.
import type { Page } from 'playwright-core';

export interface Step {
  readonly what: string;
  /** @returns milliseconds */
  run(page: Page, url: string): Promise<number>;
}

/** `ready` is asked at every frame; what it says yes to is painted with the frame after the next. */
const UNTIL_PAINTED = `(ready) => new Promise((done) => {
  const look = () => ready() ? requestAnimationFrame(() => setTimeout(() => done(performance.now()))) : requestAnimationFrame(look);
  look();
})`;
const ROWS = `document.querySelectorAll('tbody tr[data-id]').length`;
const IS_IDLE = `document.querySelector('table.queue')?.getAttribute('aria-busy') === 'false'`;

const measured = (page: Page, deed: string, ready: string) =>
  page.evaluate<number>(`(async () => {
    const from = performance.now();
    const before = ${ROWS};
    ${deed};
    return (await (${UNTIL_PAINTED})(() => ${ready})) - from;
  })()`);

/** Asked of the service since the deed, and shown. */
const laneReady = (lane: string) =>
  `${IS_IDLE} && performance.getEntriesByType('resource').some((each) => each.startTime >= from && each.responseEnd > 0 && each.name.includes('lane=${lane}'))`;
const choose = (lane: string) => `document.getElementById('queue-lane-${lane}').click()`;

export const STEPS: readonly Step[] = [
  {
    what: 'the page opened anew',
    run: async (page, url) => {
      await page.goto(`${url}/app`, { waitUntil: 'commit' });
      return page.evaluate<number>(`(${UNTIL_PAINTED})(() => ${ROWS} > 0)`);
    },
  },
  {
    what: 'click in the navigation',
    run: async (page, url) => {
      await page.goto(`${url}/app/elsewhere`);
      await page.getByRole('navigation').waitFor();
      return measured(page, `document.querySelector('nav a[href="/app"]').click()`, `${ROWS} > 0`);
    },
  },
  { what: 'lane: urgent', run: (page) => measured(page, choose('urgent'), laneReady('urgent')) },
  { what: 'lane: all', run: (page) => measured(page, choose('all'), laneReady('all')) },
  {
    what: 'the next 100 rows',
    run: (page) =>
      measured(page, `document.querySelector('.queue-end button').click()`, `${ROWS} > before && ${IS_IDLE}`),
  },
  {
    what: 'one row down',
    run: (page) =>
      measured(
        page,
        `const at = document.activeElement; document.querySelector('tbody tr[tabindex="0"]').focus(); document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))`,
        `document.activeElement !== at && document.activeElement.getAttribute('aria-selected') === 'true'`,
      ),
  },
];
