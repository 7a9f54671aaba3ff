// A request changed on a real store and queue: one transaction, drafted again, and still there after a new reading.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { romeDay } from '../../contract/civil-date.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import { contactFor, NOTHING_RECORDED } from '../../pipeline/drafting/recorded.ts';
import { requestOfNotice } from '../../pipeline/drafting/request-of-notice.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { changeRequest, type RequestDesk } from '../../pipeline/office/requests/change-request.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { NO_CHOICES } from '../../pipeline/store/choice-index.ts';
import { findNotices } from '../../pipeline/store/notice-lookup.ts';
import { makeField, makeFields } from '../support/make-result.ts';
import { fakeResult } from './support/fake-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, NO_READER, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
const CLOCK = { now: () => new Date('2026-11-22T09:00:00Z') };
const NOBODY = { contactEmail: null, contactName: null, contactPhone: null };
const NOTICE = { subtype: null, forCivis: true, why: null, redeterminationOf: null };
/** As the paper reads; changed by the test that reads it anew. */
let number = '0012345625401';

const draft = defineStage({
  ...{ name: 'draft', version: 1, lane: 'light', about: '', needs: [] },
  async run({ document }, ctx) {
    const id = noticeId(document.sha256, 0);
    const fields = makeFields({ numeroComunicazione: makeField(number) });
    const choices = (await ctx.choices.choicesOf([id])).get(id) ?? NO_CHOICES;
    const contact = contactFor({ ...NOTHING_RECORDED, choices }, NOBODY);
    const type = { kind: 'comunicazione' as const };
    const request = requestOfNotice({ type, fields, contact, choices, today: romeDay(CLOCK.now()) });
    const result = { ...fakeResult(document, id), notice: { ...NOTICE, ...type }, fields, request };
    return { kind: 'done', output: { results: [result] } };
  },
});

let engine: Engine;
let desk: RequestDesk;
let id = '';
let documentId = '';
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), { stages: fakeStages({ replace: [draft] }) });
  await engine.start();
  const tools = { blobs: engine.blobs, reader: NO_READER, scan: null, maxFileBytes: 1_000 };
  desk = { engine, clock: CLOCK, ...tools };
  await engine.receive([factsOfFile(folder.paper('a.pdf'))], 'one');
  await engine.waitFor('one', noProgress, never());
  const [intake] = await engine.resultsOf('one');
  id = intake?.results[0]?.id ?? '';
  documentId = intake?.documentId ?? '';
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const requestNow = async () => (await findNotices(engine.db, id))[0]?.result.request;

describe('changeRequest', () => {
  it('drafts again with what was chosen, and what was chosen outlives a new reading', async () => {
    const change = { reason: 'ravvedimento', blanks: new Map([['paidOn', '9/3/2026']]) };
    const outcome = await changeRequest(desk, id, change, never());
    expect(outcome).toMatchObject({ kind: 'changed', choices: { reason: 'ravvedimento' } });
    expect((await requestNow())?.information).toContain('F24 del 09/03/2026');
    await engine.retry(documentId, 'extract');
    await engine.settle([documentId], never());
    expect((await requestNow())?.information).toContain('F24 del 09/03/2026');
  });

  it('changes nothing when it refuses', async () => {
    const before = await requestNow();
    const change = { contact: { email: 'a@b.it' }, second: { practice: number } };
    const outcome = await changeRequest(desk, id, change, never());
    expect(outcome).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'request.practice_is_notice_number' }],
    });
    expect(await requestNow()).toEqual(before);
  });

  it('keeps both of two changes made at once', async () => {
    await Promise.all([
      changeRequest(desk, id, { contact: { email: 'ada@example.it' } }, never()),
      changeRequest(desk, id, { contact: { name: 'Ada Prova' } }, never()),
    ]);
    expect((await requestNow())?.contact).toEqual({
      email: 'ada@example.it',
      name: 'Ada Prova',
      phone: null,
    });
  });

  it('keeps what was chosen when nobody waits for the draft', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(changeRequest(desk, id, { contact: { phone: '06 123456' } }, gone)).rejects.toThrow('gone');
    await engine.settle([documentId], never());
    expect((await requestNow())?.contact.phone).toBe('06 123456');
  });

  it.each([
    [folder.path('nowhere.pdf'), 'file.not_found'],
    [folder.path(''), 'arguments.invalid'],
  ])('refuses the attachment %s and changes nothing', async (path, code) => {
    const before = await requestNow();
    const change = { second: { practice: '2026110500012' }, files: [path] };
    await expect(changeRequest(desk, id, change, never())).rejects.toMatchObject({ code });
    expect(await requestNow()).toEqual(before);
  });

  it('refuses an attachment that is larger than any file may be', async () => {
    const change = { files: [folder.paper('big.pdf', 'x'.repeat(1_001))] };
    await expect(changeRequest(desk, id, change, never())).rejects.toMatchObject({ code: 'file.too_large' });
  });

  it('knows no notice of that id', async () => {
    const made = changeRequest(desk, 'ffffffffffffffff-0', { reason: 'altro' }, never());
    await expect(made).rejects.toMatchObject({ code: 'notice.not_found' });
  });

  it('says that choices were made for another number, until somebody makes them again', async () => {
    number = '0098765425401';
    await engine.retry(documentId, 'draft');
    await engine.settle([documentId], never());
    const codes = async () => (await requestNow())?.problems.map(({ code }) => code);
    expect(await codes()).toContain('request.made_for_other');
    await changeRequest(desk, id, { contact: { name: 'Ada Prova' } }, never());
    expect(await codes()).not.toContain('request.made_for_other');
  });
});
