// The wall of digits by keyboard alone, on real pictures: pick a figure, mark the odd one, send, take back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WallShown } from '../../../pipeline/server/routes/digits.schema.ts';
import { findNotices } from '../../../pipeline/store/notice-lookup.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { keepPicture, openReview, type ReviewHouse, type Visit, violations } from './support/open-review.ts';

let house: ReviewHouse;

/** Of the figure that is pressed, once all pictures are there. */
async function screenOf({ page }: Visit, figure: number): Promise<number> {
  await page.locator(`.figure:nth-of-type(${figure + 1})[aria-pressed="true"]`).waitFor();
  await page.getByRole('group', { name: `Lette come ${figure}` }).waitFor();
  await page.locator('.digit-actions button:enabled').waitFor();
  return page.locator('.digit').count();
}

const ofWall = ({ page }: Visit, query: string): Promise<WallShown> =>
  page.evaluate(`fetch('/api/v1/digits?limit=120&${query}').then((answer) => answer.json())`);

describe.skipIf(CHROMIUM === null)('the wall of digits', () => {
  beforeAll(async () => {
    house = await openReview();
  });
  afterAll(() => house?.close());

  it.each(['light', 'dark'] as const)('shuts nobody out, in %s colours', async (colorScheme) => {
    const visit = await house.visit('reviewer', '/app/digits', { colorScheme });
    const { page, troubles, asked } = visit;
    await page.locator('.digit').first().waitFor();
    await page.keyboard.press('a');
    await page.getByRole('checkbox', { checked: true }).waitFor();
    await page.keyboard.press('7');
    expect(await screenOf(visit, 7)).toBeGreaterThan(5);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('x');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `digits-${colorScheme}`);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(
      await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
    ).toBe(true);
    await keepPicture(page, `digits-narrow-${colorScheme}`);
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await visit.close();
  });

  it('marks the odd one, sends the screen, and takes it back, by keys alone', async () => {
    const visit = await house.visit('reviewer', '/app/digits');
    const { page } = visit;
    await page.locator('.digit').first().waitFor();
    await page.keyboard.press('a');
    await page.getByRole('checkbox', { checked: true }).waitFor();
    await page.keyboard.press('6');
    const shown = await screenOf(visit, 6);
    const before = await ofWall(visit, 'figure=6&accepted=true');
    expect(shown).toBe(before.digits.length);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('x');
    await page.keyboard.press('x');
    expect(await page.locator('.digit[aria-pressed="true"]').count()).toBe(1);
    const odd = before.digits[1];
    const name = `${odd?.label}, posto ${(odd?.position ?? 0) + 1} di ${odd?.value.length}: diversa`;
    await page.getByRole('button', { name, pressed: true }).waitFor();

    await page.keyboard.press('Enter');
    await page.getByText('Della cifra 6 non resta niente').waitFor();
    expect(await page.getByRole('status').textContent()).toBe(`${shown - 1} uguali, 1 diversa: registrato.`);
    const [marked] = await findNotices(house.office.engine.db, odd?.noticeId ?? '');
    expect(marked?.result.status).toBe('needs_review');
    expect(marked?.result.fields[odd?.field ?? 'codiceAtto']).toMatchObject({
      ...{ state: 'needs_review', value: odd?.value, doubts: expect.arrayContaining(['digit.odd']) },
    });

    await page.keyboard.press('u');
    expect(await screenOf(visit, 6)).toBe(shown);
    expect((await ofWall(visit, 'figure=6&accepted=true')).digits).toEqual(before.digits);
    const [again] = await findNotices(house.office.engine.db, odd?.noticeId ?? '');
    expect(again?.result.fields[odd?.field ?? 'codiceAtto'].doubts).not.toContain('digit.odd');
    await visit.close();
  });

  it('never says that somebody saw a picture which did not come', async () => {
    const visit = await house.visit('reviewer', '/app/digits');
    const { page } = visit;
    await page.locator('.digit').first().waitFor();
    const broken = (await ofWall(visit, 'figure=9')).digits[0];
    await page.route(
      (url) => url.pathname + url.search === broken?.picture,
      (route) => route.abort(),
    );
    await page.keyboard.press('9');
    const shown = await screenOf(visit, 9);
    await page.getByText('senza immagine').waitFor();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.keyboard.press('Enter');
    const { digits } = JSON.parse((await sent).postData() ?? '');
    expect(digits).toHaveLength(shown - 1);
    expect(digits).not.toContainEqual(
      expect.objectContaining({ noticeId: broken?.noticeId, position: broken?.position }),
    );
    await visit.close();
  });

  it('stands alone while double keying is off', async () => {
    const { page, close } = await house.visit('reviewer', '/app/keying');
    await page.getByText('Questa pagina non esiste.').waitFor();
    expect(await page.getByRole('link', { name: 'Doppia battitura' }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Cifre' }).count()).toBe(1);
    await close();
  });
});
