// The second reader: qpdf follows the cross-reference tables as the standard says, so it sees the file as a viewer does
// that trusts them. It does not rebuild what is damaged (this build of it cannot).
import { z } from 'zod';
import type { PdfGraph } from '../pdf-graph.ts';
import { isDict, type PdfDict, type PdfValue } from '../pdf-object.ts';
import { fromQpdf } from './from-qpdf.ts';
import { listObjects } from './qpdf-module.ts';

export interface TableReading {
  readonly graph: PdfGraph;
  /** It had to guess somewhere. */
  readonly hasWarnings: boolean;
  /** Somewhere the same key stands twice: it takes the last, other programs the first. */
  readonly hasRepeatedKeys: boolean;
}

/** `needs_password`: encrypted, and not open to anybody. `failed`: damaged. `too_large`: more objects than are listed here. */
export type QpdfReading = TableReading | 'failed' | 'needs_password' | 'too_large';

/** A list of objects longer than this is no letter's: 2,000 pages of dense tables make about 60 MB. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;
const WARNINGS = 3;
/** qpdf has one exit code for every failure; only this one is told apart, and only to say it better. */
const PASSWORD = /invalid password/;

/** qpdf's English. yes: `dictionary has duplicated key /OpenAction; last occurrence overrides earlier ones` */
const REPEATED_KEY = /has duplicated key \/([^\s;]*)/g;
/** Twice or once, they hide nothing. */
const HARMLESS_KEYS = new Set(
  'Type Length Producer Creator Title Author Subject Keywords CreationDate ModDate MediaBox CropBox Rotate ProcSet Lang'.split(
    ' ',
  ),
);

const listing = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]) });
const objectEntry = z.union([
  z.object({ value: z.unknown() }),
  z.object({ stream: z.object({ dict: z.unknown() }) }),
]);

export async function readWithQpdf(bytes: Uint8Array): Promise<QpdfReading> {
  const { exitCode, json, messages } = await listObjects(bytes);
  if (exitCode !== 0 && exitCode !== WARNINGS) return PASSWORD.test(messages) ? 'needs_password' : 'failed';
  if (!json) return 'failed';
  if (json.length > MAX_JSON_BYTES) return 'too_large';
  const parsed = listing.safeParse(parsedJson(json));
  if (!parsed.success) return 'failed';
  return {
    graph: graphOf(parsed.data.qpdf[1]),
    hasWarnings: exitCode === WARNINGS,
    hasRepeatedKeys: repeatsKeys(messages),
  };
}

function repeatsKeys(messages: string): boolean {
  return [...messages.matchAll(REPEATED_KEY)].some(([, key]) => !HARMLESS_KEYS.has(key ?? ''));
}

/** Null for what is no JSON: qpdf writes a damaged number as it stands in the file. */
function parsedJson(json: Buffer): unknown {
  const text = json.toString('utf8');
  for (const written of [text, withPlainNumbers(text)]) {
    try {
      return JSON.parse(written);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

/** A number has a line to itself, with or without its key. yes: `"/CA": 00.5,` → 0.5, `-007` → -7, `3.` → 3 */
function withPlainNumbers(text: string): string {
  return text
    .replace(/^(\s*(?:"(?:[^"\\]|\\.)*": )?-?)0+(?=\d)/gm, '$1')
    .replace(/^(\s*(?:"(?:[^"\\]|\\.)*": )?-?\d+)\.(?=,?$)/gm, '$1');
}

function graphOf(objects: Readonly<Record<string, unknown>>): PdfGraph {
  const made = new Map<string, PdfValue>();
  const object = (id: string): PdfValue => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const value = objectOf(objects[`obj:${id} R`]);
    made.set(id, value);
    return value;
  };
  const trailer = objectOf(objects['trailer']);
  return { trailer: isDict(trailer) ? trailer : NO_TRAILER, object };
}

const NO_TRAILER: PdfDict = { kind: 'dict', entries: new Map(), isStream: false };

function objectOf(written: unknown): PdfValue {
  const entry = objectEntry.safeParse(written);
  if (!entry.success) return null;
  if ('value' in entry.data) return fromQpdf(entry.data.value);
  const dict = fromQpdf(entry.data.stream.dict);
  return isDict(dict) ? { ...dict, isStream: true } : null;
}
