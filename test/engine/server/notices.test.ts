// The outgoing half of the API over a filled database: lists, one notice, its papers, changes, and that nobody sees more than
// the notices of their clients.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../contract/result.schema.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { addClient } from '../../../pipeline/office/clients/change-client.ts';
import { deadlineOn, fillArchive, fullNotice, idOf, resultOf } from '../../support/fill-archive.ts';
import { makeField, makeFields } from '../../support/make-result.ts';
import { openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const NOW = new Date('2026-03-02T08:00:00Z');
const HOSTILE = '<script>alert(1)</script>"\r\nX-Evil: 1\u202Egpj\u0000';

let engine: Engine;
let server: TestServer;
let folder: TempFolder;
let alfa: string;
let beta: string;

const get = (url: string, headers = asRole('admin')) => server.app.inject({ url: `/api/v1${url}`, headers });
const withoutCode = (number: number, over: Partial<Result> = {}): Partial<Result> => {
  const plain = fullNotice(number);
  return {
    ...plain,
    fields: makeFields({
      numeroComunicazione: makeField(String(12_345_600_000 + number).padStart(13, '0')),
      denominazione: makeField(`PROVA ADA ${number}`),
      importoTotale: makeField(100_000 + number),
    }),
    ...over,
  };
};

beforeAll(async () => {
  await useDatabaseTemplate();
  folder = new TempFolder();
  engine = await openTestEngine(folder.path('data'));
  server = await openTestServer(engine, { house: { clock: { now: () => NOW } } });
  const by = { by: 'prova', now: NOW };
  const one = await addClient(
    engine.db,
    { externalId: 'ALFA', name: 'Alfa srl', partitaIva: '12345678903', inCharge: 'Ada' },
    by,
  );
  alfa = one.client.id;
  await fillArchive(engine.db, [
    { name: 'alfa-1', client: 'ALFA', notices: [withoutCode(1)] },
    {
      name: 'alfa-undated',
      client: 'ALFA',
      notices: [
        withoutCode(2, {
          status: 'needs_review',
          deadline: null,
          warnings: [{ code: 'term.not_computed', message: 'leggere oggi' }],
        }),
      ],
    },
    {
      name: 'alfa-linked',
      client: 'ALFA',
      notices: [
        withoutCode(3, {
          ruolo: {
            ...resultOf('x', 0).ruolo,
            linkedTo: [
              {
                id: idOf('beta-1'),
                why: `come ${idOf('beta-1')}`,
                relation: 'same',
                strength: 'weak',
              } as unknown as Result['ruolo']['linkedTo'][number],
            ],
          },
          warnings: [{ code: 'notice.duplicate', message: `già presente (${idOf('beta-1')})` }],
        }),
      ],
    },
    { name: 'beta-1', client: 'BETA', notices: [withoutCode(11, { status: 'needs_review' })] },
    { name: 'nobody', notices: [withoutCode(21, { deadline: deadlineOn('2026-03-01') })] },
    {
      name: 'hostile',
      notices: [
        withoutCode(31, {
          fields: makeFields({ denominazione: makeField(HOSTILE) }),
          source: { ...resultOf('hostile', 0).source, path: HOSTILE },
        }),
      ],
    },
    { name: 'shared', client: 'ALFA', notices: [withoutCode(41), withoutCode(42)] },
    { name: 'waiting', client: 'BETA', notices: [] },
  ]);
  // Registered after its papers came: they are placed with the change.
  const two = await addClient(
    engine.db,
    { externalId: 'BETA', name: 'Beta srl', partitaIva: '00743110157' },
    by,
  );
  beta = two.client.id;
}, 180_000);
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

const idsOf = (answer: { json(): { items: { id: string }[] } }) => answer.json().items.map(({ id }) => id);

describe('the list of notices', () => {
  it('shows what is to be read today first, then by day', async () => {
    const answer = await get('/notices');
    expect(answer.statusCode).toBe(200);
    const { items } = answer.json();
    expect(items[0]).toMatchObject({ id: idOf('alfa-undated'), isUndated: true, state: 'open' });
    const days = items.slice(1).map((row: { safe: string }) => row.safe);
    expect(days).toEqual([...days].sort());
    expect(items.find((row: { id: string }) => row.id === idOf('nobody'))).toMatchObject({
      ...{ client: null, daysLeft: -1, isOverdue: true },
    });
    expect(items.find((row: { id: string }) => row.id === idOf('alfa-1'))).toMatchObject({
      client: { id: alfa, shownId: 'ALFA', name: 'Alfa srl' },
      owner: 'Ada',
    });
    expect(server.audit.at(-1)).toMatchObject({ action: 'notice.list', subjects: idsOf(answer) });
  });

  it.each([
    ['status=needs_review', ['alfa-undated', 'beta-1']],
    ['sort=newest&status=needs_review', ['alfa-undated', 'beta-1']],
    ['sort=newest&from=2026-03-01&to=2026-03-01', ['alfa-undated', 'nobody']],
    ['status=needs_review&status=failed&kind=comunicazione', ['alfa-undated', 'beta-1']],
    ['cause=term.not_computed', ['alfa-undated']],
    ['cause=notice.duplicate&status=ready', ['alfa-linked']],
    ['undated=only', ['alfa-undated']],
    ['from=2026-03-01&to=2026-03-01', ['alfa-undated', 'nobody']],
    ['from=2026-03-01&to=2026-03-01&undated=without', ['nobody']],
    ['search=0012345600021', ['nobody']],
    ['search=0012345600021&sort=newest', ['nobody']],
    [`search=${idOf('beta-1').slice(0, 8)}`, ['beta-1']],
    ['search=%25', []],
    ['person=ADA&status=needs_review', ['alfa-undated']],
    ['person=nobody-there', []],
  ])('filters by %s', async (query, names) => {
    const answer = await get(`/notices?${query}`);
    expect(idsOf(answer).sort()).toEqual(names.map((name) => idOf(name)).sort());
  });

  it('filters by client, and by what the installation’s owner has', async () => {
    expect(idsOf(await get(`/notices?client=${beta}`))).toEqual([idOf('beta-1')]);
    const owner = (await get('/notices'))
      .json()
      .items.find((r: { id: string }) => r.id === idOf('nobody')).owner;
    expect(idsOf(await get(`/notices?person=${encodeURIComponent(owner)}`))).toContain(idOf('nobody'));
  });

  it.each(['urgency', 'newest'])(
    'pages by %s without a gap or a repeat while notices come in',
    async (sort) => {
      const before = new Set(idsOf(await get(`/notices?sort=${sort}&limit=200`)));
      expect(before.size).toBeGreaterThan(7);
      const seen: string[] = [];
      let cursor: string | null = '';
      for (let turn = 0; cursor !== null; turn += 1) {
        const answer: Awaited<ReturnType<typeof get>> = await get(
          `/notices?sort=${sort}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        );
        seen.push(...idsOf(answer));
        cursor = answer.json().nextCursor;
        if (turn === 1) {
          const day = deadlineOn('2026-01-02');
          const at = { at: new Date('2027-01-01T00:00:00Z'), batchId: `late-${sort}` };
          await fillArchive(
            engine.db,
            [{ name: `late-${sort}`, notices: [withoutCode(900, { deadline: day })] }],
            at,
          );
        }
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect([...before].filter((id) => !seen.includes(id))).toEqual([]);
    },
  );

  it('refuses a cursor of another list, or a changed one', async () => {
    const { nextCursor } = (await get('/notices?limit=1')).json();
    expect((await get(`/notices?limit=1&sort=newest&cursor=${nextCursor}`)).statusCode).toBe(400);
    expect((await get('/notices?cursor=e30')).statusCode).toBe(400);
    expect((await get('/notices?search=%00')).statusCode).toBe(400);
  });

  it('counts what may be seen', async () => {
    const all = (await get('/notices/counts')).json();
    expect(all).toMatchObject({ status: { needs_review: 2 }, undated: 1, lanes: { heavy: 1 } });
    const own = (await get('/notices/counts', asRole('reviewer', [beta]))).json();
    expect(own).toMatchObject({ status: { needs_review: 1, ready: 0 }, undated: 0, lanes: { heavy: 0 } });
  });
});

describe('one notice', () => {
  it('is the whole result with its tag, and 304 for who has it', async () => {
    const id = idOf('alfa-1');
    const answer = await get(`/notices/${id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      result: { id, schemaVersion: 1 },
      client: { id: alfa },
      links: { sheet: `/api/v1/notices/${id}/sheet` },
    });
    const etag = String(answer.headers.etag);
    const again = await get(`/notices/${id}`, { ...asRole('admin'), 'if-none-match': etag });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });

  it('names no notice of another client to somebody who sees one', async () => {
    const answer = await get(`/notices/${idOf('alfa-linked')}`, asRole('reviewer', [alfa]));
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain(idOf('beta-1'));
    expect(answer.json().result.ruolo.linkedTo).toEqual([]);
    expect((await get(`/notices/${idOf('alfa-linked')}`)).body).toContain(idOf('beta-1'));
  });

  it('gives hostile text as JSON or escaped, in no header', async () => {
    const id = idOf('hostile');
    const view = await get(`/notices/${id}`);
    expect(view.headers['content-type']).toContain('application/json');
    expect(view.json().result.fields.denominazione.value).toBe(HOSTILE);
    const sheet = await get(`/notices/${id}/sheet`);
    expect(sheet.statusCode).toBe(200);
    expect(sheet.body).not.toContain('<script>alert');
    expect(String(sheet.headers['content-security-policy'])).toMatch(
      /script-src 'sha256-[^;]+;.*frame-ancestors/,
    );
    for (const path of ['sheet', 'sheet.pdf', 'explain']) {
      const { headers, statusCode } = await get(`/notices/${id}/${path}`);
      expect(statusCode).toBe(200);
      expect(JSON.stringify(headers)).not.toContain('Evil');
      expect(headers['cache-control']).toBe('private, no-store');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it.each(['sheet', 'sheet.pdf', 'letter', 'calendar.ics', 'explain'])('gives its %s', async (path) => {
    const answer = await get(`/notices/${idOf('alfa-1')}/${path}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.length).toBeGreaterThan(100);
  });

  it.each(['', '/sheet', '/bundle.zip', '/pages/1/picture', '/fields/codiceAtto/picture'])(
    'does not exist under an unknown id%s',
    async (path) => {
      expect((await get(`/notices/0123456789abcdef-1${path}`)).statusCode).toBe(404);
    },
  );
});

describe('changes', () => {
  const post = (url: string, payload: object, tag?: string, headers = asRole('reviewer')) =>
    server.app.inject({
      ...{ method: 'POST', url: `/api/v1${url}`, payload },
      headers: { ...headers, ...(tag ? { 'if-match': tag } : {}) },
    });
  const tagOf = async (id: string) => String((await get(`/notices/${id}`)).headers.etag);

  it('needs the version that was seen', async () => {
    const id = idOf('shared', 0);
    const step = { kind: 'informed', how: 'telefono' };
    expect((await post(`/notices/${id}/follow-up`, step)).statusCode).toBe(428);
    expect((await post(`/notices/${id}/follow-up`, step, '"other"')).statusCode).toBe(412);
    const done = await post(`/notices/${id}/follow-up`, step, await tagOf(id));
    expect(done.statusCode).toBe(200);
    expect(done.json().followUp.informed).toMatchObject({ by: 'reviewer', how: 'telefono' });
    expect(done.headers.etag).toBe(await tagOf(id));
  });

  it('is made by exactly one of two who change at once', async () => {
    const id = idOf('shared', 1);
    const tag = await tagOf(id);
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((how) => post(`/notices/${id}/follow-up`, { kind: 'informed', how }, tag)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412]);
  });

  it('shows a closed deadline no more among the open ones, and a step that cannot be as a conflict', async () => {
    const id = idOf('shared', 1);
    const paid = { kind: 'state_set', state: 'paid', on: '2026-03-01' };
    expect((await post(`/notices/${id}/follow-up`, paid, await tagOf(id))).statusCode).toBe(200);
    expect(idsOf(await get('/deadlines'))).not.toContain(id);
    expect(idsOf(await get('/notices?open=true'))).not.toContain(id);
    expect(idsOf(await get('/notices'))).toContain(id);
    const wrong = await post(`/notices/${id}/follow-up`, { ...paid, state: 'appeal' }, await tagOf(id));
    expect(wrong.statusCode).toBe(409);
  });

  it('of somebody who may not write is refused', async () => {
    const id = idOf('alfa-1');
    const step = { kind: 'reopened' };
    expect((await post(`/notices/${id}/follow-up`, step, '"x"', asRole('operator'))).statusCode).toBe(403);
  });

  it('of a client needs the version that was seen', async () => {
    const { headers } = await get('/clients/ALFA');
    const patch = (tag: string) =>
      server.app.inject({
        ...{ method: 'PATCH', url: '/api/v1/clients/ALFA', payload: { inCharge: 'Bruno' } },
        headers: { ...asRole('admin'), 'if-match': tag },
      });
    expect((await patch('"x"')).statusCode).toBe(412);
    expect((await patch(String(headers.etag))).statusCode).toBe(200);
    expect((await get('/notices?person=bruno')).json().items.length).toBeGreaterThan(0);
  });
});

describe('who sees one client', () => {
  it.each([
    '/notices?limit=200',
    '/notices?sort=newest',
    '/notices?cause=notice.duplicate',
    '/notices?status=needs_review&status=ready',
    '/deadlines',
    '/practices',
    '/statistics',
    '/clients',
    '/clients/BETA',
    '/exports/register.csv',
    '/exports/results.jsonl',
    '/exports/calendar.ics',
  ])('meets nothing of others in %s', async (url) => {
    const answer = await get(url, asRole('expert', [beta]));
    expect(answer.statusCode).toBe(200);
    for (const name of ['alfa-1', 'alfa-undated', 'alfa-linked', 'nobody', 'hostile', 'shared']) {
      expect(answer.body).not.toContain(idOf(name).slice(0, 16));
    }
    expect(answer.body).not.toMatch(/ALFA|Alfa|waiting\.pdf/);
  });

  const one = `/notices/${idOf('alfa-1')}`;
  it.each([
    ['GET', `${one}`],
    ['GET', `${one}/pages/1/picture`],
    ['GET', `${one}/fields/codiceAtto/picture`],
    ['GET', `${one}/sheet`],
    ['GET', `${one}/sheet.pdf`],
    ['GET', `${one}/calendar.ics`],
    ['GET', `${one}/letter`],
    ['GET', `${one}/explain`],
    ['GET', `${one}/bundle.zip`],
    ['PATCH', `${one}/request`],
    ['POST', `${one}/practices`],
    ['POST', `${one}/roll-seen`],
    ['POST', `${one}/follow-up`],
    ['GET', '/clients/ALFA'],
    ['PATCH', '/clients/ALFA'],
    ['DELETE', '/clients/ALFA'],
  ] as const)('finds nothing at %s %s', async (method, url) => {
    const payloads: Record<string, object> = {
      request: {},
      practices: { number: '2026030100001' },
      'roll-seen': { status: 'on_roll', on: '2026-03-01' },
      'follow-up': { kind: 'reopened' },
    };
    const payload = payloads[url.split('/').at(-1) ?? ''] ?? {};
    const answer = await server.app.inject({
      ...{ method, url: `/api/v1${url}`, headers: { ...asRole('expert', [beta]), 'if-match': '"x"' } },
      ...(method === 'GET' || method === 'DELETE' ? {} : { payload }),
    });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toMatch(/ALFA|Alfa/);
  });

  it('has no say over the register as a whole', async () => {
    expect((await get('/clients/export.csv', asRole('expert', [beta]))).statusCode).toBe(403);
  });
});

describe('exports', () => {
  it('give the register under a safe name, with its count on the audit trail', async () => {
    const answer = await get('/exports/register.csv');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="registro-2026-03-02.csv"');
    expect(answer.body).toContain('0012345600021');
    expect(server.audit.at(-1)).toMatchObject({
      action: 'export.notices',
      details: { format: 'register.csv' },
    });
    expect(Number(server.audit.at(-1)?.details?.['count'])).toBeGreaterThan(5);
  });

  it('run two at a time', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => get('/exports/results.jsonl')));
    const codes = answers.map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 200)).toHaveLength(2);
    expect(codes.filter((code) => code === 429)).toHaveLength(2);
    expect((await get('/exports/register.xlsx')).statusCode).toBe(200);
  });
});
