// Reads every page of every part through the readers (child processes), a few pages side by side. A page that
// was read before is taken from the page cache, so a killed run goes on where it was.
import { defineStage } from './stage.ts';
import type { StageContext } from './stage-context.ts';
import type { Part, ReadPageRef } from './stage-outputs.ts';

export const readStage = defineStage({
  name: 'read',
  version: 1,
  lane: 'heavy',
  about: 'reads each page: text layer, or the picture by OCR, upright and deskewed',
  needs: ['unpack'],
  async run({ unpack }, ctx) {
    const parts = [];
    for (const part of unpack.parts) {
      const numbers = Array.from({ length: part.pageCount }, (_, index) => index + 1);
      // The reader pool queues what it cannot take at once; pages come back in order.
      const pages = await Promise.all(numbers.map((page) => readOne(part, page, ctx)));
      parts.push({ name: part.name, sha256: part.sha256, pages });
    }
    return { kind: 'done', output: { parts } };
  },
});

async function readOne(part: Part, page: number, ctx: StageContext): Promise<ReadPageRef> {
  const known = await ctx.pageCache.get(part.sha256, page, ctx.reader.version);
  if (known) return known;
  const path = await ctx.blobs.pathOf(part.sha256);
  const { reading, uprightPng } = await ctx.reader.readPage(path, page, ctx.signal);
  const stored = await ctx.blobs.putBytes(Buffer.from(JSON.stringify(reading)));
  const upright = uprightPng ? await ctx.blobs.putBytes(uprightPng) : null;
  const ref = { page, readingSha256: stored.sha256, uprightSha256: upright?.sha256 ?? null };
  await ctx.pageCache.put(part.sha256, ctx.reader.version, ref);
  return ref;
}
