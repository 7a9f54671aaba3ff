// The objects of a PDF as both readers give them: the same few kinds, names decoded, references unresolved.
// ISO 32000-1, 7.3.

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfUnreadable;

export interface PdfName {
  readonly kind: 'name';
  /** Without the slash, `#xx` decoded. */
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly text: string;
}

export interface PdfRef {
  readonly kind: 'ref';
  /** Number and generation: `12 0`. */
  readonly id: string;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

/** A dictionary, or that of a stream. */
export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly isStream: boolean;
}

/** Bytes of which the reader could make no object. */
export interface PdfUnreadable {
  readonly kind: 'unreadable';
}

export const UNREADABLE: PdfUnreadable = { kind: 'unreadable' };

/** Arrays in arrays; qpdf stops at 500, and no program that writes PDFs comes near. */
export const MAX_NESTING = 500;

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value?.kind === 'dict';
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return typeof value === 'object' && value?.kind === 'array';
}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return typeof value === 'object' && value?.kind === 'ref';
}
