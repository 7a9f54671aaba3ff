// Says of every file what it is and whether its name tells the truth. The search for active content is not part of
// this stage yet: no verdict here is ever `ok`, so nothing unchecked is called clean.
import { partVerdicts } from './part-verdicts.ts';
import { defineStage } from './stage.ts';

export const inspectStage = defineStage({
  name: 'inspect',
  version: 2,
  lane: 'light',
  about: 'compares the content with the name; nothing is called clean without a full inspection',
  needs: ['unpack'],
  async run({ document, unpack }) {
    return {
      kind: 'done',
      output: { attachments: partVerdicts(unpack.tree, document.intakes[0]?.path ?? '') },
    };
  },
});
