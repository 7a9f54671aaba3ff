// The process that the backup's kill test kills: opens a data folder and makes a backup of it, and says when its rows are
// written and when it copies. Arguments: data folder, target.
import { makeBackup } from '../../../pipeline/store/backup/make-backup.ts';
import type { BlobKeeping } from '../../../pipeline/store/keeping.ts';
import { embeddedData, keepingIn } from './kept-data.ts';
import { never, openTestEngine } from './open-test-engine.ts';

const [dataDir = '', target = ''] = process.argv.slice(2);
const { blobs: kept, receipts } = keepingIn(dataDir);
const halting: BlobKeeping = {
  async *list() {
    let seen = 0;
    for await (const blob of kept.list()) {
      yield blob;
      seen += 1;
      if (seen < 3) continue;
      // In the middle: some blobs are there, the manifest is not. Stays here until it is killed.
      process.stdout.write('copying\n');
      await new Promise((resolve) => setTimeout(resolve, 3_600_000));
    }
  },
  read: (sha256) => kept.read(sha256),
  remove: (sha256, freshFrom) => kept.remove(sha256, freshFrom),
};
const engine = await openTestEngine(dataDir);
const source = { ...embeddedData(engine, dataDir), keeping: { blobs: halting, receipts } };
await makeBackup(source, { target, now: new Date(), version: '0', signal: never() });
