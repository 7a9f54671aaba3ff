// One page through the readers, kept: a page that was read before is not read again, so a killed run goes on where
// it was.
import type { Extent, PageReading } from '../../contract/page-reading.ts';
import { keepReading, loadReadings } from './load-readings.ts';
import type { StageContext } from './stage-context.ts';
import type { ReadPageRef } from './stage-outputs.ts';

export interface KeptPage {
  readonly ref: ReadPageRef;
  readonly reading: PageReading;
}

/**
 * At least as much of the page as asked for: a page known whole is given whole.
 * @throws AppError as the readers
 */
export async function readAndKeep(
  partSha256: string,
  page: number,
  extent: Extent,
  ctx: StageContext,
): Promise<KeptPage> {
  const known = await ctx.pageCache.get(partSha256, page, ctx.reader.version, extent);
  if (known) {
    const [reading] = await loadReadings(ctx.blobs, [known]);
    if (reading) return { ref: known, reading };
  }
  const path = await ctx.blobs.pathOf(partSha256);
  const { reading, uprightPng } = await ctx.reader.readPage(path, page, ctx.signal, extent);
  const stored = await ctx.blobs.putBytes(Buffer.from(JSON.stringify(reading)));
  keepReading(stored.sha256, reading);
  const upright = uprightPng ? await ctx.blobs.putBytes(uprightPng) : null;
  const ref: ReadPageRef = {
    page,
    extent: reading.extent ?? 'whole',
    readingSha256: stored.sha256,
    uprightSha256: upright?.sha256 ?? null,
  };
  await ctx.pageCache.put(partSha256, ctx.reader.version, ref);
  return { ref, reading };
}
