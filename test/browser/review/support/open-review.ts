// The house of the review page for tests: on the data that the test run provides, with axe and pictures for people.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { sharedChromium } from '../../../support/chromium.ts';
import { openReviewHouse, type ReviewHouse } from '../../../support/review-house.ts';

export type { ReviewHouse, Visit } from '../../../support/review-house.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param env settings of the service beside its own */
export async function openReview(env: Readonly<Record<string, string>> = {}): Promise<ReviewHouse> {
  return openReviewHouse(inject('reviewData'), { env, browser: await sharedChromium() });
}

/** What axe finds against WCAG on the page as it is now, with where. */
export async function violations(page: Page): Promise<string[]> {
  // Not as a script of the page: its content security policy would refuse that.
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

/** A picture for people to look at, where `CIVIS_SCREENSHOTS` names a folder; nothing is compared with it. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['CIVIS_SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
