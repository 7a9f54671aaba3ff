// The first reader: pdf-lib reads the objects one after the other as they lie in the file and asks no cross-reference
// table. So it opens what is damaged, and sees what an earlier version of the file held.
import {
  ParseSpeeds,
  type PDFContext,
  PDFDocument,
  type PDFObject,
  PDFParser,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { PdfGraph } from '../pdf-graph.ts';
import type { PdfDict, PdfValue } from '../pdf-object.ts';
import { fromPdfLib } from './from-pdf-lib.ts';

export interface WholeFile {
  readonly graph: PdfGraph;
  /** Every object of the last version by number, reachable or not. */
  readonly ids: readonly string[];
  /** Objects that a later one of the same number replaced. */
  readonly replaced: readonly PdfValue[];
  readonly isEncrypted: boolean;
}

/** Null when not even a header was found. */
export async function readWithPdfLib(bytes: Uint8Array): Promise<WholeFile | null> {
  const replaced: PDFObject[] = [];
  const parser = new KeepingParser(bytes, ParseSpeeds.Fastest);
  const context = await parser.parseKeeping(replaced).catch(() => null);
  if (!context) return null;
  const isEncrypted = context.lookup(context.trailerInfo.Encrypt) !== undefined;
  const shown = isEncrypted ? ((await decrypted(bytes)) ?? context) : context;
  return {
    graph: graphOf(shown),
    ids: shown.enumerateIndirectObjects().map(([ref]) => idOf(ref)),
    replaced: replaced.map((object) => fromPdfLib(object)),
    isEncrypted,
  };
}

/** Keeps what is overwritten: an update appends its objects and leaves the old ones in the file. */
class KeepingParser extends PDFParser {
  async parseKeeping(replaced: PDFObject[]): Promise<PDFContext> {
    const { context } = this;
    const known = new Map<PDFRef, PDFObject>();
    const assign = context.assign.bind(context);
    context.assign = (ref, object) => {
      const old = known.get(ref);
      if (old && old !== object) replaced.push(old);
      known.set(ref, object);
      assign(ref, object);
    };
    return this.parseDocument();
  }
}

/** With the empty password, which anybody's program tries; null where another one is needed. */
async function decrypted(bytes: Uint8Array): Promise<PDFContext | null> {
  const document = await PDFDocument.load(bytes, {
    password: '',
    throwOnInvalidObject: false,
    updateMetadata: false,
    parseSpeed: ParseSpeeds.Fastest,
  }).catch(() => null);
  return document?.context ?? null;
}

function graphOf(context: PDFContext): PdfGraph {
  const byId = new Map(context.enumerateIndirectObjects().map(([ref, object]) => [idOf(ref), object]));
  const made = new Map<string, PdfValue>();
  const object = (id: string): PdfValue => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const found = byId.get(id);
    const value = found ? fromPdfLib(found) : null;
    made.set(id, value);
    return value;
  };
  return { trailer: trailerOf(context), object };
}

function trailerOf({ trailerInfo }: PDFContext): PdfDict {
  const entries = new Map<string, PdfValue>();
  for (const [key, value] of Object.entries(trailerInfo)) if (value) entries.set(key, fromPdfLib(value));
  return { kind: 'dict', entries, isStream: false };
}

function idOf({ objectNumber, generationNumber }: PDFRef): string {
  return `${objectNumber} ${generationNumber}`;
}
