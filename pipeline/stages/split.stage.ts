// Decides which pages belong together: a scan of a whole pile becomes its notices. What a person decided of it holds.
import { splitNotices } from '../../extractors/notices/index.ts';
import { decidedSplit, decisionsOf } from '../corrections/decided-split.ts';
import { loadReadings } from './load-readings.ts';
import { defineStage } from './stage.ts';
import type { ReadPageRef } from './stage-outputs.ts';

export const splitStage = defineStage({
  name: 'split',
  version: 2,
  lane: 'light',
  about: 'groups the pages into notices; what is not sure becomes a proposal for a person',
  needs: ['read'],
  async run({ document, read }, ctx) {
    const words = await ctx.words.wordsOf(document.id);
    const notices = [];
    let found = 0;
    for (const [index, part] of read.parts.entries()) {
      const readings = await loadReadings(ctx.blobs, part.pages);
      const groups = splitNotices(readings).map((group) => ({ ...group, ordinal: found++ }));
      for (const { ordinal, pages, why, proposals } of decidedSplit(
        groups,
        decisionsOf(words, part.name),
        index,
      )) {
        notices.push({ ordinal, part: part.name, pages: refsOf(pages, part.pages), why, proposals });
      }
    }
    return { kind: 'done', output: { notices } };
  },
});

/** The pages in the group's reading order. */
function refsOf(pages: readonly number[], refs: readonly ReadPageRef[]): readonly ReadPageRef[] {
  return pages.map((page) => {
    const ref = refs.find((each) => each.page === page);
    if (!ref) throw new Error(`page ${page} was not read`);
    return ref;
  });
}
