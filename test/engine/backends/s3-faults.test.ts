// What the bucket's server may do wrong: nothing of it loses a paper, ends one unfairly, or is taken for its bytes.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../pipeline/store/data-folder.ts';
import { openStores } from '../../../pipeline/store/open-stores.ts';
import { S3Objects } from '../../../pipeline/store/s3/s3-objects.ts';
import type { S3Settings } from '../../../pipeline/store/s3/s3-settings.ts';
import type { Stores } from '../../../pipeline/store/stores.ts';
import { always, type Fault, firstTimes } from '../../support/s3/faults.ts';
import { S3Double } from '../../support/s3/s3-double.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-s3-faults-'));
const double = await new S3Double().open();
const open: Stores[] = [];
let opened = 0;

async function newStores(more: Partial<S3Settings> = {}): Promise<Stores> {
  opened += 1;
  const limits = { connectMs: 1_000, answerMs: 500, silenceMs: 200, attempts: 3 };
  const folder = await openDataFolder(join(root, String(opened)));
  const stores = await openStores(folder, double.settings({ limits, ...more }));
  open.push(stores);
  return stores;
}

afterEach(() => {
  double.plan = () => null;
  double.tags = 'md5';
});
afterAll(async () => {
  await Promise.all(open.map((stores) => stores.close()));
  await double.close();
  rmSync(root, { recursive: true, force: true });
});

const LARGE_CHILD = fileURLToPath(new URL('../support/large-blob-child.ts', import.meta.url));
const keyOf = (hash: string) => `blobs/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
const ERROR_500: Fault = { kind: 'status', status: 500, code: 'InternalError' };
const FORBIDDEN: Fault = { kind: 'status', status: 403, code: 'AccessDenied' };
const UNAVAILABLE = { code: 'store.unavailable', kind: 'temporary' };
/** One in the bucket and in no cache of ours. */
async function stored(label: string): Promise<string> {
  return (await (await newStores()).blobs.putBytes(Buffer.from(label.repeat(50)))).sha256;
}

describe('trouble that passes is waited for', () => {
  it.each([ERROR_500, { kind: 'hang_up' } as const])('$kind while putting', async (fault) => {
    const { blobs } = await newStores();
    double.plan = firstTimes(2, 'put', fault);
    const { sha256 } = await blobs.putBytes(Buffer.from(`put ${fault.kind}`));
    expect(double.bytesOf(keyOf(sha256)).toString()).toBe(`put ${fault.kind}`);
  });

  it.each(['cut', 'stall', 'wrong_bytes', 'hang_up', 'silent'] as const)('%s while getting', async (kind) => {
    const hash = await stored(kind);
    const { blobs } = await newStores();
    double.plan = firstTimes(1, 'get', { kind });
    expect(Buffer.from(await blobs.get(hash)).toString()).toBe(kind.repeat(50));
  });
});

describe('trouble that stays is told as it is', () => {
  it.each([ERROR_500, FORBIDDEN, { kind: 'hang_up' } as const, { kind: 'silent' } as const])(
    '$kind $status: the store does not answer, whatever is asked of it',
    async (fault) => {
      const hash = await stored(JSON.stringify(fault));
      // Each of these calls is tried to the end of its patience.
      const limits = { connectMs: 1_000, answerMs: 200, silenceMs: 200, attempts: 2 };
      const { blobs, receipts, keeping, mark } = await newStores({ limits });
      double.plan = () => fault;
      await expect(blobs.putBytes(Buffer.from('x'))).rejects.toMatchObject(UNAVAILABLE);
      await expect(blobs.get(hash)).rejects.toMatchObject(UNAVAILABLE);
      await expect(blobs.has(hash)).rejects.toMatchObject(UNAVAILABLE);
      await expect(keeping.blobs.remove(hash, new Date())).rejects.toMatchObject(UNAVAILABLE);
      await expect(keeping.blobs.list()[Symbol.asyncIterator]().next()).rejects.toMatchObject(UNAVAILABLE);
      await expect(receipts.readAll()[Symbol.asyncIterator]().next()).rejects.toMatchObject(UNAVAILABLE);
      await expect(mark.read()).rejects.toMatchObject(UNAVAILABLE);
    },
  );

  it.each(['cut', 'stall'] as const)(
    '%s again and again: not answered, and no half copy is left',
    async (kind) => {
      const hash = await stored(`ever ${kind}`);
      const { blobs } = await newStores();
      double.plan = always('get', { kind });
      await expect(blobs.pathOf(hash)).rejects.toMatchObject(UNAVAILABLE);
      const files = readdirSync(join(root, String(opened), 'cache'), { recursive: true }).map(String);
      expect(files.filter((name) => name.includes(hash) || name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('other bytes again and again: corrupt, never handed out', async () => {
    const hash = await stored('spoiled');
    double.spoil(keyOf(hash));
    const { blobs } = await newStores();
    await expect(blobs.get(hash)).rejects.toMatchObject({ code: 'store.blob_corrupt' });
    await expect(blobs.pathOf(hash)).rejects.toMatchObject({ code: 'store.blob_corrupt' });
  });

  it('an object that is gone is missing', async () => {
    const hash = await stored('gone');
    double.objects.delete(keyOf(hash));
    await expect((await newStores()).blobs.get(hash)).rejects.toMatchObject({ code: 'store.blob_missing' });
  });
});

describe('a put', () => {
  it.each(['md5', 'own'] as const)('is not believed when nothing was stored (tags: %s)', async (tags) => {
    const { blobs } = await newStores();
    double.tags = tags;
    double.plan = always('put', { kind: 'lie' });
    await expect(blobs.putBytes(Buffer.from(`lie ${tags}`))).rejects.toMatchObject(UNAVAILABLE);
  });

  it('is read back where the tag proves nothing', async () => {
    const { blobs } = await newStores();
    double.tags = 'own';
    const before = double.count('get');
    const { sha256 } = await blobs.putBytes(Buffer.from('own tags'));
    expect(double.count('get')).toBe(before + 1);
    expect(double.bytesOf(keyOf(sha256)).toString()).toBe('own tags');
  });

  it('of what is there already sends nothing', async () => {
    const hash = await stored('twice');
    const before = double.count('put');
    expect((await (await newStores()).blobs.putBytes(Buffer.from('twice'.repeat(50)))).sha256).toBe(hash);
    expect(double.count('put')).toBe(before);
  });

  it('in parts that fails leaves no parts behind; what a dead process left is ended', async () => {
    const { blobs } = await newStores({ limits: { attempts: 3 } });
    const file = join(root, 'parts');
    writeFileSync(file, randomBytes(17 * 1_048_576));
    double.plan = always('part', ERROR_500);
    await expect(blobs.putFile(file)).rejects.toMatchObject(UNAVAILABLE);
    expect(double.count('begin')).toBeGreaterThan(0);
    expect(double.uploads.size).toBe(0);
    double.plan = firstTimes(2, 'part', ERROR_500);
    const { sha256 } = await blobs.putFile(file);
    expect(
      createHash('sha256')
        .update(double.bytesOf(keyOf(sha256)))
        .digest('hex'),
    ).toBe(sha256);

    const parts = new Map<number, never>();
    double.uploads.set('old', { key: 'blobs/x', begun: new Date('2026-01-01'), parts });
    double.uploads.set('new', { key: 'blobs/y', begun: new Date(), parts });
    const objects = new S3Objects(double.settings());
    expect(await objects.abortUploadsBefore(new Date('2026-02-01'))).toBe(1);
    objects.close();
    expect([...double.uploads.keys()]).toEqual(['new']);
    double.uploads.clear();
  });
});

describe('a file of 200 MB', () => {
  it('goes up and comes down without being held in memory', async () => {
    const file = join(root, 'huge');
    const piece = randomBytes(1_048_576);
    const hash = createHash('sha256');
    for (let n = 0; n < 200; n += 1) {
      piece.writeUInt32LE(n);
      hash.update(piece);
      writeFileSync(file, piece, { flag: 'a' });
    }
    const dataDirs = [join(root, 'huge-1'), join(root, 'huge-2')];
    const argument = JSON.stringify({ s3: double.settings({ limits: {} }), file, dataDirs });
    const child = spawn(process.execPath, ['--import', 'tsx', LARGE_CHILD, argument], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    for await (const text of child.stdout) said += String(text);
    const { sha256, grownBytes } = JSON.parse(said);
    expect(sha256).toBe(hash.digest('hex'));
    expect(grownBytes).toBeLessThan(120 * 1_048_576);
  });
});

describe('at the start', () => {
  it.each([
    {
      name: 'the secret',
      more: { secretAccessKey: 'another' },
      code: 'config.invalid',
      says: 'CIVIS_S3_SECRET',
    },
    {
      name: 'the access key',
      more: { accessKeyId: 'AKNO' },
      code: 'config.invalid',
      says: 'CIVIS_S3_ACCESS_KEY',
    },
    { name: 'the bucket', more: { bucket: 'nowhere' }, code: 'config.invalid', says: 'CIVIS_S3_BUCKET' },
    { name: 'the region', more: { region: 'eu-north-9' }, code: 'config.invalid', says: 'CIVIS_S3_REGION' },
    {
      name: 'the address',
      more: { endpoint: 'http://127.0.0.1:1' },
      code: 'store.unavailable',
      says: 'ECONN',
    },
  ])('says that $name is wrong', async ({ more, code, says }) => {
    const refusal = await newStores(more).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    expect(String(refusal)).toContain(says);
    expect(String(refusal)).not.toContain('another');
  });

  it('says that the credentials may not use the bucket', async () => {
    double.plan = always('list', FORBIDDEN);
    await expect(newStores()).rejects.toMatchObject({ code: 'config.invalid' });
  });
});

describe('the local copies', () => {
  const blobOf = (n: number) => Buffer.alloc(1_000, n);
  const hashOf = (n: number) => createHash('sha256').update(blobOf(n)).digest('hex');
  const copiesOf = (n: number) =>
    readdirSync(join(root, String(n), 'cache'), { recursive: true })
      .map((name) => String(name).split('/').at(-1) ?? '')
      .filter((name) => /^[0-9a-f]{64}$/.test(name));

  it('stay within their room, the least recently used go first', async () => {
    const first = await newStores();
    for (const n of [1, 2, 3, 4]) await first.blobs.putBytes(blobOf(n));
    const { blobs } = await newStores({ cacheBytes: 3_000 });
    const mine = opened;
    for (const n of [1, 2, 3, 1, 4]) await blobs.get(hashOf(n));
    expect(copiesOf(mine).sort()).toEqual([1, 3, 4].map(hashOf).sort());
    const before = double.count('get');
    await blobs.get(hashOf(1));
    expect(double.count('get')).toBe(before);
  });

  it('stay while they are in use, whatever the room', async () => {
    const stores = await newStores({ cacheBytes: 1_500 });
    const mine = opened;
    await stores.whileHeld(async (held) => {
      for (const n of [1, 2, 3]) await held.pathOf(hashOf(n));
      await stores.blobs.get(hashOf(4));
      expect(copiesOf(mine)).toEqual(expect.arrayContaining([1, 2, 3].map(hashOf)));
    });
    await stores.blobs.get(hashOf(4));
    expect(copiesOf(mine)).toEqual([hashOf(4)]);
    // A path given out without an end of its use stays too.
    await stores.blobs.pathOf(hashOf(1));
    await stores.blobs.get(hashOf(2));
    expect(copiesOf(mine)).toContain(hashOf(1));
  });

  it('come down once for all who ask at the same time', async () => {
    const { blobs } = await newStores();
    const before = double.count('get');
    await Promise.all([1, 2, 3, 4].map(() => blobs.pathOf(hashOf(1))));
    expect(double.count('get')).toBe(before + 1);
  });

  it('that have rotted are asked anew', async () => {
    const { blobs } = await newStores();
    writeFileSync(await blobs.pathOf(hashOf(1)), 'rotten');
    expect(Buffer.from(await blobs.get(hashOf(1)))).toEqual(blobOf(1));
  });

  it('are taken over by the next process and checked before use; two processes never share a folder', async () => {
    const folder = await openDataFolder(join(root, 'slots'));
    const one = await openStores(folder, double.settings());
    const two = await openStores(folder, double.settings());
    const [path, other] = await Promise.all([one, two].map(({ blobs }) => blobs.pathOf(hashOf(1))));
    expect(path).not.toBe(other);
    await Promise.all([one.close(), two.close()]);
    writeFileSync(path ?? '', 'rotten');
    const next = await openStores(folder, double.settings());
    expect(Buffer.from(await next.blobs.get(hashOf(1)))).toEqual(blobOf(1));
    expect(await next.blobs.pathOf(hashOf(1))).toBe(path);
    await next.close();
  });
});
