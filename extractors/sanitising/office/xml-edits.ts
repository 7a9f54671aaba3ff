// Changes to the XML of an office part without writing it anew: elements are found with their place in the text, pieces of the
// text are cut out or replaced, everything else stays byte for byte.
import { SaxesParser } from 'saxes';
import { AppError } from '../../../contract/app-error.ts';
import { decodedXmlText } from '../../active-content/xml/xml-walk.ts';

/** Half open: characters of the text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface PlacedTag {
  readonly ns: string;
  readonly name: string;
  /** `w:` or ''. */
  readonly prefix: string;
  readonly isSelfClosing: boolean;
  /** Of the opening tag. */
  readonly place: Place;
  attribute(ns: string, name: string): string | undefined;
  /** As written, to be cut out; null when there is none. */
  attributePlace(ns: string, name: string): Place | null;
}

export interface PlacedXmlHandler {
  open?(tag: PlacedTag, ancestors: readonly PlacedTag[]): void;
  /** @param whole from the opening tag to behind the closing one; `closing` is empty for `<a/>` */
  close?(tag: PlacedTag, whole: Place, closing: Place): void;
  text?(text: string, ancestors: readonly PlacedTag[]): void;
}

export interface Edit extends Place {
  readonly by: string;
}

const MAX_DEPTH = 2_000;
const MAX_ELEMENTS = 5_000_000;

/** @returns the text the places are in. @throws AppError inspection.damaged, inspection.limit, xml.forbidden (a DTD) */
export function walkPlaces(bytes: Uint8Array, handler: PlacedXmlHandler): string {
  const text = decodedXmlText(bytes);
  const parser = new SaxesParser({ xmlns: true });
  const open: PlacedTag[] = [];
  let elements = 0;
  const tagPlace = (): Place => {
    const end = parser.position;
    return { start: text.lastIndexOf('<', end - 1), end };
  };
  parser.on('error', (cause) => {
    throw new AppError('inspection.damaged', 'not well-formed XML', { cause });
  });
  parser.on('doctype', () => {
    throw new AppError('xml.forbidden', 'an office part with a DTD');
  });
  parser.on('opentag', ({ uri, local, prefix, isSelfClosing, attributes }) => {
    if (++elements > MAX_ELEMENTS || open.length >= MAX_DEPTH)
      throw new AppError('inspection.limit', 'XML too large or nested too deeply');
    const place = tagPlace();
    const found = (ns: string, name: string) =>
      Object.values(attributes).find((each) => each.uri === ns && each.local === name);
    const tag: PlacedTag = {
      ns: uri,
      name: local,
      prefix: prefix === '' ? '' : `${prefix}:`,
      isSelfClosing,
      place,
      attribute: (ns, name) => found(ns, name)?.value,
      attributePlace: (ns, name) => {
        const attribute = found(ns, name);
        return attribute ? writtenAttribute(text, place, attribute.name) : null;
      },
    };
    handler.open?.(tag, open);
    open.push(tag);
  });
  parser.on('closetag', () => {
    const tag = open.pop();
    if (!tag) return;
    const closing = tag.isSelfClosing ? { start: tag.place.end, end: tag.place.end } : tagPlace();
    handler.close?.(tag, { start: tag.place.start, end: closing.end }, closing);
  });
  const onText = (part: string) => handler.text?.(part, open);
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(text).close();
  return text;
}

/** Names hold no regular expression signs but the dot. */
function writtenAttribute(text: string, { start, end }: Place, name: string): Place | null {
  const pattern = new RegExp(`\\s${name.replaceAll('.', '\\.')}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u');
  const match = pattern.exec(text.slice(start, end));
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : null;
}

/** Edits inside of a piece that goes away as a whole go with it. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, by } of sorted) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

export function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
