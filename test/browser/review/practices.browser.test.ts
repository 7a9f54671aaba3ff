// The way of a request by keys: its values copied from the sheet, its number recorded, what CIVIS shows of it, a second
// request. What the clipboard holds and what the service stored is looked up, not what the page says of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormValue, formValues, isUnsure } from '../../../review/pages/sheet/values.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { keepPicture, openReview, type ReviewHouse, type Visit, violations } from './support/open-review.ts';

/** Ready, born digital (sample 001). */
const READY = '557a4feaf78ca108-1';
const NUMBER = '2026112000017';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

let house: ReviewHouse;

async function askedOf({ page }: Visit, path: string) {
  return (await page.request.get(`${house.url}/api/v1${path}`)).json();
}

/** The values of its form that have a key, in order. */
async function keyedOf(visit: Visit, id: string): Promise<readonly FormValue[]> {
  const { result } = await askedOf(visit, `/notices/${id}`);
  return formValues(result, result.request).filter(({ value }) => value !== null);
}

const clipboardOf = ({ page }: Visit): Promise<string> => page.evaluate('navigator.clipboard.readText()');
const saidIn = ({ page }: Visit) => page.locator('div.visually-hidden[role=status]');

async function openSheet(id: string, options = {}): Promise<Visit> {
  const visit = await house.visit('reviewer', `/app/notices/${id}/sheet`, { ...CLIPBOARD, ...options });
  await visit.page.getByRole('heading', { level: 2 }).first().waitFor();
  return visit;
}

describe.skipIf(CHROMIUM === null)('a request, copied and followed', () => {
  beforeAll(async () => {
    house = await openReview();
  });
  afterAll(() => house?.close());

  it.each(['light', 'dark'] as const)(
    'is a sheet in the order of the form, in %s colours',
    async (colorScheme) => {
      const visit = await openSheet(READY, { colorScheme });
      const { page } = visit;
      const shown = await page.locator('.value-row .value').allTextContents();
      expect(shown.map((each) => each.trim())).toEqual(
        (await keyedOf(visit, READY)).map(({ value }) => value?.trim()),
      );
      expect(shown.length).toBeGreaterThan(3);
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `sheet-${colorScheme}`);
      expect(visit.troubles).toEqual([]);
      expect(visit.asked.every((each) => each.startsWith(house.url))).toBe(true);
      await visit.close();
    },
  );

  it('copies the n-th value by its digit, and says so', async () => {
    const visit = await openSheet(READY);
    const values = await keyedOf(visit, READY);
    const sure = values.filter((each) => !isUnsure(each));
    expect(sure.length).toBeGreaterThan(2);
    for (const value of sure) {
      await visit.page.keyboard.press(String(values.indexOf(value) + 1));
      await saidIn(visit).getByText('Copiato:').waitFor();
      await expect.poll(() => clipboardOf(visit)).toBe(value.value);
    }
    expect(visit.troubles).toEqual([]);
    await visit.close();
  });

  it('copies where the browser closes its clipboard to the page, and opens the whole sheet beside', async () => {
    const visit = await openSheet(READY);
    const { page } = visit;
    const [first] = await keyedOf(visit, READY);
    await page.addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    await page.reload();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.keyboard.press('1');
    await saidIn(visit).getByText('Copiato:').waitFor();
    const beside = page.context().waitForEvent('page');
    await page.keyboard.press('p');
    const whole = await beside;
    await whole.waitForURL(`**/api/v1/notices/${READY}/sheet`);
    // A page with a clipboard says what it holds.
    const other = await page.context().newPage();
    await other.goto(`${house.url}/app/practices`);
    await other.bringToFront();
    expect(await clipboardOf({ ...visit, page: other })).toBe(first?.value);
    expect(visit.troubles).toEqual([]);
    await visit.close();
  });

  it('asks before it copies what is not sure, with the picture of where it was read', async () => {
    const visit = await house.visit('reviewer', '/app/practices', CLIPBOARD);
    const { page } = visit;
    const { items } = await askedOf(visit, '/notices?limit=50');
    let doubtful: { readonly id: string; readonly at: number; readonly value: FormValue } | null = null;
    for (const { id } of items) {
      const { result } = await askedOf(visit, `/notices/${id}`);
      if (doubtful !== null || result.request === null) continue;
      const values = await keyedOf(visit, id);
      const at = values.findIndex(({ isToCheck, pictureOf }) => isToCheck && pictureOf !== null);
      const value = values[at];
      if (value) doubtful = { id, at, value };
    }
    if (doubtful === null) throw new Error('no sample has a value to check');
    await page.goto(`${house.url}/app/notices/${doubtful.id}/sheet`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.evaluate("navigator.clipboard.writeText('prima')");
    await page.keyboard.press(String(doubtful.at + 1));
    const dialog = page.getByRole('dialog', { name: /^Non è sicuro/ });
    await dialog.waitFor();
    const width = () => page.evaluate("document.querySelector('dialog img').naturalWidth");
    await expect.poll(width).toBeGreaterThan(0);
    expect(await clipboardOf(visit)).toBe('prima');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'sheet-confirm');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await clipboardOf(visit)).toBe('prima');
    await page.keyboard.press(String(doubtful.at + 1));
    await dialog.getByRole('button', { name: 'Ho guardato: copia' }).press('Enter');
    await expect.poll(() => clipboardOf(visit)).toBe(doubtful.value.value);
    await visit.close();
  });

  it('is recorded as sent by a number of 13 digits alone, and that is taken back', async () => {
    const visit = await openSheet(READY);
    const { page } = visit;
    const input = page.getByRole('textbox', { name: 'Numero di pratica' });
    await input.focus();
    await page.keyboard.type('2026 1120 000 1');
    await page.getByText('Manca 1 cifra.').waitFor();
    await page.keyboard.press('Enter');
    expect((await askedOf(visit, '/practices')).items).toEqual([]);
    await input.fill(
      (await keyedOf(visit, READY)).find(({ key }) => key === 'numeroComunicazione')?.value ?? '',
    );
    await page.getByText('Questo è il numero dell’atto').waitFor();
    await input.fill('2026 1120 00017');
    await page.getByText('13 cifre, acquisita il 20/11/2026.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(`Pratica ${NUMBER} registrata.`).waitFor();
    const { view } = { view: await askedOf(visit, `/notices/${READY}`) };
    expect(view.practices).toMatchObject([
      { number: NUMBER, state: 'sent', sentOn: '2026-11-20', kind: 'first' },
    ]);
    expect(view.followUp.state).toBe('request_sent');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('u');
    await expect.poll(async () => (await askedOf(visit, `/notices/${READY}`)).practices).toEqual([]);
    expect((await askedOf(visit, `/notices/${READY}`)).followUp.state).toBe('open');
    await visit.close();
  });

  it('is found by its notice in the register, recorded, closed, and gone on from', async () => {
    const visit = await house.visit('reviewer', '/app/practices', CLIPBOARD);
    const { page } = visit;
    await page.getByText('Nessuna pratica con questi filtri.').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog', { name: 'Registrare una richiesta inviata' }).waitFor();
    await page.keyboard.type(READY);
    await page.keyboard.press('Enter');
    const input = page.getByRole('textbox', { name: 'Numero di pratica' });
    await input.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.inputMode')).toBe('numeric');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type(NUMBER);
    await page.keyboard.press('Enter');
    const row = page.locator(`[data-row="${NUMBER}"]`);
    await row.waitFor();
    expect(await row.textContent()).toMatch(/ESEMPIO ORTENSIA.*inviata/s);

    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.getByRole('radio', { name: 'CHIUSA' }).waitFor();
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: 'irregolarità confermate' }).press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Registrato: CHIUSA.').waitFor();
    expect((await askedOf(visit, '/practices')).items).toMatchObject([
      {
        number: NUMBER,
        state: 'chiusa',
        outcome: 'confermata',
        notice: { id: READY, denominazione: 'ESEMPIO ORTENSIA' },
      },
    ]);
    await row.getByText('Urgente').waitFor();

    await page.keyboard.press('h');
    await row.locator('.history li').nth(1).waitFor();
    expect(await row.locator('.history').textContent()).toMatch(
      /20\/11\/2026 inviata.*22\/11\/2026 CHIUSA, irregolarità confermate/s,
    );
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'practices-light');

    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Prepara la seconda richiesta' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/app/notices/${READY}/sheet`);
    await page.getByRole('heading', { name: 'Seconda richiesta CIVIS, nell’ordine del modulo' }).waitFor();
    await page.keyboard.press('1');
    await expect.poll(() => clipboardOf(visit)).toBe(NUMBER);
    expect((await askedOf(visit, `/notices/${READY}`)).result.request).toMatchObject({
      ...{ kind: 'second', previousPractice: NUMBER },
    });
    expect(visit.troubles).toEqual([]);
    await visit.close();
  });

  it('can be taken back step by step, and stays in the history', async () => {
    const visit = await house.visit('reviewer', '/app/practices', { colorScheme: 'dark' });
    const { page } = visit;
    const row = page.locator(`[data-row="${NUMBER}"]`);
    await row.waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Togli', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('L’ultima registrazione non conta più.').waitFor();
    expect((await askedOf(visit, '/practices')).items).toMatchObject([
      { number: NUMBER, state: 'sent', outcome: null },
    ]);
    const { practices } = await askedOf(visit, `/notices/${READY}`);
    expect(practices[0].history.at(-1)).toMatchObject({ what: 'chiusa', standing: 'withdrawn' });
    expect(practices[0].history.at(-2)).toMatchObject({ what: 'sent', standing: 'applied' });
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'practices-dark');
    await visit.close();
  });

  it('tells another’s change, and records on what is there then', async () => {
    const visit = await house.visit('reviewer', '/app/practices');
    const { page } = visit;
    await page.locator(`[data-row="${NUMBER}"]`).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('e');
    await page.getByRole('radio', { name: 'IN VERIFICA' }).waitFor();
    const notice = await page.request.get(`${house.url}/api/v1/notices/${READY}`);
    const { csrfToken } = await askedOf(visit, '/me');
    const headers = { 'if-match': notice.headers()['etag'] ?? '', 'x-csrf-token': csrfToken };
    const told = { kind: 'informed', how: 'PEC', note: null };
    const elsewhere = await page.request.post(`${house.url}/api/v1/notices/${READY}/follow-up`, {
      headers,
      data: told,
    });
    expect(elsewhere.status()).toBe(200);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Nel frattempo l’atto è cambiato').waitFor();
    expect((await askedOf(visit, '/practices')).items).toMatchObject([{ state: 'sent' }]);
    // What was chosen is still there, and goes onto the version that was read again.
    expect(await page.getByRole('radio', { name: 'IN VERIFICA' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Registrato: IN VERIFICA.').waitFor();
    expect((await askedOf(visit, '/practices')).items).toMatchObject([{ state: 'in_verifica' }]);
    await visit.close();
  });

  it.each(['/app/practices', `/app/notices/${READY}/sheet`])('fits 320 pixels: %s', async (path) => {
    const visit = await house.visit('reviewer', path, { viewport: { width: 320, height: 640 } });
    const { page } = visit;
    await page.locator('.entry, .value-row').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `320-${path.endsWith('sheet') ? 'sheet' : 'practices'}`);
    await visit.close();
  });
});
