// `npm run samples`: makes every sample folder anew: input.*, about.md, truth.json. expected.json is written by
// `npm run samples:expected` and reviewed by eye.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSample } from './make-sample.ts';
import { SAMPLES } from './samples.registry.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
for (const spec of SAMPLES) {
  const folder = join(root, spec.name);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old.startsWith('input.')) rmSync(join(folder, old));
  const { file, bytes, truth } = await makeSample(spec);
  writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, 'about.md'), `${spec.about.join('\n')}\n`);
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  process.stdout.write(`${spec.name}: ${Math.round(bytes.length / 1024)} kB\n`);
}
