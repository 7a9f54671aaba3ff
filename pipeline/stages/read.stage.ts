// Reads the pages of every part through the readers (child processes): those that decide whole, of the others the
// head (pipeline/stages/reading-plan.ts says which), unless every page is wanted.
import { romeDay } from '../../contract/civil-date.ts';
import { type KeptPage, readAndKeep } from './read-page.ts';
import { nextReads } from './reading-plan.ts';
import { defineStage } from './stage.ts';
import type { StageContext } from './stage-context.ts';
import type { Part, ReadPageRef } from './stage-outputs.ts';

export const readStage = defineStage({
  name: 'read',
  version: 2,
  lane: 'heavy',
  about: 'reads the pages that decide whole and the head of the others; all of them when idle or asked to',
  needs: ['unpack', 'inspect'],
  async run({ unpack, inspect, document }, ctx) {
    const wantsWhole = document.wantsWhole || ctx.readsAllPages;
    const parts = [];
    for (const part of unpack.parts) {
      if (inspect.infected.includes(part.sha256)) continue;
      const pages = wantsWhole ? await readWhole(part, ctx) : await readNeeded(part, ctx);
      parts.push({ name: part.name, sha256: part.sha256, pages });
    }
    return { kind: 'done', output: { parts } };
  },
});

async function readWhole(part: Part, ctx: StageContext): Promise<readonly ReadPageRef[]> {
  const numbers = Array.from({ length: part.pageCount }, (_, index) => index + 1);
  // The reader pool queues what it cannot take at once; pages come back in order.
  const kept = await Promise.all(numbers.map((page) => readAndKeep(part.sha256, page, 'whole', ctx)));
  return kept.map(({ ref }) => ref);
}

/** Rounds: what is known says what is read next, whatever order the pages of a round come back in. */
async function readNeeded(part: Part, ctx: StageContext): Promise<readonly ReadPageRef[]> {
  const today = romeDay(ctx.clock.now());
  const kept: (KeptPage | null)[] = Array.from({ length: part.pageCount }, () => null);
  for (;;) {
    const wishes = nextReads(
      kept.map((page) => page?.reading ?? null),
      today,
    );
    if (wishes.length === 0) return kept.flatMap((page) => page?.ref ?? []);
    await Promise.all(
      wishes.map(async ({ page, extent }) => {
        kept[page - 1] = await readAndKeep(part.sha256, page, extent, ctx);
      }),
    );
  }
}
