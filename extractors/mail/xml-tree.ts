// Small XML texts of strangers as a plain tree: no DTD, no entities, nothing fetched, everything bounded.
import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { AppError } from '../../contract/app-error.ts';
import type { ContainerLimits } from '../containers/container-limits.ts';
import { textOfBytes } from './text-of-bytes.ts';

/** Prefixes are cut off by us: an undeclared one is no reason to lose a delivery day. */
const PLAIN_XML: { readonly xmlns: false; readonly position: false } = { xmlns: false, position: false };
const MAX_DEPTH = 100;
/** A daticert.xml has an element per recipient, and few hundred of them. */
const MAX_ELEMENTS = 10_000;
/** An `&` that starts no entity XML knows: providers write subjects unescaped. yes: `A & B`, `&xxe;`   no: `&amp;` */
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/gi;
/** yes: `<?xml version="1.0" encoding="ISO-8859-1"?>` */
const DECLARED_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;
const FORBIDDEN = /<!(?:DOCTYPE|ENTITY)/i;

export interface XmlElement {
  /** Lower case, without prefix. */
  readonly name: string;
  /** By lower-case name without prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text directly in it, blanks at the ends taken off. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

/**
 * The root element.
 * @throws AppError xml.forbidden for a DTD or entity declaration, mail.certification_damaged when it is not well formed
 */
export function readXml(bytes: Uint8Array, limits: Pick<ContainerLimits, 'maxXmlBytes'>): XmlElement {
  if (bytes.byteLength > limits.maxXmlBytes) throw new AppError('mail.certification_damaged', 'too large');
  const text = decodedXml(bytes);
  try {
    return parsed(text);
  } catch (error) {
    if (error instanceof AppError) throw error;
    // A broken DTD is a DTD.
    if (FORBIDDEN.test(text)) throw new AppError('xml.forbidden', 'DTD', { cause: error });
    throw new AppError('mail.certification_damaged', 'not well-formed XML');
  }
}

function parsed(text: string): XmlElement {
  const parser = new SaxesParser(PLAIN_XML);
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let count = 0;
  parser.on('doctype', () => {
    throw new AppError('xml.forbidden', 'DTD');
  });
  parser.on('opentag', (tag) => {
    if (++count > MAX_ELEMENTS || open.length >= MAX_DEPTH) {
      throw new AppError('mail.certification_damaged', 'too many elements');
    }
    const element = elementOf(tag.name, tag.attributes);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(text).close();
  if (root === null) throw new AppError('mail.certification_damaged', 'no element');
  return root;
}

function elementOf(name: string, stated: Readonly<Record<string, string>>): OpenElement {
  const attributes = new Map(Object.entries(stated).map(([key, value]) => [localName(key), value.trim()]));
  return { name: localName(name), attributes, children: [], text: '' };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** By byte order mark, by the zeros of UTF-16, by declaration, else UTF-8 or windows-1252 as the bytes are. */
function decodedXml(bytes: Uint8Array): string {
  const text = textOfBytes(bytes, encodingOf(bytes));
  // After the mark, what XML cannot hold: zeros and other control characters, which files cut from mails end in.
  return text
    .replace(/^\ufeff/, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .trim()
    .replace(BARE_AMPERSAND, '&amp;');
}

function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const declared = DECLARED_ENCODING.exec(head)?.[1]?.toLowerCase() ?? null;
  // It says UTF-16 and is written in bytes: then it is what the bytes are.
  if (declared?.startsWith('utf-16') || declared?.startsWith('utf16')) return null;
  return declared === 'utf-8' && !isUtf8(bytes) ? 'windows-1252' : declared;
}

/** The elements with a name directly in another one. */
export function childrenOf(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** All elements below one, itself included, in document order. */
export function descendantsOf(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    found.push(element);
    waiting.push(...element.children.toReversed());
  }
  return found;
}
