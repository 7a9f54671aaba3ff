import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FolderBlobStore } from '../../../pipeline/store/folder-blob-store.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-blobs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let stores = 0;
function newStore() {
  stores += 1;
  const folder = join(root, String(stores));
  return { folder, store: new FolderBlobStore(folder) };
}
const bytes = Buffer.from('avviso bonario');
const sha256 = createHash('sha256').update(bytes).digest('hex');

describe('FolderBlobStore', () => {
  it('keeps bytes under their hash, two folders deep, and leaves nothing else behind', async () => {
    const { folder, store } = newStore();
    expect(await store.putBytes(bytes)).toEqual({ sha256, sizeBytes: bytes.length });
    expect(await store.pathOf(sha256)).toBe(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
    expect(Buffer.from(await store.get(sha256))).toEqual(bytes);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(files.map((f) => f.name)).toEqual([sha256]);
  });

  it('copies a file, also an empty one, and once for the same bytes', async () => {
    const { folder, store } = newStore();
    const file = join(root, 'empty.pdf');
    writeFileSync(file, '');
    const empty = await store.putFile(file);
    expect(empty.sizeBytes).toBe(0);
    await Promise.all([store.putBytes(bytes), store.putBytes(bytes), store.putFile(file)]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
    expect(files.map((f) => f.name).sort()).toEqual([sha256, empty.sha256].sort());
  });

  it('says when a blob is missing', async () => {
    const { store } = newStore();
    expect(await store.has(sha256)).toBe(false);
    await expect(store.get(sha256)).rejects.toMatchObject({ code: 'store.blob_missing' });
    await expect(store.pathOf(sha256)).rejects.toMatchObject({ code: 'store.blob_missing' });
  });

  it('says when a blob has changed, and heals it when the same bytes come again', async () => {
    const { folder, store } = newStore();
    await store.putBytes(bytes);
    writeFileSync(await store.pathOf(sha256), 'something else');
    // A new process has checked nothing yet.
    const later = new FolderBlobStore(folder);
    await expect(later.get(sha256)).rejects.toMatchObject({ code: 'store.blob_corrupt' });
    await expect(later.pathOf(sha256)).rejects.toMatchObject({ code: 'store.blob_corrupt' });
    await later.putBytes(bytes);
    expect(Buffer.from(await later.get(sha256))).toEqual(bytes);
  });

  it('names a source that cannot be read, and leaves no temp file', async () => {
    const { folder, store } = newStore();
    await expect(store.putFile(join(root, 'gone.pdf'))).rejects.toMatchObject({ code: 'file.not_found' });
    await expect(store.putFile(root)).rejects.toMatchObject({ code: 'file.unreadable' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', async () => {
    const { asWriteError } = await import('../../../pipeline/store/file-errors.ts');
    const { writeFile } = await import('node:fs/promises');
    const failure = await writeFile('/dev/full', 'x').catch(asWriteError);
    expect(failure).toMatchObject({ code: 'store.disk_full', kind: 'temporary' });
  });
});
