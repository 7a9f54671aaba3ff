// The stable id of a notice: the same paper gets the same id after a crash, a retry or a rebuild.

/**
 * As a regular expression. Places of notices that a person's decision made begin at 300,000 and go on by 10,000 a part.
 * yes: `d05f07ac40eb07dd-1`, `d05f07ac40eb07dd-300003`   no: `d05f07ac40eb07dd`, `d05f07ac40eb07dd-`
 */
export const NOTICE_ID_PATTERN = String.raw`[0-9a-f]{16}-\d{1,9}`;

/** First 16 hex digits of the document's SHA-256 and the notice's place in it. */
export function noticeId(documentSha256: string, ordinal: number): string {
  return `${documentSha256.slice(0, 16)}-${ordinal + 1}`;
}
