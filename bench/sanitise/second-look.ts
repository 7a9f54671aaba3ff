// The pages of an original and its clean copy in another renderer (poppler's pdftoppm) than the one that made the copy.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { comparePictures, NEAR, type Pixels } from '../../extractors/sanitising/pdf/compare-pictures.ts';

const run = promisify(execFile);
const TIMEOUT_MS = 60_000;

export interface SecondLook {
  readonly pages: number;
  readonly differing: readonly number[];
}

/** Null where poppler does not draw one of the two. */
export async function secondLook(original: string, copy: string): Promise<SecondLook | null> {
  const folder = await mkdtemp(join(tmpdir(), 'civis-look-'));
  try {
    for (const [name, path] of [
      ['a', original],
      ['b', copy],
    ] as const)
      await run('pdftoppm', ['-png', '-r', '100', '-cropbox', path, join(folder, name)], {
        timeout: TIMEOUT_MS,
      });
    const names = (await readdir(folder)).sort();
    const [before, after] = ['a', 'b'].map((side) => names.filter((name) => name.startsWith(side)));
    if (!before || !after || before.length === 0 || before.length !== after.length) return null;
    const differing: number[] = [];
    for (const [index, name] of before.entries()) {
      const one = await pixels(join(folder, name));
      const other = await pixels(join(folder, after[index] ?? ''));
      if (comparePictures(one, other, NEAR.encoded).worstTile > 0) differing.push(index + 1);
    }
    return { pages: before.length, differing };
  } catch (error) {
    if (error instanceof Error && 'stderr' in error) return null; // the renderer's own refusal
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function pixels(path: string): Promise<Pixels> {
  const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgbx: data };
}
