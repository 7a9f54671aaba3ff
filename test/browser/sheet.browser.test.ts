// The sheet in a real browser: nobody is shut out (axe), copying copies, nothing leaves the page, it reflows, prints and
// counts. Skipped where the machine has no Chromium, and said so.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '../../contract/sentence.ts';
import { sheetHtml } from '../../pipeline/outputs/sheet/index.ts';
import { CHROMIUM, sharedChromium } from '../support/chromium.ts';
import { pdfWords } from '../support/pdf-words.ts';
import { DEADLINE, INFORMATION, PICTURE, richResult } from '../support/rich-result.ts';
import { allSamples } from '../support/samples.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = new Map([['codiceFiscale', PICTURE] as const]);
const ZOOM_400_WIDTH = 320;

let browser: Browser;
let folder: string;

/** A sheet as a file of its own, as `--out` leaves it. */
function fileOf(name: string, language: Language = 'it', over = {}): string {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, sheetHtml(richResult(over), PICTURES, language));
  return path;
}

async function open(
  path: string,
  options: Parameters<Browser['newContext']>[0] = {},
  prepare?: (context: BrowserContext) => Promise<unknown>,
) {
  const context = await browser.newContext(options);
  await prepare?.(context);
  const page = await context.newPage();
  const asked: string[] = [];
  const troubles: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(resolve(path)).href);
  return { context, page, asked, troubles };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate('axe.run()')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** What a person gets by Ctrl+V. */
async function pasted(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.setContent('<textarea></textarea>');
  await page.focus('textarea');
  await page.keyboard.press('Control+V');
  const text = await page.inputValue('textarea');
  await page.close();
  return text;
}

const GOLDEN = allSamples().flatMap(({ name, folder: at }) =>
  readdirSync(join(at, 'expected'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => [`${name}/${file}`, join(at, 'expected', file)] as const),
);

describe.skipIf(CHROMIUM === null)('the sheet in a browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'civis-sheet-'));
    browser = await sharedChromium();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(GOLDEN)('%s has nothing that axe objects to, by day and by night', async (_name, path) => {
    const { context, page } = await open(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
    await context.close();
  });

  it.each(['it', 'en'] as const)(
    'nothing in a full sheet either, in %s, wide and narrow',
    async (language) => {
      const path = fileOf(`full-${language}`, language);
      for (const colorScheme of ['light', 'dark'] as const) {
        const { context, page } = await open(path, {
          colorScheme,
          viewport: { width: ZOOM_400_WIDTH, height: 640 },
        });
        expect(await violations(page)).toEqual([]);
        await context.close();
      }
    },
  );

  it('asks for nothing, runs no stranger’s script, and its own runs', async () => {
    const { context, page, asked, troubles } = await open(fileOf('quiet'));
    await page.getByRole('button', { name: 'Copia Tipologia di atto' }).click();
    const outside = asked.filter((url) => !url.startsWith('file://') && !url.startsWith('data:'));
    expect(outside).toEqual([]);
    expect(asked.filter((url) => url.startsWith('file://'))).toHaveLength(1);
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('stops what a script put into it would ask for', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const at = `http://127.0.0.1:${port}`;
    const { context, page } = await open(fileOf('policy'));
    const stopped = await page.evaluate(`Promise.all([
      fetch('${at}/fetch').then(() => false, () => true),
      new Promise((done) => {
        document.body.append(Object.assign(new Image(), { src: '${at}/a.png', onload: () => done(false), onerror: () => done(true) }));
      }),
      new Promise((done) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          if (effectiveDirective === 'script-src-elem') done(true);
        });
        document.body.append(Object.assign(document.createElement('script'), { text: 'window.ran = true' }));
      }),
    ])`);
    expect(stopped).toEqual([true, true, true]);
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(asked).toBe(0);
    await context.close();
    server.close();
  });

  describe.each([
    ['by the clipboard', false],
    ['by selection where the clipboard is closed', true],
  ])('copying %s', (_how, isClosed) => {
    const close = async (context: BrowserContext) => {
      if (isClosed)
        await context.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
    };

    it.each([
      ['Codice fiscale del contribuente', 'RSSMRA85T10A562S'],
      ['Numero della comunicazione o dell’avviso telematico', '0012345625401'],
      ['Informazioni relative alla richiesta di assistenza', INFORMATION],
    ])('gives %s as the form takes it', async (label, value) => {
      const { context, page } = await open(fileOf('copy'), {}, close);
      const button = page.locator('#form').getByRole('button', { name: `Copia ${label}` });
      await button.click();
      await expect.poll(() => page.locator('#said').textContent()).toContain('Copiato');
      expect(await page.locator('#form button.done').textContent()).toContain('✓ Copiato');
      expect(await pasted(context)).toBe(value);
      await context.close();
    });
  });

  it('leaves the value selected where no way of copying is open', async () => {
    const { context, page } = await open(fileOf('by-hand'), {}, (each) =>
      each.addInitScript(
        `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false;`,
      ),
    );
    await page.locator('#form').getByRole('button', { name: 'Copia Codice fiscale' }).click();
    await expect.poll(() => page.locator('#said').textContent()).toContain('Ctrl+C');
    expect(await page.evaluate('getSelection().toString()')).toBe('RSSMRA85T10A562S');
    await context.close();
  });

  it.each([
    ['2026-04-29T10:00:00Z', 'mancano 12 giorni'],
    ['2026-05-10T10:00:00Z', 'manca 1 giorno'],
    // Already the 11th in Rome.
    ['2026-05-10T22:30:00Z', 'è oggi'],
    ['2026-05-14T10:00:00Z', 'passata da 3 giorni'],
  ])('at %s says: %s', async (now, words) => {
    const { context, page } = await open(fileOf('day'), {}, (each) => each.clock.setFixedTime(new Date(now)));
    expect(await page.locator('.left').textContent()).toBe(words);
    await context.close();
  });

  it('never says that a floor has passed', async () => {
    const path = fileOf('floor', 'it', { deadline: { ...DEADLINE, day0: null, due: null } });
    const { context, page } = await open(path);
    expect(await page.locator('#deadline').textContent()).not.toMatch(/passata|scadut/);
    await context.close();
  });

  it('reflows at 400 % and shows where the keyboard is', async () => {
    const { context, page } = await open(fileOf('narrow'), {
      viewport: { width: ZOOM_400_WIDTH, height: 640 },
    });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(ZOOM_400_WIDTH);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await context.close();
  });

  it('prints the day and the form on page one of A4, without buttons', async () => {
    const { context, page } = await open(fileOf('paper'), { colorScheme: 'dark' });
    const { pages, text } = await pdfWords(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    for (const value of ['11/05/2026', 'RSSMRA85T10A562S', '0012345625401', 'Bruno Finto', 'Invia'])
      expect(pages[0]).toContain(value);
    expect(text).not.toContain('Copia');
    expect(text.replace(/\s+/g, '')).toContain(INFORMATION.replace(/\s+/g, ''));
    await context.close();
  });
});
