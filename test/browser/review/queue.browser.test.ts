// The queue of the review page: gone through by keys alone, filtered, shared between people, and harmless whatever strangers
// call their files.
import { eq } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { addClient } from '../../../pipeline/office/clients/change-client.ts';
import { placeUnplaced } from '../../../pipeline/store/notice-places.ts';
import { notice as noticeTable, reviewMark } from '../../../pipeline/store/schema.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { deadlineOn, fillArchive, idOf, resultOf } from '../../support/fill-archive.ts';
import { makeField, makeFields } from '../../support/make-result.ts';
import { REVIEW_DAY } from '../../support/review-data-once.ts';
import { askApi } from './support/ask-api.ts';
import { keepPicture, openReview, type ReviewHouse, violations } from './support/open-review.ts';

const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>';
const TURNED = 'Bianchi \u202Efdp.exe';
const TODAY = romeDay(REVIEW_DAY);
const MANY = 160;
const POLL = { timeout: 15_000 };

let house: ReviewHouse;

/** In doubt, known by this number. */
function doubted(number: number, day: string | null, over: Partial<Result> = {}): Partial<Result> {
  const value = String(12_345_600_000 + number).padStart(13, '0');
  const read = makeField(value, { state: 'needs_review', confidence: 0.5, doubts: ['read.differs'] });
  const fields = makeFields({ numeroComunicazione: read, denominazione: makeField(`PROVA ${number}`) });
  return { status: 'needs_review', fields, deadline: day === null ? null : deadlineOn(day), ...over };
}

const row = (page: Page, name: string) => page.locator(`tr[data-id="${idOf(name)}"]`);
const focused = (page: Page) =>
  page.evaluate<string | undefined>('document.activeElement?.dataset?.id ?? undefined');
const focus = async (page: Page, name: string) => {
  await row(page, name).focus();
  expect(await focused(page)).toBe(idOf(name));
};
/** Waits until the lane shows these rows, and holds them to this order; the samples stand between. */
const begins = async (page: Page, ...names: string[]) => {
  for (const name of names) await row(page, name).waitFor();
  const ids = await page.locator('tbody tr').evaluateAll((rows) => rows.map((each) => each.dataset['id']));
  expect(ids.filter((id) => names.some((name) => idOf(name) === id))).toEqual(
    names.map((name) => idOf(name)),
  );
};
/** A notice is open, and its keys work: it has put the caret where one begins. */
const atNotice = (page: Page) =>
  expect
    .poll(() => page.evaluate('document.activeElement?.closest(".notice") != null'), { timeout: 30_000 })
    .toBe(true);
const lane = (page: Page, name: string) => page.getByRole('tab', { name });

describe.skipIf(CHROMIUM === null)('the queue', () => {
  beforeAll(async () => {
    house = await openReview();
    const { db } = house.office.engine;
    await placeUnplaced(db, REVIEW_DAY, new AbortController().signal);
    const by = { by: 'prova', now: REVIEW_DAY };
    await addClient(db, { externalId: 'OSTILE', name: HOSTILE, partitaIva: '12345678903' }, by);
    const mail = {
      ...{ kind: 'pec', signature: 'valid', signer: null, from: null, messageId: null, certifiedAt: null },
      ...{ subject: `PEC ${HOSTILE} \u202Etxt`, deliveredOn: null, receipts: [], forwardedBy: [] },
    } as unknown as NonNullable<Result['source']['mail']>;
    const source = (path: string) => ({ ...resultOf('x', 0).source, path });
    const many = Array.from({ length: MANY }, (_, at) => ({
      name: `far-${at}`,
      notices: [doubted(1_000 + at, '2027-06-15')],
    }));
    await fillArchive(db, [
      {
        name: 'undated',
        notices: [doubted(1, null, { warnings: [{ code: 'term.not_computed', message: 'leggere oggi' }] })],
      },
      { name: 'overdue', notices: [doubted(2, '2020-01-10')] },
      { name: 'today', notices: [doubted(3, TODAY)] },
      { name: 'soon', notices: [doubted(4, '2026-11-25')] },
      {
        name: 'hostile',
        client: 'OSTILE',
        notices: [doubted(5, '2026-11-26', { source: { ...source('in/x.pdf'), mail } })],
      },
      {
        name: 'turned',
        notices: [
          doubted(6, '2026-11-27', {
            source: source(`in/${HOSTILE.replaceAll('/', '')}\u202Efdp.exe`),
            fields: makeFields({ denominazione: makeField(TURNED) }),
          }),
        ],
      },
      ...many,
    ]);
  });
  afterAll(() => house?.close());
  beforeEach(async () => {
    await house.office.engine.db.delete(reviewMark);
  });

  it.each(['light', 'dark'] as const)('shuts nobody out, in %s colours', async (colorScheme) => {
    const { page, troubles, asked, close } = await house.visit('reviewer', '/app', { colorScheme });
    await begins(page, 'undated', 'overdue');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `queue-${colorScheme}`);
    await page.keyboard.press('f');
    await page.getByLabel('Motivo').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `queue-filters-${colorScheme}`);
    await focus(page, 'soon');
    await page.keyboard.press('p');
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, `queue-park-${colorScheme}`);
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await close();
  });

  it('is a list of cards on a narrow screen, with nothing beside it', async () => {
    const viewport = { width: 320, height: 640 };
    const { page, close } = await house.visit('reviewer', '/app', { viewport });
    await begins(page, 'undated', 'overdue');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'queue-320');
    await row(page, 'overdue').scrollIntoViewIfNeeded();
    await keepPicture(page, 'queue-320-cards');
    // Shown as cards it is still a grid of rows and cells.
    expect(await page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').count()).toBe(6);
    await close();
  });

  it('says how much time is left in words', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    for (const [name, words] of [
      ['undated', 'senza termine: leggere oggi'],
      ['overdue', /scaduto da \d+ giorni/],
      ['today', 'scade oggi'],
      ['soon', 'mancano 3 giorni'],
    ] as const)
      await row(page, name).getByText(words).waitFor();
    await row(page, 'soon').getByText('due letture diverse').waitFor();
    await row(page, 'soon').getByText('Controllare n. comunicazione').waitFor();
    await close();
  });

  it('is gone through by keys, and one comes back to where one was', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    await begins(page, 'undated', 'overdue', 'today');
    const ids = await page.locator('tbody tr').evaluateAll((rows) => rows.map((each) => each.dataset['id']));
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(ids[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    expect(await focused(page)).toBe(ids[1]);
    while ((await focused(page)) !== idOf('overdue')) await page.keyboard.press('j');
    expect(await row(page, 'overdue').getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('tbody tr[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/app/notices/${idOf('overdue')}`);
    await page.goBack();
    await begins(page, 'undated', 'overdue');
    expect(await focused(page)).toBe(idOf('overdue'));
    await row(page, 'overdue').getByText('in mano mia').waitFor();
    // Also when the whole page was loaded anew.
    await page.reload();
    await row(page, 'overdue').waitFor();
    await expect.poll(() => focused(page), POLL).toBe(idOf('overdue'));
    await close();
  });

  it('loads what lies below when one comes to the end by keys, and finds a far row again', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    await begins(page, 'undated');
    const count = () => page.locator('tbody tr').count();
    expect(await count()).toBeLessThan(100);
    await page.keyboard.press('j');
    for (let turn = 0; turn < 20 && (await count()) <= MANY; turn += 1) {
      await page.keyboard.press('End');
      await page.waitForTimeout(60);
    }
    const all = await count();
    expect(all).toBeGreaterThan(MANY);
    expect(await lane(page, 'Tutti').textContent()).toContain(String(all));
    const last = await page.locator('tbody tr').last().getAttribute('data-id');
    await page.keyboard.press('End');
    expect(await focused(page)).toBe(last);
    const ids = await page.locator('tbody tr').evaluateAll((rows) => rows.map((each) => each.dataset['id']));
    expect(new Set(ids).size).toBe(all);
    await page.reload();
    await expect.poll(() => focused(page), POLL).toBe(last);
    await close();
  });

  it('has lanes by digits, with their counts', async () => {
    const { page, troubles, close } = await house.visit('reviewer', '/app');
    await begins(page, 'undated');
    await page.keyboard.press('2');
    await begins(page, 'overdue', 'today', 'soon', 'hostile', 'turned');
    expect(await lane(page, 'Urgenti').getAttribute('aria-selected')).toBe('true');
    const urgent = await page.locator('tbody tr').count();
    expect(await lane(page, 'Urgenti').textContent()).toMatch(new RegExp(`${urgent}$`));
    await page.keyboard.press('3');
    await begins(page, 'undated');
    await page.keyboard.press('7');
    await page.getByText('Nulla è messo da parte.').waitFor();
    expect(await page.getByRole('link', { name: 'caricare altri documenti' }).getAttribute('href')).toBe(
      '/app/upload',
    );
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'queue-empty');
    // Tabs by arrows.
    await lane(page, 'Da parte').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => lane(page, 'A campione').getAttribute('aria-selected'), POLL).toBe('true');
    await page.keyboard.press('ArrowRight');
    await begins(page, 'undated');
    expect(troubles).toEqual([]);
    await close();
  });

  it('is searched and filtered by keys', async () => {
    const { page, troubles, close } = await house.visit('reviewer', '/app');
    await begins(page, 'undated');
    await page.keyboard.press('/');
    await page.keyboard.type('0012345600004');
    await begins(page, 'soon');
    await expectRows(page, 1);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(idOf('soon'));
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await begins(page, 'undated');
    await page.keyboard.press('Escape');
    await page.keyboard.press('f');
    await page.getByLabel('Motivo').focus();
    await page.getByLabel('Motivo').selectOption({ label: 'termine non calcolato' });
    await begins(page, 'undated');
    await expectRows(page, 1);
    await page.getByText('1 filtro attivo').waitFor();
    await page.getByRole('combobox', { name: 'Cliente' }).fill('OSTILE');
    await expect.poll(() => page.locator('datalist option').count(), POLL).toBe(1);
    const name = await page.locator('datalist option').first().getAttribute('value');
    await page.getByRole('combobox', { name: 'Cliente' }).fill(String(name));
    await page.getByText('Nessun atto di questa corsia corrisponde ai filtri.').waitFor();
    await page.getByLabel('Motivo').selectOption('');
    await begins(page, 'hostile');
    await expectRows(page, 1);
    await page.getByRole('button', { name: 'Togli i filtri' }).click();
    await begins(page, 'undated', 'overdue');
    expect(troubles).toEqual([]);
    await close();
  });

  it('lets no two people begin with the same notice unasked', async () => {
    const ada = await house.visit('reviewer', '/app');
    const bruno = await house.visit('expert', '/app');
    await begins(ada.page, 'undated', 'overdue');
    await begins(bruno.page, 'undated', 'overdue');
    await focus(ada.page, 'today');
    await ada.page.keyboard.press('Enter');
    await ada.page.waitForURL(`**/app/notices/${idOf('today')}`);
    // Bruno's list is older than that.
    await focus(bruno.page, 'today');
    await bruno.page.keyboard.press('Enter');
    const dialog = bruno.page.getByRole('dialog', { name: 'Qualcun altro ci sta lavorando' });
    await dialog.getByText(/in mano a reviewer/).waitFor();
    expect(await violations(bruno.page)).toEqual([]);
    await keepPicture(bruno.page, 'queue-held');
    await bruno.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(bruno.page)).toBe(idOf('today'));
    await row(bruno.page, 'today')
      .getByText(/in mano a reviewer/)
      .waitFor();
    // Now the list knows, and asks before it asks the service.
    await bruno.page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Prendilo tu' }).focus();
    await bruno.page.keyboard.press('Enter');
    await bruno.page.waitForURL(`**/app/notices/${idOf('today')}`);
    const [mark] = await house.office.engine.db.select().from(reviewMark);
    expect(mark).toMatchObject({ noticeId: idOf('today') });
    await ada.page.goBack();
    await row(ada.page, 'today')
      .getByText(/in mano a expert/)
      .waitFor();
    await ada.close();
    await bruno.close();
  });

  it('puts aside until a day, and takes up again', async () => {
    const { page, troubles, close } = await house.visit('reviewer', '/app');
    await begins(page, 'undated', 'overdue', 'today', 'soon');
    await focus(page, 'soon');
    await page.keyboard.press('p');
    const dialog = page.getByRole('dialog', { name: 'Mettere da parte' });
    await dialog.waitFor();
    // Without a reason nothing is put aside.
    await dialog.getByRole('button', { name: 'Metti da parte' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('Scrivere perché').waitFor();
    await dialog.getByLabel('Perché').focus();
    await page.keyboard.type('aspetto la quietanza');
    await dialog.getByRole('button', { name: 'fra 7 giorni' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText(/il termine è il 25\/11\/2026/).waitFor();
    await dialog.getByRole('button', { name: 'Metti da parte' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await row(page, 'soon').waitFor({ state: 'detached' });
    // One goes on with the next.
    expect(await focused(page)).toBe(idOf('hostile'));
    await page.getByRole('status').getByText('Messo da parte fino al 29/11/2026.').waitFor();
    await page.keyboard.press('7');
    await begins(page, 'soon');
    await row(page, 'soon').getByText('da parte fino al 29/11/2026').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('p');
    await dialog.getByText('aspetto la quietanza').first().waitFor();
    await dialog.getByRole('button', { name: 'Riprendi adesso' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Nulla è messo da parte.').waitFor();
    await page.keyboard.press('2');
    await begins(page, 'overdue', 'today', 'soon');
    expect(troubles).toEqual([]);
    await close();
  });

  it('asks an expert, who answers from their lane', async () => {
    const ada = await house.visit('reviewer', '/app');
    await begins(ada.page, 'undated', 'overdue', 'today', 'soon');
    await focus(ada.page, 'soon');
    await ada.page.keyboard.press('o');
    await ada.page.getByLabel('Domanda').focus();
    await ada.page.keyboard.type('È dovuta la sanzione?');
    await ada.page.keyboard.press('Tab');
    await ada.page.keyboard.press('Enter');
    await ada.page.getByRole('status').getByText('Parere chiesto.').waitFor();
    const carla = await house.visit('expert', '/app');
    await begins(carla.page, 'undated');
    await carla.page.keyboard.press('4');
    await begins(carla.page, 'soon');
    await carla.page.keyboard.press('j');
    await carla.page.keyboard.press('o');
    await carla.page.getByText('È dovuta la sanzione?').waitFor();
    await carla.page.getByLabel('Risposta').focus();
    await carla.page.keyboard.type('No, l’anno è prescritto.');
    await carla.page.keyboard.press('Tab');
    await carla.page.keyboard.press('Enter');
    await carla.page.getByText('Nessun parere è in attesa.').waitFor();
    await ada.page.keyboard.press('5');
    await begins(ada.page, 'soon');
    await ada.page.keyboard.press('j');
    await ada.page.keyboard.press('o');
    await ada.page.getByText('No, l’anno è prescritto.').waitFor();
    expect(await violations(ada.page)).toEqual([]);
    await keepPicture(ada.page, 'queue-opinion');
    await ada.page.getByRole('button', { name: 'Letto: chiudi' }).click();
    await ada.page.getByText('Nessun parere da leggere.').waitFor();
    expect([...ada.troubles, ...carla.troubles]).toEqual([]);
    await ada.close();
    await carla.close();
  });

  it('looks again by itself, and moves nothing from under the eye', async () => {
    const { db } = house.office.engine;
    const { page, close } = await house.visit('reviewer', '/login');
    await page.clock.install();
    await page.goto(`${house.url}/app`);
    await begins(page, 'undated', 'overdue', 'today');
    await focus(page, 'turned');
    const topOf = async () => (await row(page, 'turned').boundingBox())?.y ?? Number.NaN;
    const before = await topOf();
    const late = Array.from({ length: 3 }, (_, at) => ({
      name: `late-${at}`,
      notices: [doubted(300 + at, '2019-05-05')],
    }));
    await fillArchive(db, late, { at: REVIEW_DAY, batchId: 'late' });
    await page.clock.runFor(16_000);
    await row(page, 'late-0').waitFor({ state: 'attached' });
    await page.getByRole('status').getByText('3 nuovi atti in elenco.').waitFor({ state: 'attached' });
    expect(await focused(page)).toBe(idOf('turned'));
    // Pixels are whole where one scrolls, and parts of one where rows stand.
    expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1);
    // What leaves the lane under the selection stays until one goes on.
    await db
      .update(noticeTable)
      .set({ isToLook: false })
      .where(eq(noticeTable.id, idOf('turned')));
    await page.clock.runFor(16_000);
    await row(page, 'turned').getByText('non è più in questa corsia').waitFor();
    expect(await focused(page)).toBe(idOf('turned'));
    await page.keyboard.press('k');
    await page.clock.runFor(16_000);
    await row(page, 'turned').waitFor({ state: 'detached' });
    await db
      .update(noticeTable)
      .set({ isToLook: true })
      .where(eq(noticeTable.id, idOf('turned')));
    await close();
  });

  it('goes on from a notice through the lane and filters one came from, also across a reload', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    const opened = (name: string) => page.waitForURL(`**/app/notices/${idOf(name)}`);
    await begins(page, 'undated');
    await page.keyboard.press('2');
    await begins(page, 'overdue', 'today', 'soon');
    await page.keyboard.press('f');
    await page.getByLabel('Scade dal').fill('2026-11-25');
    await page.getByLabel('Senza termine').selectOption({ label: 'esclusi' });
    await begins(page, 'soon', 'hostile', 'turned');
    await row(page, 'today').waitFor({ state: 'detached' });
    const ids = await page.locator('tbody tr').evaluateAll((rows) => rows.map((each) => each.dataset['id']));
    // What somebody else has in hand is passed over.
    await house.office.engine.db.insert(reviewMark).values({
      ...{ noticeId: idOf('hostile'), lockedBy: 'user:other', lockedAt: REVIEW_DAY },
      lockExpiresAt: new Date(REVIEW_DAY.getTime() + 60_000),
    });
    await focus(page, 'soon');
    await page.keyboard.press('Enter');
    await opened('soon');
    await atNotice(page);
    await page.reload();
    await atNotice(page);
    const way = [idOf('soon')];
    for (const id of ids.filter((each) => each !== idOf('soon') && each !== idOf('hostile'))) {
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(`**/app/notices/${id}`);
      way.push(String(id));
      await atNotice(page);
    }
    await page.reload();
    await atNotice(page);
    const here = page.url();
    await page.keyboard.press('Control+Enter');
    const done = page.getByRole('dialog', { name: 'Questa coda è finita' });
    await done.getByText(/«Urgenti ≤ 10 giorni», con 2 filtri,/).waitFor();
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'queue-done');
    await page.keyboard.press('Escape');
    await done.waitFor({ state: 'detached' });
    expect(page.url()).toBe(here);
    expect(await page.evaluate('document.activeElement.id')).toBe('notice-next');
    await page.keyboard.press('Enter');
    await done.getByRole('button', { name: 'Avanti con tutta la coda' }).waitFor();
    // The most urgent of all that was not opened yet, whatever its day.
    const { items } = await askApi<{ items: { id: string; inHand: object | null }[] }>(
      page,
      '/notices?lane=all&limit=50',
    );
    const first = items.find(({ id, inHand }) => inHand === null && !way.includes(id))?.id;
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/app/notices/${first}`);
    await atNotice(page);
    // The list is as it was left.
    await page.goto(`${house.url}/app`);
    await begins(page, 'soon', 'hostile', 'turned');
    expect(await lane(page, 'Urgenti').getAttribute('aria-selected')).toBe('true');
    await close();
  });

  it('goes on through the whole queue from a notice that was opened from elsewhere', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    await begins(page, 'undated');
    await page.keyboard.press('2');
    await begins(page, 'overdue');
    await page.goto(`${house.url}/app/notices/${idOf('far-3')}`);
    await atNotice(page);
    const { items } = await askApi<{ items: { id: string }[] }>(page, '/notices?lane=all&limit=1');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(`**/app/notices/${items[0]?.id}`);
    await close();
  });

  it('shows the rows before the counts are there, and says of when those are', async () => {
    const { page, close } = await house.visit('reviewer', '/login');
    let count = () => {};
    const counted = new Promise<void>((done) => {
      count = done;
    });
    await page.route('**/api/v1/notices/lanes', async (route) => {
      await counted;
      await route.continue();
    });
    await page.goto(`${house.url}/app`);
    await begins(page, 'undated', 'overdue');
    expect(await lane(page, 'Tutti').textContent()).toMatch(/…$/);
    // Another lane does not wait for them either.
    await page.keyboard.press('3');
    await begins(page, 'undated');
    count();
    await expect.poll(() => lane(page, 'Tutti').textContent(), POLL).toMatch(/\d$/);
    await page.getByText(/^conteggi delle \d\d:\d\d:\d\d$/).waitFor();
    await close();
  });

  it('shows hostile names as the text they are', async () => {
    const { page, troubles, asked, close } = await house.visit('reviewer', '/app');
    await row(page, 'hostile').getByText(HOSTILE, { exact: true }).waitFor();
    await row(page, 'hostile').getByText(`PEC ${HOSTILE} \uFFFDtxt`).waitFor();
    await row(page, 'turned').getByText('Bianchi \uFFFDfdp.exe').waitFor();
    expect(await page.locator('tbody script, tbody img').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    await keepPicture(page, 'queue-hostile');
    expect(troubles).toEqual([]);
    expect(asked.every((each) => each.startsWith(house.url))).toBe(true);
    await close();
  });

  it('says what failed, and goes on once it works again', async () => {
    const { page, close } = await house.visit('reviewer', '/app');
    await begins(page, 'undated');
    await page.route('**/api/v1/notices?*', (route) => route.abort());
    await page.keyboard.press('r');
    await page.getByText('Il servizio non risponde.').first().waitFor();
    // What was there stays.
    await begins(page, 'undated', 'overdue');
    await page.unroute('**/api/v1/notices?*');
    await page.getByRole('button', { name: 'Riprova' }).first().click();
    await page.getByText('Il servizio non risponde.').waitFor({ state: 'detached' });
    await close();
  });
});

async function expectRows(page: Page, count: number): Promise<void> {
  await expect.poll(() => page.locator('tbody tr').count(), POLL).toBe(count);
}
