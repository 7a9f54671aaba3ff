// A person at the keyboard goes through the queue once: each doubt is confirmed, or one sign of the first is typed over.
import type { Page } from 'playwright-core';
import { notice, reviewMark } from '../../pipeline/store/schema.ts';
import type { ReviewHouse } from '../../test/support/review-house.ts';

export interface SettledNotice {
  readonly id: string;
  readonly doing: string;
  readonly doubts: number;
  readonly keys: number;
  /** From the first picture to the key that leaves, at KEY_MS a key and whatever the page makes one wait. */
  readonly seconds: number;
  /** Until the next notice shows its first picture; null at the end of the queue. */
  readonly pictureMs: number | null;
}

const KEY_MS = 60;
const LONG_MS = 60_000;
const LOOK_MS = 20;
const DOINGS = ['confirms all', 'types one sign over', 'types the third sign over'] as const;
const NEXT = 'notice-next';
const FIRST_PICTURE = `document.querySelector('.slot.tall img, .slot img')?.naturalWidth > 0`;

export interface SettledQueue {
  /** From asking for the page of the first notice to its first picture; in the first round the service just started. */
  readonly openingMs: number;
  readonly settled: readonly SettledNotice[];
}

export async function settleQueue(house: ReviewHouse, round: number): Promise<SettledQueue> {
  const { db } = house.office.engine;
  // Every notice with a doubt is to be looked at, as if nobody had.
  await db.update(notice).set({ status: 'needs_review', isToLook: true });
  await db.delete(reviewMark);
  const doing = DOINGS[round % DOINGS.length] ?? DOINGS[0];
  const { page, close } = await house.visit('reviewer', '/app', { viewport: { width: 1440, height: 900 } });
  const first = await page.request.get(
    `${house.url}/api/v1/notices?status=needs_review&sort=urgency&limit=1`,
  );
  const [row] = (await first.json()).items;
  const asked = performance.now();
  await page.goto(`${house.url}/app/notices/${row.id}`);
  await until(page, FIRST_PICTURE);
  const openingMs = performance.now() - asked;
  const settled: SettledNotice[] = [];
  for (let isLast = false; !isLast; ) {
    const one = await settleOne(page, doing);
    settled.push(one);
    isLast = one.pictureMs === null;
  }
  // What was sent last is on its way still.
  await page.waitForLoadState('networkidle');
  await close();
  await takeBack(
    house,
    settled.map(({ id }) => id),
  );
  return { openingMs, settled };
}

async function settleOne(page: Page, doing: (typeof DOINGS)[number]): Promise<SettledNotice> {
  await until(page, `document.activeElement?.dataset?.slot || document.activeElement?.id === '${NEXT}'`);
  await until(page, `document.querySelector('.slot.tall img, .slot img')?.complete ?? true`);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const began = performance.now();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
    await page.waitForTimeout(KEY_MS);
  };
  const seen = new Set<string>();
  for (let slot = await slotNow(page); slot !== null; slot = await slotNow(page)) {
    if (seen.size === 0 && doing !== 'confirms all') await typeOver(page, press, doing);
    await press('Enter');
    // What is refused is put back and confirmed as it was read.
    if ((await slotNow(page)) === slot) {
      await press('Escape');
      await press('Enter');
    }
    if (seen.has(slot) && (await slotNow(page)) === slot) throw new Error(`stuck at ${slot} of ${id}`);
    seen.add(slot);
  }
  const seconds = (performance.now() - began) / 1_000;
  await page.evaluate(`performance.clearMeasures('notice:next-picture')`);
  await press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith(id), { timeout: LONG_MS });
  if (!page.url().includes('/notices/'))
    return { id, doing, doubts: seen.size, keys, seconds, pictureMs: null };
  await until(page, `performance.getEntriesByName('notice:next-picture').length > 0`);
  const ms = await page.evaluate(`performance.getEntriesByName('notice:next-picture')[0].duration`);
  return { id, doing, doubts: seen.size, keys, seconds, pictureMs: Number(ms) };
}

/** Another digit stands for another digit, a letter for a letter. */
async function typeOver(
  page: Page,
  press: (key: string) => Promise<void>,
  doing: (typeof DOINGS)[number],
): Promise<void> {
  if (doing === 'types the third sign over') {
    await press('Home');
    await press('ArrowRight');
    await press('ArrowRight');
    await press('Shift+ArrowRight');
  }
  const { at, value } = (await page.evaluate(
    `({ at: document.activeElement.selectionStart, value: document.activeElement.value })`,
  )) as { at: number; value: string };
  const sign = value[at] ?? '';
  if (doing === 'types one sign over')
    await page.evaluate(`document.activeElement.setSelectionRange(${at}, ${at + 1})`);
  await press(/\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === 'A' ? 'B' : 'A');
}

/** By looking again and again: what the page's policy forbids a script of the page it forbids Playwright's waiting too. */
async function until(page: Page, expression: string): Promise<void> {
  const end = performance.now() + LONG_MS;
  while (!(await page.evaluate(`Boolean(${expression})`))) {
    if (performance.now() > end) throw new Error(`never came: ${expression}`);
    await page.waitForTimeout(LOOK_MS);
  }
}

async function slotNow(page: Page): Promise<string | null> {
  return page.evaluate(`document.activeElement?.dataset?.slot ?? null`);
}

/** What was said is taken back, so that the next round begins as this one did. */
async function takeBack(house: ReviewHouse, ids: readonly string[]): Promise<void> {
  const { page, close } = await house.visit('reviewer', '/app');
  const { csrfToken } = await (await page.request.get(`${house.url}/api/v1/me`)).json();
  for (const id of ids) {
    const at = `${house.url}/api/v1/notices/${id}`;
    const shown = await page.request.get(at);
    const { result } = await shown.json();
    const all = Object.entries(result.fields as Record<string, { readonly source: string | null }>);
    const said = all.filter(([, { source }]) => source === 'user').map(([name]) => [name, { do: 'retract' }]);
    if (said.length === 0) continue;
    const answer = await page.request.patch(`${at}/fields`, {
      headers: { 'x-csrf-token': csrfToken, 'if-match': shown.headers()['etag'] ?? '' },
      data: { fields: Object.fromEntries(said) },
    });
    if (!answer.ok()) throw new Error(`${id}: ${await answer.text()}`);
  }
  await close();
}
