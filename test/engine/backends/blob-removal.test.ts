// What is removed while somebody puts the same bytes again: whoever was told that they are kept finds them.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { dataFolderAt, openDataFolder } from '../../../pipeline/store/data-folder.ts';
import { openStores } from '../../../pipeline/store/open-stores.ts';
import { ABANDONED_MS } from '../../../pipeline/store/s3/removal-mark.ts';
import type { Stores } from '../../../pipeline/store/stores.ts';
import { S3Double } from '../../support/s3/s3-double.ts';
import { TempFolder } from '../support/temp-folder.ts';

const temp = new TempFolder();
const double = await new S3Double().open();
const open: Stores[] = [];
afterAll(async () => {
  await Promise.all(open.map((stores) => stores.close()));
  await double.close();
  temp.remove();
});

/** As two machines have it: the same place, nothing else in common. */
async function twoOf(kind: 'folder' | 's3'): Promise<readonly [Stores, Stores]> {
  const s3 = kind === 's3' ? double.settings({ limits: {} }) : null;
  const mine = await openDataFolder(temp.path(`${kind}-a`));
  const theirs = s3 ? await openDataFolder(temp.path(`${kind}-b`)) : dataFolderAt(mine.root);
  const both = [await openStores(mine, s3), await openStores(theirs, s3)] as const;
  open.push(...both);
  return both;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const keyOf = (hash: string) => `blobs/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
const DAY_MS = 86_400_000;
const SILENT = pino({ level: 'silent' });
const aMinuteAgo = () => new Date(Date.now() - 60_000);

describe.each(['folder', 's3'] as const)('in %s', (kind) => {
  it('put and removed at once, in every order: what was put last is there', {
    timeout: 120_000,
  }, async () => {
    const [putting, removing] = await twoOf(kind);
    let removed = 0;
    for (let round = 0; round < 30; round += 1) {
      const text = `${kind} round ${round}`;
      const bytes = Buffer.from(text);
      const hash = hashOf(text);
      // It lies there for long; nobody uses it.
      await putting.blobs.putBytes(bytes);
      if (kind === 's3') double.age(keyOf(hash), DAY_MS);
      const freshFrom = kind === 's3' ? aMinuteAgo() : new Date(Date.now() + 1);
      if (kind === 'folder') await sleep(2);
      const later = (round % 20) * (kind === 's3' ? 10 : 0.5);
      const [, outcome] = await Promise.all([
        sleep(later).then(() => putting.blobs.putBytes(bytes)),
        removing.keeping.blobs.remove(hash, freshFrom),
      ]);
      if (outcome === 'removed') removed += 1;
      expect(await removing.blobs.has(hash), `${text}, ${outcome}`).toBe(true);
    }
    // Both ways were met, else the rounds prove nothing.
    expect(removed, 'of 30 rounds').toBeGreaterThan(2);
  });
});

describe('the mark of a removal in a bucket', () => {
  it('makes whoever puts wait until the removal is over', async () => {
    const [mine] = await twoOf('s3');
    const hash = hashOf('waits');
    const mark = `removing/${hash}`;
    await mine.blobs.putBytes(Buffer.from('waits'));
    double.objects.set(mark, { ...stored(keyOf(hash)), changedAt: new Date() });
    let isPut = false;
    const putting = mine.blobs.putBytes(Buffer.from('waits')).then(() => {
      isPut = true;
    });
    await sleep(300);
    expect(isPut).toBe(false);
    double.objects.delete(keyOf(hash));
    double.objects.delete(mark);
    await putting;
    expect(await mine.blobs.has(hash)).toBe(true);
  });

  it('of a remover that died long ago holds nobody up', async () => {
    const [mine] = await twoOf('s3');
    const hash = hashOf('died');
    await mine.blobs.putBytes(Buffer.from('died'));
    double.objects.set(`removing/${hash}`, stored(keyOf(hash)));
    double.age(`removing/${hash}`, ABANDONED_MS + 1_000);
    await mine.blobs.putBytes(Buffer.from('died'));
    expect(double.objects.has(`removing/${hash}`)).toBe(false);
  });

  it('stays where nobody knows whether the store removed it', async () => {
    const [mine] = await twoOf('s3');
    const { sha256: hash } = await mine.blobs.putBytes(Buffer.from('no answer'));
    double.age(keyOf(hash), DAY_MS);
    double.plan = ({ what, key }) =>
      what === 'delete' && key === keyOf(hash) ? { kind: 'status', status: 403, code: 'AccessDenied' } : null;
    const removal = mine.keeping.blobs.remove(hash, aMinuteAgo());
    await expect(removal).rejects.toMatchObject({ code: 'store.unavailable' });
    expect(double.objects.has(`removing/${hash}`)).toBe(true);
    double.plan = () => null;
    expect(await mine.keeping.blobs.remove(hash, aMinuteAgo())).toBe('removed');
    expect(double.objects.has(`removing/${hash}`)).toBe(false);
  });
});

describe('copies on other machines', () => {
  it('go at the daily tidying once the bucket has it no more', async () => {
    const [mine, theirs] = await twoOf('s3');
    const { sha256: hash } = await mine.blobs.putBytes(Buffer.from('copied'));
    await theirs.whileHeld((held) => held.pathOf(hash));
    double.age(keyOf(hash), DAY_MS);
    await mine.keeping.blobs.remove(hash, aMinuteAgo());
    await theirs.daily(SILENT);
    await expect(theirs.blobs.get(hash)).rejects.toMatchObject({ code: 'store.blob_missing' });
  });
});

function stored(key: string) {
  const object = double.objects.get(key);
  if (!object) throw new Error(`no ${key}`);
  return object;
}
