// Pages: HTML as browsers and mail programs read it, and where it is XHTML also as XML.
import type { PartProblem } from '../../../contract/contained.ts';
import { defineInspector, type Inspected, type InspectedFile } from '../inspector.ts';
import { problemOf } from '../trouble.ts';
import { type MarkupDocument, Sightings } from './look.ts';
import { lookAtPage } from './page.ts';
import { PageFields } from './page-fields.ts';
import { pageTexts } from './page-texts.ts';
import { rulesOfXml } from './rules-of-xml.ts';
import { walkWithRules } from './xml-rules.ts';

const XML_ENDING = /\.(?:xhtml?|xml)$/i;
/** Spreadsheet programs open pages under their own endings, and pages that say they are theirs. */
const SHEET_ENDING = /\.xl[a-z]{1,2}$/i;
const SHEET_MARK = /urn:schemas-microsoft-com:office:excel|content\s*=\s*["']?Excel\.Sheet/i;
const XML_MARK = /^\s*<\?xml|xmlns\s*=\s*["']?http:\/\/www\.w3\.org\/1999\/xhtml/;
const HEAD_CHARS = 8 * 1024;

export const htmlInspector = defineInspector({
  id: 'html',
  families: ['html'],
  about: 'scripts, forms, frames, remote content and fields of pages and mail texts',
  inspect: inspectPage,
});

/** Also for a file of another kind that its name makes a page. */
export function inspectPage({
  bytes,
  name,
  isMailBody,
}: Pick<InspectedFile, 'bytes' | 'name' | 'isMailBody'>): Inspected {
  const sightings = new Sightings();
  const document = isMailBody ? 'mail' : 'page';
  const problems: PartProblem[] = [];
  const texts = pageTexts(bytes);
  for (const text of texts) {
    const isSheet = SHEET_ENDING.test(name ?? '') || SHEET_MARK.test(text.slice(0, HEAD_CHARS));
    const fields = new PageFields(sightings.see);
    try {
      lookAtPage(text, { document, sightings, fields, isSheet });
    } catch (error) {
      problems.push(problemOf(error));
    }
    fields.end();
  }
  if (XML_MARK.test(texts[0]?.slice(0, HEAD_CHARS) ?? ''))
    problems.push(...asXml(bytes, XML_ENDING.test(name ?? ''), document, sightings));
  if (sightings.has('html.form')) return { observations: withoutLooseFields(sightings), problems };
  return { observations: sightings.list(), problems };
}

/** What is not well formed is no XHTML, and is shown as the HTML it was read as: no problem, unless its name says XML. */
function asXml(
  bytes: Uint8Array,
  isNamedXml: boolean,
  document: MarkupDocument,
  { see }: Sightings,
): readonly PartProblem[] {
  const problems = walkWithRules(bytes, rulesOfXml(document), see);
  return problems.filter(({ code }) => isNamedXml || code !== 'inspection.damaged');
}

/** Fields of a form are told with the form. */
function withoutLooseFields(sightings: Sightings): Inspected['observations'] {
  return sightings.list().filter(({ code }) => code !== 'html.control');
}
