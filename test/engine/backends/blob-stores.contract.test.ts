// One list of promises, kept by the folder and by the bucket alike.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../pipeline/store/data-folder.ts';
import { openStores } from '../../../pipeline/store/open-stores.ts';
import type { Receipt } from '../../../pipeline/store/receipts.ts';
import type { Stores } from '../../../pipeline/store/stores.ts';
import { S3Double } from '../../support/s3/s3-double.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-stores-'));
const double = await new S3Double().open();
afterAll(async () => {
  await double.close();
  rmSync(root, { recursive: true, force: true });
});

const bytes = Buffer.from('avviso bonario');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const PART = 8 * 1_048_576;
const receipt: Receipt = {
  version: 1,
  intakeId: 'i-1',
  batchId: 'b-1',
  ordinal: 0,
  sha256,
  sizeBytes: 10,
  isStored: true,
  path: 'in/avviso à.pdf',
  channel: 'pec',
  receivedOn: '2026-03-11',
  receivedOnEvidence: 'user',
  client: null,
  takenAt: '2026-03-11T10:00:00.000Z',
};

let opened = 0;
/** A store of its own; `again` opens it as another process would. */
async function newStore(kind: 'folder' | 's3') {
  opened += 1;
  const data = join(root, String(opened));
  const s3 = kind === 's3' ? double.settings({ prefix: `p${opened}/` }) : null;
  const open = async (at = data) => openStores(await openDataFolder(at), s3);
  return { stores: await open(), again: () => open(kind === 's3' ? `${data}-again` : data), data };
}

/** After everything that was put. */
const LATER = new Date(Date.now() + 86_400_000);

async function namesOf({ keeping }: Stores): Promise<readonly string[]> {
  return (await listOf(keeping.blobs.list())).map(({ sha256: name }) => name);
}

async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe.each(['folder', 's3'] as const)('a store in %s', (kind) => {
  let stores: Stores;
  let again: () => Promise<Stores>;
  beforeAll(async () => {
    ({ stores, again } = await newStore(kind));
  });
  afterAll(() => stores.close());

  it('keeps bytes under their hash, for every other process too', async () => {
    expect(await stores.blobs.has(sha256)).toBe(false);
    expect(await stores.blobs.putBytes(bytes)).toEqual({ sha256, sizeBytes: bytes.length });
    const other = await again();
    for (const { blobs } of [stores, other]) {
      expect(await blobs.has(sha256)).toBe(true);
      expect(Buffer.from(await blobs.get(sha256))).toEqual(bytes);
      expect(await readFile(await blobs.pathOf(sha256))).toEqual(bytes);
    }
    await other.close();
  });

  it('keeps an empty file, and one that does not fit one part, the same bytes once', async () => {
    const empty = join(root, `${kind}-empty`);
    const large = join(root, `${kind}-large`);
    const content = randomBytes(2 * PART + 12_345);
    writeFileSync(empty, '');
    writeFileSync(large, content);
    const before = (await namesOf(stores)).length;
    const kept = await Promise.all([empty, large, large].map((path) => stores.blobs.putFile(path)));
    expect(kept.map((each) => each.sizeBytes)).toEqual([0, content.length, content.length]);
    expect(kept[1]?.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect((await namesOf(stores)).length).toBe(before + 2);
    const other = await again();
    expect(Buffer.from(await other.blobs.get(kept[1]?.sha256 ?? '')).equals(content)).toBe(true);
    expect(await readFile(await other.blobs.pathOf(kept[0]?.sha256 ?? ''), 'utf8')).toBe('');
    await other.close();
  });

  it('says when a blob is missing', async () => {
    const gone = 'ab'.repeat(32);
    expect(await stores.blobs.has(gone)).toBe(false);
    await expect(stores.blobs.get(gone)).rejects.toMatchObject({ code: 'store.blob_missing' });
    await expect(stores.blobs.pathOf(gone)).rejects.toMatchObject({ code: 'store.blob_missing' });
  });

  it('removes for good, also what is not there', async () => {
    const { sha256: hash } = await stores.blobs.putBytes(Buffer.from(`${kind} to be removed`));
    await stores.blobs.pathOf(hash);
    for (const _again of [1, 2]) expect(await stores.keeping.blobs.remove(hash, LATER)).toBe('removed');
    expect(await stores.blobs.has(hash)).toBe(false);
    expect(await namesOf(stores)).not.toContain(hash);
    await expect(stores.blobs.pathOf(hash)).rejects.toMatchObject({ code: 'store.blob_missing' });
    const again = await stores.blobs.putBytes(Buffer.from(`${kind} to be removed`));
    expect(await stores.blobs.has(again.sha256)).toBe(true);
  });

  it('leaves what was put lately', async () => {
    const { sha256: hash } = await stores.blobs.putBytes(Buffer.from(`${kind} fresh`));
    expect(await stores.keeping.blobs.remove(hash, new Date(Date.now() - 60_000))).toBe('fresh');
    expect(Buffer.from(await stores.blobs.get(hash)).toString()).toBe(`${kind} fresh`);
  });

  it('lists with sizes, and reads without asking what is sound', async () => {
    const { sha256: hash, sizeBytes } = await stores.blobs.putBytes(Buffer.from(`${kind} listed`));
    expect(await listOf(stores.keeping.blobs.list())).toContainEqual({ sha256: hash, sizeBytes });
    const chunks = await listOf(stores.keeping.blobs.read(hash));
    expect(Buffer.concat(chunks).toString()).toBe(`${kind} listed`);
    const gone = listOf(stores.keeping.blobs.read('ef'.repeat(32)));
    await expect(gone).rejects.toMatchObject({ code: 'store.blob_missing' });
  });

  it('names a source that cannot be read, and keeps nothing of it', async () => {
    const before = await namesOf(stores);
    const gone = stores.blobs.putFile(join(root, 'gone.pdf'));
    await expect(gone).rejects.toMatchObject({ code: 'file.not_found' });
    await expect(stores.blobs.putFile(root)).rejects.toMatchObject({ code: 'file.unreadable' });
    expect(await namesOf(stores)).toEqual(before);
  });

  it('puts, reads and lists side by side', async () => {
    const each = Array.from({ length: 30 }, (_, n) => Buffer.from(`${kind} ${n}`));
    const kept = await Promise.all(each.map((one) => stores.blobs.putBytes(one)));
    const read = await Promise.all(kept.map((one) => stores.blobs.get(one.sha256)));
    expect(read.map((one) => Buffer.from(one))).toEqual(each);
    const listed = await namesOf(stores);
    expect(kept.every((one) => listed.includes(one.sha256))).toBe(true);
  });

  it('holds what is in use until the work is over', async () => {
    const { sha256: hash } = await stores.blobs.putBytes(Buffer.from(`${kind} held`));
    const text = await stores.whileHeld(async (held) => readFile(await held.pathOf(hash), 'utf8'));
    expect(text).toBe(`${kind} held`);
  });

  it('keeps receipts: several of the same bytes all survive, what cannot be read is named', async () => {
    const mine = await newStore(kind);
    expect(await listOf(mine.stores.receipts.readAll())).toEqual([]);
    const many = Array.from({ length: 20 }, (_, n) => ({ ...receipt, intakeId: `i-${n}` }));
    const other = { ...receipt, sha256: 'cd'.repeat(32), channel: null };
    await Promise.all([...many, other].map((one) => mine.stores.receipts.write(one)));
    const later = await mine.again();
    const read = (await listOf(later.receipts.readAll())).map((each) => each.receipt);
    expect(read).toHaveLength(21);
    expect(read).toEqual(expect.arrayContaining([...many, other]));
    const { receipts: kept } = later.keeping;
    const lines = await listOf(kept.lines());
    for (const { intakeId } of [...many, ...many]) await kept.remove(sha256, intakeId);
    expect((await listOf(mine.stores.receipts.readAll())).map((each) => each.receipt)).toEqual([other]);
    for (const line of lines) await kept.restore(line);
    expect(await listOf(mine.stores.receipts.readAll())).toHaveLength(21);
    await Promise.all([later.close(), mine.stores.close()]);
  });

  it('carries a mark', async () => {
    const mine = await newStore(kind);
    expect((await mine.stores.mark.read())?.installation).toBe(undefined);
    await mine.stores.mark.write({ version: 1, installation: 'here' });
    const later = await mine.again();
    expect(await later.mark.read()).toEqual({ version: 1, installation: 'here' });
    await mine.stores.mark.write({ version: 99 });
    await expect(later.mark.read()).rejects.toMatchObject({ code: 'store.version' });
    await Promise.all([later.close(), mine.stores.close()]);
  });
});

it('every request to the bucket was signed and every body was the one that was signed', () => {
  expect(double.requests.length).toBeGreaterThan(100);
  expect(double.refusals).toEqual([]);
});
