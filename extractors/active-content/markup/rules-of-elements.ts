// What makes an element active whoever holds it: scripts, event handlers, URLs that are code, and what is fetched.
import { cssLooks } from './css-looks.ts';
import { attributeValue, type MarkupElement } from './element.ts';
import { CODES, type ElementRule, type MarkupDocument, type See } from './look.ts';
import { runs } from './script-type.ts';
import { type UrlKind, urlKind } from './url-kind.ts';

export const seeScript: ElementRule = (element, document, see) => {
  if (element.vocabulary === 'other') return;
  if (element.name === 'handler' && element.vocabulary === 'svg') see(CODES[document].script, '<handler>');
  if (element.name !== 'script') return;
  const isRun = runs(attributeValue(element, 'type'), attributeValue(element, 'language'));
  see(isRun ? CODES[document].script : 'html.data_block', '<script>');
};

/** Ordinary words that begin like an event: `one`, `only`, `once` … */
const NO_EVENTS = new Set(['on', 'one', 'only', 'once', 'ones', 'onto', 'ont', 'onset']);
const EVENT = /^on[a-z]/;

export const seeHandlers: ElementRule = ({ vocabulary, name, attributes }, document, see) => {
  if (vocabulary === 'other') return;
  for (const attribute of attributes) {
    if (!EVENT.test(attribute.name) || NO_EVENTS.has(attribute.name) || attribute.value.trim() === '')
      continue;
    see(CODES[document].handler, placeOf(name, attribute.name));
  }
};

/** Attributes that hold a URL, in HTML, its past, SVG, MathML and VML. */
const URL_ATTRIBUTES = new Set(
  (
    'href src srcset imagesrcset action formaction data background cite poster longdesc lowsrc dynsrc codebase classid ' +
    'usemap profile manifest ping to from by values icon code archive pluginspage base folder dataurl object movie'
  ).split(' '),
);
/** Where a data URL that is a page would be opened, not painted. */
const OPENED = new Set([
  'a',
  'area',
  'form',
  'base',
  'iframe',
  'frame',
  'embed',
  'object',
  'use',
  'link',
  'button',
]);

export const seeScriptUrls: ElementRule = (element, document, see) => {
  if (element.vocabulary === 'other') return;
  const { name, attributes } = element;
  for (const { name: attribute, value } of attributes) {
    const isUrl = URL_ATTRIBUTES.has(attribute) || (attribute === 'value' && name === 'param');
    if (!isUrl) continue;
    const kinds = attribute === 'values' ? value.split(';').map(urlKind) : [urlKind(value)];
    if (kinds.some((kind) => isCode(kind, name))) see(CODES[document].url, placeOf(name, attribute));
  }
};

function isCode(kind: UrlKind, elementName: string): boolean {
  return kind === 'script' || kind === 'program' || (kind === 'page-data' && OPENED.has(elementName));
}

/** Style attributes and, in drawings, every attribute that may hold `url(…)`. */
export const seeStyleAttributes: ElementRule = ({ vocabulary, name, attributes }, document, see) => {
  if (vocabulary === 'other') return;
  for (const { name: attribute, value } of attributes) {
    const isStyle = attribute === 'style' || (vocabulary === 'svg' && value.includes('('));
    if (isStyle) seeSheet(value, placeOf(name, attribute), document, see);
  }
};

/** A style sheet or attribute. */
export function seeSheet(sheet: string, where: string, document: MarkupDocument, see: See): void {
  const { urls, code } = cssLooks(sheet);
  for (const word of code) see('html.css_script', `${where}: ${word}`);
  for (const url of urls) seeFetched(url, where, document, see);
}

/** Something loaded without being asked for. */
export function seeFetched(url: string, where: string, document: MarkupDocument, see: See): void {
  const kind = urlKind(url);
  if (kind === 'script' || kind === 'program') see(CODES[document].url, where);
  if (kind === 'share') see(document === 'drawing' ? CODES.drawing.remote : 'html.network_share', where);
  if (kind === 'remote') see(CODES[document].remote, where);
  if (kind === 'local' && document === 'drawing') see('svg.local_reference', where);
}

export function placeOf(name: string, attribute: string): string {
  return `<${name.slice(0, 40)} ${attribute.slice(0, 40)}>`;
}

export function hasAttribute({ attributes }: MarkupElement, name: string): boolean {
  return attributes.some((each) => each.name === name);
}
