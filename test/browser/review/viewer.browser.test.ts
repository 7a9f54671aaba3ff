// Looking at pages: the view follows a field, goes near and far, turns, and takes a box that is drawn, all by keys; what it
// takes is where it was drawn, at any scale and turn.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Box } from '../../../contract/geometry.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { NoticePlaces } from '../../../pipeline/server/routes/notices/pages.schema.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { askApi, noticesOf } from './support/ask-api.ts';
import { keepPicture, openReview, type ReviewHouse, type Visit, violations } from './support/open-review.ts';

/** Tests know no browser's types: what runs in the page is text. */
const PICTURE = `document.querySelector('.viewer-sheet img')`;

/** Children that read and paint start with their first job, on a machine that has other work. */
const WAIT = { timeout: 60_000, interval: 100 };

let house: ReviewHouse;

describe.skipIf(CHROMIUM === null)('the viewer of pages', () => {
  beforeAll(async () => {
    house = await openReview();
  });
  afterAll(() => house?.close());

  it.each(['light', 'dark'] as const)('follows a field onto its page, in %s colours', async (colorScheme) => {
    const { page, troubles, asked, close } = await open('014', { colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: /^Importo totale/ }).press('Enter');
    await page.getByRole('button', { name: /^Pagina 4$/ }).waitFor();
    await seen(page, '.viewer-frame.found');
    expect(await page.locator('.viewer-strip [aria-current="page"]').textContent()).toContain('Pagina 4');
    await page.getByRole('button', { name: /^Codice atto/ }).press('Enter');
    await page.locator('.viewer-sheet img[alt="Immagine della pagina 3"]').waitFor();
    await seen(page, '.viewer-frame.found');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `viewer-field-${colorScheme}`);
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await close();
  });

  it('leafs, goes near and far, turns and moves by keys, also from a field that is typed in only with Alt', async () => {
    const { page, close } = await open('014');
    await page.keyboard.press('Alt+PageDown');
    await page.locator('.viewer-sheet img[alt="Immagine della pagina 4"]').waitFor();
    await page.keyboard.press('Alt+PageUp');
    await page.locator('.viewer-sheet img[alt="Immagine della pagina 3"]').waitFor();
    const width = () => page.locator('.viewer-stage').evaluate((stage) => stage.clientWidth);
    const fit = await width();
    await page.keyboard.press('+');
    expect(await width()).toBeGreaterThan(fit * 1.2);
    const view = page.locator('.viewer-view');
    const scrolled = () => view.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
    const [left = 0, top = 0] = await scrolled();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowRight');
    expect(await scrolled()).toEqual([left + 80, top + 80]);
    await page.keyboard.press('0');
    expect(await width()).toBe(fit);
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('-');
    const [w, h] = await page
      .locator('.viewer-stage')
      .evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
    expect(w).toBeGreaterThan(h ?? 0);
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Tasti' });
    expect(await keys.textContent()).toContain('Alt+PageDownPagina successiva');
    await close();
  });

  it('takes a box by keys where the field stands, and reads there what it holds', async () => {
    const { page, troubles, close, id } = await open('014', {}, 'codiceAtto');
    await seen(page, '.viewer-frame.found');
    const field = (await askApi<{ result: Result }>(page, `/notices/${id}`)).result.fields.codiceAtto;
    for (const turns of [0, 1]) {
      if (turns === 1) await page.keyboard.press('Alt+r');
      await page.keyboard.press('p');
      const surface = page.getByRole('application', { name: 'Indicare dove si trova' });
      await surface.waitFor();
      await surface.and(page.locator(':focus')).waitFor();
      if (turns === 0) {
        expect(await violations(page)).toEqual([]);
        await keepPicture(page, 'viewer-pick');
      }
      const sent = page.waitForRequest(/\/pages\/3\/read$/);
      // Away and back again: the box ends where it began.
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) await page.keyboard.press(key);
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Shift+ArrowLeft');
      await page.keyboard.press('Enter');
      const { box } = (await sent).postDataJSON() as { box: Box };
      expect(distance(box, field.box ?? [0, 0, 0, 0])).toBeLessThan(12);
      await page.locator('.read-place').waitFor({ timeout: WAIT.timeout });
      expect(await page.locator('.read-place strong').textContent()).toBe(field.value);
    }
    expect(troubles).toEqual([]);
    await close();
  });

  it('leaves picking by Escape, gives the focus back and asks for nothing', async () => {
    const { page, asked, close } = await open('014');
    await page.getByRole('button', { name: /Leggi un punto/ }).press('Enter');
    await page.getByRole('application').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.getByRole('group', { name: /frecce/ }).waitFor();
    await page.locator(':focus').filter({ hasText: 'Leggi un punto' }).waitFor();
    expect(asked.filter((each) => each.endsWith('/read'))).toEqual([]);
    await close();
  });

  it('takes a line around a single click, and a box that is drawn, with the mouse', async () => {
    const { page, close, id } = await open('014');
    const view = await page.locator('.viewer-view').boundingBox();
    const at = { x: (view?.x ?? 0) + 300, y: (view?.y ?? 0) + 200 };
    const picked = async (act: () => Promise<void>) => {
      await page.getByRole('button', { name: /Leggi un punto/ }).click();
      await page.getByRole('application').waitFor();
      const sent = page.waitForRequest(/\/read$/);
      await act();
      return ((await sent).postDataJSON() as { box: Box }).box;
    };
    const clicked = await picked(() => page.mouse.click(at.x, at.y));
    expect(clicked[2] / clicked[3]).toBeGreaterThan(5);
    const shown = Number(await page.evaluate(`document.querySelector('.viewer-sheet').clientWidth`));
    const places = await askApi<NoticePlaces>(page, `/notices/${id}/pages`);
    // Pixels of the page as it came, not of the picture that is shown.
    const scale = shown / (places.pages[0]?.widthPx ?? 0);
    const drawn = await picked(async () => {
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      await page.mouse.move(at.x + 100, at.y + 10);
      await page.mouse.move(at.x + 200, at.y + 30);
      await page.mouse.up();
    });
    expect(Math.abs(drawn[2] * scale - 200)).toBeLessThan(12);
    expect(Math.abs(drawn[3] * scale - 30)).toBeLessThan(8);
    await close();
  });

  it('shows a born-digital page, of which no picture is stored', async () => {
    const { page, close } = await open('001-36bis');
    const natural = (await page.evaluate(
      `(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])(${PICTURE})`,
    )) as number[];
    expect(natural).toEqual([2481, 3508].map((side) => expect.closeTo(side, -1)));
    await page.getByRole('button', { name: /^Importo totale/ }).press('Enter');
    await seen(page, '.viewer-frame.found');
    await keepPicture(page, 'viewer-born-digital');
    await close();
  });

  it('says in words that a picture does not come, and tries again', async () => {
    const { page, close } = await open('014', {}, undefined, true);
    await page.getByText(/non si può mostrare/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/picture*');
    await page.getByRole('button', { name: 'Riprova' }).press('Enter');
    await loaded(page);
    await close();
  });

  it('fits 320 pixels', async () => {
    const { page, close } = await open('014', { viewport: { width: 320, height: 700 } });
    await page.keyboard.press('p');
    await page.getByRole('application').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'viewer-narrow');
    await close();
  });
});

/** The last notice of a sample, its first page loaded. */
async function open(
  sample: string,
  options: Parameters<ReviewHouse['visit']>[2] = {},
  field?: string,
  isBroken = false,
): Promise<Visit & { readonly id: string }> {
  const visit = await house.visit('reviewer', '/app', options);
  const { page } = visit;
  const id = (await noticesOf(page, sample)).at(-1)?.id ?? '';
  if (isBroken) await page.route('**/picture*', (route) => route.abort());
  await page.goto(`${house.url}/app/notices/${id}/pages${field ? `?field=${field}` : ''}`);
  if (!isBroken) await loaded(page);
  return { ...visit, id };
}

async function loaded(page: Page): Promise<void> {
  await page.locator('.viewer-sheet img').waitFor();
  await expect.poll(() => page.evaluate(`${PICTURE}?.naturalWidth > 0`), WAIT).toBe(true);
}

/** It lies in what is seen of the page. */
async function seen(page: Page, selector: string): Promise<void> {
  const isSeen = `(() => {
    const view = document.querySelector('.viewer-view')?.getBoundingClientRect();
    const it = document.querySelector('${selector}')?.getBoundingClientRect();
    if (!view || !it) return false;
    return it.left >= view.left && it.right <= view.right && it.top >= view.top && it.bottom <= view.bottom;
  })()`;
  await expect.poll(() => page.evaluate(isSeen), WAIT).toBe(true);
}

/** Of corners, in pixels of the page. */
function distance(one: Box, other: Box): number {
  const ends = ([x, y, w, h]: Box) => [x, y, x + w, y + h];
  const [a, b] = [ends(one), ends(other)];
  return Math.max(...a.map((each, k) => Math.abs(each - (b[k] ?? 0))));
}
