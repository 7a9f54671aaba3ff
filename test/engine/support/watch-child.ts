// The process that the watch's kill test kills: watches a folder once. Writes a line per step (a file received, a name
// made, a name taken away), so that a kill can be aimed at a step. Names with `-far` move as to another disk.
// Argument: the folder that holds inbox, done, failed and data.
import { join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { type MoveFs, realMoveFs } from '../../../pipeline/intake/watch/move-file.ts';
import { defineStage } from '../../../pipeline/stages/stage.ts';
import { fakeStages } from './fake-stages.ts';
import { openTestEngine } from './open-test-engine.ts';
import { watchOnce } from './open-test-watch.ts';

const [root = ''] = process.argv.slice(2);
const step = (name: string) => void process.stdout.write(`${name}\n`);

const unpack = defineStage({
  ...{ name: 'unpack', version: 1, lane: 'heavy', about: '', needs: [] },
  async run({ document }) {
    if (document.intakes[0]?.path.includes('-damaged')) throw new AppError('pdf.damaged');
    const { sha256, sizeBytes } = document;
    const part = { name: null, sha256, sizeBytes, mediaType: 'x', kind: 'pdf' as const, pageCount: 1 };
    return { kind: 'done', output: { tree: [], parts: [part] } };
  },
});

const stepped =
  (name: string, work: (...paths: string[]) => Promise<void>) =>
  async (...paths: string[]) => {
    step(`before ${name}`);
    await work(...paths);
    step(`after ${name}`);
  };
const fs: MoveFs = {
  syncFolder: realMoveFs.syncFolder,
  link: stepped('link', async (from = '', to = '') => {
    const isFar = from.includes('-far') && !from.includes('.civis-moving');
    if (isFar) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
    await realMoveFs.link(from, to);
  }),
  rename: stepped('rename', (from = '', to = '') => realMoveFs.rename(from, to)),
  unlink: stepped('unlink', (path = '') => realMoveFs.unlink(path)),
};

const engine = await openTestEngine(join(root, 'data'), { stages: fakeStages({ replace: [unpack] }) });
const announced: Engine = {
  ...engine,
  async receive(files, batchId) {
    const outcomes = await engine.receive(files, batchId);
    step('received');
    return outcomes;
  },
};
step('up');
await watchOnce(announced, root, { fs });
await engine.close();
