// Decides which pages belong together: a scan of a whole pile becomes its notices.
import { splitNotices } from '../../extractors/notices/index.ts';
import { loadReadings } from './load-readings.ts';
import { defineStage } from './stage.ts';

export const splitStage = defineStage({
  name: 'split',
  version: 1,
  lane: 'light',
  about: 'groups the pages into notices; in doubt pages stay together',
  needs: ['read'],
  async run({ read }, ctx) {
    const notices = [];
    for (const part of read.parts) {
      const readings = await loadReadings(ctx.blobs, part.pages);
      for (const group of splitNotices(readings)) {
        notices.push({
          ordinal: notices.length,
          part: part.name,
          pages: part.pages.filter((ref) => group.pages.includes(ref.page)),
          why: group.why,
        });
      }
    }
    return { kind: 'done', output: { notices } };
  },
});
