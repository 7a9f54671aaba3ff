// The stable id of a notice: the same paper gets the same id after a crash, a retry or a rebuild.

/** First 16 hex digits of the document's SHA-256 and the notice's place in it. */
export function noticeId(documentSha256: string, ordinal: number): string {
  return `${documentSha256.slice(0, 16)}-${ordinal + 1}`;
}
