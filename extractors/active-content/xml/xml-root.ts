// The root of an XML text: what decides which program opens it. Comments, instructions and a document type may stand
// before it, its namespace may have any prefix or none.
import { SaxesParser } from 'saxes';
import { decodedXmlText } from './xml-walk.ts';

export interface XmlRoot {
  readonly ns: string;
  readonly name: string;
}

/** Most roots stand in the first few; what is read beyond is lost work. */
const SLICE_CHARS = 4_096;

/** Null where there is none, or the text breaks before it. */
export function xmlRoot(bytes: Uint8Array): XmlRoot | null {
  const text = decodedXmlText(bytes);
  const parser = new SaxesParser({ xmlns: true, position: false });
  let root: XmlRoot | null = null;
  let isBroken = false;
  parser.on('opentag', ({ uri, local }) => {
    root ??= { ns: uri, name: local };
  });
  parser.on('error', () => {
    isBroken = true;
  });
  for (let at = 0; at < text.length && !root && !isBroken; at += SLICE_CHARS)
    parser.write(text.slice(at, at + SLICE_CHARS));
  return root;
}
