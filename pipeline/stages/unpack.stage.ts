// Opens what came in into the tree of its parts: mails, archives and signed envelopes to the last file. Each container
// is opened by a sandbox job of its own.
import { basename } from 'node:path';
import { AppError } from '../../contract/app-error.ts';
import type { UnwrappedPart } from '../../contract/contained.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../extractors/containers/container-limits.ts';
import { walkParts } from './part-tree.ts';
import { readableParts } from './readable-parts.ts';
import { defineStage } from './stage.ts';
import type { StageContext } from './stage-context.ts';

export const unpackStage = defineStage({
  name: 'unpack',
  version: 2,
  lane: 'heavy',
  about: 'recognises the file by its content, opens mails, archives and signed envelopes, counts the pages',
  needs: [],
  async run({ document }, ctx) {
    if (document.sizeBytes === 0) throw new AppError('file.empty');
    const { sha256, sizeBytes } = document;
    const name = basename(document.intakes[0]?.path ?? '');
    const walked = await walkParts({ sha256, sizeBytes, name }, DEFAULT_CONTAINER_LIMITS, {
      open: (request) => ctx.reader.open(request, ctx.signal),
      keep: async (path) => (await ctx.blobs.putFile(path)).sha256,
      pathOf: (hash) => ctx.blobs.pathOf(hash),
      withFolder: ctx.withScratchFolder,
    });
    const tree = walked.map((part) => withinPages(part, ctx));
    if (tree[0]?.problems.some(({ code }) => code === 'pdf.too_many_pages')) {
      return { kind: 'rejected', code: 'pdf.too_many_pages' };
    }
    return { kind: 'done', output: { tree, parts: readableParts(tree) } };
  },
});

function withinPages(part: UnwrappedPart, { limits }: StageContext): UnwrappedPart {
  if (part.pageCount === null || part.pageCount <= limits.maxPages) return part;
  const problem = { code: 'pdf.too_many_pages' as const, detail: `${part.pageCount} pages` };
  return { ...part, pageCount: null, problems: [...part.problems, problem] };
}
