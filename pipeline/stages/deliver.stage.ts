// The last stage: its result and the notices of the draft are stored in one transaction by the runner, so that
// a crash between the two can neither lose a draft nor make it twice.
import { defineStage } from './stage.ts';

export const deliverStage = defineStage({
  name: 'deliver',
  version: 1,
  lane: 'light',
  about: 'makes the drafts visible: register, sheet, calendar',
  needs: ['draft'],
  async run({ draft }) {
    return { kind: 'done', output: { noticeIds: draft.results.map((result) => result.id) } };
  },
});
