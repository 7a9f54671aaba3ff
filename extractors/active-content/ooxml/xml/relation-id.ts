// The relationship an element names: `r:id`, `r:embed`, `r:link` …, in the transitional or the strict namespace.
import type { XmlTag } from '../../xml/xml-walk.ts';
import { prefixOf } from './namespaces.table.ts';

/** '' when it names none. */
export function relationId(tag: XmlTag): string {
  return tag.attributes.find(({ ns, name }) => name === 'id' && prefixOf(ns) === 'r')?.value ?? '';
}

/** All of them. */
export function relationIds(tag: XmlTag): readonly string[] {
  return tag.attributes
    .filter(({ ns, value }) => value !== '' && prefixOf(ns) === 'r')
    .map(({ value }) => value);
}
