// Where a message starts and ends in its file: after a byte order mark, empty lines, or the byte count of Apple's .emlx.

/** yes: `1795   ⏎From: …`   no: `1795 pagine` */
const EMLX_COUNT = /^(\d{1,10})[ \t]*\r?\n/;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

export interface MessageBytes {
  readonly bytes: Buffer;
  /** The .emlx says more bytes than are there. */
  readonly isCut: boolean;
}

/** The bytes of the message alone. What follows it in an .emlx (a property list) is left out only where it is one. */
export function messageBytes(file: Buffer): MessageBytes {
  const text = withoutLead(file);
  const line = EMLX_COUNT.exec(text.subarray(0, 20).toString('latin1'));
  if (!line) return { bytes: text, isCut: false };
  const rest = text.subarray(line[0].length);
  const count = Number(line[1]);
  if (count > rest.length) return { bytes: withoutLead(rest), isCut: true };
  const after = rest
    .subarray(count, count + 200)
    .toString('latin1')
    .trimStart();
  const isPropertyList = after === '' || after.startsWith('<?xml') || after.startsWith('<!DOCTYPE plist');
  return { bytes: withoutLead(isPropertyList ? rest.subarray(0, count) : rest), isCut: false };
}

function withoutLead(bytes: Buffer): Buffer {
  let at = bytes.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
  while (bytes[at] === 0x0d || bytes[at] === 0x0a) at++;
  return bytes.subarray(at);
}
