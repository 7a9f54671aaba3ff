// Copies what the look of a page is made of from one PDF into another, by the table of shapes: an object reaches the copy
// only under a key that the table names. References are followed, so that nothing unreachable comes along.
import {
  PDFArray,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { AppError } from '../../../contract/app-error.ts';
import { SHAPES, type Shape, type ShapeName, STREAM_KEYS } from './page-shapes.table.ts';

/** Forms in forms in patterns … a page is never nested like this. */
const MAX_DEPTH = 300;
const MAX_OBJECTS = 3_000_000;

export interface ShapeCopier {
  readonly target: PDFContext;
  /** Undefined where there is nothing of this shape to copy. @throws AppError inspection.limit */
  copy(shape: ShapeName, value: PDFObject | undefined): PDFObject | undefined;
  /** Streams whose bytes lie in another file, as seen while copying. */
  readonly externalStreams: () => number;
}

export function createShapeCopier(source: PDFContext, target: PDFContext): ShapeCopier {
  /** An object may serve in two shapes: then there are two copies of it. */
  const copied = new Map<string, PDFRef | null>();
  let objects = 0;
  let external = 0;

  function copy(shape: ShapeName, value: PDFObject | undefined, depth: number): PDFObject | undefined {
    if (depth > MAX_DEPTH || ++objects > MAX_OBJECTS)
      throw new AppError('inspection.limit', 'a page too involved to copy');
    if (value instanceof PDFRef) return copyReferred(shape, value, depth);
    if (isScalar(value)) return value;
    if (value instanceof PDFArray) return copyArray(SHAPES[shape].items ?? shape, value, depth);
    if (value instanceof PDFStream) return copyStream(SHAPES[shape], value, depth);
    if (value instanceof PDFDict && hasKeys(SHAPES[shape])) return copyDict(SHAPES[shape], value, depth);
    return undefined;
  }

  /** Set down before it is copied: an object may lead back to itself. */
  function copyReferred(shape: ShapeName, ref: PDFRef, depth: number): PDFObject | undefined {
    const key = `${shape} ${ref.tag}`;
    const known = copied.get(key);
    if (known !== undefined) return known ?? undefined;
    const value = source.lookup(ref);
    if (isScalar(value)) return value;
    const to = target.nextRef();
    copied.set(key, to);
    const made = copy(shape, value, depth + 1);
    if (made) target.assign(to, made);
    else copied.set(key, null);
    return made ? to : undefined;
  }

  /** What cannot be copied leaves its place empty: the items of colour spaces go by their place. */
  function copyArray(items: ShapeName, array: PDFArray, depth: number): PDFArray {
    const made = PDFArray.withContext(target);
    for (const item of array.asArray()) made.push(copy(items, item, depth + 1) ?? PDFNull);
    return made;
  }

  function copyDict(shape: Shape, dict: PDFDict, depth: number): PDFDict {
    const made = PDFDict.withContext(target);
    for (const [key, value] of dict.entries()) {
      const inner = shape.everyKey ?? ownValue(shape.keys, key.decodeText());
      const item = inner && copy(inner, value, depth + 1);
      if (item) made.set(key, item);
    }
    return made;
  }

  function copyStream(shape: Shape, stream: PDFStream, depth: number): PDFRawStream | undefined {
    if (!shape.isStreamAllowed || !(stream instanceof PDFRawStream)) return undefined;
    const subtype = stream.dict.lookup(PDFName.of('Subtype'));
    if (subtype === PDFName.of('PS')) return undefined;
    if (stream.dict.has(PDFName.of('F'))) external++;
    const dict = copyDict({ keys: { ...shape.keys, ...STREAM_KEYS } }, stream.dict, depth);
    return PDFRawStream.of(dict, stream.contents);
  }

  return {
    target,
    copy: (shape, value) => copy(shape, value, 0),
    externalStreams: () => external,
  };
}

function hasKeys({ keys, everyKey }: Shape): boolean {
  return keys !== undefined || everyKey !== undefined;
}

/** Never what JavaScript objects are born with: a PDF key may be called `constructor`. */
function ownValue(keys: Shape['keys'], key: string): ShapeName | undefined {
  return keys && Object.hasOwn(keys, key) ? keys[key] : undefined;
}

function isScalar(value: PDFObject | undefined): boolean {
  return (
    value instanceof PDFName ||
    value instanceof PDFNumber ||
    value instanceof PDFString ||
    value instanceof PDFHexString ||
    value instanceof PDFBool ||
    value === PDFNull
  );
}
