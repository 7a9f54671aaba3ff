// The process that the kill test kills: takes in every file of a folder that it has not acknowledged yet, works,
// and leaves when all is at its end. Writes a line per step, so that a kill can be aimed at work, not at time.
// Arguments: data folder, folder of papers, file of acknowledgements, file for
// the begun stages.
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../../contract/app-error.ts';
import { defineStage } from '../../../pipeline/stages/stage.ts';
import { fakeStages } from './fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './open-test-engine.ts';

const [dataDir = '', papers = '', acknowledged = '', begun = ''] = process.argv.slice(2);
const HEAVY_MS = 30;
const BATCH = 'pile';

// Some papers end otherwise than `done`, by their name: `…-review`, `…-damaged`, `…-refused`.
const unpack = defineStage({
  name: 'unpack',
  version: 1,
  lane: 'heavy',
  about: '',
  needs: [],
  async run({ document }) {
    await sleep(HEAVY_MS);
    const name = document.intakes[0]?.path ?? '';
    if (name.includes('-damaged')) throw new AppError('pdf.damaged');
    if (name.includes('-refused')) return { kind: 'rejected', code: 'pdf.too_many_pages' };
    const { sha256, sizeBytes } = document;
    const part = { name: null, sha256, sizeBytes, mediaType: 'x', kind: 'pdf' as const, pageCount: 1 };
    return { kind: 'done', output: { tree: [], parts: [part] } };
  },
});
const check = defineStage({
  name: 'check',
  version: 1,
  lane: 'light',
  about: '',
  needs: [],
  async run({ document }) {
    const output = { notices: [] };
    const isDoubtful = document.intakes[0]?.path.includes('-review');
    return isDoubtful ? { kind: 'needs_review', reasons: ['doubt'], output } : { kind: 'done', output };
  },
});

const engine = await openTestEngine(dataDir, {
  stages: fakeStages({
    heavyMs: HEAVY_MS,
    replace: [unpack, check],
    onStage: (stage, documentId) => {
      appendFileSync(begun, `${documentId} ${stage}\n`);
      process.stdout.write('stage\n');
    },
  }),
});
await engine.start();
process.stdout.write('up\n');
const done = new Set(existsSync(acknowledged) ? readFileSync(acknowledged, 'utf8').split('\n') : []);
for (const name of readdirSync(papers).sort()) {
  if (done.has(name)) continue;
  const [outcome] = await engine.receive([factsOfFile(join(papers, name))], BATCH);
  if (outcome?.kind !== 'received') throw outcome?.error;
  appendFileSync(acknowledged, `${name}\n`);
  process.stdout.write('taken\n');
}
await engine.waitFor(BATCH, noProgress, never());
await engine.close();
