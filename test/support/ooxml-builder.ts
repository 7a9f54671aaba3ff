// Small OOXML packages for tests: a document, a workbook or a presentation with as much or little in it as a test says.
import { buildZip } from './zip-builder.ts';

export interface PartSpec {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** An Override; none when left out. */
  readonly type?: string;
}

export interface RelationSpec {
  readonly id: string;
  /** What follows `/relationships/`, or a whole address. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: boolean;
  /** Its source part; the main part unless told; '' for the package. */
  readonly from?: string;
}

export interface PackageSpec {
  readonly main?: { readonly name: string; readonly type: string; readonly content: string };
  readonly parts?: readonly PartSpec[];
  readonly relations?: readonly RelationSpec[];
  /** Ending → type, beside `rels` and `xml`. */
  readonly defaults?: Readonly<Record<string, string>>;
  /** Instead of the package's own. */
  readonly contentTypes?: string;
}

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const X = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
export const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OPEN = 'application/vnd.openxmlformats-officedocument';
const RELATIONS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const TYPES = {
  docx: `${OPEN}.wordprocessingml.document.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: `${OPEN}.spreadsheetml.sheet.main+xml`,
  xlsb: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
  pptx: `${OPEN}.presentationml.presentation.main+xml`,
  sheet: `${OPEN}.spreadsheetml.worksheet+xml`,
  slide: `${OPEN}.presentationml.slide+xml`,
} as const;

export function buildOoxml(spec: PackageSpec): Buffer {
  const main = spec.main ?? word('');
  const relations = [
    { id: 'rId1', type: 'officeDocument', target: `/${main.name}`, from: '' },
    ...(spec.relations ?? []).map((relation) => ({ from: main.name, ...relation })),
  ];
  const sources = [...new Set(relations.map(({ from }) => from))];
  const parts: readonly PartSpec[] = [main, ...(spec.parts ?? [])];
  return buildZip([
    { name: '[Content_Types].xml', content: spec.contentTypes ?? contentTypes(parts, spec.defaults ?? {}) },
    ...sources.map((from) => ({
      name: relationsName(from),
      content: relationsXml(relations.filter((relation) => relation.from === from)),
    })),
    ...parts.map(({ name, content }) => ({ name, content })),
  ]);
}

/** The main part of a document, around the paragraphs given. */
export function word(body: string, type: string = TYPES.docx) {
  return {
    name: 'word/document.xml',
    type,
    content: `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
  };
}

/** A workbook with one sheet, whose inner XML is given. */
export function workbook(sheet: string, inWorkbook = ''): PackageSpec {
  return {
    main: {
      name: 'xl/workbook.xml',
      type: TYPES.xlsx,
      content: `<workbook xmlns="${X}" xmlns:r="${R}"><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets>${inWorkbook}</workbook>`,
    },
    parts: [
      {
        name: 'xl/worksheets/sheet1.xml',
        type: TYPES.sheet,
        content: `<worksheet xmlns="${X}" ${NAMESPACES}>${sheet}</worksheet>`,
      },
    ],
    relations: [{ id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' }],
  };
}

/** A presentation with one slide, whose shapes are given. */
export function slides(shapes: string): PackageSpec {
  return {
    main: {
      name: 'ppt/presentation.xml',
      type: TYPES.pptx,
      content: `<p:presentation ${NAMESPACES}/>`,
    },
    parts: [
      {
        name: 'ppt/slides/slide1.xml',
        type: TYPES.slide,
        content: `<p:sld ${NAMESPACES}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
      },
    ],
    relations: [{ id: 'rId1', type: 'slide', target: 'slides/slide1.xml' }],
  };
}

/** More parts and relationships for a package. */
export function plus(spec: PackageSpec, more: PackageSpec): PackageSpec {
  return {
    ...spec,
    ...more,
    parts: [...(spec.parts ?? []), ...(more.parts ?? [])],
    relations: [...(spec.relations ?? []), ...(more.relations ?? [])],
  };
}

/** A field of Word in runs, its code cut into the pieces given. */
export function field(...code: readonly string[]): string {
  const pieces = code.map((piece) => run(`<w:instrText>${piece}</w:instrText>`)).join('');
  return `<w:p>${begin}${pieces}${separate}${run('<w:t>x</w:t>')}${end}</w:p>`;
}

export const run = (inner: string): string => `<w:r>${inner}</w:r>`;
const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
export const begin = mark('begin');
export const separate = mark('separate');
export const end = mark('end');

export const NAMESPACES = [
  `xmlns:w="${W}" xmlns:p="${P}" xmlns:a="${A}" xmlns:r="${R}" xmlns:x="${X}"`,
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:ve="urn:schemas-microsoft-com:office:excel"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp15="http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing"',
].join(' ');

function contentTypes(parts: readonly PartSpec[], defaults: Readonly<Record<string, string>>): string {
  const all = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...defaults,
  };
  const named = Object.entries(all).map(
    ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
  );
  const overrides = parts.flatMap(({ name, type }) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${named.join('')}${overrides.join('')}</Types>`;
}

function relationsName(from: string): string {
  const at = from.lastIndexOf('/') + 1;
  return `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
}

function relationsXml(relations: readonly RelationSpec[]): string {
  const each = relations.map(({ id, type, target, isExternal }) => {
    const whole = type.includes('://') ? type : `${R}/${type}`;
    return `<Relationship Id="${id}" Type="${whole}" Target="${target}"${isExternal ? ' TargetMode="External"' : ''}/>`;
  });
  return `<Relationships xmlns="${RELATIONS_NS}">${each.join('')}</Relationships>`;
}
