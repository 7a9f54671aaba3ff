// Old drawings (VML): controls of a sheet, macros of shapes, pictures and links given by address and not by relationship.
// ECMA-376 part 4 (VML, and Excel's client data in it).

import { placeOf } from '../../links/target-place.ts';
import type { XmlTag } from '../../xml/xml-walk.ts';
import { linkCode } from '../parts/link-code.ts';
import { prefixOf } from './namespaces.table.ts';
import type { MakeWatcher, PartContext } from './watcher.ts';

/** ObjectType: what is no control. `Note` is the box of a comment. */
const NO_CONTROLS: ReadonlySet<string> = new Set([
  '',
  'note',
  'pict',
  'rect',
  'recta',
  'shape',
  'group',
  'movie',
  'linea',
]);
const PICTURES: ReadonlySet<string> = new Set(['v:imagedata', 'v:fill', 'v:stroke', 'v:image']);

export const watchVml: MakeWatcher = (part) => {
  let isMacro = false;
  return {
    prefixes: ['v', 'o', 've'],
    open(key, tag) {
      isMacro = key === 've:FmlaMacro';
      if (key === 've:ClientData') seeControl(part, tag.attribute('', 'ObjectType') ?? '');
      if (PICTURES.has(key)) seePicture(part, tag);
      const href = tag.attribute('', 'href');
      if (href !== undefined && key.startsWith('v:')) {
        const code = linkCode(href);
        if (code) part.see(code);
      }
    },
    close() {
      isMacro = false;
    },
    text(text) {
      if (isMacro && text.trim() !== '') part.see('ooxml.macro_call');
    },
  };
};

function seeControl(part: PartContext, type: string): void {
  if (!NO_CONTROLS.has(type.trim().toLowerCase())) part.see('ooxml.form_control');
}

/** `src`, `o:href` and `o:althref` may hold an address; what is in the package comes by relationship. */
function seePicture(part: PartContext, tag: XmlTag): void {
  for (const { ns, name, value } of tag.attributes) {
    const isAddress = (ns === '' && name === 'src') || (prefixOf(ns) === 'o' && /^(?:alt)?href$/i.test(name));
    if (isAddress && !['none', 'beside'].includes(placeOf(value))) part.see('ooxml.external_image');
  }
}
