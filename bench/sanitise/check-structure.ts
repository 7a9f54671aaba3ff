// A second, independent look at a clean PDF: walked from its trailer by qpdf (`qpdf --json`, apt install qpdf), it may hold no
// key that acts, fills in, attaches or fetches. Names of resources are the document's own and say nothing.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const MAX_JSON_BYTES = 512 * 1024 * 1024;

const FORBIDDEN: ReadonlySet<string> = new Set(
  [
    '/JS /JavaScript /OpenAction /AA /A /AcroForm /XFA /EmbeddedFiles /EF /AF /Collection /Annots /Names /Outlines',
    '/Encrypt /Ref /OPI /F /FFilter /FDecodeParms /Launch /RichMediaContent /Rendition /PieceInfo /Metadata /Perms',
    '/Usage /AS /Extensions /Legal /Threads /URI /Info /Parent3D /3DD /Movie /Sound',
  ].flatMap((line) => line.split(' ')),
);
/** Below these keys the names are the document's own. */
const NAMES_OF_ITS_OWN: ReadonlySet<string> = new Set(
  '/Font /XObject /ExtGState /ColorSpace /Pattern /Shading /Properties /CharProcs /Colorants'.split(' '),
);

const jsonSchema = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]) });

/** @returns forbidden keys that can be reached, and unreachable objects; empty for a clean file */
export async function structuralTrouble(path: string): Promise<readonly string[]> {
  const { stdout } = await run('qpdf', ['--json=2', '--json-stream-data=none', path], {
    maxBuffer: MAX_JSON_BYTES,
  });
  const [, objects] = jsonSchema.parse(JSON.parse(stdout)).qpdf;
  const trouble = new Set<string>();
  const seen = new Set<string>();
  const pending: [unknown, boolean][] = [[objects['trailer'], false]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [value, areNames] = next;
    if (typeof value === 'string' && /^\d+ \d+ R$/.test(value)) {
      const key = `${value} ${areNames}`;
      if (!seen.has(key)) pending.push([objects[`obj:${value}`], areNames]);
      seen.add(key);
    } else if (Array.isArray(value)) for (const item of value) pending.push([item, false]);
    else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        if (!areNames && FORBIDDEN.has(key)) trouble.add(key);
        pending.push([item, !areNames && NAMES_OF_ITS_OWN.has(key)]);
      }
    }
  }
  const reached = new Set([...seen].map((key) => key.replace(/ (?:true|false)$/, '')));
  for (const key of Object.keys(objects))
    if (key.startsWith('obj:') && !reached.has(key.slice(4))) trouble.add(`unreachable ${key}`);
  return [...trouble];
}
