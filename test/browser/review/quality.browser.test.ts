// The page of quality on figures that were counted from real rows: what it says and what it refuses to say, by keyboard alone,
// for everybody, on a narrow screen, in both languages.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../support/chromium.ts';
import { fillQuality, type QualityNotice } from '../../support/fill-quality.ts';
import { keepPicture, openReview, type ReviewHouse, violations } from './support/open-review.ts';

const MS_PER_DAY = 86_400_000;
/** The Monday of a week; a week holds seven of them. */
const day = (number: number) =>
  new Date(Date.parse('2026-10-05T08:00:00Z') + Math.floor(number / 7) * 7 * MS_PER_DAY);
const many = (count: number, make: (n: number) => QualityNotice) =>
  Array.from({ length: count }, (_, n) => make(n));
const NOTICES: readonly QualityNotice[] = [
  ...many(40, (n) => ({ name: `said-${n}`, at: day(n), isSaid: true })),
  ...many(3, (n) => ({ name: `open-${n}`, at: day(n) })),
  ...many(21, (n) => ({ name: `doubt-${n}`, at: day(n * 2), isDoubtful: true, isSaid: n < 16 })),
  // Alone in a spring of its own, so that a period can have an error in it.
  ...many(3, (n) => ({
    name: `spring-${n}`,
    at: new Date('2026-04-10T08:00:00Z'),
    isWrong: n === 0,
    isSaid: true,
  })),
];
const AUTUMN = '/app/quality?from=2026-10-01&to=2026-12-31';

let house: ReviewHouse;

describe.skipIf(CHROMIUM === null)('the page of quality', () => {
  beforeAll(async () => {
    house = await openReview();
    await fillQuality(house.office.engine.db, NOTICES);
  });
  afterAll(() => house?.close());

  const text = (page: Page) => page.locator('main').textContent();
  const shown = (page: Page) => page.getByRole('heading', { name: 'Errori silenziosi' }).waitFor();

  it.each(['light', 'dark'] as const)(
    'says each figure with what it rests on, in %s colours',
    async (colorScheme) => {
      const { page, troubles, asked, close } = await house.visit('reviewer', AUTUMN, {
        colorScheme,
        viewport: { width: 1_280, height: 2_400 },
      });
      await shown(page);
      const said = await text(page);
      expect(said).toContain('0 errori su 40 controllati: al massimo il 7,3 % con il 95 % di certezza.');
      expect(said).toContain('Valore per valore: 0 sbagliati su 120, al massimo il 2,5 %.');
      expect(said).toContain('Nel campione 43, controllati fino in fondo 40.');
      expect(said).toContain('Numero della comunicazione: letto, non sicuro');
      expect(await page.locator('.q-items li').count()).toBe(3);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `quality-${colorScheme}`);
      expect(troubles).toEqual([]);
      expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
      await close();
    },
  );

  it('invents nothing where too little was seen, and shows an error all the same', async () => {
    const { page, close } = await house.visit('reviewer', '/app/quality?from=2026-04-01&to=2026-04-30');
    await shown(page);
    const said = await text(page);
    expect(said).toContain('Troppo pochi dati: 3 controllati, 1 errore. Un tasso si può dire da 20 in su.');
    expect(said).not.toMatch(/al massimo|certezza\./);
    expect(await page.locator('.q-ids a').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'quality-few');
    await page.goto(`${house.url}/app/quality?to=2020-01-01`);
    await page.getByText('In questo periodo non è arrivato nessun atto.').waitFor();
    expect(await violations(page)).toEqual([]);
    await close();
  });

  it('is worked by keyboard alone', async () => {
    const { page, troubles, close } = await house.visit('reviewer', AUTUMN);
    await shown(page);
    const { keyboard } = page;
    await keyboard.press('p');
    await keyboard.press('ArrowUp');
    await page.waitForURL(/weeks=all/);
    await page.getByText('1 errore su 43 controllati').waitFor();
    const told = page.getByRole('status').getByText(/Cifre aggiornate: \d+ atti nel periodo\./);
    await told.waitFor({ state: 'attached' });
    await keyboard.press('ArrowDown');
    // The same digits whichever way the browser writes a day.
    const at = (name: string) => page.evaluate(`document.activeElement?.getAttribute('name') === '${name}'`);
    const tabTo = async (name: string) => {
      for (let step = 0; step < 8 && !(await at(name)); step += 1) await keyboard.press('Tab');
      expect(await at(name)).toBe(true);
    };
    await tabTo('from');
    await keyboard.type('04042026');
    await tabTo('to');
    await keyboard.type('05052026');
    await keyboard.press('Enter');
    await page.waitForURL(/from=2026-04-04&to=2026-05-05/);
    await page.getByText('Troppo pochi dati: 3 controllati, 1 errore.').waitFor();
    for (let step = 0; step < 3; step += 1) await keyboard.press('Tab');
    await keyboard.press('?');
    await page.getByRole('dialog').getByText('apri il campione da guardare').waitFor();
    await keyboard.press('Escape');
    await page.evaluate('document.activeElement?.blur()');
    await keyboard.press('c');
    await page.waitForURL(/\/app\?lane=sample$/);
    expect(troubles).toEqual([]);
    await close();
  });

  it('flows on a narrow screen, and speaks English', async () => {
    const { page, close } = await house.visit('reviewer', AUTUMN, { viewport: { width: 320, height: 700 } });
    await shown(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await keepPicture(page, 'quality-320');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('0 errors in 40 checked: at most 7.3% with 95% confidence.').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    await close();
  });
});
