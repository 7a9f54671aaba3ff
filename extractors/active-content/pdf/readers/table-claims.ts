// A cross-reference stream that claims billions of objects: pdf-lib makes an entry for each, whether it is there or not.
// ISO 32000-1, 7.5.8.

const TABLE = '/XRef';
/** Its dictionary lies within so many bytes before and after its type. */
const DICTIONARY_BYTES = 4_096;
/** Acrobat's own bound is 8,388,607 objects (ISO 32000-1 annex C, table C.1). */
const MAX_OBJECTS = 8_388_607;
/** yes: `/Size 2000000000`, `/Index [0 2000000000]` */
const CLAIMS = /\/(?:Size\s+(\d+)|Index\s*\[([\d\s]*)\])/g;

export function claimsTooMuch(pdf: Buffer): boolean {
  for (let at = pdf.indexOf(TABLE); at >= 0; at = pdf.indexOf(TABLE, at + TABLE.length)) {
    const around = pdf.toString('latin1', Math.max(0, at - DICTIONARY_BYTES), at + DICTIONARY_BYTES);
    for (const [, size = '', index = ''] of around.matchAll(CLAIMS))
      if (`${size} ${index}`.split(/\s+/).some((number) => Number(number) > MAX_OBJECTS)) return true;
  }
  return false;
}
