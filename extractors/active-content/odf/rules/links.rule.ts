// References (`xlink:href`) by where they lead and what asks for them: what a reader may click is a hyperlink, what the
// program loads by itself must lie in the file.
import type { FeatureCode } from '../../../../contract/inspection.ts';
import { type HrefKind, hrefKind } from '../href.ts';
import type { OdfElement } from '../odf-names.ts';
import { type OdfPlace, odfRule } from '../odf-rule.ts';
import { isMenuEntry } from './commands.rule.ts';

const CLICKED: ReadonlySet<string> = new Set([
  'text:a',
  'draw:a',
  'draw:area-rectangle',
  'draw:area-circle',
  'draw:area-polygon',
  'presentation:event-listener',
  'presentation:event',
]);
const PICTURES: ReadonlySet<string> = new Set([
  'draw:image',
  'draw:fill-image',
  'style:background-image',
  'text:list-level-style-image',
]);
/** Content that is taken over from where they point. */
const TAKEN_OVER: ReadonlySet<string> = new Set([
  'draw:object',
  'draw:object-ole',
  'text:section-source',
  'table:table-source',
  'table:cell-range-source',
]);
/** The template in meta.xml and a reload have a rule of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['meta:template', 'meta:auto-reload']);
const CLICK_MEANS: Readonly<Record<HrefKind, FeatureCode | null>> = {
  inside: null,
  beside: 'odf.hyperlink',
  web: 'odf.hyperlink',
  mail: 'odf.hyperlink',
  file: 'odf.file_link',
  share: 'odf.file_link',
  odd: 'odf.file_link',
  script: 'odf.macro_call',
};

export const links = odfRule(
  'links',
  'hyperlinks, and content, pictures and fonts that come from outside',
  (element, place, see) => {
    if (element.name === 'xi:include') see('odf.external_ref');
    const base = element.get('xml:base');
    if (base !== undefined && hrefKind(base, place) !== 'inside') see('odf.external_ref');
    const href = element.get('xlink:href');
    if (element.name === 'text:section-source' && (href ?? '').startsWith('#')) see('odf.reference_field');
    if (href === undefined || ELSEWHERE.has(element.name) || isMenuEntry(element.name)) return;
    const code = meaningOf(element, href, place);
    if (code) see(code);
  },
);

function meaningOf(element: OdfElement, href: string, place: OdfPlace): FeatureCode | null {
  const kind = hrefKind(href, place);
  if (kind === 'script') return 'odf.macro_call';
  if (CLICKED.has(element.name) || element.name.startsWith('math:')) return CLICK_MEANS[kind];
  // An embedded chart names the document around it as the source of its data.
  if (element.name === 'chart:chart' && ['.', '..'].includes(href) && place.isInObject()) return null;
  if (kind === 'inside') return null;
  if (PICTURES.has(element.name)) return 'odf.external_image';
  return TAKEN_OVER.has(element.name) ? 'odf.linked_content' : 'odf.external_ref';
}
