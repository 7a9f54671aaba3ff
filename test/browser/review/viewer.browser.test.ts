// Looking at pages: the view follows a field, goes near and far, turns, and takes a box that is drawn, all by keys; what it
// takes is where it was drawn, at any scale and turn.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../support/chromium.ts';
import { keepPicture, openReview, type ReviewHouse } from './support/open-review.ts';

let house: ReviewHouse;

describe.skipIf(CHROMIUM === null)('the viewer of pages', () => {
  beforeAll(async () => {
    house = await openReview();
  });
  afterAll(() => house?.close());

  it('smoke', async () => {
    const [scan] = await found('014');
    const { page, troubles, close } = await house.visit(
      'reviewer',
      `/app/notices/${scan}/pages?field=importoTotale`,
    );
    await page.locator('.viewer-sheet img').waitFor();
    await page.waitForTimeout(1500);
    await keepPicture(page, 'viewer-smoke');
    expect(troubles).toEqual([]);
    await close();
  });
});

async function found(sample: string): Promise<string[]> {
  const answer = await fetchJson('/api/v1/notices?limit=100');
  return answer.items.filter((each: any) => each.path.includes(sample)).map((each: any) => each.id);
}
async function fetchJson(path: string): Promise<any> {
  const { page, close } = await house.visit('reviewer', '/app');
  const body = await page.evaluate(`fetch(${JSON.stringify(path)}).then(r => r.json())`);
  await close();
  return body;
}
