// What a DOCTYPE of an XML file would fetch or put in its place. Nothing of it is ever followed here.
import type { See } from './look.ts';
import { urlKind } from './url-kind.ts';
import type { XmlRule } from './xml-rules.ts';

/** yes: ` svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/…/svg11.dtd" [ … ]` */
const EXTERNAL =
  /^\s*[^\s[]{1,200}\s+(?:PUBLIC\s+(?:"([^"]{0,300})"|'([^']{0,300})')\s*|SYSTEM\s+)(?:"([^"]{0,2000})"|'([^']{0,2000})')?/i;
const ENTITY =
  /<!ENTITY\s+(%\s+)?([^\s"'>]{1,200})\s+(?:(PUBLIC|SYSTEM)\b|"([^"]{0,100000})"|'([^']{0,100000})')?/gi;
/** Names of namespaces that drawing programs put into entities: no markup, nothing to be replaced in turn. */
const CONSTANT = /^https?:\/\/[\w./#:?=-]{1,300}$/;
/** Publishers of document types that every program has on board, and where they keep them. */
const STANDARD: readonly (readonly [RegExp, RegExp])[] = [
  [/^-\/\/W3C\/\/(?:DTD|ENTITIES|ELEMENTS)\b/, /^https?:\/\/www\.w3\.org\//i],
  [/^-\/\/Apple(?: Computer)?\/\/DTD PLIST\b/, /^https?:\/\/www\.apple\.com\/DTDs\//i],
  [/^-\/\/OpenOffice\.org\/\/DTD\b/, /^[\w.]{1,40}\.dtd$/],
];

/** @param isPage pages are opened by browsers, which fetch no DTD: a standard public name is enough */
export function doctypeRule(isPage = false): XmlRule {
  return {
    doctype: (text, see) => {
      seeExternal(text, isPage, see);
      seeEntities(text, see);
    },
  };
}

function seeExternal(text: string, isPage: boolean, see: See): void {
  const match = EXTERNAL.exec(text);
  if (!match) return;
  const publicId = match[1] ?? match[2] ?? '';
  const systemId = match[3] ?? match[4] ?? '';
  const isStandard = STANDARD.some(
    ([name, place]) => name.test(publicId) && (isPage || systemId === '' || place.test(systemId)),
  );
  if (isStandard || systemId === '' || systemId === 'about:legacy-compat') return;
  const kind = urlKind(systemId);
  see(kind === 'local' || kind === 'inside' ? 'xml.local_dtd' : 'xml.external_dtd', 'DOCTYPE');
}

function seeEntities(text: string, see: See): void {
  for (const [, isParameter, name = '', external, double, single] of text.matchAll(ENTITY)) {
    const value = double ?? single;
    const isConstant = !isParameter && !external && value !== undefined && CONSTANT.test(value);
    see(
      isConstant ? 'xml.entity_constant' : 'xml.entity',
      `ENTITY ${/^[\w.:-]{1,40}/.exec(name)?.[0] ?? ''}`,
    );
  }
}
