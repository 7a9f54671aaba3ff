// Elements that are something by being there, and the few that are by one attribute.
import type { XmlTag } from '../../xml/xml-walk.ts';
import { ELEMENT_RULES } from './element-rules.table.ts';
import { relationId } from './relation-id.ts';
import type { MakeWatcher, PartContext } from './watcher.ts';

export const watchElements: MakeWatcher = (part) => ({
  prefixes: ['w', 'w15', 'wp15', 'x', 'tc', 'p', 'p188', 'o', 'ax', 'dm', 'we'],
  open(key, tag) {
    const code = ELEMENT_RULES[key];
    if (code) part.see(code);
    BY_ATTRIBUTE[key]?.(tag, part);
  },
});

const noteOle = (tag: XmlTag, part: PartContext) => part.noteOleId(relationId(tag));

const BY_ATTRIBUTE: Readonly<Record<string, (tag: XmlTag, part: PartContext) => void>> = {
  'p:oleObj': noteOle,
  'x:oleObject': noteOle,
  'w:objectEmbed': noteOle,
  'o:OLEObject'(tag, part) {
    noteOle(tag, part);
    const isLink = /^link$/i.test(tag.attribute('', 'Type') ?? '');
    part.see(isLink ? 'ooxml.external_object' : 'ooxml.ole_object');
  },
  'p:link': (_tag, part) => part.see('ooxml.external_object'),
  // 18.10: where a pivot table has its data from
  'x:cacheSource'(tag, part) {
    if (tag.attribute('', 'type') === 'external') part.see('ooxml.data_connection');
  },
};
