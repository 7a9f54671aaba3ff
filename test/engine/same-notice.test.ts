// The same notice in two documents worked on side by side: whichever ends first, the later one is marked, once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copiesOf, duplicateWarning } from '../../pipeline/corrections/said-copies.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { AnyStage } from '../../pipeline/engine/stage-list.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { makeField, makeFields } from '../support/make-result.ts';
import { fakeResult } from './support/fake-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
const looks: string[] = [];
/** The document that is held at `draft` until the other has ended. */
let held = '';
let release: () => void = () => undefined;
let gate = Promise.resolve();
let number = '';
let seconds = 0;
/** Sees the other and does not mark it. */
let isBlind = false;

const link: AnyStage = defineStage({
  name: 'link',
  version: 1,
  lane: 'light',
  about: '',
  needs: [],
  async run({ document }, ctx) {
    looks.push(document.id);
    const none = { codiceAtto: null, numeroCartella: null, codiceFiscale: null };
    const found = await ctx.notices.findByKeys({ ...none, numeroComunicazione: number }, document.id);
    const copies = isBlind ? [] : found.flatMap(({ id, isEarlier }) => (isEarlier ? [id] : []));
    const ruolo = { status: 'unknown' as const, asOf: null, entries: [], totals: null, linkedTo: [] };
    return {
      kind: 'done',
      output: {
        notices: [{ ordinal: 0, duplicateOf: copies[0] ?? null, copies, receipts: [], ruolo, facts: null }],
      },
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
    if (document.intakes[0]?.path.includes(held) && looks.filter((id) => id === document.id).length === 1) {
      await gate;
    }
    const result = {
      ...fakeResult(document, noticeId(document.sha256, 0)),
      fields: makeFields({ numeroComunicazione: makeField(number) }),
      warnings: copiesOf(notices[0] ?? { duplicateOf: null }).map(duplicateWarning),
    };
    return { kind: 'done', output: { results: [result] } };
  },
});

let engine: Engine;
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), {
    stages: fakeStages({ replace: [link, draft] }),
    clock: { now: () => new Date(Date.UTC(2026, 10, 22, 10, 0, ++seconds)) },
  });
  await engine.start();
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

describe.each([
  ['the earlier ends last', 'primo', '0012345625401'],
  ['the later ends last', 'secondo', '0012345625402'],
])('%s', (_, name, ownNumber) => {
  it('and the later alone is marked as the same notice', async () => {
    number = ownNumber;
    held = `${name}-${ownNumber}`;
    gate = new Promise((resolve) => {
      release = resolve;
    });
    const files = ['primo', 'secondo'].map((file) => factsOfFile(folder.paper(`${file}-${ownNumber}.pdf`)));
    const received = await engine.receive(files, ownNumber);
    await waitForOne(ownNumber);
    release();
    await engine.waitFor(ownNumber, noProgress, never());
    // Sent back after the batch seemed done: it has to come to its end again.
    await engine.waitFor(ownNumber, noProgress, never());
    const results = (await engine.resultsOf(ownNumber)).map((intake) => intake.results[0]);
    const first = received[0]?.kind === 'received' ? received[0].documentId : '';
    expect(results.map((result) => result?.warnings.map(({ code }) => code))).toEqual([
      [],
      ['notice.duplicate'],
    ]);
    expect(looks.filter((id) => id === first)).toHaveLength(1);
  });
});

it('a third names both that came before, also the one that became visible after it', async () => {
  number = '0012345625404';
  held = `secondo-${number}`;
  gate = new Promise((resolve) => {
    release = resolve;
  });
  const files = ['primo', 'secondo', 'terzo'].map((file) =>
    factsOfFile(folder.paper(`${file}-${number}.pdf`)),
  );
  await engine.receive(files, number);
  // The first and the third are at their end, the third marked with the first alone.
  await waitForOne(number, 2);
  release();
  await engine.waitFor(number, noProgress, never());
  await engine.waitFor(number, noProgress, never());
  const results = (await engine.resultsOf(number)).map((intake) => intake.results[0]);
  const ids = results.map((result) => result?.id ?? '');
  const named = results.map((result) =>
    ids.filter((id) => result?.warnings.some(({ message }) => message.includes(id))),
  );
  expect(named).toEqual([[], [ids[0]], [ids[0], ids[1]]]);
});

it('a document whose mark never comes ends all the same', async () => {
  isBlind = true;
  number = '0012345625403';
  held = 'nobody';
  const files = ['primo', 'secondo'].map((file) => factsOfFile(folder.paper(`${file}-${number}.pdf`)));
  await engine.receive(files, number);
  const progress = await engine.waitFor(number, noProgress, never());
  expect(progress.byStatus.done).toBe(2);
});

/** Until so many documents of the batch are at their end. */
async function waitForOne(batch: string, atLeast = 1): Promise<void> {
  const stop = new AbortController();
  await engine
    .waitFor(
      batch,
      ({ documentsDone }) => {
        if (documentsDone >= atLeast) stop.abort(new Error('one is done'));
      },
      stop.signal,
    )
    .catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
}
