// A file that is spoilt on purpose: small, valid, and of one of the formats that are opened.

export const PARSERS = [
  'eml',
  'mbox',
  'p7m',
  'detached-signature',
  'zip',
  'msg',
  'tnef',
  'pdf',
  'image',
  'daticert',
] as const;
export type Parser = (typeof PARSERS)[number];

export interface FuzzInput {
  readonly parser: Parser;
  /** With the ending it usually has. */
  readonly name: string;
  /** What is spoilt. */
  readonly bytes: Buffer;
  /** Around the spoilt bytes: a mail, for what is only opened inside of one. */
  wrap(mutated: Buffer): Buffer;
}

/** A file that is opened as it is. */
export function plainInput(parser: Parser, name: string, bytes: Uint8Array): FuzzInput {
  return { parser, name, bytes: Buffer.from(bytes), wrap: (mutated) => mutated };
}
