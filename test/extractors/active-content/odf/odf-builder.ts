// Small ODF files for tests, made by code: an honest package or flat file, with what a test puts into it.
import { inspectBytes } from '../../../../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../../../../validators/active-content/index.ts';
import { buildZip } from '../../../support/zip-builder.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES: Readonly<Record<string, string>> = {
  office: `${ODF}:office:1.0`,
  text: `${ODF}:text:1.0`,
  table: `${ODF}:table:1.0`,
  draw: `${ODF}:drawing:1.0`,
  style: `${ODF}:style:1.0`,
  script: `${ODF}:script:1.0`,
  form: `${ODF}:form:1.0`,
  presentation: `${ODF}:presentation:1.0`,
  meta: `${ODF}:meta:1.0`,
  anim: `${ODF}:animation:1.0`,
  chart: `${ODF}:chart:1.0`,
  svg: `${ODF}:svg-compatible:1.0`,
  xlink: 'http://www.w3.org/1999/xlink',
  xhtml: 'http://www.w3.org/1999/xhtml',
  xforms: 'http://www.w3.org/2002/xforms',
  xi: 'http://www.w3.org/2001/XInclude',
  math: 'http://www.w3.org/1998/Math/MathML',
  ooo: 'http://openoffice.org/2004/office',
  loext: 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0',
  calcext: 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0',
  field: 'urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0',
};
const XMLNS = Object.entries(NAMES)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

export type OdfKind = 'text' | 'spreadsheet' | 'presentation' | 'graphics';
const BODY: Readonly<Record<OdfKind, string>> = {
  text: 'text',
  spreadsheet: 'spreadsheet',
  presentation: 'presentation',
  graphics: 'drawing',
};
export const typeOf = (kind: string) => `application/vnd.oasis.opendocument.${kind}`;

/** Any part: `part('document-styles', …)`. */
export function part(root: string, inner: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root}${XMLNS}${attributes}>${inner}</office:${root}>`;
}

/** content.xml; `before` stands before the body (scripts, styles). */
export function content(inner: string, kind: OdfKind = 'text', before = ''): string {
  const body = `office:${BODY[kind]}`;
  return part('document-content', `${before}<office:body><${body}>${inner}</${body}></office:body>`);
}

export interface PackageSpec {
  readonly kind?: OdfKind;
  /** Null leaves the part out. */
  readonly mimetype?: string | null;
  readonly content?: string | Uint8Array | null;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Entries of the manifest besides those of the parts, or instead of them. */
  readonly manifest?: string | null;
  /** Parts that the manifest does not name. */
  readonly unlisted?: readonly string[];
}

export function odfPackage(spec: PackageSpec = {}): Buffer {
  const kind = spec.kind ?? 'text';
  const mimetype = spec.mimetype === undefined ? typeOf(kind) : spec.mimetype;
  const own = spec.content === undefined ? content('<text:p>Relazione.</text:p>', kind) : spec.content;
  const parts = { ...(own === null ? {} : { 'content.xml': own }), ...spec.parts };
  const listed = Object.keys(parts).filter((name) => !spec.unlisted?.includes(name));
  const entries = listed.map((name) => entry(name, name.endsWith('.xml') ? 'text/xml' : '')).join('');
  const manifest = spec.manifest === undefined ? entry('/', typeOf(kind)) + entries : spec.manifest;
  return buildZip([
    ...(mimetype === null ? [] : [{ name: 'mimetype', content: mimetype, method: 0 }]),
    ...Object.entries(parts).map(([name, bytes]) => ({ name, content: bytes })),
    ...(manifest === null ? [] : [{ name: 'META-INF/manifest.xml', content: manifestOf(manifest) }]),
  ]);
}

export function entry(path: string, type: string, inner = ''): string {
  return `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}">${inner}</manifest:file-entry>`;
}

function manifestOf(entries: string): string {
  return `<?xml version="1.0"?><manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${entries}</manifest:manifest>`;
}

/** A flat file; `before` stands before the body. */
export function flat(inner: string, kind: OdfKind = 'text', before = ''): string {
  const body = `office:${BODY[kind]}`;
  const inside = `${before}<office:body><${body}>${inner}</${body}></office:body>`;
  return part('document', inside, ` office:mimetype="${typeOf(kind)}"`);
}

export interface Seen {
  readonly verdict: string;
  readonly codes: readonly string[];
  readonly problems: readonly string[];
  readonly mediaType: string;
}

export async function look(file: string | Buffer, name: string | null = null): Promise<Seen> {
  const seen = await inspectBytes(Buffer.from(file), {
    name,
    statedName: null,
    isMailBody: false,
    openedAs: null,
  });
  return {
    verdict: judgeFile(seen).verdict,
    codes: [...new Set(seen.observations.map(({ code }) => code))],
    problems: [...new Set(seen.problems.map(({ code }) => code))],
    mediaType: seen.mediaType,
  };
}
