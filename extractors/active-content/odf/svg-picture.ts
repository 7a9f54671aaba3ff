// An SVG picture in an ODF file: whether it would act in a browser, or show something from outside.
import { walkXml } from '../xml/xml-walk.ts';
import { hrefKind } from './href.ts';
import { odfElement } from './odf-names.ts';
import type { OdfSightings } from './odf-sightings.ts';

const ACTIVE: ReadonlySet<string> = new Set(['script', 'foreignobject', 'iframe', 'handler', 'listener']);
const HANDLER = /^:on[a-z]+$/i;
const LINKS: readonly string[] = ['xlink:href', ':href'];
/** Loaded by themselves; `a` is clicked. */
const CLICKED = 'a';

/** @throws AppError inspection.damaged, inspection.limit */
export function inspectSvgPicture(bytes: Buffer, part: string, { see }: OdfSightings): void {
  walkXml(bytes, {
    doctype: (text) => {
      if (text.includes('<!ENTITY')) see('odf.doctype', part);
    },
    open: (tag) => {
      const { attributes, get } = odfElement(tag);
      const where = `${part} <${tag.name}>`;
      if (ACTIVE.has(tag.name.toLowerCase())) see('odf.page_script', where);
      if (attributes.some(({ name }) => HANDLER.test(name))) see('odf.page_script', where);
      for (const link of LINKS) {
        const kind = hrefKind(get(link) ?? '', { folder: '', isFlat: true });
        if (kind === 'script') see('odf.page_script', where);
        else if (kind !== 'inside' && tag.name !== CLICKED) see('odf.external_image', where);
      }
    },
  });
}
