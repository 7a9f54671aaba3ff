// `npx tsx bench/pdf-readers.bench.ts DIR`: the PDF readers side by side on a labelled folder (manifest.csv): how many
// files each opens, in how many of the active ones it finds something, and how long it takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAtGraph } from '../extractors/active-content/pdf/look-at-graph.ts';
import { readWithPdfLib } from '../extractors/active-content/pdf/readers/pdf-lib-reader.ts';
import { readWithQpdf } from '../extractors/active-content/pdf/readers/qpdf-reader.ts';
import { FEATURE_RULES } from '../rules/formats/index.ts';
import { readActiveManifest } from './active/manifest-row.ts';

/** Null: not opened. */
type Seen = { readonly isActive: boolean } | null;
const READERS: Readonly<Record<string, (bytes: Buffer) => Promise<Seen>>> = {
  'pdf-lib': async (bytes) => {
    const file = await readWithPdfLib(bytes);
    return file && (file.isEncrypted ? { isActive: true } : lookedAt(file.graph));
  },
  qpdf: async (bytes) => {
    const reading = await readWithQpdf(bytes);
    return typeof reading === 'string' ? null : lookedAt(reading.graph);
  },
  'pdf.js': seenByPdfJs,
};

function lookedAt(graph: Parameters<typeof lookAtGraph>[0]): Seen {
  const { observations } = lookAtGraph(graph);
  const isEncrypted = graph.trailer.entries.has('Encrypt');
  return {
    isActive: isEncrypted || observations.some(({ code }) => FEATURE_RULES[code].severity === 'reject'),
  };
}

/** All that its interface tells; it has no way to ask for objects. */
async function seenByPdfJs(bytes: Buffer): Promise<Seen> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const pdf = await task.promise;
    const permissions = await pdf.getPermissions();
    let isActive =
      permissions !== null ||
      (await pdf.getJSActions()) !== null ||
      (await pdf.getAttachments()) !== null ||
      (await pdf.getFieldObjects()) !== null;
    for (let number = 1; number <= pdf.numPages && !isActive; number += 1) {
      const page = await pdf.getPage(number);
      const hasActions = (await page.getJSActions()) !== null;
      const annotations: readonly { subtype?: string }[] = await page.getAnnotations();
      isActive = hasActions || annotations.some(({ subtype }) => PDFJS_ACTIVE.has(subtype ?? ''));
    }
    return { isActive };
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
const PDFJS_ACTIVE = new Set(['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D']);

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: pdf-readers.bench.ts DIR');
const rows = readActiveManifest(folder).filter(({ type }) => type === 'pdf');
for (const [name, read] of Object.entries(READERS)) {
  const times: number[] = [];
  let opened = 0;
  let found = 0;
  let flagged = 0;
  for (const row of rows) {
    const bytes = readFileSync(join(folder, row.file));
    const started = performance.now();
    const seen = await read(bytes);
    times.push(performance.now() - started);
    if (seen) opened += 1;
    if (seen?.isActive && row.verdict === 'reject') found += 1;
    if (seen?.isActive && row.verdict === 'ok') flagged += 1;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  const wanted = rows.filter(({ verdict }) => verdict === 'reject').length;
  process.stdout.write(
    `${name.padEnd(8)} opened ${opened}/${rows.length}, active found ${found}/${wanted}, clean flagged ${flagged}, ` +
      `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms, RSS ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
  );
}
