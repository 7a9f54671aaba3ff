// The files of one notice in its folder under `--out`, as `process` writes them. The register that lies beside is of a whole
// run and stays as it is.
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeOut } from '../../outputs/write-out.ts';
import type { FoundNotice } from '../../store/notice-lookup.ts';
import type { Office } from '../open-office.ts';
import { picturesOf } from '../pictures-for.ts';

/** @returns the notice's folder */
export async function writeNotice(
  { engine, clock }: Office,
  { documentId, result }: FoundNotice,
  out: string,
): Promise<string> {
  const folder = resolve(out);
  await mkdir(folder, { recursive: true });
  const fresh = await mkdtemp(join(folder, '.bozza-'));
  try {
    const pictures = async () => picturesOf(result, await engine.outputsOf(documentId), engine.blobs);
    await writeOut(fresh, [result], pictures, clock.now());
    const own = join(folder, result.id);
    await mkdir(own, { recursive: true });
    for (const name of await readdir(join(fresh, result.id)))
      await rename(join(fresh, result.id, name), join(own, name));
    return own;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
