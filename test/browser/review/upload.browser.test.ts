// The upload page as an office uses it: files and folders go in, the line breaks, and each file is followed to its end.
import { join } from 'node:path';
import { and, count, countDistinct, eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intake } from '../../../pipeline/store/schema.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { keepPicture, openReview, type ReviewHouse, violations } from './support/open-review.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');
const NEW = join(SAMPLES, '009-36ter-born-digital/input.pdf');
const STORED = join(SAMPLES, '001-36bis-born-digital/input.pdf');
const READ_TIMEOUT_MS = 60_000;

let house: ReviewHouse;
beforeAll(async () => {
  if (CHROMIUM !== null) house = await openReview();
});
afterAll(() => house?.close());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const filesInput = (page: Page) => page.locator('input[type=file]:not([webkitdirectory])');
const batchOf = (page: Page) => new URL(page.url()).searchParams.get('batch') ?? '';

/** Intakes of a batch, and different paths among them. */
async function storedIn(batchId: string) {
  const { db } = house.office.engine;
  const [row] = await db
    .select({ intakes: count(), paths: countDistinct(intake.path) })
    .from(intake)
    .where(eq(intake.batchId, batchId));
  return row;
}

/** Drops a folder of text files, one of them empty, as a browser tells of folders: a hundred entries at once. */
async function dropFolder(page: Page, name: string, files: number): Promise<void> {
  await page.evaluate(
    ([folder, total]) => {
      const fileEntry = (index: number) => {
        const fullPath = `/${folder}/${index % 2}/carta-${index}.txt`;
        const text = index === 7 ? '' : `carta ${folder} ${index}`;
        const file = new File([text], `carta-${index}.txt`, { lastModified: 1 });
        return { isFile: true, fullPath, file: (done: (file: File) => void) => done(file) };
      };
      const children = Array.from({ length: total }, (_, index) => fileEntry(index));
      const root = {
        ...{ isFile: false, fullPath: `/${folder}` },
        createReader: () => ({ readEntries: (done: (some: unknown[]) => void) => done(children.splice(0, 100)) }),
      };
      const dataTransfer = {
        ...{ types: ['Files'], files: [] },
        items: [{ kind: 'file', webkitGetAsEntry: () => root }],
      };
      const drop = new Event('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(drop, 'dataTransfer', { value: dataTransfer });
      document.body.dispatchEvent(drop);
    },
    [name, files] as const,
  );
}

describe.skipIf(CHROMIUM === null)('one file', () => {
  it('is sent by keys with what is known of it, and followed to its notice', async () => {
    const { page, troubles, asked, close } = await house.visit('reviewer', '/app/upload');
    await page.getByRole('heading', { level: 1, name: 'Carica documenti' }).waitFor();
    await page.getByLabel('Canale').selectOption('pec');
    await page.getByLabel('Ricevuti il').fill('2026-11-16');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.locator('main').focus();
    await page.keyboard.press('f');
    await (await choosing).setFiles([NEW, STORED]);
    await page.getByRole('heading', { name: /2 file scelti/ }).waitFor();
    await page.getByText('Canale: PEC · Ricevuti: 16/11/2026 · Cliente: non indicato').waitFor();
    await keepPicture(page, 'upload-chosen');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 file è già in archivio: non è stato inviato di nuovo.').waitFor();
    await page.getByText('Invio finito: 1 file al sicuro nell’archivio.').waitFor();
    await page.getByText('Lettura finita.').first().waitFor({ timeout: READ_TIMEOUT_MS });
    const link = page.getByRole('link', { name: /Comunicazione/ });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/^\/app\/notices\/\w+/);
    const [row] = await house.office.engine.db
      .select({ channel: intake.channel, receivedOn: intake.receivedOn, path: intake.path })
      .from(intake)
      .where(eq(intake.batchId, batchOf(page)));
    expect(row).toEqual({ channel: 'pec', receivedOn: '2026-11-16', path: 'input.pdf' });
    await keepPicture(page, 'upload-read');
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await close();
  });
});
