// Looks for active content in every file of a document, each in a sandbox job of its own. Never stops the reading of a
// notice: the verdict only says which files may be sent on. A virus does: what carries one is not read.
import { basename } from 'node:path';
import { attachmentVerdicts } from '../inspection/attachment-verdicts.ts';
import { inspectTree } from '../inspection/inspect-tree.ts';
import type { ScanFile } from '../virus-scan/scan-file.ts';
import { defineStage, type Stage } from './stage.ts';

/** @param scan null: no virus scan is configured */
export function inspectStage(scan: ScanFile | null): Stage<'inspect', 'unpack'> {
  return defineStage({
    name: 'inspect',
    version: 4,
    lane: 'heavy',
    about: 'looks for active content in every file; scans for viruses where a scanner is configured',
    needs: ['unpack'],
    async run({ document, unpack }, ctx) {
      const name = basename(document.intakes[0]?.path ?? '');
      const inspected = await inspectTree(unpack.tree, name, {
        inspect: (request) => ctx.reader.inspect(request, ctx.signal),
        pathOf: (sha256) => ctx.blobs.pathOf(sha256),
        scan,
      });
      if (inspected[0]?.isInfected) return { kind: 'rejected', code: 'virus.found' };
      const infected = inspected.flatMap(({ isInfected, part }) =>
        isInfected && part.sha256 !== null ? [part.sha256] : [],
      );
      return {
        kind: 'done',
        output: { attachments: attachmentVerdicts(inspected, name), infected: [...new Set(infected)] },
      };
    },
  });
}
