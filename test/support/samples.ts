// The bundled samples as tests see them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Sample {
  readonly name: string;
  readonly folder: string;
  readonly inputs: readonly string[];
}

export function allSamples(): Sample[] {
  return readdirSync('samples')
    .filter((name) => /^\d{3}-/.test(name))
    .sort()
    .map((name) => {
      const folder = join('samples', name);
      const inputs = readdirSync(folder)
        .filter((file) => file.startsWith('input'))
        .sort();
      return { name, folder, inputs: inputs.map((file) => join(folder, file)) };
    });
}

/** The first sample: a 36-bis as the agency sends it, born digital, quick to read. */
export function bornDigitalSample(): string {
  const path = allSamples()[0]?.inputs[0];
  if (!path?.endsWith('.pdf')) throw new Error('the first sample is expected to be a PDF');
  return path;
}
