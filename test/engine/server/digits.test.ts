// The wall of digits over HTTP: what is on it, what a mark does to its notice, that it is void for another reading, who may
// see and mark what, and that it can be taken back.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { historyOfNotice } from '../../../pipeline/office/corrections/history-of-notice.ts';
import type { JudgementsBody, WallShown } from '../../../pipeline/server/routes/digits.schema.ts';
import { findNotices } from '../../../pipeline/store/notice-lookup.ts';
import { document, notice } from '../../../pipeline/store/schema.ts';
import { never, openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { type LetterBook, letterBook, type PrintedNumber } from '../support/printed-letters.ts';
import { paperStages } from '../support/read-papers.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const CLOCK = { now: () => new Date('2026-11-22T09:00:00Z') };
const NUMBER = '0012345625401';
const folder = new TempFolder();
const rest: readonly PrintedNumber[] = [
  { field: 'codiceFiscale', value: 'RSSMRA85T10A562S', isSure: true },
  { field: 'dataElaborazione', value: '2026-09-15', isSure: true },
];
const doubtful = (value: string): readonly PrintedNumber[] => [
  { field: 'numeroComunicazione', value },
  ...rest,
];

let engine: Engine;
let server: TestServer;
let letters: LetterBook;
beforeAll(async () => {
  await useDatabaseTemplate();
  letters = await letterBook(folder);
  engine = await openTestEngine(folder.path('data'), { stages: paperStages(letters.book), clock: CLOCK });
  await engine.start();
  server = await openTestServer(engine, { house: { clock: CLOCK } });
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

const wall = async (query: string, headers = asRole('reviewer')): Promise<WallShown> => {
  const answer = await server.app.inject({ url: `/api/v1/digits?limit=120&${query}`, headers });
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const of = async (id: string, query: string, headers = asRole('reviewer')) =>
  (await wall(query, headers)).digits.filter(({ noticeId }) => noticeId === id);
const judge = async (digits: JudgementsBody['digits'], headers = asRole('reviewer')) => {
  const answer = await server.app.inject({
    ...{ method: 'POST', url: '/api/v1/digits', payload: { digits }, headers },
  });
  return answer.statusCode === 200 ? answer.json().outcomes : answer.statusCode;
};
const mark = (
  noticeId: string,
  position: number,
  seen: 'same' | 'odd' | 'undo',
  value = NUMBER,
): JudgementsBody['digits'][number] => ({ noticeId, field: 'numeroComunicazione', value, position, seen });
const now = async (id: string) => {
  const [found] = await findNotices(engine.db, id);
  if (!found) throw new Error('no notice');
  return found.result;
};
const revisionOf = async (documentId: string) =>
  (await engine.db.select().from(document).where(eq(document.id, documentId)))[0]?.revision;

describe('the wall', () => {
  it('shows what was read as one figure over all notices, cut out with its neighbours', async () => {
    const one = await letters.receive(engine, doubtful('0073316424401'));
    const two = await letters.receive(engine, doubtful('0073316477401'));
    const { digits, counts, isWhole } = await wall('figure=7');
    expect(digits.map(({ noticeId, position }) => [noticeId, position]).sort()).toEqual(
      [
        [one.id, 2],
        [two.id, 2],
        [two.id, 8],
        [two.id, 9],
      ].sort(),
    );
    expect([counts[7], isWhole]).toEqual([4, true]);
    const picture = new URL(digits.find(({ noticeId }) => noticeId === one.id)?.picture ?? '', 'http://x');
    // The third figure of a word that begins at 100, each 20 wide, with one on each side.
    expect(picture.searchParams.get('box')).toBe('120,94,60,36');
    const shown = await server.app.inject({
      ...{ url: `${picture.pathname}${picture.search}`, headers: asRole('reviewer') },
    });
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/webp']);
  });

  it('leaves out what was accepted, unless thinner evidence is asked for too', async () => {
    const numbers = [{ field: 'numeroComunicazione', value: NUMBER, isSure: true } as const, ...rest];
    const { id } = await letters.receive(engine, numbers);
    expect((await now(id)).status).toBe('ready');
    expect(await of(id, 'figure=6')).toEqual([]);
    expect(await of(id, 'figure=6&accepted=true')).toMatchObject([{ position: 7, value: NUMBER }]);
  });

  it('says of digits that cannot be cut out that they are not shown', async () => {
    const before = await wall('figure=9');
    await letters.receive(engine, [
      { field: 'numeroComunicazione', value: '0099999999999', print: '00g99q9 99' },
      ...rest,
    ]);
    const after = await wall('figure=9');
    expect(after.digits).toEqual(before.digits);
    expect(after.unshown).toBe(before.unshown + 11);
  });

  it('is for who may read, shows the papers of their clients alone, and is written down', async () => {
    const { id } = await letters.receive(engine, doubtful(NUMBER));
    const refused = await server.app.inject({ url: '/api/v1/digits', headers: asRole('operator') });
    expect(refused.statusCode).toBe(403);
    const others = await wall('figure=6', asRole('reviewer', ['other']));
    expect([others.digits, others.counts.every((each) => each === 0)]).toEqual([[], true]);
    await engine.db.update(notice).set({ clientId: 'mine' }).where(eq(notice.id, id));
    const mine = await wall('figure=6', asRole('reviewer', ['mine']));
    expect(mine.digits.map(({ noticeId }) => noticeId)).toEqual([id]);
    expect(server.audit.at(-1)).toMatchObject({ action: 'digits.view', subjects: [id] });
    expect(await judge([mark(id, 7, 'odd')], asRole('reviewer', ['other']))).toEqual(['gone']);
    expect(await judge([mark(id, 7, 'odd')], asRole('operator'))).toBe(403);
    expect((await now(id)).fields.numeroComunicazione.doubts).not.toContain('digit.odd');
  });

  it('leaves out what somebody else has in hand', async () => {
    const { id } = await letters.receive(engine, doubtful(NUMBER));
    await server.app.inject({
      ...{ method: 'POST', url: `/api/v1/notices/${id}/lock`, payload: {}, headers: asRole('expert') },
    });
    expect(await of(id, 'figure=6')).toEqual([]);
    expect(await judge([mark(id, 7, 'odd')])).toEqual(['locked']);
    expect(await of(id, 'figure=6', asRole('expert'))).toHaveLength(1);
  });
});

describe('a mark', () => {
  it('sends an accepted number and its notice to a person, in words', async () => {
    const numbers = [{ field: 'numeroComunicazione', value: NUMBER, isSure: true } as const, ...rest];
    const { id } = await letters.receive(engine, numbers);
    const [before, trail] = [await now(id), server.audit.length];
    expect(await judge([mark(id, 7, 'odd'), mark(id, 8, 'same')])).toEqual(['stored', 'stored']);
    const { status, fields, warnings } = await now(id);
    expect(before.status).toBe('ready');
    expect(status).toBe('needs_review');
    expect(fields.numeroComunicazione).toMatchObject({ value: NUMBER, state: 'needs_review' });
    expect(fields.numeroComunicazione.doubts).toContain('digit.odd');
    expect(fields.numeroComunicazione.evidence).toContain('class:review.digit_odd');
    expect(warnings.find(({ code }) => code === 'digit.odd')?.message).toMatch(/un’altra cifra al posto 8/);
    const entry = server.audit.slice(trail).find(({ action }) => action === 'digits.judge');
    expect(entry).toMatchObject({ subjects: [id], details: { same: 1, odd: 1, undo: 0 } });
    expect(JSON.stringify(server.audit)).not.toContain(NUMBER);
    // A person goes on with the whole number: its other digits are not asked for.
    expect(await of(id, 'figure=4&accepted=true')).toEqual([]);
  });

  it('sends a notice to a person by a number that its request does not rest on, too', async () => {
    const numbers = [
      { field: 'numeroComunicazione', value: NUMBER, isSure: true } as const,
      { field: 'codiceAtto', value: '28156042419', isSure: true } as const,
      ...rest,
    ];
    const { id } = await letters.receive(engine, numbers);
    expect((await now(id)).status).toBe('ready');
    const odd = {
      noticeId: id,
      field: 'codiceAtto',
      value: '28156042419',
      position: 0,
      seen: 'odd',
    } as const;
    expect(await judge([odd])).toEqual(['stored']);
    expect((await now(id)).status).toBe('needs_review');
  });

  it('is gone once the number is confirmed or corrected', async () => {
    const { id } = await letters.receive(engine, doubtful(NUMBER));
    await judge([mark(id, 7, 'odd')]);
    const seen = await server.app.inject({ url: `/api/v1/notices/${id}`, headers: asRole('reviewer') });
    const confirmed = await server.app.inject({
      ...{ method: 'PATCH', url: `/api/v1/notices/${id}/fields` },
      payload: { fields: { numeroComunicazione: { do: 'confirm' } } },
      headers: { ...asRole('reviewer'), 'if-match': String(seen.headers['etag']) },
    });
    expect(confirmed.statusCode).toBe(200);
    const { status, warnings, fields } = await now(id);
    expect([status, fields.numeroComunicazione.state]).toEqual(['ready', 'confirmed']);
    expect(warnings.map(({ code }) => code)).not.toContain('digit.odd');
    expect(await judge([mark(id, 7, 'odd')])).toEqual(['stale']);
  });
});

describe('digits that are alike', () => {
  it('change nothing one by one; all of one number are said beside it, and accept nothing', async () => {
    const { id, documentId } = await letters.receive(engine, doubtful(NUMBER));
    const [before, revision] = [await now(id), await revisionOf(documentId)];
    const places = [...NUMBER].map((_, position) => position);
    expect(await judge(places.slice(1).map((position) => mark(id, position, 'same')))).toEqual(
      places.slice(1).map(() => 'stored'),
    );
    expect([await now(id), await revisionOf(documentId)]).toEqual([before, revision]);
    expect(await of(id, 'figure=6')).toEqual([]);
    expect(await of(id, 'figure=0')).toMatchObject([{ position: 0 }]);
    await judge([mark(id, 0, 'same')]);
    const { status, fields } = await now(id);
    expect(fields.numeroComunicazione.evidence).toContain('user-digits');
    expect([status, fields.numeroComunicazione.state]).toEqual([
      before.status,
      before.fields.numeroComunicazione.state,
    ]);
    expect(before.fields.numeroComunicazione.state).toBe('needs_review');
    await judge([mark(id, 4, 'undo')]);
    expect(await now(id)).toEqual(before);
  });
});

describe('taking back', () => {
  it('brings what was there before, by whoever marked it and by nobody else', async () => {
    const { id } = await letters.receive(engine, doubtful(NUMBER));
    const before = await now(id);
    await judge([mark(id, 7, 'odd')]);
    expect(await judge([mark(id, 7, 'undo')], asRole('expert'))).toEqual(['stale']);
    // Two had the same screen: the mark of one is not waved through by the other.
    expect(await judge([mark(id, 7, 'same')], asRole('expert'))).toEqual(['stale']);
    expect((await now(id)).fields.numeroComunicazione.doubts).toContain('digit.odd');
    expect(await judge([mark(id, 7, 'undo')])).toEqual(['stored']);
    expect(await now(id)).toEqual(before);
    expect(await of(id, 'figure=6')).toHaveLength(1);
    const history = await historyOfNotice(engine.db, id);
    expect(history.map(({ kind, target, stands }) => [kind, target, stands])).toEqual([
      ['look', `digit numeroComunicazione 7 of ${NUMBER}`, false],
      ['retract', `digit numeroComunicazione 7 of ${NUMBER}`, false],
    ]);
  });

  it('takes back what was sent twice as one', async () => {
    const { id } = await letters.receive(engine, doubtful(NUMBER));
    const before = await now(id);
    await judge([mark(id, 7, 'odd'), mark(id, 8, 'same')]);
    expect(await judge([mark(id, 7, 'odd'), mark(id, 8, 'same')])).toEqual(['stored', 'stored']);
    expect(await historyOfNotice(engine.db, id)).toHaveLength(2);
    await judge([mark(id, 7, 'undo'), mark(id, 8, 'undo')]);
    expect(await now(id)).toEqual(before);
  });
});

describe('another division of the pages', () => {
  it('says of a mark that it was lost, and nothing of digits that were alike', async () => {
    const { id, documentId } = await letters.receive(engine, doubtful(NUMBER));
    const cut = (payload: object) =>
      server.app.inject({
        ...{ method: 'POST', url: `/api/v1/documents/${documentId}/splits`, headers: asRole('reviewer') },
        payload,
      });
    const codes = async () => (await now(id)).warnings.map(({ code }) => code);
    letters.setPages(2);
    await engine.retry(documentId, 'read');
    await engine.settle([documentId], never());
    await judge([mark(id, 8, 'same')]);
    await cut({ decision: { as: 'cut', before: 2 } });
    expect(await codes()).not.toContain('correction.not_applied');
    await cut({ decision: { as: 'cut', before: 2 }, do: 'retract' });
    await judge([mark(id, 7, 'odd')]);
    expect(await codes()).toContain('digit.odd');
    await cut({ decision: { as: 'cut', before: 2 } });
    expect(await codes()).toContain('correction.not_applied');
    expect((await now(id)).status).toBe('needs_review');
    letters.setPages(1);
  });
});

describe('another reading', () => {
  it('makes what was seen of the one before void', async () => {
    const { id, documentId } = await letters.receive(engine, doubtful(NUMBER));
    await judge([mark(id, 7, 'odd')]);
    const other = '0012345125401';
    letters.reprint(documentId, doubtful(other));
    await engine.retry(documentId, 'extract');
    await engine.settle([documentId], never());
    const { fields, warnings } = await now(id);
    expect(fields.numeroComunicazione.value).toBe(other);
    expect(fields.numeroComunicazione.doubts).not.toContain('digit.odd');
    expect(warnings.map(({ code }) => code)).not.toContain('digit.odd');
    expect(await judge([mark(id, 7, 'odd'), mark(id, 7, 'same', other)])).toEqual(['stale', 'stored']);
    letters.reprint(documentId, doubtful(NUMBER));
    await engine.retry(documentId, 'extract');
    await engine.settle([documentId], never());
    // What was seen of a value holds again where that value is read again.
    const again = (await now(id)).fields.numeroComunicazione;
    expect([again.value, again.doubts.includes('digit.odd')]).toEqual([NUMBER, true]);
  });
});
