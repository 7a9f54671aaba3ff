// Writes expected.json and expected/ of every sample from a real run. Review each change by eye before committing it: the
// golden test holds every later run against these files. `npm run samples:outputs` makes expected/ alone again, from the
// results of the last run on this machine.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Result } from '../contract/result.schema.ts';
import { expectedOf } from '../test/support/expected.ts';
import { expectedOutputs } from '../test/support/expected-outputs.ts';
import { runSamples } from '../test/support/run-samples.ts';

const LAST_RUN = 'node_modules/.cache/civis-samples.json';

const byName: ReadonlyMap<string, readonly Result[]> = process.argv.includes('--last-run')
  ? new Map(JSON.parse(readFileSync(LAST_RUN, 'utf8')) as [string, Result[]][])
  : await freshRun();

for (const [name, results] of byName) {
  const folder = join('samples', name);
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expectedOf(results), null, 2)}\n`);
  rmSync(join(folder, 'expected'), { recursive: true, force: true });
  mkdirSync(join(folder, 'expected'));
  for (const [file, content] of expectedOutputs(results))
    writeFileSync(join(folder, 'expected', file), content);
}

async function freshRun() {
  const results = await runSamples();
  mkdirSync(dirname(LAST_RUN), { recursive: true });
  writeFileSync(LAST_RUN, JSON.stringify([...results]));
  return results;
}
