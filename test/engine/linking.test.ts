// Notices that belong together find each other in whatever order they come in, and then it ends: the document that was
// there goes back to `link` in the transaction that brings the other, once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { AnyStage } from '../../pipeline/engine/stage-list.ts';
import { sharingKeys } from '../../pipeline/linking/sharing-keys.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { isOnRoll, type LinkFacts, linksOf } from '../../validators/linking/index.ts';
import { fakeResult } from './support/fake-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
/** Document id → how often it looked for links. */
const looks = new Map<string, number>();
/** File name → the facts it holds now. */
const papers = new Map<string, Omit<LinkFacts, 'id'>>();
const documentIds = new Map<string, string>();
let fails = '';
let gate: Promise<void> | null = null;

const link: AnyStage = defineStage({
  name: 'link',
  version: 1,
  lane: 'light',
  about: '',
  needs: [],
  async run({ document }, ctx) {
    looks.set(document.id, (looks.get(document.id) ?? 0) + 1);
    const name = document.intakes[0]?.path.split('/').at(-1) ?? '';
    documentIds.set(name, document.id);
    const own = papers.get(name);
    if (name === fails || !own) throw new TypeError('no facts');
    const facts = { ...own, id: noticeId(document.sha256, 0) } as LinkFacts;
    const others = await ctx.links.findSharing([facts], document.id);
    const linkedTo = linksOf(facts, sharingKeys(facts, others));
    const status = isOnRoll(linkedTo) ? ('on_roll' as const) : ('unknown' as const);
    const ruolo = { status, asOf: null, entries: [], totals: null, linkedTo: [...linkedTo] };
    // Both have looked before either is visible.
    await gate;
    return {
      kind: 'done',
      output: { notices: [{ ordinal: 0, duplicateOf: null, receipts: [], ruolo, facts }] },
    };
  },
});
const draft: AnyStage = defineStage({
  name: 'draft',
  version: 1,
  lane: 'light',
  about: '',
  needs: ['link'],
  async run({ document, link: { notices } }) {
    const result = fakeResult(document, noticeId(document.sha256, 0));
    const ruolo = notices[0]?.ruolo ?? result.ruolo;
    return { kind: 'done', output: { results: [{ ...result, ruolo }] } };
  },
});

let engine: Engine;
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), { stages: fakeStages({ replace: [link, draft] }) });
  await engine.start();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const sure = <V extends string | number>(value: V) => ({ value, isSure: true });
const letter = (act: string, more: object = {}): Omit<LinkFacts, 'id'> =>
  ({
    ...{ role: 'communication', kind: 'comunicazione', taxpayer: sure('RSSMRA85T10A562S'), year: sure(2024) },
    ...{ number: sure(`00${act}`), codiceAtto: sure(act), elaborated: null, total: null, amounts: [] },
    ...{ redetermination: null, ...more },
  }) as Omit<LinkFacts, 'id'>;
const cartella = (act: string): Omit<LinkFacts, 'id'> =>
  ({
    ...{ role: 'cartella', kind: 'cartella', taxpayer: sure('RSSMRA85T10A562S') },
    number: sure(`0972024${act.slice(0, 10)}`),
    entries: [
      {
        ...{
          ruolo: `2026/${act.slice(0, 6)}`,
          codiceAtto: { ...sure(act), isDoubted: false },
          prior: null,
          priorDay: null,
        },
        ...{ executiveFrom: null, rows: [{ anno: 2024, importo: 214_051, is: 'tax' }] },
      },
    ],
  }) as Omit<LinkFacts, 'id'>;

/** Hands the papers in one after the other, each to its end; the last state of each. */
async function came(batch: string, ...names: string[]): Promise<Readonly<Record<string, Result>>> {
  for (const name of names) {
    await engine.receive([factsOfFile(folder.paper(name))], batch);
    await engine.waitFor(batch, noProgress, never());
  }
  await settled(batch);
  const results = await engine.resultsOf(batch);
  return Object.fromEntries(
    results.flatMap((intake) => intake.results.map((r) => [r.source.path.split('/').at(-1) ?? '', r])),
  );
}

/** A document may be sent back after its batch seemed done: until nobody looks any more. */
async function settled(batch: string): Promise<void> {
  for (let seen = -1; seen !== total(); ) {
    seen = total();
    await engine.waitFor(batch, noProgress, never());
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
const total = () => [...looks.values()].reduce((sum, count) => sum + count, 0);

describe.each([
  ['the communication first', ['lettera-a1.pdf', 'cartella-a1.pdf'], '12345672518'],
  ['the cartella first', ['cartella-b1.pdf', 'lettera-b1.pdf'], '22345672519'],
])('%s', (_, names, act) => {
  it('both end linked, the first after one more look', async () => {
    for (const name of names) papers.set(name, name.startsWith('lettera') ? letter(act) : cartella(act));
    const before = total();
    const results = await came(`order-${act}`, ...names);
    const of = (start: string) => results[names.find((name) => name.startsWith(start)) ?? ''];
    expect(of('lettera')?.ruolo).toMatchObject({
      status: 'on_roll',
      linkedTo: [{ id: of('cartella')?.id, relation: 'cartella', strength: 'strong' }],
    });
    expect(of('cartella')?.ruolo.linkedTo).toMatchObject([
      { id: of('lettera')?.id, relation: 'earlier_notice', strength: 'strong' },
    ]);
    expect(total() - before).toBe(3);
  });
});

it('two worked on side by side do not miss each other, and it ends', async () => {
  const act = '32345672510';
  papers.set('lettera-c1.pdf', letter(act));
  papers.set('cartella-c1.pdf', cartella(act));
  let open = () => {};
  gate = new Promise((resolve) => {
    open = () => resolve();
  });
  const before = total();
  const files = ['lettera-c1.pdf', 'cartella-c1.pdf'].map((name) => factsOfFile(folder.paper(name)));
  await engine.receive(files, 'side');
  while (total() < before + 2) await new Promise((resolve) => setTimeout(resolve, 20));
  open();
  gate = null;
  await settled('side');
  const results = (await engine.resultsOf('side')).flatMap((intake) => intake.results);
  expect(results.map((result) => result.ruolo.linkedTo.length)).toEqual([1, 1]);
  // Each looked; the one that ended second looked again and sent the first back.
  expect(total() - before).toBe(4);
});

it('a notice that belongs to nobody sends nobody back', async () => {
  papers.set('lettera-d1.pdf', letter('42345672511'));
  papers.set('lettera-d2.pdf', letter('42345682510'));
  const before = total();
  const results = await came('alone', 'lettera-d1.pdf', 'lettera-d2.pdf');
  expect(Object.values(results).map((result) => result.ruolo)).toMatchObject([
    { status: 'unknown', linkedTo: [] },
    { status: 'unknown', linkedTo: [] },
  ]);
  expect(total() - before).toBe(2);
});

it('a chain of three, redetermined and on the roll, comes to rest', async () => {
  const act = '52345672512';
  papers.set('lettera-e1.pdf', letter(act));
  const redetermination = { numero: `00${act}`, elaborataIl: null };
  papers.set('lettera-e2.pdf', letter('52345682511', { redetermination }));
  papers.set('cartella-e3.pdf', cartella('52345682511'));
  const results = await came('chain', 'cartella-e3.pdf', 'lettera-e1.pdf', 'lettera-e2.pdf');
  const relations = (name: string) => results[name]?.ruolo.linkedTo.map((link) => link.relation);
  expect(relations('lettera-e1.pdf')).toEqual(['redetermined_by']);
  expect(relations('lettera-e2.pdf')?.sort()).toEqual(['cartella', 'redetermines']);
  expect(relations('cartella-e3.pdf')).toEqual(['earlier_notice']);
});

it('when a notice is read again as another, or fails, what it was linked to lets go', async () => {
  const act = '62345672513';
  papers.set('lettera-f1.pdf', letter(act));
  papers.set('cartella-f1.pdf', cartella(act));
  const linked = await came('again', 'lettera-f1.pdf', 'cartella-f1.pdf');
  expect(linked['lettera-f1.pdf']?.ruolo.status).toBe('on_roll');
  const rollId = documentIds.get('cartella-f1.pdf') ?? '';

  papers.set('cartella-f1.pdf', cartella('62345682512'));
  await engine.retry(rollId, 'link');
  await settled('again');
  const state = async () =>
    (await engine.resultsOf('again'))
      .flatMap((intake) => intake.results)
      .find((r) => r.source.path.includes('lettera'));
  expect((await state())?.ruolo).toMatchObject({ status: 'unknown', linkedTo: [] });

  papers.set('cartella-f1.pdf', cartella(act));
  await engine.retry(rollId, 'link');
  await settled('again');
  expect((await state())?.ruolo.status).toBe('on_roll');

  fails = 'cartella-f1.pdf';
  await engine.retry(rollId, 'link');
  await settled('again');
  expect((await state())?.ruolo).toMatchObject({ status: 'unknown', linkedTo: [] });
});
