// Corrections over HTTP: versions, refusals, permissions, visibility, the audit trail without values; marks; a box of a page.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { LOCK_MS } from '../../../pipeline/office/review/review-marks.ts';
import type { Region } from '../../../pipeline/sandbox/page-reader.ts';
import { etagOfVersion } from '../../../pipeline/server/http/etag.ts';
import { resultsOfDocument } from '../../../pipeline/store/document-results.ts';
import { noticeVersion } from '../../../pipeline/store/notice-version.ts';
import { notice } from '../../../pipeline/store/schema.ts';
import { candidate } from '../../validators/consistency/candidate-builder.ts';
import { factsOfFile, NO_READER, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { asRole, openTestServer, type TestServer } from '../support/open-test-server.ts';
import { type PaperBook, paperStages } from '../support/read-papers.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const NUMBER = '0012345625401';
const folder = new TempFolder();
let minutes = 0;
const CLOCK = { now: () => new Date(Date.parse('2026-11-22T09:00:00Z') + minutes * 60_000) };
const papers = [
  {
    pages: [1],
    candidates: [
      candidate({ field: 'numeroComunicazione', value: NUMBER }),
      candidate({ field: 'codiceFiscale', value: 'RSSMRA85T10A562S' }),
      candidate({ field: 'dataElaborazione', value: '2026-09-15' }),
    ],
  },
];
const book: PaperBook = { pagesOf: () => 1, papersOf: () => papers, reads: [] };
const asked: Region[] = [];

let engine: Engine;
let server: TestServer;
let id = '';
let documentId = '';
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), { stages: paperStages(book), clock: CLOCK });
  await engine.start();
  const reader = {
    ...NO_READER,
    sanitise: NO_READER.open as never,
    paint: NO_READER.open as never,
    prepare: NO_READER.open as never,
    isIdle: () => true,
    reread: async (_: unknown, regions: readonly Region[]) => {
      asked.push(...regions);
      const read = [
        { text: '0012345625408', confidence: 0.4, method: 'b' },
        { text: ` ${NUMBER} `, confidence: 0.9, method: 'a' },
      ];
      return new Map(regions.map((region) => [region.id, read]));
    },
  };
  server = await openTestServer(engine, { house: { clock: CLOCK, reader } });
  const [outcome] = await engine.receive([factsOfFile(folder.paper('a.pdf'))], 'one');
  await engine.waitFor('one', noProgress, never());
  documentId = outcome?.kind === 'received' ? outcome.documentId : '';
  id = (await resultsOfDocument(engine.db, documentId))[0]?.id ?? '';
});
afterAll(async () => {
  await server.close();
  await engine.close();
  folder.remove();
});

const version = async () => etagOfVersion(await noticeVersion(engine.db, id, undefined));
const send = (
  method: 'PATCH' | 'POST' | 'GET',
  path: string,
  payload: object | undefined,
  headers: Record<string, string> = asRole('reviewer'),
) => server.app.inject({ method, url: `/api/v1${path}`, ...(payload ? { payload } : {}), headers });
const patch = async (payload: object, headers = asRole('reviewer')) =>
  send('PATCH', `/notices/${id}/fields`, payload, { 'if-match': await version(), ...headers });
const CONFIRM = { fields: { numeroComunicazione: { do: 'confirm' } } };

describe('PATCH fields', () => {
  it('wants the version that was seen, and tells a change made meanwhile', async () => {
    const bare = await send('PATCH', `/notices/${id}/fields`, CONFIRM);
    expect([bare.statusCode, bare.json().code]).toEqual([428, 'request.precondition_required']);
    const seen = await version();
    const answer = await patch(CONFIRM);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().fields.numeroComunicazione).toMatchObject({ value: NUMBER, state: 'confirmed' });
    expect(answer.headers.etag).toBe(await version());
    const late = await send('PATCH', `/notices/${id}/fields`, CONFIRM, {
      ...asRole('reviewer'),
      'if-match': seen,
    });
    expect([late.statusCode, late.json().code]).toEqual([412, 'request.precondition_failed']);
  });

  it('says in both languages why a value is refused, and whether one may insist', async () => {
    const answer = await patch({ fields: { codiceFiscale: { do: 'correct', value: 'RSSMRA85T10A562T' } } });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'correction.refused',
      refusals: [{ of: 'field codiceFiscale', code: 'correction.check', mayInsist: true }],
    });
    expect((await patch({ fields: { pizza: { do: 'confirm' } } })).statusCode).toBe(400);
    expect((await patch({})).statusCode).toBe(400);
  });

  it('is for reviewers, for papers they see, and is audited without values', async () => {
    const before = server.audit.length;
    expect((await patch(CONFIRM, asRole('operator'))).statusCode).toBe(403);
    expect((await patch(CONFIRM, asRole('reviewer', ['other']))).statusCode).toBe(404);
    expect(server.audit.slice(before).map(({ action }) => action)).toEqual(['access.refused']);
    await patch({ fields: { denominazione: { do: 'correct', value: 'ROSSI MARIO' } } });
    const entry = server.audit.at(-1);
    expect(entry).toMatchObject({ action: 'notice.correct', subjects: [id] });
    expect(entry?.details).toEqual({ changed: 'denominazione:correct' });
    expect(JSON.stringify(server.audit)).not.toContain('ROSSI');
    await engine.db.update(notice).set({ clientId: 'mine' }).where(eq(notice.id, id));
    // The register knows no such client: put right, the notice is nobody's, and not theirs to see.
    expect((await patch(CONFIRM, asRole('reviewer', ['mine']))).statusCode).toBe(204);
    expect((await patch(CONFIRM, asRole('reviewer', ['mine']))).statusCode).toBe(404);
  });

  it('previews without storing, and tells the history', async () => {
    const before = await version();
    const body = { fields: { dataElaborazione: { do: 'correct', value: '2024-09-15' } } };
    const preview = await send('POST', `/notices/${id}/fields/preview`, body);
    expect(preview.json().fields.dataElaborazione).toMatchObject({ value: '2024-09-15', state: 'corrected' });
    expect(await version()).toBe(before);
    const { history } = (await send('GET', `/notices/${id}/history`, undefined)).json();
    expect(history[0]).toMatchObject({
      ...{ target: 'field numeroComunicazione', kind: 'confirm', by: 'user:reviewer' },
      machine: { value: NUMBER, state: 'needs_review' },
    });
  });
});

describe('the other words', () => {
  it('takes kind, day and way of receipt', async () => {
    const headers = async () => ({ ...asRole('reviewer'), 'if-match': await version() });
    const typed = { do: 'correct', kind: 'comunicazione', subtype: '54-bis' };
    const type = await send('PATCH', `/notices/${id}/type`, typed, await headers());
    expect(type.json().notice).toMatchObject({ subtype: '54-bis' });
    const came = {
      channel: { do: 'correct', channel: 'raccomandata' },
      receivedOn: { do: 'correct', day: '2026-10-01' },
    };
    const intake = await send('PATCH', `/notices/${id}/intake`, came, await headers());
    expect(intake.json().source).toMatchObject({
      channel: 'raccomandata',
      receivedOn: '2026-10-01',
      receivedOnEvidence: 'user',
    });
    const gone = await send(
      'POST',
      `/notices/${id}/warnings/dismiss`,
      { code: 'term.not_computed' },
      await headers(),
    );
    expect([gone.statusCode, gone.json().refusals[0].code]).toEqual([422, 'correction.not_dismissible']);
  });

  it('refuses a split of pages that are not there, and joins what is', async () => {
    const wrong = await send('POST', `/documents/${documentId}/splits`, {
      decision: { as: 'cut', before: 9 },
    });
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'split.pages_unknown']);
    const one = await send('POST', `/documents/${documentId}/splits`, {
      decision: { as: 'one', pages: [1] },
    });
    expect(one.json()).toMatchObject({ isDone: true, results: [{ id }] });
  });

  it('shows how a document is divided and what was decided, and tells a division changed meanwhile', async () => {
    const path = `/documents/${documentId}/splits`;
    const before = await send('GET', path, undefined);
    expect(before.statusCode).toBe(200);
    expect(before.json()).toMatchObject({
      ...{ documentId, isBusy: false, isFailed: false },
      parts: [
        {
          part: null,
          groups: [{ noticeId: id, pages: [1], proposals: [], copies: [] }],
          decisions: [{ decision: { as: 'one', pages: [1] }, by: 'user:reviewer' }],
        },
      ],
    });
    const tag = String(before.headers.etag);
    const back = { do: 'retract', decision: { as: 'one', pages: [1] } };
    const headers = { ...asRole('reviewer'), 'if-match': tag };
    expect((await send('POST', path, back, headers)).json()).toMatchObject({ isDone: true });
    const late = await send('POST', path, { decision: { as: 'cut', before: 1 } }, headers);
    expect([late.statusCode, late.json().code]).toEqual([412, 'request.precondition_failed']);
    const after = await send('GET', path, undefined);
    expect(after.json().parts[0].decisions).toEqual([]);
    expect(after.headers.etag).not.toBe(tag);
  });

  it('shows no division of a document of somebody else', async () => {
    const path = `/documents/${documentId}/splits`;
    const stranger = { ...asRole('reviewer'), 'x-test-clients': 'nobody' };
    expect((await send('GET', path, undefined, stranger)).statusCode).toBe(404);
  });
});

describe('marks', () => {
  const lock = (headers: Record<string, string>, body = {}) =>
    send('POST', `/notices/${id}/lock`, body, headers);

  it('lets one person have a notice, until it runs out or is taken over, which is audited', async () => {
    expect((await lock(asRole('reviewer'))).json().lock).toMatchObject({ by: 'user:reviewer' });
    expect((await lock(asRole('expert'))).json().code).toBe('review.locked');
    const blocked = await patch(CONFIRM, asRole('expert'));
    expect([blocked.statusCode, blocked.json().code]).toEqual([409, 'review.locked']);
    minutes += LOCK_MS / 60_000 - 1;
    await lock(asRole('reviewer'));
    minutes += 2;
    expect((await lock(asRole('expert'))).statusCode).toBe(409);
    minutes += LOCK_MS / 60_000;
    expect((await lock(asRole('expert'))).json().lock.by).toBe('user:expert');
    expect(server.audit.at(-1)).toMatchObject({
      action: 'notice.take_over',
      details: { from: 'user:reviewer', forced: false },
    });
    await lock(asRole('reviewer'), { force: true });
    expect(server.audit.at(-1)?.details).toEqual({ from: 'user:expert', forced: true });
    expect((await lock(asRole('reviewer'), { do: 'release' })).json().lock).toBeNull();
  });

  it('tells a reviewer what is in doubt, in both languages, and who else has the notice in hand', async () => {
    await lock(asRole('reviewer'));
    const seen = (await send('GET', `/notices/${id}/review`, undefined, asRole('expert'))).json();
    expect(seen).toMatchObject({ isLockedByOther: true, mark: { lock: { by: 'user:reviewer' } } });
    const own = (await send('GET', `/notices/${id}/review`, undefined, asRole('reviewer'))).json();
    expect(own.isLockedByOther).toBe(false);
    expect(own.fields.numeroComunicazione).toMatchObject({ isNeeded: true });
    expect(own.fields.denominazione.isNeeded).toBe(false);
    const { doubts } = (await send('GET', `/notices/${id}`, undefined)).json().result.fields.dataElaborazione;
    const said = own.fields.dataElaborazione.doubts;
    expect(said.map(({ code }: { code: string }) => code)).toEqual(doubts);
    for (const { it, en } of said) expect([it, en].every((each) => each !== '')).toBe(true);
    minutes += LOCK_MS / 60_000 + 1;
    const later = (await send('GET', `/notices/${id}/review`, undefined)).json();
    expect([later.mark.lock, later.isLockedByOther]).toEqual([null, false]);
    expect(server.audit.some(({ action }) => action === 'notice.review')).toBe(true);
  });

  it('puts a notice aside with its reason, and asks an expert', async () => {
    const park = (body: object) => send('POST', `/notices/${id}/park`, body);
    const parked = await park({ do: 'park', until: '2026-12-01', reason: 'manca la quietanza' });
    expect(parked.json().parked).toMatchObject({ until: '2026-12-01', reason: 'manca la quietanza' });
    expect((await park({ do: 'park', until: '2026-01-01', reason: 'x' })).statusCode).toBe(400);
    expect((await park({ do: 'resume' })).json().parked).toBeNull();
    const answer = (role: 'reviewer' | 'expert') =>
      send('POST', `/notices/${id}/second-opinion/answer`, { answer: 'va bene' }, asRole(role));
    expect((await answer('expert')).json().code).toBe('review.nothing_asked');
    await send('POST', `/notices/${id}/second-opinion`, { do: 'ask', question: 'è per CIVIS?' });
    expect((await answer('reviewer')).statusCode).toBe(403);
    expect((await answer('expert')).json().opinion).toMatchObject({
      answer: 'va bene',
      answeredBy: 'user:expert',
    });
  });
});

describe('a box of a page', () => {
  const read = (page: number, body: object) => send('POST', `/notices/${id}/pages/${page}/read`, body);

  it('is read on the spot, surest first, with what it would be as a value', async () => {
    const answer = await read(1, { box: [100, 100, 200, 30], field: 'numeroComunicazione' });
    expect(answer.json()).toEqual({
      ...{ text: NUMBER, alternatives: ['0012345625408'] },
      values: [NUMBER, '0012345625408'],
    });
    expect(asked.at(-1)).toMatchObject({ box: [100, 100, 200, 30], expect: 'digits' });
  });

  it.each([
    [2, [100, 100, 200, 30]],
    [1, [0, 0, 1_000, 1_400]],
    [1, [2_000, 100, 200, 30]],
  ])('is of the notice: page %i, box %j is not', async (page, box) => {
    const answer = await read(page, { box });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'page.not_in_notice']);
  });
});

describe('again', () => {
  it('is for those who decide', async () => {
    expect((await send('POST', `/documents/${documentId}/retry`, {})).statusCode).toBe(403);
    const retried = await send('POST', `/documents/${documentId}/retry`, {}, asRole('expert'));
    expect([retried.statusCode, retried.json().documentIds]).toEqual([202, [documentId]]);
    const failures = await send('POST', '/failures/retry', { code: 'pdf.damaged' }, asRole('expert'));
    expect(failures.json()).toEqual({ documentIds: [], notKept: [] });
    const body = { from: 'extract', waitSeconds: 30 };
    const reread = await send('POST', `/notices/${id}/reread`, body, asRole('expert'));
    expect(reread.json()).toMatchObject({ documentId, differences: [{ id, is: 'same' }] });
  });
});
