// Dividing a document into notices by keys alone, taking it back, settling a doubt; and a notice that is there already.
// What was done is asked of the service, not of the page.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePile } from '../../../bench/split/make-pile.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { DocumentSplits } from '../../../pipeline/server/routes/splits.schema.ts';
import { factsOfFile, never, noProgress } from '../../engine/support/open-test-engine.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { allSamples } from '../../support/samples.ts';
import { askApi, noticesOf, sendApi } from './support/ask-api.ts';
import { keepPicture, openReview, type ReviewHouse, violations } from './support/open-review.ts';

/** Making notices anew reads some fields a second time. */
const ANEW = { timeout: 40_000, interval: 200 };
/** On a machine with other work. */
const MANY = 500_000;

let house: ReviewHouse;
let folder: string;

describe.skipIf(CHROMIUM === null)('the page of splits', () => {
  beforeAll(async () => {
    house = await openReview();
    folder = mkdtempSync(join(tmpdir(), 'civis-splits-'));
  });
  afterAll(async () => {
    await house?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('divides a scan and moves a page by keys, and takes it all back', { timeout: MANY }, async () => {
    const { page, troubles, asked, close } = await house.visit('reviewer', '/app');
    const id = await documentOf(page, '014');
    await openPages(page, id);
    expect(await pagesOf(page, id)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await page.keyboard.press('ArrowRight');
    await page.locator('.split-page:focus', { hasText: 'Pagina 2' }).waitFor();
    await decide(page, 's', /Fatto: ora 3 atti/);
    expect(await pagesOf(page, id)).toEqual([[1], [2], [3, 4]]);
    expect(await page.locator('.split-page[aria-pressed="true"]').textContent()).toContain('Pagina 2');
    await picturesThere(page, 4);
    await keepPicture(page, 'splits-cut');
    await decide(page, '3', /Fatto: ora 2 atti/);
    expect(await pagesOf(page, id)).toEqual([[1], [2, 3, 4]]);
    await decide(page, 'u', /Fatto: ora 3 atti/);
    await decide(page, 'u', /Fatto: ora 2 atti/);
    const { parts } = await splitsOf(page, id);
    expect(parts.flatMap(({ groups }) => groups.map(({ pages }) => pages))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(parts.flatMap(({ decisions }) => decisions)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await close();
  });

  it('shows a page from near, its keys on ?, and fits 320 pixels', async () => {
    const { page, close } = await house.visit('reviewer', '/app', { viewport: { width: 320, height: 700 } });
    await openPages(page, await documentOf(page, '014'));
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await keepPicture(page, 'splits-narrow');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Tasti' });
    expect(await keys.textContent()).toContain('sUn atto comincia a questa pagina');
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await page.getByRole('dialog', { name: 'Pagina 1, nell’atto 1' }).waitFor();
    await page.keyboard.press('Alt+PageDown');
    await page.locator('.viewer-sheet img[alt="Immagine della pagina 2"]').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.close-look').waitFor({ state: 'detached' });
    await page.locator('.split-page[aria-pressed="true"]:focus', { hasText: 'Pagina 2' }).waitFor();
    await close();
  });

  it('joins by keys, and tells a division that somebody else changed meanwhile', {
    timeout: MANY,
  }, async () => {
    const { pdf } = await makePile('review-16', 'shuffled', 2);
    const id = await receive('two-letters.pdf', pdf);
    const { page, close } = await house.visit('reviewer', '/app');
    await openPages(page, id);
    const theirs = { decision: { as: 'cut', before: 4 } };
    expect((await sendApi(page, `/documents/${id}/splits`, theirs)).status()).toBe(200);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('s');
    await page.getByRole('alert').filter({ hasText: 'Un’altra persona ha cambiato' }).waitFor(ANEW);
    await page.getByRole('heading', { name: 'Atto 3 pagina 4' }).waitFor(ANEW);
    expect(await pagesOf(page, id)).toEqual([[1, 2], [3], [4]]);
    for (const _ of ['to page 3', 'to page 4']) await page.keyboard.press('ArrowRight');
    await decide(page, 'm', /Fatto: ora 2 atti/);
    expect(await pagesOf(page, id)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await close();
  });

  it('settles a doubt as it is proposed', { timeout: MANY }, async () => {
    const { pdf } = await makePile('review-28', 'shuffled', 2);
    const id = await receive('pile.pdf', pdf);
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await house.visit('reviewer', `/app/documents/${id}/pages`, { colorScheme });
      await page.getByRole('heading', { name: 'Non è sicuro' }).waitFor();
      await picturesThere(page, 4);
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `splits-doubt-${colorScheme}`);
      await close();
    }
    const { page, troubles, close } = await house.visit('reviewer', `/app/documents/${id}/pages`);
    await page.getByRole('button', { name: 'Sì, con pagine 2-3' }).press('Enter');
    await page
      .getByText(/Fatto: ora 2 atti/)
      .first()
      .waitFor(ANEW);
    expect(await pagesOf(page, id)).toEqual([[1], [2, 3, 4]]);
    const { parts } = await splitsOf(page, id);
    expect(parts.flatMap(({ groups }) => groups.flatMap(({ proposals }) => proposals))).toEqual([]);
    expect(await page.getByRole('heading', { name: 'Non è sicuro' }).count()).toBe(0);
    expect(troubles).toEqual([]);
    await close();
  });

  it('compares a notice with the one that is there already, and takes either answer', {
    timeout: MANY,
  }, async () => {
    const sample = allSamples().find(({ name }) => name.startsWith('001'))?.inputs[0] ?? '';
    const copy = await receive('copy.pdf', Buffer.concat([readFileSync(sample), Buffer.from('\n% again\n')]));
    const { page, troubles, close } = await house.visit('reviewer', '/app');
    // Both came at the same instant of the test's clock: which is the later one follows from their ids.
    const id = await markedOf(page, [copy, await documentOf(page, '001')]);
    await openPages(page, id);
    await page.getByRole('heading', { name: /sembra già presente/ }).waitFor();
    const copies = page.locator('.copy-of');
    // The copy was read as far as it takes to see that it is one: of its second page the protocol is not known. The photo of the
    // same letter is another copy.
    const first = copies.filter({ hasText: 'Un campo non è uguale.' });
    await first.locator('.compared-fields').waitFor(ANEW);
    const row = (name: string) => first.getByRole('row', { name: new RegExp(`^${name}`) }).textContent();
    expect(await row('Protocollo telematico')).toMatch(/solo (qui|nell’altro)$/);
    expect(await row('Numero della comunicazione')).toMatch(/uguale$/);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'splits-duplicate');
    const noticeId = (await splitsOf(page, id)).parts[0]?.groups[0]?.noticeId ?? '';
    const view = () =>
      askApi<{ result: Result; followUp: { state: string } | null }>(page, `/notices/${noticeId}`);

    // Of this one it is said, and taken back: its deadline is closed, and runs again.
    const state = async () => (await view()).followUp?.state ?? 'open';
    await first.getByRole('button', { name: /^È lo stesso atto/ }).press('Enter');
    await expect.poll(() => first.getAttribute('data-answer'), ANEW).toBe('same');
    expect(await first.getAttribute('open')).toBeNull();
    await expect.poll(state, ANEW).toBe('not_due');
    expect((await view()).result.warnings.map(({ code }) => code)).toContain('notice.duplicate');
    const { confirmed } = await askApi<{ confirmed: string[] }>(page, `/notices/${noticeId}/review`);
    expect(confirmed).toHaveLength(1);
    await keepPicture(page, 'splits-duplicate-same');
    await first.locator('summary').press('Enter');
    await first.getByRole('button', { name: 'Ritira la risposta' }).press('Enter');
    await expect.poll(() => first.getAttribute('data-answer'), ANEW).toBe('none');
    await expect.poll(state, ANEW).toBe('open');

    // The same act may be there more than once: each copy is answered for by itself, and shown as answered.
    for (let at = 0; at < (await copies.count()); at += 1) {
      await copies
        .nth(at)
        .getByRole('button', { name: /^Sono due atti diversi/ })
        .press('Enter');
      await expect.poll(() => copies.nth(at).getAttribute('data-answer'), ANEW).toBe('different');
    }
    expect(await state()).toBe('open');
    expect(await violations(page)).toEqual([]);
    const codes = (await view()).result.warnings.map(({ code }) => code);
    expect(codes).toContain('warning.dismissed');
    expect(codes).not.toContain('notice.duplicate');
    expect(troubles).toEqual([]);
    await close();
  });
});

async function documentOf(page: Page, sample: string): Promise<string> {
  return (await noticesOf(page, sample))[0]?.documentId ?? '';
}

/** The document of which a notice is said to be there already. */
async function markedOf(page: Page, ids: readonly string[]): Promise<string> {
  let marked: string | undefined;
  const look = async () => {
    for (const id of ids) {
      const { isBusy, parts } = await splitsOf(page, id);
      if (!isBusy && parts.some(({ groups }) => groups.some(({ copies }) => copies.length > 0))) marked = id;
    }
    return marked !== undefined;
  };
  await expect.poll(look, ANEW).toBe(true);
  return marked ?? '';
}

async function openPages(page: Page, id: string): Promise<void> {
  await page.goto(`${house.url}/app/documents/${id}/pages`);
  await page.locator('.split-page').first().waitFor();
}

/** So many pages show what is on them. */
async function picturesThere(page: Page, count: number): Promise<void> {
  const pictures = `[...document.querySelectorAll('.split-page img')].filter((each) => each.naturalWidth > 0)`;
  await expect.poll(() => page.evaluate(`${pictures}.length`), ANEW).toBe(count);
}

/** A key, and what came of it in words. */
async function decide(page: Page, key: string, sentence: RegExp): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('.split-outcome.good').filter({ hasText: sentence }).waitFor(ANEW);
}

const splitsOf = (page: Page, id: string) => askApi<DocumentSplits>(page, `/documents/${id}/splits`);

async function pagesOf(page: Page, id: string): Promise<number[][]> {
  const { parts } = await splitsOf(page, id);
  return parts.flatMap(({ groups }) => groups.map(({ pages }) => pages));
}

/** Handed in and read to its end. @returns the document */
async function receive(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { engine } = house.office;
  const [outcome] = await engine.receive([factsOfFile(path)], name);
  await engine.waitFor(name, noProgress, never());
  if (outcome?.kind !== 'received') throw new Error(`${name}: ${outcome?.kind}`);
  return outcome.documentId;
}
