// The whole life of a request, on the real way of a document: the notice comes in, is drafted, sent, discarded, sent again,
// partly accepted; the updated notice comes in, and a second request goes on from there. `npm run life`.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import { resultSchema } from '../../contract/result.schema.ts';
import { type Office, openOffice } from '../../pipeline/cli/open-office.ts';
import { runBatch } from '../../pipeline/cli/run-batch.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { practicesOf, recordRoll, recordSent, recordState } from '../../pipeline/office/practices/index.ts';
import type { IntakeFacts } from '../../pipeline/stages/stage-outputs.ts';
import { NO_CHOICES, type RequestChoices } from '../../pipeline/store/choice-index.ts';
import { saveChoices } from '../../pipeline/store/choice-rows.ts';
import { findNotices } from '../../pipeline/store/notice-lookup.ts';
import { redraft } from '../../pipeline/store/redraft.ts';
import {
  discardFacts,
  type NoticePaper,
  noticePdf,
  numberOf,
  outcomeFacts,
  paperPdf,
  receiptFacts,
} from '../support/civis-papers.ts';
import { never } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const FIRST: NoticePaper = { serial: 415_207, elaborated: '2026-02-16' };
const UPDATED: NoticePaper = {
  serial: 415_911,
  elaborated: '2026-03-26',
  line: `Questa comunicazione sostituisce la comunicazione n. ${numberOf(FIRST)} elaborata il 16-02-2026.`,
};
const [SENT, SENT_AGAIN, SECOND] = ['2026031200017', '2026031600042', '2026041000008'];
const FIRST_DUE = '2026-05-11';

const folder = new TempFolder();
let today = '2026-03-11';
let office: Office;
beforeAll(async () => {
  await useDatabaseTemplate();
  const { config } = loadConfig(
    { CIVIS_READERS: '1', CIVIS_LOG_LEVEL: 'silent' },
    { dataDir: folder.path('data') },
  );
  office = await openOffice(config, { now: () => new Date(`${today}T09:00:00Z`) });
});
afterAll(async () => {
  await office.close();
  folder.remove();
});

async function comesIn(name: string, pdf: Buffer, more: Partial<IntakeFacts> = {}): Promise<Result> {
  const path = folder.path(name);
  writeFileSync(path, pdf);
  const facts: IntakeFacts = {
    ...{ path, channel: null, receivedOn: null, receivedOnEvidence: 'unknown', client: null, ...more },
  };
  const { results } = await runBatch(office, [facts], () => undefined, never());
  expect(results).toHaveLength(1);
  return resultSchema.parse(results[0]);
}

/** As it stands once nothing is under way for it. */
async function now(id: string): Promise<Result> {
  const before = await findNotices(office.engine.db, id);
  await office.engine.settle(
    before.map(({ documentId }) => documentId),
    never(),
  );
  const [found] = await findNotices(office.engine.db, id);
  return resultSchema.parse(found?.result);
}

const settle = async (documents: Promise<readonly string[]>) =>
  office.engine.settle(await documents, never());
const clock = () => new Date(`${today}T09:00:00Z`);
const codes = ({ warnings }: Result) => warnings.map(({ code }) => code);
const stepOf = (result: Result, number: string) =>
  result.practices.find((practice) => practice.number === number)?.nextStep;

async function choose(id: string, over: Partial<RequestChoices>): Promise<void> {
  await settle(
    office.engine.db.transaction(async (tx) => {
      await saveChoices(tx, id, { ...NO_CHOICES, ...over }, clock());
      return redraft(tx, [id], clock());
    }),
  );
}

it('goes from the notice to the second request, every state as it should be', async () => {
  const { db } = office.engine;

  // The notice comes in and is drafted.
  const { id, ...came } = await comesIn('avviso.pdf', await noticePdf(FIRST), {
    ...{ channel: 'raccomandata', receivedOn: '2026-03-11', receivedOnEvidence: 'user' },
  });
  expect(came.fields.numeroComunicazione).toMatchObject({ value: numberOf(FIRST), state: 'accepted' });
  expect(came).toMatchObject({
    status: 'ready',
    practices: [],
    deadline: { due: FIRST_DUE, safe: FIRST_DUE },
  });
  await choose(id, { text: 'Il versamento risulta eseguito.' });

  // Sent; CIVIS said at the form that the sums are not on the roll.
  today = '2026-03-12';
  await settle(recordSent(db, { id, number: SENT, sentOn: null, isSecond: null }, clock()));
  await settle(recordRoll(db, { id, status: 'not_on_roll', on: '2026-03-12' }, clock()));
  let notice = await now(id);
  expect(notice).toMatchObject({
    status: 'ready',
    ruolo: { status: 'not_on_roll', asOf: '2026-03-12' },
    practices: [{ number: SENT, kind: 'first', state: 'sent', sentOn: '2026-03-12', outcome: null }],
  });
  expect(stepOf(notice, SENT)).toMatchObject({ code: 'practice.look', isUrgent: false });
  expect(stepOf(notice, SENT)?.message).toContain('13/03/2026');
  expect(notice.deadline).toEqual(came.deadline);

  // Discarded: the receipt comes in like any other paper.
  today = '2026-03-13';
  const discard = await comesIn(
    'scarto.pdf',
    await paperPdf(discardFacts(SENT, numberOf(FIRST), '13/03/2026')),
  );
  expect(discard).toMatchObject({
    status: 'not_for_civis',
    notice: { kind: 'altro', why: 'civis.discarded' },
    request: null,
  });
  expect(codes(discard)).toContain('practice.paper_taken');
  notice = await now(id);
  expect(notice).toMatchObject({
    status: 'needs_review',
    practices: [{ number: SENT, state: 'scartata', changedOn: '2026-03-13' }],
  });
  expect(codes(notice)[0]).toBe('practice.discarded');
  expect(stepOf(notice, SENT)).toMatchObject({ code: 'practice.file_again', isUrgent: true });
  expect(stepOf(notice, SENT)?.message).toContain('11/05/2026');
  expect(notice.deadline).toEqual(came.deadline);
  expect(await practicesOf(db, id, clock())).toMatchObject({ daysLeft: 59 });

  // Corrected and sent again; its receipt comes in too and adds nothing new.
  today = '2026-03-16';
  await settle(recordSent(db, { id, number: SENT_AGAIN, sentOn: null, isSecond: null }, clock()));
  const receipt = await comesIn('ricevuta.pdf', await paperPdf(receiptFacts(SENT_AGAIN, numberOf(FIRST))));
  expect(receipt).toMatchObject({ status: 'not_for_civis', notice: { why: 'civis.receipt' } });
  notice = await now(id);
  expect(notice).toMatchObject({
    status: 'ready',
    practices: [
      { number: SENT, state: 'scartata', nextStep: null },
      { number: SENT_AGAIN, state: 'sent', nextStep: { code: 'practice.look' } },
    ],
  });
  expect(codes(notice)).not.toContain('practice.discarded');
  await settle(
    recordState(
      db,
      { id, number: null, state: 'assegnata', outcome: null, on: null, note: 'Ufficio di Prova' },
      clock(),
    ),
  );
  expect(stepOf(await now(id), SENT_AGAIN)).toMatchObject({ code: 'practice.wait_office' });

  // Closed, partly accepted.
  today = '2026-03-30';
  const outcome = outcomeFacts(
    ...([
      SENT_AGAIN ?? '',
      numberOf(FIRST),
      'Comunicazione parzialmente regolarizzata',
      '27/03/2026',
    ] as const),
  );
  expect(await comesIn('esito.pdf', await paperPdf(outcome))).toMatchObject({
    notice: { why: 'civis.outcome' },
  });
  notice = await now(id);
  expect(notice.practices[1]).toMatchObject({
    ...{ state: 'chiusa', outcome: 'rideterminata', changedOn: '2026-03-27' },
    nextStep: { code: 'practice.get_updated' },
  });
  expect(notice.warnings.find(({ code }) => code === 'practice.effect')?.message).toMatch(/72\/E.*V2/);
  expect(notice.deadline).toEqual(came.deadline);

  // The updated notice comes in: a term of its own, the first one's untouched.
  today = '2026-04-03';
  const updated = await comesIn('aggiornata.pdf', await noticePdf(UPDATED), {
    ...{ channel: 'raccomandata', receivedOn: '2026-04-02', receivedOnEvidence: 'user' },
  });
  expect(updated.notice.redeterminationOf).toBe(numberOf(FIRST));
  expect(updated.deadline).toMatchObject({ day0: '2026-04-02', due: '2026-06-01' });
  notice = await now(id);
  expect(notice.deadline).toEqual(came.deadline);
  expect(stepOf(notice, SENT_AGAIN)).toMatchObject({ code: 'practice.work_on_updated' });
  expect(stepOf(notice, SENT_AGAIN)?.message).toContain(updated.id);

  // A second request goes on from the one before, and is recorded as one without being told.
  await choose(updated.id, {
    text: 'Resta da riconoscere un versamento.',
    second: { previousPractice: SENT_AGAIN ?? '' },
  });
  today = '2026-04-10';
  await settle(
    recordSent(db, { id: updated.id, number: SECOND ?? '', sentOn: null, isSecond: null }, clock()),
  );
  const last = await now(updated.id);
  expect(last.practices).toMatchObject([
    { number: SECOND, kind: 'second', previousNumber: SENT_AGAIN, state: 'sent' },
  ]);
  expect(last.deadline).toEqual(updated.deadline);
});
