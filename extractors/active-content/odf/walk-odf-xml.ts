// One XML text of an ODF file (a part of a package, or a whole flat file) walked by all rules.
import { AppError } from '../../../contract/app-error.ts';
import { walkXml } from '../xml/xml-walk.ts';
import { isOldOfficeNamespace, type OdfElement, odfElement } from './odf-names.ts';
import type { OdfPlace, OdfWatch, See } from './odf-rule.ts';
import type { OdfSightings } from './odf-sightings.ts';
import type { PageStyleFields } from './page-style-fields.ts';
import { ODF_XML_RULES } from './rules/odf-rules.registry.ts';

export interface OdfXml {
  readonly bytes: Buffer;
  /** In its package; '' for a flat file. */
  readonly part: string;
  readonly isFlat: boolean;
}

export interface OdfXmlFacts {
  /** `office:mimetype` of the root. */
  mimetype: string | null;
  /** Element directly in `office:body`: `office:text`, `office:spreadsheet` … */
  body: string | null;
  /** OpenOffice.org 1.x. */
  isOld: boolean;
  /** First bytes of what lies in the text as base64, each once. */
  readonly binaries: Set<string>;
}

/** Pictures that begin in as many different ways. */
const MAX_BINARIES = 5_000;
const DOCUMENT = 'office:document';

export function emptyFacts(): OdfXmlFacts {
  return { mimetype: null, body: null, isOld: false, binaries: new Set() };
}

/**
 * @param facts filled as the text is walked: what was read before damage stays
 * @throws AppError inspection.damaged, inspection.limit
 */
export function walkOdfXml(
  { bytes, part, isFlat }: OdfXml,
  facts: OdfXmlFacts,
  sightings: OdfSightings,
  pageStyles: PageStyleFields,
): void {
  const around: OdfElement[] = [];
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const place: OdfPlace = {
    folder,
    isFlat,
    around,
    isInObject: () => folder !== '' || around.filter(({ name }) => name === DOCUMENT).length > 1,
  };
  const whereOf = (name: string) => (part === '' ? `<${name}>` : `${part} <${name}>`);
  const watches: readonly OdfWatch[] = [
    ...ODF_XML_RULES.map((rule) => rule.begin()),
    pageStyles.watch(whereOf),
  ];
  const textWatches = watches.filter(({ text }) => text !== undefined);
  let seenAt = '';
  const see: See = (code) => sightings.see(code, whereOf(seenAt));
  let binary = '';
  walkXml(bytes, {
    doctype: (text) => {
      if (!isOwnDoctype(text)) sightings.see('odf.doctype', part);
    },
    instruction: (target) => {
      if (target === 'xml-stylesheet') sightings.see('odf.stylesheet', part);
    },
    open: (tag, depth) => {
      const element = odfElement(tag);
      if (depth === 1) {
        facts.mimetype = element.get('office:mimetype') ?? null;
        facts.isOld = isOldOfficeNamespace(tag.ns) && element.name.startsWith('office:');
      }
      if (around.at(-1)?.name === 'office:body' && !place.isInObject()) facts.body ??= element.name;
      seenAt = element.name;
      for (const watch of watches) watch.open(element, place, see);
      around.push(element);
      if (element.name === 'office:binary-data') binary = '';
    },
    close: () => {
      if (around.pop()?.name !== 'office:binary-data') return;
      facts.binaries.add(binary);
      if (facts.binaries.size > MAX_BINARIES) throw new AppError('inspection.limit', 'too many files inside');
    },
    text: (text) => {
      const inner = around.at(-1);
      if (!inner) return;
      if (inner.name === 'office:binary-data') binary = headOf(binary, text);
      seenAt = inner.name;
      for (const watch of textWatches) watch.text?.(text, place, see);
    },
  });
}

/** Enough to know a format by, blanks counted. */
const HEAD_CHARS = 2_048;

function headOf(before: string, text: string): string {
  return before.length >= HEAD_CHARS ? before : before + text.slice(0, HEAD_CHARS - before.length);
}

/**
 * The document types that OpenOffice.org wrote and LibreOffice still writes into libraries and menus: a public name, a
 * file name that nobody fetches, no definitions of its own.
 * yes: `library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd"`
 */
function isOwnDoctype(text: string): boolean {
  return /^\s*[\w:.-]+\s+PUBLIC\s+"-\/\/OpenOffice\.org\/\/DTD [\w .]+\/\/EN"\s+"[\w.-]+\.dtd"\s*$/i.test(
    text,
  );
}
