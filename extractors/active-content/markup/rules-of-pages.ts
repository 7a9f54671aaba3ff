// What makes an element of HTML active: frames, objects, forms, moves to another page, what it fetches.
import type { FeatureCode } from '../../../contract/inspection.ts';
import { attributeValue, type MarkupElement } from './element.ts';
import type { ElementRule, MarkupDocument } from './look.ts';
import { hasAttribute, placeOf, seeFetched } from './rules-of-elements.ts';

const BY_NAME: Readonly<Record<string, FeatureCode>> = {
  iframe: 'html.frame',
  frame: 'html.frame',
  portal: 'html.frame',
  fencedframe: 'html.frame',
  object: 'html.object',
  embed: 'html.object',
  applet: 'html.object',
  form: 'html.form',
  isindex: 'html.form',
  keygen: 'html.form',
  select: 'html.control',
  textarea: 'html.control',
  audio: 'html.media',
  video: 'html.media',
};
/** Inputs that nothing can be written into. */
const NO_FIELDS = new Set(['hidden', 'submit', 'reset', 'button', 'image']);

export const seeActiveElements: ElementRule = (element, _document, see) => {
  if (element.vocabulary !== 'html') return;
  const code = Object.hasOwn(BY_NAME, element.name) ? BY_NAME[element.name] : undefined;
  if (code) see(code, `<${element.name}>`);
  const isField =
    element.name === 'input' && !NO_FIELDS.has((attributeValue(element, 'type') ?? '').toLowerCase());
  if (isField) see('html.control', '<input>');
  // Data islands of Internet Explorer: bound to the page's elements, loaded from elsewhere.
  if (element.name === 'xml' && hasAttribute(element, 'src')) see('html.object', '<xml src>');
};

/** Mail programs follow no refresh. */
export const seeMeta: ElementRule = (element, document, see) => {
  if (element.vocabulary !== 'html' || element.name !== 'meta') return;
  const isRefresh = (attributeValue(element, 'http-equiv') ?? '').trim().toLowerCase() === 'refresh';
  if (isRefresh && (attributeValue(element, 'content') ?? '').trim() !== '')
    see(document === 'mail' ? 'mail.idle_refresh' : 'html.refresh', '<meta refresh>');
};

/** Relations that are loaded with the page; the others are links a person follows. */
const LOADED_RELATIONS = new Set(
  'stylesheet icon apple-touch-icon mask-icon preload modulepreload prefetch prerender preconnect dns-prefetch manifest'.split(
    ' ',
  ),
);

export const seeLinks: ElementRule = (element, document, see) => {
  if (element.vocabulary !== 'html' || element.name !== 'link') return;
  const relations = relationsOf(element);
  if (relations.includes('import')) see('html.import', '<link import>');
  // Word keeps the macros of a page, and much else, in a file beside it; a mail would bring that file as a part.
  if (relations.includes('edit-time-data') && document !== 'mail')
    see('html.macro_storage', '<link Edit-Time-Data>');
};

const FETCHED = new Set(['src', 'background', 'poster', 'lowsrc', 'dynsrc', 'manifest']);
const FETCHED_SETS = new Set(['srcset', 'imagesrcset']);

/** Pictures, sounds and the like: whatever a page loads without being asked. */
export const seeFetchedContent: ElementRule = (element, document, see) => {
  for (const { url, where } of fetchedBy(element, document)) seeFetched(url, where, document, see);
};

export interface Fetched {
  readonly url: string;
  readonly where: string;
}

export function fetchedBy(element: MarkupElement, document: MarkupDocument): readonly Fetched[] {
  const isHtml = element.vocabulary === 'html';
  const isDrawn = element.vocabulary === 'svg' && element.name !== 'a' && document !== 'drawing';
  if (!isHtml && !isDrawn) return [];
  const isLink = isHtml && element.name === 'link' && isLoadedLink(element);
  return element.attributes.flatMap(({ name, value }): readonly Fetched[] => {
    const where = placeOf(element.name, name);
    if (FETCHED_SETS.has(name))
      return value.split(/\s+/).map((part) => ({ url: part.replace(/^,+|,+$/g, ''), where }));
    const isFetched = FETCHED.has(name) || (name === 'href' && (isDrawn || isLink));
    return isFetched ? [{ url: value, where }] : [];
  });
}

function isLoadedLink(link: MarkupElement): boolean {
  return relationsOf(link).some((relation) => LOADED_RELATIONS.has(relation));
}

function relationsOf(link: MarkupElement): readonly string[] {
  return (attributeValue(link, 'rel') ?? '').toLowerCase().split(/\s+/);
}
