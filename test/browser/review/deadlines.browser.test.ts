// The page of deadlines with the keyboard alone: what is urgent stands on top, what was done is recorded and can be taken
// back, and another's change is told. Effects are looked up over the API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM } from '../../support/chromium.ts';
import { idOf } from '../../support/fill-archive.ts';
import { fillDeadlines } from './support/deadline-archive.ts';
import { keepPicture, openReview, type ReviewHouse, type Visit, violations } from './support/open-review.ts';

let house: ReviewHouse;
let alfa: string;

/** The notice as the service has it now. */
async function noticeOf({ page }: Visit, name: string) {
  const answer = await page.request.get(`${house.url}/api/v1/notices/${idOf(name)}`);
  return { view: await answer.json(), etag: answer.headers()['etag'] ?? '' };
}

/** Somebody else records a step meanwhile. */
async function recordElsewhere(visit: Visit, name: string, data: object): Promise<void> {
  const { page } = visit;
  const { csrfToken } = await (await page.request.get(`${house.url}/api/v1/me`)).json();
  const headers = { 'if-match': (await noticeOf(visit, name)).etag, 'x-csrf-token': csrfToken };
  const answer = await page.request.post(`${house.url}/api/v1/notices/${idOf(name)}/follow-up`, {
    headers,
    data,
  });
  expect(answer.status()).toBe(200);
}

const focusedName = ({ page }: Visit) => page.evaluate('document.activeElement?.textContent');

/** Goes down with `j` until the link of this notice has the focus. */
async function goTo(visit: Visit, name: string): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    if ((await focusedName(visit)) === `PROVA ${name.toUpperCase()}`) return;
    await visit.page.keyboard.press('j');
  }
  throw new Error(`never reached ${name}`);
}

async function visitList(query = '', options = {}): Promise<Visit> {
  const visit = await house.visit('reviewer', `/app/deadlines${query}`, options);
  await visit.page.locator('.entry, table').first().waitFor();
  return visit;
}

describe.skipIf(CHROMIUM === null)('the page of deadlines', () => {
  beforeAll(async () => {
    house = await openReview();
    alfa = await fillDeadlines(house.office.engine.db);
  });
  afterAll(() => house?.close());

  it.each(['light', 'dark'] as const)(
    'has what is urgent on top, in words, in %s colours',
    async (colorScheme) => {
      const visit = await visitList('', { colorScheme });
      const { page } = visit;
      const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
      expect(headings.map((each) => each.replace(/ \(\d+\)/, ''))).toEqual([
        ...['Da leggere oggi', 'Scadute', 'Scadono oggi', 'Nei prossimi 7 giorni', 'Più avanti'],
      ]);
      const entry = (name: string) => page.locator(`[data-row="${idOf(name)}"]`);
      expect(await entry('undated').textContent()).toContain('giorno non noto');
      expect(await entry('late').textContent()).toMatch(/19\/11\/2026.*scaduta da 3 giorni/);
      expect(await entry('today').textContent()).toContain('scade oggi');
      expect(await entry('soon').textContent()).toMatch(
        /mancano 3 giorni.*Alfa srl \(ALFA\) · Affidata a Bea/,
      );
      expect(await entry('soon').textContent()).toContain('€ 1.234,58');
      expect(await entry('doubtful').textContent()).toMatch(
        /scadenza da controllare.*regola di confidenza B/,
      );
      expect(await entry('far').count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await keepPicture(page, `deadlines-${colorScheme}`);
      expect(visit.troubles).toEqual([]);
      expect(visit.asked.every((each) => each.startsWith(house.url))).toBe(true);
      await visit.close();
    },
  );

  it('records with the keyboard alone, and takes it back', async () => {
    const visit = await visitList();
    const { page } = visit;
    await goTo(visit, 'soon');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    expect(await focusedName(visit)).toBe('PROVA SOON');
    await page.keyboard.press('f');
    await page.getByRole('radio', { name: 'Pagata', exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'deadlines-record');
    await expect.poll(() => page.evaluate('document.activeElement?.value')).toBe('paid');
    await page.keyboard.press('Enter');
    await page.getByText('Registrata come pagata.').waitFor();
    expect((await noticeOf(visit, 'soon')).view.followUp).toMatchObject({
      state: 'paid',
      since: { on: '2026-11-22' },
    });
    await page.locator(`[data-row="${idOf('soon')}"]`).waitFor({ state: 'detached' });
    // The row is gone: the one in its place has the focus.
    expect(await focusedName(visit)).toBe('PROVA SOON-TOO');
    await page.keyboard.press('u');
    await page.locator(`[data-row="${idOf('soon')}"]`).waitFor();
    expect((await noticeOf(visit, 'soon')).view.followUp.state).toBe('open');
    expect(visit.troubles).toEqual([]);
    await visit.close();
  });

  it('tells another’s change, and records on the state that is there then', async () => {
    const visit = await visitList();
    const { page } = visit;
    await goTo(visit, 'soon-too');
    await page.keyboard.press('f');
    await page.getByRole('radio', { name: 'Presentato ricorso' }).waitFor();
    await recordElsewhere(visit, 'soon-too', { kind: 'state_set', state: 'request_sent', note: null });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Presentato ricorso' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('un’altra persona').waitFor();
    await page.getByText('Stato adesso: richiesta inviata').waitFor();
    expect((await noticeOf(visit, 'soon-too')).view.followUp.state).toBe('request_sent');
    await page.keyboard.press('Enter');
    await page.getByText('Registrato il ricorso.').waitFor();
    expect((await noticeOf(visit, 'soon-too')).view.followUp.state).toBe('appeal');
    await page.keyboard.press('u');
    await page.locator(`[data-row="${idOf('soon-too')}"]`).waitFor();
    expect((await noticeOf(visit, 'soon-too')).view.followUp.state).toBe('request_sent');
    // The answer of 412 is an error of the console; nothing else is.
    expect(visit.troubles.filter((each) => !each.includes('412'))).toEqual([]);
    await visit.close();
  });

  it('is a month with the keys of a grid', async () => {
    const visit = await visitList();
    const { page } = visit;
    await page.keyboard.press('c');
    const grid = page.getByRole('grid', { name: 'novembre 2026' });
    await grid.waitFor();
    expect(await grid.getByRole('columnheader').allTextContents()).toHaveLength(7);
    expect(await grid.getByRole('columnheader').first().textContent()).toContain('lunedì');
    const today = page.getByRole('gridcell', { name: 'domenica 22 novembre 2026, oggi, 1 scadenza' });
    await today.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByRole('heading', { name: /mercoledì 25 novembre 2026/ }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.dataset.day')).toBe('2026-11-25');
    expect(new URL(page.url()).searchParams.get('day')).toBe('2026-11-25');
    expect(await page.locator('.entries .entry').count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'deadlines-calendar');
    await page.keyboard.press('Enter');
    expect(await focusedName(visit)).toMatch(/^PROVA SOON/);
    await page.locator('[data-day="2026-11-25"]').focus();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.getByRole('grid', { name: 'gennaio 2027' }).waitFor();
    await page.getByRole('gridcell', { name: 'mercoledì 20 gennaio 2027, 1 scadenza' }).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.dataset.day')).toBe('2027-01-25');
    await page.keyboard.press('t');
    await page.getByRole('grid', { name: 'novembre 2026' }).waitFor();
    await page.getByText(/da leggere oggi, 2 scadute/).waitFor();
    expect(visit.troubles).toEqual([]);
    await visit.close();
  });

  it('filters by client, and exports no more than is shown', async () => {
    const visit = await visitList();
    const { page } = visit;
    const before = await page.locator('.entry').count();
    const choice = page.getByRole('combobox', { name: 'Cliente' });
    await choice.focus();
    await page.keyboard.press('A');
    await page.waitForURL(/client=/);
    await page.locator(`[data-row="${idOf('late')}"]`).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('client')).toBe(alfa);
    expect(await page.locator('.entry').count()).toBe(1);
    expect(before).toBeGreaterThan(5);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV' }).press('Enter');
    const csv = await (await (await download).createReadStream()).toArray();
    const text = Buffer.concat(csv).toString('utf8');
    expect(text).toContain('PROVA SOON');
    expect(text).not.toContain('PROVA LATE');
    await visit.close();
  });

  it('shows what is closed where it is asked to, and leads to notice and sheet', async () => {
    const visit = await visitList();
    await recordElsewhere(visit, 'today', { kind: 'state_set', state: 'not_due', note: null });
    const { page } = visit;
    await page.reload();
    await page.locator('.entry').first().waitFor();
    expect(await page.locator(`[data-row="${idOf('today')}"]`).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Anche le chiuse' }).press('Space');
    const closed = page.getByRole('region', { name: /^Chiuse/ });
    await closed.waitFor();
    expect(await closed.textContent()).toMatch(/22\/11\/2026.*PROVA TODAY.*non dovuta/);
    await goTo(visit, 'late');
    await page.keyboard.press('s');
    await page.waitForURL(`**/app/notices/${idOf('late')}/sheet`);
    await page.getByRole('heading', { level: 1, name: 'Scheda: PROVA LATE' }).waitFor();
    await page.keyboard.press('b');
    await page.locator('.entry').first().waitFor();
    await goTo(visit, 'late');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/app/notices/${idOf('late')}`);
    await visit.close();
  });

  it.each(['', '?view=calendar&day=2026-11-25'])('fits 320 pixels: %s', async (query) => {
    const visit = await visitList(query, { viewport: { width: 320, height: 640 } });
    const { page } = visit;
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `deadlines-320-${query === '' ? 'list' : 'calendar'}`);
    await visit.close();
  });

  it('shows its keys on ?, and speaks English with the same numbers', async () => {
    const visit = await visitList('?view=calendar&day=2026-11-25');
    const { page } = visit;
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Tasti' });
    for (const each of ['Scadenza dopo', 'Elenco o calendario', 'Nel calendario: mese prima e dopo']) {
      await keys.getByText(each).waitFor();
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).press('Enter');
    await page.getByRole('grid', { name: 'November 2026' }).waitFor();
    const entry = page.locator(`[data-row="${idOf('soon')}"]`);
    expect(await entry.textContent()).toMatch(/25\/11\/2026.*3 days left.*€ 1\.234,58/);
    await visit.close();
  });
});
