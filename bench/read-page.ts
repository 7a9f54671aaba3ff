// Prints how one page is read: `tsx bench/read-page.ts FILE [page] [--boxes] [--png OUT]`.

import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { documentAt } from '../extractors/containers/open-file.ts';
import { createInlineReader } from '../pipeline/sandbox/inline-reader.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { boxes: { type: 'boolean' }, png: { type: 'string' } },
});
const [file, page = '1'] = positionals;
if (!file) throw new Error('usage: read-page FILE [page] [--boxes] [--png OUT]');

const reader = createInlineReader();
const signal = new AbortController().signal;
const started = performance.now();
try {
  const part = await reader.open(documentAt(file, tmpdir()), signal);
  const opened = performance.now();
  const { reading, uprightPng } = await reader.readPage(file, Number(page), signal);
  const done = performance.now();
  const { readings, ...facts } = reading;
  console.log(JSON.stringify({ ...part, ...facts }, null, 1));
  for (const { source, lines } of readings) {
    console.log(`--- ${source}`);
    for (const line of lines) {
      console.log(values.boxes ? `[${line.box.join(' ')}] ${line.text}` : line.text);
    }
  }
  console.log(`--- open ${Math.round(opened - started)} ms, read ${Math.round(done - opened)} ms`);
  if (values.png && uprightPng) writeFileSync(values.png, uprightPng);
} finally {
  await reader.close();
}
