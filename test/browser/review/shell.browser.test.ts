// The frame of the review page: it comes only to those who are signed in, speaks both languages, shows its keys, and asks
// nobody but its own service.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../support/chromium.ts';
import { keepPicture, openReview, type ReviewHouse, violations } from './support/open-review.ts';

let house: ReviewHouse;

describe.skipIf(CHROMIUM === null)('the review page', () => {
  beforeAll(async () => {
    house = await openReview();
  });
  afterAll(() => house?.close());

  it.each(['light', 'dark'] as const)('shuts nobody out, in %s colours', async (colorScheme) => {
    const { page, troubles, asked, close } = await house.visit('reviewer', '/', { colorScheme });
    await page.getByRole('navigation').waitFor();
    expect(new URL(page.url()).pathname).toBe('/app');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `shell-${colorScheme}`);
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await close();
  });

  it('sends who is not signed in to the door, and back to where they were going', async () => {
    const context = await house.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${house.url}/app/deadlines?a=1`);
    await page.waitForURL(/\/login\?/);
    expect(new URL(page.url()).searchParams.get('next')).toBe('/app/deadlines?a=1');
    await context.close();
  });

  it('speaks English when it is asked to, and remembers', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: 'To review' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByRole('link', { name: 'To review' }).waitFor();
    await close();
  });

  it('shows its keys on ?', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    await page.getByRole('navigation').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Tasti' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await close();
  });
});
