// Blind double keying over HTTP: two people alike make a person's word, a third decides, nobody keys twice, and what one
// typed reaches nobody else's browser by any door.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { localPrincipal } from '../../../pipeline/server/access/principal.ts';
import type { KeyingTaskShown } from '../../../pipeline/server/routes/keying.schema.ts';
import { findNotices } from '../../../pipeline/store/notice-lookup.ts';
import { humanWord, notice } from '../../../pipeline/store/schema.ts';
import { never, openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { type LetterBook, letterBook, type PrintedNumber } from '../support/printed-letters.ts';
import { paperStages } from '../support/read-papers.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const CLOCK = { now: () => new Date('2026-11-22T09:00:00Z') };
/** As the program read it, as it is printed, and a slip of the keyboard. */
const READ = '0012345625401';
const PRINTED = '0012345675401';
const SLIP = '0012345675410';
const folder = new TempFolder();
const ADA = asRole('reviewer', null, 'ada');
const BRUNO = asRole('reviewer', null, 'bruno');
const CARLA = asRole('expert', null, 'carla');

const letter = (value: string): readonly PrintedNumber[] => [
  { field: 'numeroComunicazione', value },
  { field: 'codiceFiscale', value: 'RSSMRA85T10A562S', isSure: true },
  { field: 'dataElaborazione', value: '2026-09-15', isSure: true },
];

let engine: Engine;
let server: TestServer;
let letters: LetterBook;
beforeAll(async () => {
  await useDatabaseTemplate();
  letters = await letterBook(folder);
  engine = await openTestEngine(folder.path('data'), { stages: paperStages(letters.book), clock: CLOCK });
  await engine.start();
  server = await openTestServer(engine, { house: { clock: CLOCK }, config: { doubleKeying: 'on' } });
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

const get = async (url: string, headers: Record<string, string>) =>
  server.app.inject({ url: `/api/v1${url}`, headers });
const taskOf = async (id: string, headers: Record<string, string>): Promise<KeyingTaskShown | undefined> => {
  const answer = await get('/keying?limit=20', headers);
  expect(answer.statusCode).toBe(200);
  return answer.json().tasks.find((task: KeyingTaskShown) => task.noticeId === id);
};
const send = (id: string, headers: Record<string, string>, payload: object, path = 'keyings') =>
  server.app.inject({ method: 'POST', url: `/api/v1/notices/${id}/${path}`, payload, headers });
/** Opens the task and types. @returns the outcome, else the code of the problem */
const key = async (id: string, headers: Record<string, string>, value: string, insist = false) => {
  const task = await taskOf(id, headers);
  const payload = { field: 'numeroComunicazione', value, insist };
  const answer = await send(id, { ...headers, 'if-match': task?.version ?? '"none"' }, payload);
  return answer.json().outcome ?? answer.json().code;
};
const now = async (id: string) => {
  const [found] = await findNotices(engine.db, id);
  if (!found) throw new Error('no notice');
  return found.result;
};
const fieldOf = async (id: string) => (await now(id)).fields.numeroComunicazione;

describe('two people', () => {
  it('make a person’s word where they typed alike, whatever was read', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    const before = await now(id);
    expect(await key(id, ADA, '001 234 567 5401')).toBe('kept');
    expect(await now(id)).toEqual(before);
    expect(await key(id, BRUNO, PRINTED)).toBe('confirmed');
    const { status, fields } = await now(id);
    expect(status).toBe('ready');
    expect(fields.numeroComunicazione).toMatchObject({
      ...{ value: PRINTED, state: 'corrected', source: 'user', alternatives: [READ] },
    });
    expect(await taskOf(id, CARLA)).toBeUndefined();
  });

  it('confirm what was read where they typed it', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    await key(id, ADA, READ);
    expect(await key(id, BRUNO, READ)).toBe('confirmed');
    expect(await fieldOf(id)).toMatchObject({ value: READ, state: 'confirmed' });
  });

  it('give a number where its label stands and nothing reads beside it', async () => {
    const [, ...others] = letter(READ);
    const unread = { field: 'numeroComunicazione', value: PRINTED, isUnread: true } as const;
    const { id } = await letters.receive(engine, [unread, ...others]);
    expect(await fieldOf(id)).toMatchObject({ value: null, state: 'missing', doubts: ['value.unread'] });
    await key(id, ADA, PRINTED);
    expect(await key(id, BRUNO, PRINTED)).toBe('confirmed');
    expect(await fieldOf(id)).toMatchObject({ value: PRINTED, state: 'corrected' });
    expect((await now(id)).status).toBe('ready');
  });

  it('are two people: nobody types the same number twice, and no program types', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    const task = await taskOf(id, ADA);
    const again = { ...ADA, 'if-match': task?.version ?? '' };
    await key(id, ADA, PRINTED);
    expect(await taskOf(id, ADA)).toBeUndefined();
    const twice = await send(id, again, { field: 'numeroComunicazione', value: PRINTED });
    expect([twice.statusCode, twice.json().code]).toEqual([409, 'keying.same_person']);
    for (const program of [localPrincipal(null), { ...localPrincipal(null), kind: 'token' as const }]) {
      const access = { authenticate: async () => program, record: async () => {}, recordIn: async () => {} };
      const house = { clock: CLOCK, access };
      const other = await openTestServer(engine, { house, config: { doubleKeying: 'on' } });
      const asked = await other.app.inject({ url: '/api/v1/keying' });
      expect([asked.statusCode, asked.json().code]).toEqual([403, 'keying.people_only']);
      await other.close();
    }
    expect((await fieldOf(id)).state).toBe('needs_review');
  });
});

describe('where they differ', () => {
  it('a third person decides by typing one of the two', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    expect(await key(id, ADA, PRINTED)).toBe('kept');
    expect(await key(id, BRUNO, SLIP)).toBe('third');
    expect(await fieldOf(id)).toMatchObject({ value: READ, state: 'needs_review' });
    expect(await key(id, CARLA, PRINTED)).toBe('confirmed');
    expect(await fieldOf(id)).toMatchObject({ value: PRINTED, state: 'corrected' });
  });

  it('and the third types yet another, nobody’s counts and the field says so', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    await key(id, ADA, PRINTED);
    await key(id, BRUNO, SLIP);
    expect(await key(id, CARLA, '0012345675999')).toBe('disputed');
    const { status, fields } = await now(id);
    expect([status, fields.numeroComunicazione.state, fields.numeroComunicazione.value]).toEqual([
      ...['needs_review', 'needs_review', READ],
    ]);
    expect(fields.numeroComunicazione.doubts).toContain('keying.differs');
    expect(JSON.stringify(await now(id))).not.toMatch(new RegExp(`${PRINTED}|${SLIP}|0012345675999`));
    expect(await taskOf(id, asRole('admin'))).toBeUndefined();
  });
});

describe('blindness', () => {
  it('holds: no task shows a value, and no door of another person shows what was typed', async () => {
    const typed = '0099887766554';
    const { id, documentId } = await letters.receive(engine, letter(READ));
    await key(id, ADA, typed);
    const list = await get('/keying?limit=20', BRUNO);
    expect(list.json().tasks.map((task: KeyingTaskShown) => task.noticeId)).toContain(id);
    expect(list.body).not.toContain(READ);
    const doors = [
      '/keying?limit=20',
      ...['', '/history', '/explain', '/sheet'].map((door) => `/notices/${id}${door}`),
      `/documents/${documentId}`,
      '/notices',
      '/practices',
      '/exports/results.jsonl',
      '/exports/register.csv',
      '/digits?figure=7&accepted=true',
      '/statistics',
    ];
    for (const door of doors) {
      const answer = await get(door, asRole('admin', null, 'bruno'));
      expect([door, answer.statusCode]).toEqual([door, 200]);
      expect([door, answer.body.includes(typed)]).toEqual([door, false]);
    }
    expect(JSON.stringify(server.audit)).not.toContain(typed);
    const kept = await engine.db.select().from(humanWord).where(eq(humanWord.documentId, documentId));
    expect(JSON.stringify(kept.map(({ said }) => said))).toContain(typed);
  });

  it('does not tell the second person what the first typed, alike or not', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    await key(id, ADA, PRINTED);
    const task = await taskOf(id, BRUNO);
    const answer = await send(
      id,
      { ...BRUNO, 'if-match': task?.version ?? '' },
      { field: 'numeroComunicazione', value: SLIP },
    );
    expect(answer.json()).toEqual({ outcome: 'third' });
    expect(server.audit.at(-1)).toMatchObject({
      ...{ action: 'keying.add', subjects: [id], details: { field: 'numeroComunicazione' } },
    });
  });
});

describe('a keying', () => {
  it('has the form of its number, and its own check unless one insists', async () => {
    const numbers: readonly PrintedNumber[] = [
      { field: 'codiceFiscale', value: 'RSSMRA85T10A562S' },
      ...letter(READ).filter(({ field }) => field !== 'codiceFiscale'),
    ];
    const { id } = await letters.receive(engine, numbers);
    const answer = await get('/keying?limit=20', ADA);
    const task = answer
      .json()
      .tasks.find((each: KeyingTaskShown) => each.noticeId === id && each.field === 'codiceFiscale');
    const typed = async (value: string, insist = false) =>
      (
        await send(id, { ...ADA, 'if-match': task.version }, { field: 'codiceFiscale', value, insist })
      ).json();
    expect(await typed('RSS')).toMatchObject({ refusals: [{ code: 'correction.form', mayInsist: false }] });
    expect(await typed('RSSMRA85T10A562T')).toMatchObject({
      ...{ code: 'correction.refused', refusals: [{ code: 'correction.check', mayInsist: true }] },
    });
    expect(await typed('RSSMRA85T10A562T', true)).toEqual({ outcome: 'kept' });
  });

  it('says which place was looked at, and is refused where that is another now', async () => {
    const { id, documentId } = await letters.receive(engine, letter(READ));
    const task = await taskOf(id, ADA);
    const body = { field: 'numeroComunicazione', value: PRINTED };
    expect((await send(id, ADA, body)).json().code).toBe('request.precondition_required');
    const [number, ...others] = letter(READ);
    letters.reprint(documentId, [...others, ...(number ? [number] : [])]);
    await engine.retry(documentId, 'extract');
    await engine.settle([documentId], never());
    const late = await send(id, { ...ADA, 'if-match': task?.version ?? '' }, body);
    expect([late.statusCode, late.json().code]).toEqual([412, 'request.precondition_failed']);
  });

  it('is taken back by whoever made it, until it was compared', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    const back = async (headers: Record<string, string>) =>
      (await send(id, headers, { field: 'numeroComunicazione' }, 'keyings/retract')).statusCode;
    await key(id, ADA, SLIP);
    expect(await back(BRUNO)).toBe(409);
    expect(await back(ADA)).toBe(204);
    expect(await key(id, ADA, PRINTED)).toBe('kept');
    expect(await key(id, BRUNO, SLIP)).toBe('third');
    expect([await back(ADA), await back(BRUNO)]).toEqual([409, 409]);
  });

  it('is not wanted once somebody settled the field', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    const task = await taskOf(id, ADA);
    const seen = await get(`/notices/${id}`, CARLA);
    await server.app.inject({
      ...{ method: 'PATCH', url: `/api/v1/notices/${id}/fields` },
      payload: { fields: { numeroComunicazione: { do: 'confirm' } } },
      headers: { ...CARLA, 'if-match': String(seen.headers['etag']) },
    });
    expect(await taskOf(id, ADA)).toBeUndefined();
    const late = await send(
      id,
      { ...ADA, 'if-match': task?.version ?? '' },
      { field: 'numeroComunicazione', value: PRINTED },
    );
    expect([late.statusCode, late.json().code]).toEqual([409, 'keying.not_wanted']);
  });

  it('is for reviewers, for papers they see, and for nobody while it is off', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    expect((await get('/keying', asRole('operator'))).statusCode).toBe(403);
    expect((await get('/keying', asRole('reviewer', ['other']))).json().tasks).toEqual([]);
    const body = { field: 'numeroComunicazione', value: PRINTED };
    expect((await send(id, asRole('reviewer', ['other']), body)).statusCode).toBe(404);
    await engine.db.update(notice).set({ clientId: 'mine' }).where(eq(notice.id, id));
    const mine = await get('/keying', asRole('reviewer', ['mine']));
    expect(mine.json().tasks.map((task: KeyingTaskShown) => task.noticeId)).toEqual([id]);
    expect((await get('/me', ADA)).json().settings).toEqual({ doubleKeying: true });
    const off = await openTestServer(engine, { house: { clock: CLOCK } });
    const answer = await off.app.inject({ url: '/api/v1/keying', headers: ADA });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'keying.off']);
    expect((await off.app.inject({ url: '/api/v1/me', headers: ADA })).json().settings).toEqual({
      doubleKeying: false,
    });
    await off.close();
  });

  it('made by two at the same moment is kept once each, and compared', async () => {
    const { id } = await letters.receive(engine, letter(READ));
    const version = (await taskOf(id, ADA))?.version ?? '';
    const both = await Promise.all(
      [ADA, BRUNO].map((who) =>
        send(id, { ...who, 'if-match': version }, { field: 'numeroComunicazione', value: PRINTED }),
      ),
    );
    expect(both.map((answer) => answer.json().outcome).sort()).toEqual(['confirmed', 'kept']);
    expect((await fieldOf(id)).value).toBe(PRINTED);
  });
});
