// Looks at a small package as the program does, and judges it.
import { inspectBytes } from '../../../../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../../../../validators/active-content/index.ts';
import { buildOoxml, type PackageSpec } from '../../../support/ooxml-builder.ts';

export async function lookAtBytes(bytes: Buffer, name: string | null = null) {
  const seen = await inspectBytes(bytes, { name, statedName: null, isMailBody: false, openedAs: null });
  const { verdict } = judgeFile(seen);
  return { ...seen, verdict, codes: [...new Set(seen.observations.map(({ code }) => code))] };
}

export async function look(spec: PackageSpec, name: string | null = null) {
  return lookAtBytes(buildOoxml(spec), name);
}
