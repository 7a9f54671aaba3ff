// EMF pictures whose comments carry a whole PDF: programs on a Mac write the document beside its preview.
// [MS-EMF] 2.3.3 (EMR_COMMENT), 2.3.4.2 (EMR_HEADER).

const HEADER = 1;
const COMMENT = 70;
const END = 14;
const EMF_SIGNATURE = 0x464d4520;
const PDF_START = Buffer.from('%PDF-');
/** The comment's own identifiers come before the data. */
const MAX_PREFACE_BYTES = 1_024;

export function isEmf(bytes: Buffer): boolean {
  return bytes.length >= 44 && bytes.readUInt32LE(0) === HEADER && bytes.readUInt32LE(40) === EMF_SIGNATURE;
}

/** Stops at the first record that is none: what comes after it no program draws. */
export function hasPdfComment(bytes: Buffer): boolean {
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = bytes.readUInt32LE(at);
    const size = bytes.readUInt32LE(at + 4);
    if (type === END || size < 8) return false;
    const record = bytes.subarray(at + 8, at + size);
    if (type === COMMENT && record.subarray(0, MAX_PREFACE_BYTES).includes(PDF_START)) return true;
    at += size;
  }
  return false;
}
