// Papers about requests and their notices find each other in whatever order they and the person come, once; and what a
// person records reaches the draft.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '../../contract/app-error.ts';
import { romeDay } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import { practicePaperShown } from '../../pipeline/drafting/practice-paper-warnings.ts';
import { practicesOfNotice } from '../../pipeline/drafting/practices-of-notice.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { AnyStage } from '../../pipeline/engine/stage-list.ts';
import { standings } from '../../pipeline/office/follow-up/standings.ts';
import {
  listPractices,
  practicesOf,
  recordRoll,
  recordSent,
  recordState,
  retractLast,
} from '../../pipeline/office/practices/index.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { historiesOf } from '../../pipeline/store/follow-up-rows.ts';
import { findNotices } from '../../pipeline/store/notice-lookup.ts';
import { practiceEvent } from '../../pipeline/store/schema.ts';
import type { PracticePaper } from '../../validators/practices/index.ts';
import { makeField, makeFields } from '../support/make-result.ts';
import { fakeResult } from './support/fake-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const NOW = new Date('2026-04-10T09:00:00Z');
const folder = new TempFolder();
/** File name → the paper it holds; a file that is not here is a notice with this number in its name. */
const papers = new Map<string, PracticePaper>();
let drafts = 0;

const nameOf = (document: { readonly intakes: readonly { readonly path: string }[] }) =>
  document.intakes[0]?.path.split('/').at(-1) ?? '';
const check: AnyStage = defineStage({
  ...{ name: 'check', version: 1, lane: 'light', about: '', needs: [] },
  async run({ document }) {
    const practicePaper = papers.get(nameOf(document));
    // biome-ignore lint/suspicious/noExplicitAny: only what the effects look at
    const notices: any = practicePaper ? [{ ordinal: 0, practicePaper }] : [];
    return { kind: 'done', output: { notices } };
  },
});
const draft: AnyStage = defineStage({
  ...{ name: 'draft', version: 1, lane: 'light', about: '', needs: ['check'] },
  async run({ document }, ctx) {
    drafts += 1;
    const id = noticeId(document.sha256, 0);
    const base = fakeResult(document, id);
    const paper = papers.get(nameOf(document));
    if (paper) {
      const taken = (await ctx.practices.papersOf([id])).get(id) ?? null;
      const { warnings } = practicePaperShown({ why: 'civis.outcome' }, paper, taken);
      return { kind: 'done', output: { results: [{ ...base, warnings: [...warnings] }] } };
    }
    const number = nameOf(document).replace('.pdf', '');
    const practices = (await ctx.practices.recordedOf([id])).get(id)?.practices ?? [];
    const shown = practicesOfNotice(practices, {
      ...{ kind: 'comunicazione', deadline: null, linkedTo: [], isSecondDraft: false },
    });
    const result: Result = {
      ...base,
      notice: { ...base.notice, kind: 'comunicazione' },
      fields: makeFields({ numeroComunicazione: makeField(number) }),
      practices: [...shown.records],
      warnings: [...shown.warnings],
    };
    return { kind: 'done', output: { results: [result] } };
  },
});

let engine: Engine;
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), { stages: fakeStages({ replace: [check, draft] }) });
  await engine.start();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const day = (text: string) => romeDay(new Date(`${text}T12:00:00Z`));
const paper = (number: string, over: Partial<PracticePaper> = {}): PracticePaper => ({
  ...{ kind: 'discarded', number, previousNumber: null, names: null, state: 'scartata', outcome: null },
  ...{
    day: day('2026-03-13'),
    isDayStated: true,
    saysSecond: false,
    standing: 'applied',
    doubts: [],
    ...over,
  },
});
const names = (value: string) => ({ by: 'numeroComunicazione' as const, value });

let batches = 0;
/** @returns the id of its result */
async function comesIn(name: string): Promise<string> {
  batches += 1;
  const batch = `batch-${batches}`;
  await engine.receive([factsOfFile(folder.paper(name))], batch);
  await engine.waitFor(batch, noProgress, never());
  return (await engine.resultsOf(batch))[0]?.results[0]?.id ?? '';
}
async function now(id: string): Promise<Result> {
  for (;;) {
    const [found] = await findNotices(engine.db, id);
    if (!found) throw new Error(`${id} is not there`);
    const before = drafts;
    await engine.settle([found.documentId], never());
    const [after] = await findNotices(engine.db, id);
    if (after && drafts === before) return after.result;
  }
}
const settle = async (made: Promise<readonly string[]>) => engine.settle(await made, never());
const sent = (id: string, number: string) => ({ id, number, sentOn: null, isSecond: null });
const codes = ({ warnings }: Result) => warnings.map(({ code }) => code);
const codeOf = (made: Promise<unknown>) =>
  made.then(
    () => 'none',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
const eventCount = async () => (await engine.db.select().from(practiceEvent)).length;

it('a paper waits for the person who records the practice, and counts then', async () => {
  const N = '2026031200001';
  papers.set('scarto-a.pdf', paper(N));
  const notice = await comesIn('0041520725401.pdf');
  const discard = await comesIn('scarto-a.pdf');
  expect(codes(await now(discard))).toEqual(['practice.paper_waits']);
  expect((await listPractices(engine.db, true, NOW)).unrecorded).toEqual([{ number: N, paper: discard }]);

  await settle(recordSent(engine.db, sent(notice, N), NOW));
  expect((await now(notice)).practices).toMatchObject([{ number: N, state: 'scartata' }]);
  expect(codes(await now(notice))).toEqual(['practice.discarded']);
  expect(codes(await now(discard))).toEqual(['practice.paper_taken']);
  expect((await listPractices(engine.db, true, NOW)).unrecorded).toEqual([]);

  // Run again from the check, nothing doubles.
  const before = await eventCount();
  const [found] = await findNotices(engine.db, discard);
  await engine.retry(found?.documentId ?? '', 'check');
  await now(discard);
  expect(await eventCount()).toBe(before);
  expect((await now(notice)).practices).toHaveLength(1);
});

it('the person first, the paper later', async () => {
  const N = '2026031200002';
  papers.set('scarto-b.pdf', paper(N));
  const notice = await comesIn('0041520725402.pdf');
  await settle(recordSent(engine.db, sent(notice, N), NOW));
  expect((await now(notice)).practices).toMatchObject([{ state: 'sent' }]);
  const discard = await comesIn('scarto-b.pdf');
  expect((await now(notice)).practices).toMatchObject([{ state: 'scartata', changedOn: '2026-03-13' }]);
  expect(codes(await now(discard))).toEqual(['practice.paper_taken']);
});

it.each([
  ['the notice first', '2026031200003', '0041520725403', true],
  ['the paper first', '2026031200004', '0041520725404', false],
])('nobody recorded it and the paper names the notice: %s', async (_name, number, own, isNoticeFirst) => {
  const file = `esito-${number}.pdf`;
  papers.set(
    file,
    paper(number, { kind: 'outcome', state: 'chiusa', outcome: 'annullata', names: names(own) }),
  );
  const first = await comesIn(isNoticeFirst ? `${own}.pdf` : file);
  if (!isNoticeFirst) expect(codes(await now(first))).toEqual(['practice.paper_waits']);
  const second = await comesIn(isNoticeFirst ? file : `${own}.pdf`);
  const [notice, outcome] = isNoticeFirst ? [first, second] : [second, first];
  expect((await now(notice)).practices).toMatchObject([
    { number, kind: 'first', state: 'chiusa', outcome: 'annullata', sentOn: '2026-03-12' },
  ]);
  expect(codes(await now(notice))).toContain('practice.from_paper');
  expect(codes(await now(outcome))).toEqual(['practice.paper_taken']);
  // A person's word makes it certain.
  await settle(recordSent(engine.db, sent(notice, number), NOW));
  expect(codes(await now(notice))).not.toContain('practice.from_paper');
});

it('a paper in doubt is only shown, until a person records what it says', async () => {
  const N = '2026031200005';
  papers.set('scarto-e.pdf', paper(N, { standing: 'proposed', doubts: ['number.once'] }));
  const notice = await comesIn('0041520725405.pdf');
  await settle(recordSent(engine.db, sent(notice, N), NOW));
  await comesIn('scarto-e.pdf');
  expect(await now(notice)).toMatchObject({ practices: [{ state: 'sent' }] });
  expect(codes(await now(notice))).toEqual(['practice.proposed']);
  const seen = {
    id: notice,
    number: null,
    state: 'scartata',
    outcome: null,
    on: '2026-03-14',
    note: null,
  } as const;
  await settle(recordState(engine.db, seen, NOW));
  expect(codes(await now(notice))).toEqual(['practice.discarded']);
});

it('a paper that names another notice than the practice’s is believed in neither', async () => {
  const N = '2026031200006';
  papers.set('esito-f.pdf', paper(N, { names: names('0041520725499') }));
  const notice = await comesIn('0041520725406.pdf');
  await settle(recordSent(engine.db, sent(notice, N), NOW));
  const outcome = await comesIn('esito-f.pdf');
  expect((await now(notice)).practices).toMatchObject([{ state: 'sent' }]);
  expect(codes(await now(notice))).toEqual(['practice.proposed']);
  expect(codes(await now(outcome))).toEqual(['practice.paper_doubtful']);
});

it('a paper read anew says what it says now, and its history keeps both', async () => {
  const [wrong, right] = ['2026031200007', '2026031200008'];
  papers.set('scarto-g.pdf', paper(wrong));
  const notice = await comesIn('0041520725407.pdf');
  await settle(recordSent(engine.db, sent(notice, wrong), NOW));
  const discard = await comesIn('scarto-g.pdf');
  expect((await now(notice)).practices).toMatchObject([{ state: 'scartata' }]);
  papers.set('scarto-g.pdf', paper(right));
  const [found] = await findNotices(engine.db, discard);
  await engine.retry(found?.documentId ?? '', 'check');
  await now(discard);
  expect((await now(notice)).practices).toMatchObject([{ number: wrong, state: 'sent' }]);
  const { practices } = await practicesOf(engine.db, notice, NOW);
  expect(practices[0]?.history.map(({ what, standing }) => `${what} ${standing}`)).toEqual([
    'sent applied',
    'scartata withdrawn',
  ]);
  expect(codes(await now(discard))).toEqual(['practice.paper_waits']);

  // It is no such paper after all, and then it is one again: it ends, and counts once.
  const again = async () => {
    await engine.retry(found?.documentId ?? '', 'check');
    await now(discard);
    return practicesOf(engine.db, notice, NOW);
  };
  papers.delete('scarto-g.pdf');
  await again();
  papers.set('scarto-g.pdf', paper(wrong));
  expect((await again()).practices).toMatchObject([{ number: wrong, state: 'scartata' }]);
  papers.delete('scarto-g.pdf');
  expect((await again()).practices).toMatchObject([{ number: wrong, state: 'sent' }]);
  papers.set('scarto-g.pdf', paper(wrong));
  expect((await again()).practices).toMatchObject([{ number: wrong, state: 'scartata' }]);
});

it('a person takes back what was recorded last, a paper’s word too, and it stays so', async () => {
  const N = '2026031200009';
  papers.set('scarto-h.pdf', paper(N));
  const notice = await comesIn('0041520725408.pdf');
  await settle(recordSent(engine.db, sent(notice, N), NOW));
  const discard = await comesIn('scarto-h.pdf');
  await settle(retractLast(engine.db, { id: notice, number: null }, NOW));
  expect((await now(notice)).practices).toMatchObject([{ state: 'sent' }]);
  expect(codes(await now(discard))).toEqual(['practice.paper_withdrawn']);
  const [found] = await findNotices(engine.db, discard);
  await engine.retry(found?.documentId ?? '', 'check');
  await now(discard);
  expect((await now(notice)).practices).toMatchObject([{ state: 'sent' }]);
  // Withdrawn altogether, the number is free for the notice it belongs to.
  await settle(retractLast(engine.db, { id: notice, number: null }, NOW));
  expect((await now(notice)).practices).toEqual([]);
  const other = await comesIn('0041520725409.pdf');
  await settle(recordSent(engine.db, sent(other, N), NOW));
  expect((await now(other)).practices).toMatchObject([{ number: N }]);
});

it('refuses what cannot be, and names the notice that has the number', async () => {
  const { db } = engine;
  const own = '2026040900001';
  const [id, other] = [await comesIn('0041520725410.pdf'), await comesIn('0041520725411.pdf')];
  const send = (number: string, more: object = {}) =>
    codeOf(recordSent(db, { ...sent(id, number), ...more }, NOW));
  const see = (over: object) =>
    codeOf(
      recordState(
        db,
        { id, number: null, state: 'chiusa', outcome: null, on: null, note: null, ...over },
        NOW,
      ),
    );
  expect(await see({})).toBe('practice.not_recorded');
  expect(await send('0041520725410')).toBe('practice.number_of_notice');
  expect(await send('202604090001')).toBe('practice.number_invalid');
  expect(await send('2026041100001')).toBe('practice.number_invalid');
  expect(await send(own, { sentOn: '2026-04-11' })).toBe('practice.day_invalid');
  expect(await send(own, { sentOn: '2026-04-10' })).toBe('practice.days_differ');
  expect(await send(own, { sentOn: '2026-04-01' })).toBe('practice.days_differ');
  expect(await send('20260409 00001', { sentOn: '2026-04-08' })).toBe('none');
  expect(await send(own, { sentOn: '2026-04-08' })).toBe('none');
  expect((await practicesOf(db, id, NOW)).practices).toMatchObject([{ sentOn: '2026-04-08', history: [{}] }]);
  await expect(recordSent(db, sent(other, own), NOW)).rejects.toThrow(id);
  expect(await see({ on: '2026-04-07' })).toBe('practice.day_invalid');
  expect(await see({ outcome: 'sgravio_totale' })).toBe('practice.outcome_not_for_act');
  expect(await see({ state: 'scartata', outcome: 'annullata' })).toBe('practice.outcome_without_closure');
  expect(await see({ number: '2026040900099' })).toBe('practice.not_recorded');
  expect(await send('2026041000002', { isSecond: true })).toBe('none');
  expect(await see({})).toBe('practice.which_number');
  expect((await practicesOf(db, id, NOW)).practices[1]).toMatchObject({
    kind: 'second',
    previousNumber: own,
  });
  expect(await codeOf(recordRoll(db, { id, status: 'on_roll', on: '2026-04-11' }, NOW))).toBe(
    'practice.day_invalid',
  );
  expect(await codeOf(practicesOf(db, 'ffffffffffff', NOW))).toBe('notice.not_found');
});

it('what becomes of a request reaches the state of the deadline, by whoever says so', async () => {
  const N = '2026032500021';
  const notice = await comesIn('0041520799901.pdf');
  const followed = async () => {
    const history = (await historiesOf(engine.db, [notice])).get(notice) ?? [];
    return history.map(({ kind, by, note }) => [kind, by, note]);
  };
  await settle(recordSent(engine.db, sent(notice, N), NOW, 'Carla Esempio'));
  const first = ['state_set', 'Carla Esempio', `Pratica ${N}`];
  expect(await followed()).toEqual([first]);
  expect(await practicesOf(engine.db, notice, NOW)).toMatchObject({
    followUp: 'request_sent',
    proposes: null,
  });
  await settle(recordSent(engine.db, sent(notice, N), NOW, 'Bruno Finto'));
  expect(await followed()).toEqual([first]);
  expect(await openIds()).toContain(notice);

  papers.set('scarto-f.pdf', paper(N, { day: day('2026-03-27') }));
  const discard = await comesIn('scarto-f.pdf');
  await now(notice);
  const back = ['reopened', discard, `Pratica ${N}: scartata o ritirata`];
  expect(await followed()).toEqual([first, back]);

  // Taken back by a person, the request stands again; closed without anything to pay, the deadline waits for a person.
  await settle(retractLast(engine.db, { id: notice, number: N }, NOW, 'Bruno Finto'));
  expect(await followed()).toEqual([first, back, ['state_set', 'Bruno Finto', `Pratica ${N}`]]);
  const seen = { ...{ id: notice, number: N, note: null, on: '2026-04-09' }, state: 'chiusa' as const };
  await settle(recordState(engine.db, { ...seen, outcome: 'annullata' }, NOW, 'Bruno Finto'));
  expect(await practicesOf(engine.db, notice, NOW)).toMatchObject({
    followUp: 'request_sent',
    proposes: 'not_due',
  });
  expect(await openIds()).toContain(notice);
});

it('a practice that only a paper told of sets it by the paper’s id', async () => {
  const number = '0041520788801';
  const notice = await comesIn(`${number}.pdf`);
  papers.set('esito-g.pdf', paper('2026032500031', { state: 'in_verifica', names: names(number) }));
  const told = await comesIn('esito-g.pdf');
  await now(notice);
  const [event] = (await historiesOf(engine.db, [notice])).get(notice) ?? [];
  expect(event).toMatchObject({ kind: 'state_set', state: 'request_sent', by: told, on: '2026-03-25' });
});

async function openIds(): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const page of standings(engine.db, { today: romeDay(NOW), fallbackOwner: 'lo studio' }))
    ids.push(...page.map(({ result }) => result.id));
  return ids;
}
