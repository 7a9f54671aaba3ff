// The first bytes of a base64 text, for knowing its format.

/** Blanks and line ends are skipped, an incomplete last group is left out. */
export function decodeBase64Head(text: string): Buffer {
  const plain = text.replace(/[^A-Za-z0-9+/]/g, '');
  return Buffer.from(plain.slice(0, plain.length - (plain.length % 4)), 'base64');
}
