// Writes expected.json of every sample from a real run. Review each change by eye before committing it: the
// golden test holds every later run against these files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedOf } from '../test/support/expected.ts';
import { runSamples } from '../test/support/run-samples.ts';

for (const [name, results] of await runSamples()) {
  writeFileSync(join('samples', name, 'expected.json'), `${JSON.stringify(expectedOf(results), null, 2)}\n`);
}
