// `kill -9` in the middle of a backup: what is left is no backup, what was there before still is, and the next one is whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBackup } from '../../../pipeline/store/backup/make-backup.ts';
import { restoreBackup } from '../../../pipeline/store/backup/restore-backup.ts';
import { findBackup } from '../../../pipeline/store/backup/verify-backup.ts';
import { embeddedData } from '../support/kept-data.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const CHILD = fileURLToPath(new URL('../support/backup-kill-child.ts', import.meta.url));
const temp = new TempFolder();
const data = temp.path('data');
const target = temp.path('backups');

beforeAll(async () => {
  await useDatabaseTemplate();
  const engine = await openTestEngine(data);
  await engine.start();
  await engine.receive(
    Array.from({ length: 6 }, (_, n) => factsOfFile(temp.paper(`${n}.pdf`))),
    'b',
  );
  await engine.waitFor('b', noProgress, never());
  await engine.close();
});
afterAll(() => temp.remove());

async function killInTheMiddle(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, data, target], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function backUp(): Promise<string> {
  const engine = await openTestEngine(data);
  const options = { target, now: new Date(), version: '0', signal: never() };
  const { folder } = await makeBackup(embeddedData(engine, data), options);
  await engine.close();
  return folder;
}

it('leaves no half backup, and the next one is whole', { timeout: 400_000 }, async () => {
  await killInTheMiddle();
  expect(readdirSync(target).some((name) => name.endsWith('.part'))).toBe(true);
  await expect(findBackup(target)).rejects.toThrow('backup.not_found');
  const whole = await backUp();
  expect(readdirSync(target).some((name) => name.endsWith('.part'))).toBe(false);
  await killInTheMiddle();
  // What is found is the finished one, not the newer half.
  const found = await findBackup(target);
  expect(found.folder).toBe(whole);
  const dataDir = temp.path('restored');
  const { blobs, receipts } = await restoreBackup(found, {
    ...{ dataDir, databaseUrl: null, s3: null, isPartial: false, signal: never() },
  });
  expect([blobs, receipts]).toEqual([6, 6]);
});
