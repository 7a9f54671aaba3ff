// Every sample through the whole pipeline gives what was reviewed by eye, and never a silent wrong number.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Result, resultSchema } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import { expectedOf } from '../support/expected.ts';
import { expectedOutputs } from '../support/expected-outputs.ts';
import { runSamples } from '../support/run-samples.ts';
import { allSamples } from '../support/samples.ts';

const samples = allSamples();
let byName: ReadonlyMap<string, readonly Result[]>;

beforeAll(async () => {
  byName = await runSamples();
});

describe.each(samples.map((s) => [s.name, s] as const))('%s', (name, sample) => {
  it('gives the reviewed result', () => {
    const expected: unknown = JSON.parse(readFileSync(join(sample.folder, 'expected.json'), 'utf8'));
    expect(expectedOf(byName.get(name) ?? [])).toEqual(expected);
  });

  it('gives people the reviewed files', () => {
    const files = expectedOutputs(byName.get(name) ?? []);
    const folder = join(sample.folder, 'expected');
    expect([...files.keys()].sort()).toEqual(readdirSync(folder).sort());
    for (const [file, content] of files) expect(content).toBe(readFileSync(join(folder, file), 'utf8'));
  });

  it('keeps the contract and accepts nothing that was not printed', () => {
    const results = byName.get(name) ?? [];
    expect(results.length).toBeGreaterThan(0);
    const printed = printedText(join(sample.folder, 'truth.json'));
    for (const result of results) {
      resultSchema.parse(result);
      const accepted = IDENTIFIERS.filter((field) => result.fields[field].state === 'accepted');
      for (const field of accepted) expect(printed).toContain(String(result.fields[field].value));
    }
  });
});

const IDENTIFIERS: readonly FieldName[] = [
  'numeroComunicazione',
  'codiceAtto',
  'numeroCartella',
  'codiceFiscale',
];

/** Everything the generator printed on the sample, as text to look a value up in. */
function printedText(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run samples`);
  return readFileSync(path, 'utf8');
}
