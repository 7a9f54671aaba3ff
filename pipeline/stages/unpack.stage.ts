// Opens what came in into its parts. PDF and pictures are their own single part; containers come later and
// until then end visibly in `container.unsupported`.
import { AppError } from '../../contract/app-error.ts';
import { claimsReadable } from './file-extensions.table.ts';
import { defineStage } from './stage.ts';

export const unpackStage = defineStage({
  name: 'unpack',
  version: 1,
  lane: 'heavy',
  about: 'recognises the file by its content and counts its pages',
  needs: [],
  async run({ document }, ctx) {
    if (document.sizeBytes === 0) throw new AppError('file.empty');
    const path = await ctx.blobs.pathOf(document.sha256);
    const name = document.intakes[0]?.path ?? '';
    const found = await ctx.reader.describe(path, ctx.signal).catch((error: unknown) => {
      throw isUnknown(error) && claimsReadable(name) ? new AppError('file.type_mismatch') : error;
    });
    if (found.pageCount > ctx.limits.maxPages) {
      return { kind: 'rejected', code: 'pdf.too_many_pages' };
    }
    const part = { name: null, sha256: document.sha256, sizeBytes: document.sizeBytes, ...found };
    return { kind: 'done', output: { parts: [part] } };
  },
});

/** Originals are stored without their names, so only this stage can hold the content against what the name claims. */
function isUnknown(error: unknown): boolean {
  return error instanceof AppError && error.code === 'file.unknown_type';
}
