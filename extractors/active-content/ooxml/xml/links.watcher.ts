// Links and actions of shapes, and relationships of links that something other than a link uses: a picture or object
// that is fetched through a relationship of the harmless type.

import { relationIds } from './relation-id.ts';
import type { MakeWatcher } from './watcher.ts';

const LINK_ELEMENTS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'x:hyperlink',
  'a:hlinkClick',
  'a:hlinkHover',
  'a:hlinkMouseOver',
]);
/** [MS-PPTX] and ECMA-376 part 1, 21.1.2.3.5: what a click on a shape does. */
const ACTIONS: readonly (readonly [
  RegExp,
  'ooxml.macro_call' | 'ooxml.slide_program' | 'ooxml.ole_object',
])[] = [
  [/^ppaction:\/\/macro/i, 'ooxml.macro_call'],
  [/^ppaction:\/\/program/i, 'ooxml.slide_program'],
  [/^ppaction:\/\/ole/i, 'ooxml.ole_object'],
];

export const watchLinks: MakeWatcher = (part) => ({
  prefixes: ['*'],
  open(key, tag) {
    if (tag.attributes.length === 0) return;
    const isLink = LINK_ELEMENTS.has(key);
    for (const id of relationIds(tag)) {
      const relation = part.relation(id);
      if (relation?.type !== 'hyperlink' || relation.part !== null) continue;
      if (!isLink) part.see('ooxml.external_part');
      if (key === 'a:hlinkMouseOver') part.see('ooxml.mouse_over_link');
    }
    if (!key.startsWith('a:hlink')) return;
    const action = (tag.attribute('', 'action') ?? '').trim();
    for (const [pattern, code] of ACTIONS) if (pattern.test(action)) part.see(code);
  },
});
