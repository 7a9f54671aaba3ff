// Names of ODF elements and attributes, by namespace and never by the prefix a file happens to use: `text:date`,
// `xlink:href`. OpenOffice.org 1.x had the same names in namespaces of its own.
import type { XmlTag } from '../xml/xml-walk.ts';

export interface OdfElement {
  /** As ODF writes it; a namespace that plays no part here gives `?:name`, none at all `:name`. */
  readonly name: string;
  /** yes: `get('xlink:href')` */
  get(name: string): string | undefined;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

const OASIS = /^urn:oasis:names:tc:opendocument:xmlns:([a-z0-9-]+):\d+\.\d+$/;
const OOO_1 = /^http:\/\/openoffice\.org\/(?:2000|2001)\/([a-z0-9-]+)$/;
/** Namespaces whose short name is not the last word of their address. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['drawing', 'draw'],
  ['animation', 'anim'],
  ['datastyle', 'number'],
]);
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://www.w3.org/1998/Math/MathML', 'math'],
  ['http://www.w3.org/2002/xforms', 'xforms'],
  ['http://www.w3.org/2001/XInclude', 'xi'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/2000/svg', 'svg-page'],
  ['http://openoffice.org/2004/office', 'ooo'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext'],
  ['urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0', 'calcext'],
  ['urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0', 'field'],
]);

/** Names are few and come by the million. */
const known = new Map<string, Map<string, string>>();
const MOST_KNOWN = 2_000;

export function odfElement(tag: XmlTag): OdfElement {
  const attributes = tag.attributes.map(({ ns, name, value }) => ({ name: fullName(ns, name), value }));
  return {
    name: fullName(tag.ns, tag.name),
    attributes,
    get: (name) => attributes.find((each) => each.name === name)?.value,
  };
}

function fullName(ns: string, local: string): string {
  let names = known.get(ns);
  if (!names) {
    names = new Map();
    if (known.size < MOST_KNOWN) known.set(ns, names);
  }
  const name = names.get(local) ?? `${shortName(ns)}:${local}`;
  if (names.size < MOST_KNOWN) names.set(local, name);
  return name;
}

/** Whether a namespace is that of ODF's or OpenOffice.org 1.x's document elements. */
export function isOfficeNamespace(uri: string): boolean {
  return shortName(uri) === 'office';
}

export function isOldOfficeNamespace(uri: string): boolean {
  return OOO_1.test(uri);
}

function shortName(uri: string): string {
  return OTHERS.get(uri) ?? wordOf(uri);
}

function wordOf(uri: string): string {
  const word = (OASIS.exec(uri) ?? OOO_1.exec(uri))?.[1];
  if (word === undefined) return '?';
  return SHORT_NAMES.get(word) ?? word;
}
