// UTF-7 (RFC 2152): old browsers and mail programs read a page so when it says so, or says nothing. `+ADw-` is `<`.

const SHIFTED = /\+([A-Za-z0-9+/]{2,})-?/g;

/** The text read as UTF-7; null when that gives no tag which was not there before. */
export function textOfUtf7(text: string): string | null {
  if (!/\+A[A-D]|\+\/v/.test(text)) return null;
  const read = text.replace(SHIFTED, (whole, coded: string) => unshifted(coded) ?? whole);
  return tagsIn(read) > tagsIn(text) ? read : null;
}

function unshifted(coded: string): string | null {
  const bytes = Buffer.from(coded, 'base64');
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return even.length === 0 ? null : Buffer.from(even).swap16().toString('utf16le');
}

function tagsIn(text: string): number {
  return text.match(/<[a-z!/]/gi)?.length ?? 0;
}
