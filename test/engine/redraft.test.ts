// A choice made for a request reaches the notice: at its end, or while it is being drafted. Nothing before `draft` runs again.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { AnyStage } from '../../pipeline/engine/stage-list.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { NO_CHOICES } from '../../pipeline/store/choice-index.ts';
import { saveChoices } from '../../pipeline/store/choice-rows.ts';
import { redraft } from '../../pipeline/store/redraft.ts';
import { fakeResult } from './support/fake-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
let links = 0;
let drafting: (() => Promise<void>) | null = null;

const link: AnyStage = defineStage({
  ...{ name: 'link', version: 1, lane: 'light', about: '', needs: [] },
  async run() {
    links += 1;
    return { kind: 'done', output: { notices: [] } };
  },
});
/** Its result names the reason that was chosen. */
const draft: AnyStage = defineStage({
  ...{ name: 'draft', version: 1, lane: 'light', about: '', needs: [] },
  async run({ document }, ctx) {
    const id = noticeId(document.sha256, 0);
    const choices = (await ctx.choices.choicesOf([id])).get(id);
    await drafting?.();
    const reason = choices?.reason ?? 'none';
    return {
      kind: 'done',
      output: { results: [{ ...fakeResult(document, id), warnings: [{ code: reason, message: '' }] }] },
    };
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

const reasonNow = async () => (await engine.resultsOf('one'))[0]?.results[0]?.warnings[0]?.code;
const choose = (id: string, reason: string) =>
  engine.db.transaction(async (tx) => {
    await saveChoices(tx, id, { ...NO_CHOICES, reason }, new Date());
    return redraft(tx, [id], new Date());
  });

it('drafts again with the choice, and only drafts', async () => {
  await engine.receive([factsOfFile(folder.paper('a.pdf'))], 'one');
  await engine.waitFor('one', noProgress, never());
  expect(await reasonNow()).toBe('none');
  const id = (await engine.resultsOf('one'))[0]?.results[0]?.id ?? '';
  const before = links;
  await engine.settle(await choose(id, 'ravvedimento'), never());
  expect(await reasonNow()).toBe('ravvedimento');
  expect(links).toBe(before);

  // Changed again while it is being drafted: the draft under way is of the old choice and is not kept.
  let hasChanged = false;
  drafting = async () => {
    if (hasChanged) return;
    hasChanged = true;
    await choose(id, 'compensazione');
  };
  await engine.settle(await choose(id, 'ritenute'), never());
  expect(hasChanged).toBe(true);
  expect(await reasonNow()).toBe('compensazione');
  expect(links).toBe(before);
  expect(await engine.db.transaction((tx) => redraft(tx, ['unknown-1'], new Date()))).toEqual([]);
});
