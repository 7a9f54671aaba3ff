import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { walk } from '../../../pipeline/intake/walk.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-walk-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function put(...names: string[]): void {
  for (const name of names) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), name);
  }
}
const names = (paths: readonly string[]) => paths.map((path) => relative(root, path));

describe('walk', () => {
  it('gives all files below a folder in a stable order, numbers by value', async () => {
    put('pile/10.pdf', 'pile/2.pdf', 'pile/B/x.pdf', 'pile/a.pdf', 'pile/b/part.pdf');
    const { files, skipped } = await walk(join(root, 'pile'));
    expect(names(files)).toEqual([
      'pile/2.pdf',
      'pile/10.pdf',
      'pile/a.pdf',
      'pile/b/part.pdf',
      'pile/B/x.pdf',
    ]);
    expect(skipped).toEqual([]);
  });

  it('leaves out what is hidden, half written or a link, and says so', async () => {
    put('odd/.DS_Store', 'odd/a.pdf.part', 'odd/b.tmp', 'odd/~$c.docx', 'odd/.git/x', 'odd/real.pdf');
    symlinkSync(join(root, 'odd'), join(root, 'odd', 'circle'));
    const { files, skipped } = await walk(join(root, 'odd'));
    expect(names(files)).toEqual(['odd/real.pdf']);
    expect(Object.fromEntries(skipped.map((s) => [relative(root, s.path), s.why]))).toEqual({
      'odd/.DS_Store': 'skip.hidden',
      'odd/.git': 'skip.hidden',
      'odd/a.pdf.part': 'skip.unfinished',
      'odd/b.tmp': 'skip.unfinished',
      'odd/~$c.docx': 'skip.unfinished',
      'odd/circle': 'skip.symlink',
    });
  });

  it('reports a name in an old encoding instead of losing it', async () => {
    mkdirSync(join(root, 'latin'));
    const name = Buffer.concat([
      Buffer.from(join(root, 'latin', 'unit')),
      Buffer.from([0xe0]),
      Buffer.from('.pdf'),
    ]);
    try {
      writeFileSync(name, 'x');
    } catch {
      return; // This file system takes UTF-8 names only: the case cannot arise.
    }
    const { files, skipped } = await walk(join(root, 'latin'));
    expect(files).toEqual([]);
    expect(skipped.map((s) => s.why)).toEqual(['skip.name_encoding']);
  });

  it('takes a named file whatever its name', async () => {
    put('.hidden.pdf');
    expect((await walk(join(root, '.hidden.pdf'))).files).toEqual([join(root, '.hidden.pdf')]);
  });

  it('says when the path cannot be opened', async () => {
    await expect(walk(join(root, 'gone'))).rejects.toMatchObject({ code: 'file.not_found' });
  });
});
