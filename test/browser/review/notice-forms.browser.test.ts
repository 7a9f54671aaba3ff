// What else is said of a notice on its page, by keys alone: kind, day and way of receipt, putting aside, a second opinion; what
// becomes of a change whose document is still at work; help; and the way through queue and notice in English.
import type { Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ShownReview } from '../../../pipeline/server/notices/review.schema.ts';
import { CHROMIUM } from '../../support/chromium.ts';
import { askApi } from './support/ask-api.ts';
import { eventually, IDS, noticeVisits, type Sample, stateOf } from './support/notice-visits.ts';
import { keepPicture, openReview, type ReviewHouse, violations } from './support/open-review.ts';

let house: ReviewHouse;
const { visitOf, open, resultOf, closeAll } = noticeVisits(() => house);

const markOf = async (page: Page, sample: Sample) =>
  (await askApi<ShownReview>(page, `/notices/${IDS[sample]}/review`)).mark;
const told = (page: Page) => page.locator('[role=status]').textContent();

/** As it is typed in Italian, whatever the language of the browser. */
async function typeDay(page: Page, label: string, digits: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.type(digits);
}

/** What the page itself says: not what strangers wrote, nor what was read. Names for aids and titles too. */
async function shownText(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [title], [alt]')].flatMap((each) =>
      ['aria-label', 'title', 'alt'].flatMap((name) => each.getAttribute(name) ?? []));
    return [document.body.innerText, ...spoken].join('\\n');
  })()`);
}

/** Words that Italian cannot do without and English has not, outside the names that stay Italian. */
function italianIn(text: string): readonly string[] {
  const own = text.split('\n').filter((line) => !STRANGERS.test(line));
  return own.filter((line) => ITALIAN.test(line));
}

const ITALIAN =
  /(?<![\p{L}])(?:il|lo|gli|della?|delle|degli|dei|nel(?:la)?|sul(?:la)?|è|non|più|che|questo|questa|con|senza|ancora|giorno|scadenza|controllare|da|di|un|una)(?![\p{L}])/iu;
/** Titles of the notice, names of people and bodies, names of fields that are called so in law. */
const STRANGERS = /^(?:.*Agenzia .*|.*Codice (?:atto|fiscale).*|.*Partita di ruolo.*|English|Italiano)$/u;

describe.skipIf(CHROMIUM === null)('the forms of the page of one notice', () => {
  beforeAll(async () => {
    house = await openReview();
  });
  afterEach(closeAll);
  afterAll(() => house?.close());

  it('go with the queue in English, and no Italian of the page is left', async () => {
    const { page } = await visitOf('reviewer', '/app');
    await page.getByText('Da controllare').first().waitFor();
    expect(italianIn(await shownText(page))).not.toEqual([]);
    await page.getByRole('button', { name: 'English' }).press('Enter');
    await page.getByRole('link', { name: 'To review' }).waitFor();
    await page.locator('[data-row], .queue-row, tbody tr, li').first().waitFor();
    expect(italianIn(await shownText(page))).toEqual([]);
    await page.goto(`${house.url}/app/notices/${IDS['007']}`);
    await page.locator('.slot').first().waitFor();
    for (const name of ['Put aside', 'Ask for a second opinion', 'History']) {
      await page.locator('summary', { hasText: name }).press('Enter');
    }
    await page.getByText('Nobody said anything yet.').waitFor();
    await page.locator('#slot-field-codiceFiscale').focus();
    await page.keyboard.press('F1');
    await page.getByRole('dialog').locator('kbd').first().waitFor();
    expect(italianIn(await shownText(page))).toEqual([]);
    await keepPicture(page, 'notice-english');
  });

  it('name day and way of receipt, and the kind of the notice', async () => {
    const { page, troubles } = await open('001');
    await typeDay(page, 'Giorno di ricevimento', '11/03/2026');
    await page.keyboard.press('Enter');
    await eventually(() => told(page)).toContain('Giorno di ricevimento: salvato');
    const { source } = await resultOf(page, '001');
    expect(source).toMatchObject({ receivedOn: '2026-03-11', receivedOnEvidence: 'user' });
    await page.getByText('Ricevuto il 11/03/2026').waitFor();

    await page.getByLabel('Come è arrivato').focus();
    await page.keyboard.type('Racc');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => told(page)).toContain('Come è arrivato: salvato');
    expect((await resultOf(page, '001')).source.channel).toBe('raccomandata');

    // A communication needs the kind of its control: it is refused with the reason, and the form keeps what was chosen.
    const control = page.getByLabel('Tipo di controllo');
    const was = await control.inputValue();
    await control.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const refused = page.locator('.about [role=alert]');
    await refused.waitFor();
    expect(await refused.textContent()).toContain('Non salvato');
    expect(await control.inputValue()).toBe('');
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'notice-kind-refused');
    await refused.getByRole('button').press('Enter');
    await refused.waitFor({ state: 'detached' });
    await control.focus();
    await page.keyboard.type('54-bis');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await eventually(() => told(page)).toContain('Tipo di atto: salvato');
    expect(was).toBe('36-bis');
    expect((await resultOf(page, '001')).notice.subtype).toBe('54-bis');
    expect(troubles.filter((each) => !/status of 422/.test(each))).toEqual([]);
  });

  it('decide a kind that is in doubt: no round of doubts ends before, and CIVIS takes what a person says it does', async () => {
    const { page, troubles } = await open('012');
    // A cartella whose roll nobody read: whether CIVIS takes it follows from nothing.
    await page.getByLabel('Tipo di atto').selectOption({ label: 'Cartella di pagamento' });
    await page.getByLabel('Tipo di controllo').selectOption('');
    await page.getByRole('button', { name: 'Salva il tipo' }).press('Enter');
    const yes = page.getByRole('button', { name: 'È per CIVIS: Cartella di pagamento' });
    await yes.waitFor();
    expect((await resultOf(page, '012')).status).toBe('needs_review');
    await page.reload();
    await page.locator('.slot').first().waitFor();
    // Past the doubts of the fields, however many: there the caret is held.
    await page.locator('#slot-field-numeroCartella').focus();
    const isHeld = async () => {
      const isThere = await yes.evaluate((button) => button === button.ownerDocument.activeElement);
      if (!isThere) await page.keyboard.press('Alt+v');
      return isThere;
    };
    await eventually(isHeld).toBe(true);
    expect(await violations(page)).toEqual([]);
    await keepPicture(page, 'notice-kind-doubt');
    await page.getByRole('button', { name: 'Non è per CIVIS' }).press('Enter');
    await eventually(async () => (await resultOf(page, '012')).status).toBe('not_for_civis');
    await yes.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.id')).toBe('notice-next');
    expect(troubles).toEqual([]);
  });

  it('put a notice aside until a day with the reason, and take it up again', async () => {
    const { page, troubles } = await open('002');
    await page.getByText('Metti da parte', { exact: true }).first().press('Enter');
    const form = page.locator('.notice-more form', { hasText: 'Motivo' });
    await typeDay(page, 'Fino al giorno', '01/02/2026');
    await form.getByLabel('Motivo').fill('Aspetta la delega');
    await page.keyboard.press('Enter');
    // A day that is over is refused where it is typed.
    await page.getByText('Scrivere un giorno da oggi in poi').waitFor();
    expect((await markOf(page, '002'))?.parked ?? null).toBeNull();
    await page.getByLabel('Fino al giorno').selectText();
    await typeDay(page, 'Fino al giorno', '01/02/2027');
    await form.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await eventually(() => told(page)).toContain('Messo da parte');
    expect((await markOf(page, '002'))?.parked).toMatchObject({
      until: '2027-02-01',
      reason: 'Aspetta la delega',
    });
    await page.getByText('Messo da parte fino al 01/02/2027: Aspetta la delega').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Riprendilo adesso' }).press('Enter');
    await eventually(() => told(page)).toContain('Ripreso');
    expect((await markOf(page, '002'))?.parked).toBeNull();
    expect(troubles).toEqual([]);
  });

  it('ask an expert, who answers, and take the question back', async () => {
    const asking = await open('014');
    await asking.page.getByText('Chiedi un secondo parere').press('Enter');
    await asking.page.getByLabel('Domanda').focus();
    await asking.page.keyboard.type('Vale la delega?');
    await asking.page.keyboard.press('Tab');
    await asking.page.keyboard.press('Enter');
    await eventually(() => told(asking.page)).toContain('Parere chiesto');
    await asking.page.getByText(/Chiesto da reviewer .*: Vale la delega\?/).waitFor();
    expect(await asking.page.getByLabel('Risposta').count()).toBe(0);
    await asking.close();

    const expert = await open('014', 'expert');
    await expert.page.getByLabel('Risposta').focus();
    await expert.page.keyboard.type('Sì, fino al 2027.');
    await expert.page.keyboard.press('Tab');
    await expert.page.keyboard.press('Enter');
    await eventually(() => told(expert.page)).toContain('Risposta data');
    expect((await markOf(expert.page, '014'))?.opinion).toMatchObject({
      ...{ question: 'Vale la delega?', answer: 'Sì, fino al 2027.' },
    });
    expect(await expert.page.getByLabel('Risposta').inputValue()).toBe('');
    expect(await violations(expert.page)).toEqual([]);
    await expert.page.getByRole('button', { name: 'Ritira la domanda' }).press('Enter');
    await eventually(async () => (await markOf(expert.page, '014'))?.opinion).toBeNull();
    expect([...asking.troubles, ...expert.troubles]).toEqual([]);
  });

  it('a document that is being read again is waited for, and what was recorded is not told as not saved', async () => {
    const { page } = await open('003');
    const busy = {
      status: 409,
      json: { code: 'notice.busy', detail: 'in lavorazione', detailEn: 'at work' },
    };
    const fields = '**/api/v1/notices/*/fields';
    // Twice at work, then free.
    let tries = 0;
    const atWork = (route: Route) => {
      tries += 1;
      return tries < 3 ? route.fulfill(busy) : route.continue();
    };
    await page.route(fields, atWork);
    await page.locator('#slot-field-annoImposta').focus();
    await page.keyboard.press('Enter');
    await eventually(() => stateOf(page, 'field annoImposta')).toContain('Confermato');
    expect(tries).toBe(3);
    await page.unroute(fields);

    // Always at work: not saved, what was typed stays, and Enter tries again.
    await page.route(fields, (route) => route.fulfill(busy));
    await page.locator('#slot-field-codiceAtto').focus();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await eventually(() => stateOf(page, 'field codiceAtto')).toContain('Non salvato');
    expect(await page.locator('#slot-field-codiceAtto').inputValue()).toBe('67204772414');
    await page.unroute(fields);

    // Recorded and not there in time (202): it is asked for until it is there.
    await page.route(fields, async (route) => {
      await route.fetch();
      await route.fulfill({ status: 202, json: { id: IDS['003'], documentId: 'd' } });
    });
    await page.locator('#slot-field-codiceAtto').focus();
    await page.keyboard.press('Enter');
    await eventually(() => stateOf(page, 'field codiceAtto')).toContain('Corretto');
    await page.unroute(fields);
    expect((await resultOf(page, '003')).fields.codiceAtto.value).toBe('67204772414');

    // Recorded, and then nobody answers: it is said so, and not that it was not saved.
    await page.route(fields, (route) =>
      route.fulfill({ status: 202, json: { id: IDS['003'], documentId: 'd' } }),
    );
    await page.route(`**/api/v1/notices/${IDS['003']}`, (route) => route.abort());
    await page.locator('#slot-field-codiceAtto').focus();
    await page.keyboard.press('Alt+z');
    const slow = page.getByRole('alert').filter({ hasText: 'Registrato.' });
    await slow.waitFor();
    expect(await stateOf(page, 'field codiceAtto')).toContain('Corretto');
    await page.unroute(`**/api/v1/notices/${IDS['003']}`);
    await slow.getByRole('button', { name: 'Guarda di nuovo' }).press('Enter');
    await slow.waitFor({ state: 'detached' });
    await page.unroute(fields);

    // Done, and no longer theirs to see (204).
    await page.route(fields, (route) => route.fulfill({ status: 204 }));
    await page.locator('#slot-field-codiceAtto').focus();
    await page.keyboard.press('Alt+z');
    await page.getByText('L’atto è stato salvato e non è più fra quelli che si possono vedere.').waitFor();
  });

  it('F1 lists the keys while something is typed, ? types a sign there and lists them elsewhere', async () => {
    const { page } = await open('012');
    const help = page.getByRole('dialog', { name: 'Tasti' });
    const input = page.locator('#slot-field-denominazione');
    await input.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('?');
    expect(await input.inputValue()).toMatch(/\?$/);
    expect(await help.isVisible()).toBe(false);
    await page.keyboard.press('F1');
    await help.waitFor();
    const keys = await help.locator('kbd').allTextContents();
    expect(keys).toEqual(expect.arrayContaining(['?', 'F1', 'Enter', 'Alt+z', 'Alt+PageDown']));
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await page.locator('#notice-next').focus();
    await page.keyboard.press('?');
    await help.waitFor();
  });
});
