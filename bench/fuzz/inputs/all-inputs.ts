// All files to spoil: made here, the repository's small samples, and what folders of a corpus give.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { classifyFile } from '../../../extractors/containers/detect-part.ts';
import { listFiles } from '../../parts/list-files.ts';
import { type FuzzInput, type Parser, plainInput } from '../fuzz-input.ts';
import { containerInputs } from './container-inputs.ts';
import { mailInputs } from './mail-inputs.ts';
import { pageInputs } from './page-inputs.ts';

const SAMPLES = 'samples';
/** Spoiling is quick on small files, and finds the same. */
const MAX_BYTES = 300_000;
const LETTER = '001-36bis-born-digital/input.pdf';

const PARSER_OF_TYPE: ReadonlyMap<string, Parser> = new Map([
  ['message/rfc822', 'eml'],
  ['application/mbox', 'mbox'],
  ['application/pkcs7-mime', 'p7m'],
  ['application/zip', 'zip'],
  ['application/vnd.ms-outlook', 'msg'],
  ['application/x-cfb', 'msg'],
  ['application/ms-tnef', 'tnef'],
  ['application/pdf', 'pdf'],
]);

/** In a stable order: with the same folders, a seed makes the same files. @param folders of a corpus, may be none */
export async function allInputs(folders: readonly string[]): Promise<readonly FuzzInput[]> {
  const letter = readFileSync(join(SAMPLES, LETTER));
  return [
    ...mailInputs({ name: 'avviso.pdf', bytes: letter }),
    ...containerInputs(letter),
    ...(await pageInputs(letter)),
    ...(await fileInputs(samplePaths())),
    ...(await fileInputs(folders.flatMap((folder) => listFiles(folder).map(({ path }) => path)))),
  ];
}

function samplePaths(): string[] {
  return readdirSync(SAMPLES)
    .sort()
    .flatMap((sample) => {
      const folder = join(SAMPLES, sample);
      if (!statSync(folder).isDirectory()) return [];
      const inputs = readdirSync(folder).filter((name) => name.startsWith('input.'));
      return inputs.sort().map((name) => join(folder, name));
    });
}

async function fileInputs(paths: readonly string[]): Promise<FuzzInput[]> {
  const inputs: FuzzInput[] = [];
  for (const path of paths) {
    if (statSync(path).size > MAX_BYTES) continue;
    const parser = await parserOf(path);
    const name = `${inputs.length}${extname(path)}`;
    if (parser) inputs.push(plainInput(parser, name, readFileSync(path)));
  }
  return inputs;
}

/** Null for what is opened by none of them. */
async function parserOf(path: string): Promise<Parser | null> {
  const { kind, mediaType } = await classifyFile(path, MAX_BYTES);
  return kind === 'image' ? 'image' : (PARSER_OF_TYPE.get(mediaType) ?? null);
}
