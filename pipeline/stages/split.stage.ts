// Decides which pages belong together: a scan of a whole pile becomes its notices.
import { type NoticeGroup, splitNotices } from '../../extractors/notices/index.ts';
import { loadReadings } from './load-readings.ts';
import { defineStage } from './stage.ts';
import type { ReadPageRef } from './stage-outputs.ts';

export const splitStage = defineStage({
  name: 'split',
  version: 2,
  lane: 'light',
  about: 'groups the pages into notices; what is not sure becomes a proposal for a person',
  needs: ['read'],
  async run({ read }, ctx) {
    const notices = [];
    for (const part of read.parts) {
      const readings = await loadReadings(ctx.blobs, part.pages);
      for (const group of splitNotices(readings)) {
        notices.push({
          ordinal: notices.length,
          part: part.name,
          pages: refsOf(group, part.pages),
          why: group.why,
          proposals: group.proposals,
        });
      }
    }
    return { kind: 'done', output: { notices } };
  },
});

/** The pages in the group's reading order. */
function refsOf(group: NoticeGroup, refs: readonly ReadPageRef[]): readonly ReadPageRef[] {
  return group.pages.map((page) => {
    const ref = refs.find((each) => each.page === page);
    if (!ref) throw new Error(`page ${page} was not read`);
    return ref;
  });
}
