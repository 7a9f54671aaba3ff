// The process that the mailbox's kill test kills: takes in what is in a mailbox once. Writes a line per step between the
// engine and the ledger, so that a kill can be aimed there; the server sees the others.
// Arguments: the folder for the data, the server's port.
import { join } from 'node:path';
import { runOnce } from '../../../pipeline/intake/mailbox/run-once.ts';
import { openTestEngine } from './open-test-engine.ts';
import { testHouse, testMailbox } from './open-test-mailbox.ts';

const [root = '', port = ''] = process.argv.slice(2);
const step = (name: string) => void process.stdout.write(`${name}\n`);

const engine = await openTestEngine(join(root, 'data'));
const house = await testHouse(
  {
    db: engine.db,
    nextEnded: engine.nextEnded,
    async receive(files, batchId) {
      step('before receive');
      const outcomes = await engine.receive(files, batchId);
      step('after receive');
      return outcomes;
    },
  },
  root,
);
const ledger = {
  ...house,
  listener: { ...house.listener, taken: () => step('after ledger') },
};
step('up');
await runOnce(ledger, testMailbox(Number(port)), new AbortController().signal);
await engine.close();
