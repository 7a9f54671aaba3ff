// The upload page as an office uses it: files and folders go in, the line breaks, and each file is followed to its end.
import { join } from 'node:path';
import { count, countDistinct, eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intake } from '../../../pipeline/store/schema.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { dropFolder } from './support/drop-folder.ts';
import { keepPicture, openReview, type ReviewHouse, type Visit, violations } from './support/open-review.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');
const NEW = join(SAMPLES, '009-36ter-born-digital/input.pdf');
const STORED = join(SAMPLES, '001-36bis-born-digital/input.pdf');
/** Reading is real work, on a machine that may be busy with more. */
const PATIENCE_MS = 80_000;
const FILES_ROUTE = /\/batches\/[^/]+\/files$/;

let house: ReviewHouse;
beforeAll(async () => {
  if (CHROMIUM !== null) house = await openReview();
});
afterAll(() => house?.close());

async function openPage(
  role: Parameters<ReviewHouse['visit']>[0],
  options: Parameters<ReviewHouse['visit']>[2] = {},
): Promise<Visit> {
  const visit = await house.visit(role, '/app/upload', options);
  visit.page.setDefaultTimeout(PATIENCE_MS);
  await visit.page.getByRole('heading', { level: 1, name: 'Carica documenti' }).waitFor();
  return visit;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(files);
const textFile = (name: string, text: string) => ({
  ...{ name, mimeType: 'text/plain', buffer: Buffer.from(text) },
});
const openBatch = (page: Page) => new URL(page.url()).searchParams.get('batch') ?? '';

/** Intakes of a batch, and the different paths among them. */
async function storedIn(batchId: string) {
  const [row] = await house.office.engine.db
    .select({ intakes: count(), paths: countDistinct(intake.path) })
    .from(intake)
    .where(eq(intake.batchId, batchId));
  return row;
}

describe.skipIf(CHROMIUM === null)('two files', () => {
  it('are sent by keys with what is known of them; the new one is followed to its notice', async () => {
    const { page, troubles, asked, close } = await openPage('reviewer');
    await page.getByLabel('Canale').selectOption('pec');
    await page.getByLabel('Ricevuti il').fill('16/11/2026');
    await page.locator('main').focus();
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('f');
    await (await choosing).setFiles([NEW, STORED]);
    await page.getByRole('heading', { name: /2 file scelti/ }).waitFor();
    await page.getByText('Canale: PEC · Ricevuti: 16/11/2026 · Cliente: non indicato').waitFor();
    await keepPicture(page, 'upload-chosen');
    await page.keyboard.press('Control+Enter');
    await page.getByText('1 file è già in archivio: non è stato inviato di nuovo.').waitFor();
    await page.getByText('Invio finito: 1 file al sicuro nell’archivio.').waitFor();
    const link = page.getByRole('link', { name: 'Comunicazione' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/^\/app\/notices\/\w+/);
    await page.getByText('Lettura finita.', { exact: true }).first().waitFor();
    const [row] = await house.office.engine.db
      .select({ channel: intake.channel, receivedOn: intake.receivedOn, path: intake.path })
      .from(intake)
      .where(eq(intake.batchId, openBatch(page)));
    expect(row).toEqual({ channel: 'pec', receivedOn: '2026-11-16', path: 'input.pdf' });
    await button(page, 'Mostra gli atti').click();
    await page.getByRole('link', { name: 'Atto 1' }).waitFor();
    await keepPicture(page, 'upload-read');
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await close();
  });
});

describe.skipIf(CHROMIUM === null)('a folder', () => {
  it('of 120 is sent in small requests with its paths, shown by the hundred, and found again in another tab', async () => {
    const { page, troubles, asked, close } = await openPage('operator');
    const papers = Array.from({ length: 119 }, (_, index) => ({
      path: `pratiche/${index % 3}/carta-${index}.txt`,
      text: index === 7 ? '' : `carta ${index}`,
    }));
    await dropFolder(page, [
      ...papers,
      { path: 'pratiche/Thumbs.db', text: 'x' },
      { path: 'pratiche/setup.exe', text: 'MZ' },
    ]);
    await page.getByRole('heading', { name: /120 file scelti/ }).waitFor();
    await page.getByText('1 file di sistema lasciato fuori.').first().waitFor();
    expect(await page.locator('.upload-list li').count()).toBe(100);
    await button(page, /^Invia 120 file/).click();
    await page.getByText('Invio finito: 120 file al sicuro nell’archivio.').waitFor();
    const batchId = openBatch(page);
    expect(await storedIn(batchId)).toEqual({ intakes: 120, paths: 120 });
    expect(asked.filter((each) => FILES_ROUTE.test(each)).length).toBeGreaterThanOrEqual(6);
    expect(await page.locator('.upload-table tbody tr').count()).toBe(100);
    await page.keyboard.press('n');
    await page.getByText('101–120 di 120').waitFor();
    expect(await page.locator('.upload-table tbody tr').count()).toBe(20);
    // An operator sees how far it is, and no notice; the empty file says why it failed.
    await page.getByRole('heading', { name: 'Non riusciti, per causa' }).waitFor();
    await page.getByText('file.empty').first().waitFor();
    await keepPicture(page, 'upload-folder');
    expect(await page.locator('a[href^="/app/notices"]').count()).toBe(0);
    const other = await page.context().newPage();
    await other.goto(`${house.url}/app/upload`);
    await other.locator('.upload-recent a').first().click();
    await other.getByText('101–120 di 120').or(other.getByText('1–100 di 120')).waitFor();
    expect(openBatch(other)).toBe(batchId);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe.skipIf(CHROMIUM === null)('a line that breaks', () => {
  it('before and after the service answered doubles nothing: the same request goes again under its key', async () => {
    const { page, close } = await openPage('operator');
    const keys: string[] = [];
    page.on('request', (request) => {
      if (FILES_ROUTE.test(request.url())) keys.push(request.headers()['idempotency-key'] ?? '');
    });
    // The first answer is lost on its way back, the second question never gets there.
    const devtools = await page.context().newCDPSession(page);
    let breaks = 0;
    devtools.on('Fetch.requestPaused', async ({ requestId, responseStatusCode }) => {
      const isAnswer = responseStatusCode !== undefined;
      const fails = (isAnswer && breaks === 0) || (!isAnswer && breaks === 1);
      if (fails) breaks += 1;
      if (fails) await devtools.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' });
      else await devtools.send('Fetch.continueRequest', { requestId });
    });
    await devtools.send('Fetch.enable', {
      patterns: (['Request', 'Response'] as const).map((requestStage) => ({
        ...{ urlPattern: '*/batches/*/files', requestStage },
      })),
    });
    await choose(
      page,
      Array.from({ length: 15 }, (_, index) => textFile(`linea-${index}.txt`, `linea ${index}`)),
    );
    await button(page, /^Invia 15 file/).click();
    await page.getByText('Invio finito: 15 file al sicuro nell’archivio.').waitFor();
    expect(breaks).toBe(2);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(await storedIn(openBatch(page))).toEqual({ intakes: 15, paths: 15 });
    await close();
  });

  it('for good leaves each file with its reason, and a retry brings all of them', async () => {
    const { page, troubles, close } = await openPage('operator');
    // The tries of the page in no time.
    await page.addInitScript(
      'const later = setTimeout; setTimeout = (work, ms) => later(work, Math.min(ms, 50))',
    );
    await page.reload();
    await page.route(FILES_ROUTE, (route) => route.abort('internetdisconnected'));
    await choose(page, [textFile('giù-1.txt', 'giù 1'), textFile('giù-2.txt', 'giù 2')]);
    await button(page, /^Invia 2 file/).click();
    await page.getByText('network.failed').first().waitFor();
    await button(page, 'Invia di nuovo tutti (2)').waitFor();
    await keepPicture(page, 'upload-line');
    await page.unroute(FILES_ROUTE);
    await button(page, 'Invia di nuovo tutti (2)').click();
    await page.getByText('Invio finito: 2 file al sicuro nell’archivio.').waitFor();
    expect(await storedIn(openBatch(page))).toEqual({ intakes: 2, paths: 2 });
    expect(troubles.filter((each) => !each.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await close();
  });
});

describe.skipIf(CHROMIUM === null)('what goes on', () => {
  it('is paused and gone on with by keys, warns before it is left, and what is cancelled is not sent', async () => {
    const { page, troubles, close } = await openPage('operator');
    let letGo = () => {};
    const gate = new Promise<void>((open) => {
      letGo = open;
    });
    let underWay = 0;
    await page.route(FILES_ROUTE, async (route) => {
      underWay += 1;
      await gate;
      await route.continue();
    });
    await choose(
      page,
      Array.from({ length: 50 }, (_, index) => textFile(`pausa-${index}.txt`, `pausa ${index}`)),
    );
    await button(page, /^Invia 50 file/).click();
    // Who pauses while the files are still being looked at sends none of them.
    await expect.poll(() => underWay, { timeout: PATIENCE_MS }).toBe(2);
    await page.locator('main').focus();
    await page.keyboard.press('p');
    await page.getByText('In pausa appena finiscono i file in viaggio…').waitFor();
    const asksFirst = page.evaluate(
      `(() => { const leave = new Event('beforeunload', { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented; })()`,
    );
    expect(await asksFirst).toBe(true);
    letGo();
    await page.getByText('In pausa. I file restanti aspettano su questo computer.').waitFor();
    expect((await storedIn(openBatch(page)))?.intakes).toBe(40);
    await button(page, 'Annulla il resto').click();
    await page.getByText('10 file annullati, non inviati.').waitFor();
    await keepPicture(page, 'upload-cancelled');
    expect((await storedIn(openBatch(page)))?.intakes).toBe(40);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe.skipIf(CHROMIUM === null)('for everybody', () => {
  it.each(['light', 'dark'] as const)(
    'axe finds nothing, in %s colours, before and after',
    async (colorScheme) => {
      const { page, close } = await openPage('expert', { colorScheme });
      await choose(page, [textFile(`axe-${colorScheme}.txt`, colorScheme), textFile('vuoto.txt', '')]);
      await page.getByRole('heading', { name: /2 file scelti/ }).waitFor();
      expect(await violations(page)).toEqual([]);
      await button(page, /^Invia 2 file/).click();
      await page.getByText('file.empty').first().waitFor();
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `upload-${colorScheme}`);
      await close();
    },
  );

  it('it fits on 320 px', async () => {
    const { page, close } = await openPage('reviewer', { viewport: { width: 320, height: 800 } });
    await choose(page, [
      textFile('un-nome-molto-lungo-che-non-ha-spazi-dove-andare-a-capo-2026.txt', 'x'),
      textFile('v.txt', ''),
    ]);
    const width = () => page.evaluate('document.documentElement.scrollWidth');
    expect(await width()).toBe(320);
    await keepPicture(page, 'upload-320-chosen');
    await button(page, /^Invia 2 file/).click();
    await page.getByText('file.empty').first().waitFor();
    expect(await width()).toBe(320);
    await keepPicture(page, 'upload-320');
    await close();
  });
});
