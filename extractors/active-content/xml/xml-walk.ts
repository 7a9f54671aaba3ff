// Large XML of strangers as a stream of elements with their namespaces: nothing is fetched, no entity of a DTD is
// replaced (but names of namespaces, which drawing programs write so), everything is bounded. For office packages, flat ODF, SVG and plain XML.
import { SaxesParser } from 'saxes';
import { AppError } from '../../../contract/app-error.ts';
import { textOfBytes } from '../../mail/text-of-bytes.ts';

const MAX_DEPTH = 2_000;
const MAX_ELEMENTS = 5_000_000;
/** References in a file whose namespace names are still written out: each is at most 200 characters. */
const MAX_REPLACED = 20_000;
const NAMESPACE_NAME = /^https?:\/\/[\w./#:?=-]{1,190}$/;
const XML_ENTITIES = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
const OUTSIDE_DECLARATIONS = /^\s*[^\s[]+\s+(?:PUBLIC|SYSTEM)\b|%[^\s;%"']{1,200};/i;
const DECLARED_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/;

export interface XmlTag {
  /** Namespace URI, '' when it has none. */
  readonly ns: string;
  /** Local name as written. */
  readonly name: string;
  /** The value of an attribute, by namespace ('' for none) and local name. */
  attribute(ns: string, name: string): string | undefined;
  readonly attributes: readonly { readonly ns: string; readonly name: string; readonly value: string }[];
}

export interface XmlHandler {
  open?(tag: XmlTag, depth: number): void;
  /** The same tag that was opened. */
  close?(tag: XmlTag, depth: number): void;
  text?(text: string): void;
  /** What stands between `<!DOCTYPE` and its `>`. Entities it declares are never replaced. */
  doctype?(text: string): void;
  instruction?(target: string, body: string): void;
}

/**
 * @throws AppError inspection.damaged when the text is not well formed: what was handed out before stays seen
 * @throws AppError inspection.limit
 */
export function walkXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const text = decodedXmlText(bytes);
  const mayReplace = hasFewReferences(text);
  const open: XmlTag[] = [];
  let count = 0;
  parser.on('error', (error) => {
    throw new AppError('inspection.damaged', 'not well-formed XML', { cause: error });
  });
  parser.on('doctype', (doctype) => {
    const known = declaredEntities(doctype, mayReplace);
    parser.ENTITIES = { ...known, ...XML_ENTITIES };
    // What is not declared here may be declared there: no damage (XML 1.0, 4.1, Entity Declared).
    if (OUTSIDE_DECLARATIONS.test(doctype))
      parser.ENTITIES = new Proxy(parser.ENTITIES, { get: valueOrNothing });
    handler.doctype?.(doctype);
  });
  parser.on('processinginstruction', ({ target, body }) => handler.instruction?.(target, body));
  parser.on('opentag', (stated) => {
    if (++count > MAX_ELEMENTS) throw new AppError('inspection.limit', 'too many XML elements');
    if (open.length >= MAX_DEPTH) throw new AppError('inspection.limit', 'XML nested too deeply');
    const attributes = Object.values(stated.attributes).map(({ uri, local, value }) => {
      return { ns: uri, name: local, value };
    });
    const tag: XmlTag = {
      ns: stated.uri,
      name: stated.local,
      attributes,
      attribute: (ns, name) => attributes.find((each) => each.ns === ns && each.name === name)?.value,
    };
    open.push(tag);
    handler.open?.(tag, open.length);
  });
  parser.on('closetag', () => {
    const tag = open.at(-1);
    if (tag) handler.close?.(tag, open.length);
    open.pop();
  });
  if (handler.text) {
    const hear = handler.text.bind(handler);
    parser.on('text', hear);
    parser.on('cdata', hear);
  }
  parser.write(text).close();
}

/**
 * General entities that a DTD declares: known, so that a use of one is no damage; replaced by nothing, but where one is
 * the plain name of a namespace, without which an element would be taken for another.
 */
function declaredEntities(doctype: string, mayReplace: boolean): Record<string, string> {
  const declared = doctype.matchAll(/<!ENTITY\s+([^\s%"'>]+)\s(?:\s*(?:"([^"]*)"|'([^']*)'))?/gi);
  return Object.fromEntries(
    [...declared].map(([, name = '', double, single]) => {
      const value = double ?? single ?? '';
      return [name, mayReplace && NAMESPACE_NAME.test(value) ? value : ''];
    }),
  );
}

function valueOrNothing(known: Record<string, string>, name: string | symbol): string {
  return (typeof name === 'string' && Object.hasOwn(known, name) && known[name]) || '';
}

function hasFewReferences(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
    if (++count > MAX_REPLACED) return false;
  return true;
}

/** By byte order mark, by the zeros of UTF-16, by declaration, else by what the bytes are. */
export function decodedXmlText(bytes: Uint8Array): string {
  return textOfBytes(bytes, encodingOf(bytes)).replace(/^\ufeff/, '');
}

function encodingOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1');
  const declared = DECLARED_ENCODING.exec(head)?.[1]?.toLowerCase() ?? null;
  return declared?.startsWith('utf-16') || declared?.startsWith('utf16') ? null : declared;
}
