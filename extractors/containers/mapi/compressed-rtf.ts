// Unpacks the RTF body of Outlook messages, for those that have no other. [MS-OXRTFCP] 2.2 and 3.1.3.

const HEAD_BYTES = 16;
const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
/** A letter's text is far smaller; beyond it somebody plays. */
const MAX_PACKED_BYTES = 4 * 1024 * 1024;
const DICTIONARY_BYTES = 4_096;
const DICTIONARY_START =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans ' +
  'SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/**
 * Null when the bytes are no such body, are too many, or break off before their end mark. Two bytes give 17 at most, so that what comes
 * out is bounded by what goes in.
 */
export function unpackRtf(packed: Buffer): Buffer | null {
  if (packed.length < HEAD_BYTES || packed.length > MAX_PACKED_BYTES) return null;
  const kind = packed.readUInt32LE(8);
  if (kind === UNCOMPRESSED) return packed.subarray(HEAD_BYTES, HEAD_BYTES + packed.readUInt32LE(4));
  return kind === COMPRESSED ? unpack(packed.subarray(HEAD_BYTES)) : null;
}

function unpack(packed: Buffer): Buffer | null {
  const dictionary = Buffer.alloc(DICTIONARY_BYTES);
  let write = dictionary.write(DICTIONARY_START, 'latin1');
  const out: number[] = [];
  const put = (byte: number) => {
    out.push(byte);
    dictionary[write] = byte;
    write = (write + 1) % DICTIONARY_BYTES;
  };
  let at = 0;
  while (at < packed.length) {
    const control = packed[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((control & (1 << bit)) === 0) {
        put(packed[at++] ?? 0);
        continue;
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0);
      at += 2;
      const from = reference >> 4;
      if (from === write) return Buffer.from(out);
      const length = (reference & 0xf) + 2;
      for (let step = 0; step < length; step += 1) put(dictionary[(from + step) % DICTIONARY_BYTES] ?? 0);
    }
  }
  return null;
}
