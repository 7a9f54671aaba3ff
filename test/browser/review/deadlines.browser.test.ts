// The page of deadlines with the keyboard alone: what is urgent stands on top, what was done is recorded and can be taken
// back, and another's change is told. Effects are looked up over the API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../support/chromium.ts';
import { keepPicture, openReview, type ReviewHouse, type Visit, violations } from './support/open-review.ts';

let house: ReviewHouse;

describe.skipIf(CHROMIUM === null)('the page of deadlines', () => {
  beforeAll(async () => {
    house = await openReview();
  });
  afterAll(() => house?.close());

  it('first look', async () => {
    const { page, troubles } = await house.visit('reviewer', '/app/deadlines');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await keepPicture(page, 'deadlines-first');
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    const year = await page.request.get(`${house.url}/api/v1/deadlines?limit=200`);
    const body = await year.json();
    console.log(JSON.stringify(body.items.map((r: any) => ({ id: r.id, s: r.status, k: r.kind, next: r.next, den: r.denominazione, flags: r.flags, forCivis: r.forCivis })), null, 1));
  });
});
