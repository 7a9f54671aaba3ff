// Double keying by keyboard alone, by two people in two browsers: what one typed is in nothing that the other is sent.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNotices } from '../../../pipeline/store/notice-lookup.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { keepPicture, openReview, type ReviewHouse, type Visit, violations } from './support/open-review.ts';

let house: ReviewHouse;

/** Everything that a visit's browser is sent from now on, as text. */
function heard({ page }: Visit): string[] {
  const bodies: string[] = [];
  page.on('response', async (response) => {
    const type = response.headers()['content-type'] ?? '';
    if (type.includes('json')) bodies.push(await response.text().catch(() => ''));
  });
  return bodies;
}

const line = ({ page }: Visit) => page.locator('#keying-line');
const shownIn = ({ page }: Visit) => page.locator('.keying-picture img').getAttribute('src');

/** Loaded, not only there. */
const pictureIn = ({ page }: Visit) =>
  expect
    .poll(() => page.evaluate('document.querySelector(".keying-picture img").naturalWidth'), {
      timeout: 15_000,
    })
    .toBeGreaterThan(0);

async function open(): Promise<Visit> {
  const visit = await house.visit('reviewer', '/app');
  await visit.page.getByRole('link', { name: 'Doppia battitura' }).click();
  await line(visit).waitFor();
  return visit;
}

describe.skipIf(CHROMIUM === null)('double keying', () => {
  beforeAll(async () => {
    house = await openReview({ CIVIS_DOUBLE_KEYING: 'on' });
  });
  afterAll(() => house?.close());

  it.each(['light', 'dark'] as const)('shuts nobody out, in %s colours', async (colorScheme) => {
    const visit = await house.visit('reviewer', '/app/keying', { colorScheme });
    const { page, troubles, asked } = visit;
    await line(visit).waitFor();
    await pictureIn(visit);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `keying-${colorScheme}`);
    await page.keyboard.press('Alt+z');
    await page.locator('.keying-picture img.around').waitFor();
    await pictureIn(visit);
    await keepPicture(page, `keying-around-${colorScheme}`);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(
      await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth'),
    ).toBe(true);
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await visit.close();
  });

  it('confirms what two people typed alike, and neither sees the other’s or the program’s', async () => {
    const ada = await open();
    const [, id = '', field = ''] =
      /notices\/([^/]+)\/fields\/([^/]+)/.exec((await shownIn(ada)) ?? '') ?? [];
    const name = field as 'codiceAtto';
    const db = house.office.engine.db;
    const before = (await findNotices(db, id))[0]?.result.fields[name];
    expect(before?.state).toBe('needs_review');
    const typed = name === 'codiceAtto' ? '61204772415' : String(before?.value);

    await ada.page.keyboard.type('12');
    await ada.page.keyboard.press('Enter');
    await ada.page.getByRole('alert').waitFor();
    await ada.page.keyboard.press('Control+a');
    await ada.page.keyboard.type(typed);
    await ada.page.keyboard.press('Enter');
    // A check digit that does not hold is said, and may be insisted on.
    const kept = ada.page.getByText('Registrato: ora lo batte un’altra persona.').first();
    const insist = ada.page.getByRole('button', { name: /È stampato così/ });
    await kept.or(insist).first().waitFor();
    if (await insist.isVisible()) await ada.page.keyboard.press('Control+Enter');
    await kept.waitFor();
    expect((await findNotices(db, id))[0]?.result.fields[name]).toEqual(before);

    const bruno = await house.visit('expert', '/app');
    const sent = heard(bruno);
    await bruno.page.getByRole('link', { name: 'Doppia battitura' }).click();
    await line(bruno).waitFor();
    expect(await shownIn(bruno)).toContain(`${id}/fields/${field}`);
    expect(await bruno.page.content()).not.toContain(typed);
    await bruno.page.keyboard.type(typed);
    await bruno.page.keyboard.press('Enter');
    const confirmed = bruno.page.getByText('il numero è confermato').first();
    const insistToo = bruno.page.getByRole('button', { name: /È stampato così/ });
    await confirmed.or(insistToo).first().waitFor();
    expect(sent.join('')).not.toContain(typed);
    if (await insistToo.isVisible()) await bruno.page.keyboard.press('Control+Enter');
    await confirmed.waitFor();
    const after = (await findNotices(db, id))[0]?.result.fields[name];
    expect([after?.value, after?.source]).toEqual([typed, 'user']);
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.join('')).not.toContain(typed);
    await ada.close();
    await bruno.close();
  });

  it('skips what cannot be read, and takes one’s own back', async () => {
    const carla = await open();
    const { page } = carla;
    const first = await shownIn(carla);
    const left = await page.evaluate("fetch('/api/v1/keying').then((answer) => answer.json())");
    for (const _ of (left as { tasks: unknown[] }).tasks) await page.keyboard.press('Alt+ArrowRight');
    const more = page.getByRole('button', { name: 'Guarda se c’è altro' });
    await more.focus();
    await page.keyboard.press('Enter');
    await line(carla).waitFor();
    expect(await shownIn(carla)).toBe(first);

    const typed = '61204772414';
    expect(first).toContain('codiceAtto');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.getByText('Registrato: ora lo batte un’altra persona.').first().waitFor();
    await page.keyboard.press('Alt+u');
    await page.getByText('Battitura ripresa.').first().waitFor();
    await line(carla).waitFor();
    expect(await shownIn(carla)).toBe(first);
    expect(await line(carla).inputValue()).toBe('');
    await carla.close();
  });
});
