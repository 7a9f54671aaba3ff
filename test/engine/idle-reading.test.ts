// Pages left unread below their head are read when the machine is idle, and only then.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headFirstStages } from './support/idle-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
beforeAll(useDatabaseTemplate);
afterAll(() => folder.remove());

async function processOne(data: string, reads: boolean[], readsWhenIdle: boolean) {
  const engine = await openTestEngine(data, { stages: headFirstStages(reads), readsWhenIdle });
  await engine.start();
  await engine.receive([factsOfFile(folder.paper('letter.pdf', 'letter'))], 'b');
  await engine.waitFor('b', noProgress, never());
  return engine;
}

describe('idle reading', () => {
  it('leaves a document alone where it is not wanted, and takes it up at the next idle start', async () => {
    const data = folder.path('idle');
    const reads: boolean[] = [];
    const first = await processOne(data, reads, false);
    expect(reads).toEqual([false]);
    await first.close();
    // Starting looks for what is unfinished, finds nothing, and takes up what was left.
    const idle = await openTestEngine(data, { stages: headFirstStages(reads), readsWhenIdle: true });
    await idle.start();
    await idle.waitFor('b', noProgress, never());
    expect(reads).toEqual([false, true]);
    expect((await idle.resultsOf('b'))[0]?.results).toHaveLength(2);
    await idle.close();
    // Nothing is left: a further idle start does nothing.
    const again = await openTestEngine(data, { stages: headFirstStages(reads), readsWhenIdle: true });
    await again.start();
    await again.waitFor('b', noProgress, never());
    await again.close();
    expect(reads).toEqual([false, true]);
  });
});
