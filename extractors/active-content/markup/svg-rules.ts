// What is active in a drawing beside scripts: pages inside it, links that move, everything it loads.
import type { MarkupElement } from './element.ts';
import { attributeValue } from './element.ts';
import type { ElementRule } from './look.ts';
import { CODES } from './look.ts';
import { placeOf, seeFetched } from './rules-of-elements.ts';
import { urlKind } from './url-kind.ts';

export const seeForeignObject: ElementRule = ({ vocabulary, name }, _document, see) => {
  if (vocabulary === 'svg' && name === 'foreignobject') see('svg.foreign_object', '<foreignObject>');
};

const ANIMATIONS = new Set([
  'animate',
  'set',
  'animatemotion',
  'animatetransform',
  'animatecolor',
  'discard',
]);
const MEDIA = new Set(['audio', 'video']);

export const seeAnimations: ElementRule = (element, _document, see) => {
  if (element.vocabulary !== 'svg') return;
  const target = (attributeValue(element, 'attributename') ?? '').replace(/^.*:/, '').trim().toLowerCase();
  const isReference = ['href', 'src', 'action'].includes(target) || target.startsWith('on');
  if (ANIMATIONS.has(element.name))
    see(isReference ? 'svg.animated_reference' : 'svg.animation', `<${element.name}>`);
  if (MEDIA.has(element.name)) see('html.media', `<${element.name}>`);
};

/** Links are followed by a person; a pattern, picture or copied part is loaded with the drawing. */
const FOLLOWED = new Set(['a', 'script']);
const MAX_DATA_CHARS = 64 * 1024 * 1024;

export const seeReferences: ElementRule = (element, document, see) => {
  if (element.vocabulary !== 'svg') return;
  for (const { name, value } of element.attributes) {
    const isLoaded = (name === 'href' && !FOLLOWED.has(element.name)) || name === 'src';
    if (isLoaded) seeFetched(value, placeOf(element.name, name), document, see);
    // Moves every relative reference to another place.
    if (name === 'base' && ['remote', 'share'].includes(urlKind(value)))
      see(CODES[document].remote, placeOf(element.name, name));
  }
};

/** A drawing inside an image of this drawing; null when it is none. */
export function drawingInside(element: MarkupElement): Buffer | null {
  if (element.vocabulary !== 'svg' || (element.name !== 'image' && element.name !== 'feimage')) return null;
  const url = attributeValue(element, 'href') ?? '';
  const match = /^\s*data:image\/svg\+xml([^,]{0,200}),/i.exec(url);
  if (!match || url.length > MAX_DATA_CHARS) return null;
  const content = url.slice(match[0].length);
  if (/;\s*base64/i.test(match[1] ?? '')) return Buffer.from(content, 'base64');
  return Buffer.from(
    content.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
