// `npm run demo`: the main job on the bundled samples with the embedded engine, from an empty data folder.
// Ends with 0 when it did its job, whatever the notices say.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from './exit-codes.ts';
import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

/** The checkout: three folders up from dist/pipeline/cli, two from pipeline/cli. */
const ROOT = join(
  dirname(fileURLToPath(import.meta.url)),
  import.meta.url.endsWith('.ts') ? '../..' : '../../..',
);
const DONE: readonly number[] = [EXIT.ok, EXIT.needsReview, EXIT.someFailed];

async function demo(): Promise<number> {
  const samples = join(ROOT, 'samples');
  const out = join(ROOT, 'demo-out');
  const inputs = await sampleInputs(samples);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const data = await mkdtemp(join(out, 'data-'));
  const terminal = processTerminal();
  const exit = await runCli(['process', ...inputs, '--data', data, '--out', join(out, 'bozze')], terminal);
  if (!DONE.includes(exit)) return exit;
  terminal.out('Ogni cartella ha draft.json, scheda.html (aprirla nel browser) e scadenza.ics.\n');
  return EXIT.ok;
}

async function sampleInputs(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-/.test(name)).sort();
  const perSample = await Promise.all(
    names.map(async (name) => {
      const files = (await readdir(join(folder, name))).filter((file) => file.startsWith('input'));
      return files.sort().map((file) => join(folder, name, file));
    }),
  );
  return perSample.flat();
}

process.exitCode = await demo();
