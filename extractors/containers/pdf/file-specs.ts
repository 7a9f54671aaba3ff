// The attached files of a PDF: every file specification with an embedded stream, wherever it lies (names tree,
// annotations, associated files, portfolios), found by walking the objects and never the page tree.
// ISO 32000-1, 7.11.3 and 7.11.4.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Keys of the embedded streams of one specification; mostly the same stream under both. */
const STREAM_KEYS = ['UF', 'F', 'Unix', 'Mac', 'DOS'];
const NAME_KEYS = ['UF', 'F', 'Unix', 'Mac', 'DOS', 'Desc'];
/** Dictionaries and arrays looked into, all objects together. */
const MAX_NODES = 5_000_000;

export interface AttachedStream {
  readonly name: string | null;
  readonly statedType: string | null;
  readonly stream: PDFRawStream;
}

/** Each stream once, under the first name that was found. A usage right (`/EF [/Create]`) is no file: not a dictionary. */
export function attachedStreams(context: PDFContext): readonly AttachedStream[] {
  const found = new Map<PDFRawStream, AttachedStream>();
  const add = (stream: PDFObject | undefined, name: string | null) => {
    if (!(stream instanceof PDFRawStream) || found.has(stream)) return;
    found.set(stream, { name, statedType: typeOf(stream), stream });
  };
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  for (const spec of dictionariesIn(objects)) {
    const files = resolve(context, spec.get(PDFName.of('EF')));
    if (!(files instanceof PDFDict)) continue;
    for (const key of STREAM_KEYS) add(resolve(context, files.get(PDFName.of(key))), nameOf(context, spec));
  }
  const isFile = (stream: PDFObject) =>
    stream instanceof PDFRawStream && stream.dict.get(PDFName.of('Type')) === PDFName.of('EmbeddedFile');
  for (const object of objects) if (isFile(object)) add(object, null);
  return [...found.values()];
}

/** Every dictionary, those inside of others too. Without recursion: arrays may be nested a hundred thousand deep. */
function* dictionariesIn(objects: readonly PDFObject[]): Generator<PDFDict> {
  const pending: PDFObject[] = [...objects];
  let nodes = 0;
  for (let object = pending.pop(); object && nodes < MAX_NODES; object = pending.pop()) {
    nodes += 1;
    const inner = object instanceof PDFStream ? object.dict : object;
    if (inner instanceof PDFDict) {
      yield inner;
      for (const value of inner.values()) if (isNest(value)) pending.push(value);
    } else if (inner instanceof PDFArray) {
      for (const value of inner.asArray()) if (isNest(value)) pending.push(value);
    }
  }
}

function isNest(value: PDFObject): boolean {
  return value instanceof PDFDict || value instanceof PDFArray;
}

function resolve(context: PDFContext, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? context.lookup(value) : value;
}

function nameOf(context: PDFContext, spec: PDFDict): string | null {
  for (const key of NAME_KEYS) {
    const value = resolve(context, spec.get(PDFName.of(key)));
    if ((value instanceof PDFString || value instanceof PDFHexString) && value.decodeText() !== '')
      return value.decodeText();
  }
  return null;
}

/** `/Subtype /application#2Fpdf` → `application/pdf` */
function typeOf(stream: PDFRawStream): string | null {
  const subtype = stream.dict.get(PDFName.of('Subtype'));
  return subtype instanceof PDFName ? subtype.decodeText().toLowerCase() : null;
}
