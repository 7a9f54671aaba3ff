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
}

/** `needs_password`: encrypted, and not open to anybody. `failed`: damaged. `too_large`: more objects than are listed here. */
export type QpdfReading = TableReading | 'failed' | 'needs_password' | 'too_large';

/** A list of objects longer than this is no letter's: 2,000 pages of dense tables make about 60 MB. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;
const WARNINGS = 3;
/** qpdf has one exit code for every failure; only this one is told apart, and only to say it better. */
const PASSWORD = /invalid password/;

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
  return { graph: graphOf(parsed.data.qpdf[1]), hasWarnings: exitCode === WARNINGS };
}

/** Null for what is no JSON: a damaged number is written as it stands in the file. */
function parsedJson(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
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
