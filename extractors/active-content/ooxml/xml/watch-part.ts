// Walks one XML part once, with every watcher.
import { AppError } from '../../../../contract/app-error.ts';
import { decodedXmlText, walkXml, type XmlTag } from '../../xml/xml-walk.ts';
import { prefixOf } from './namespaces.table.ts';
import type { PartContext, Watcher } from './watcher.ts';
import { WATCHERS } from './watchers.registry.ts';

/** @throws AppError inspection.damaged, inspection.limit: what was seen before stays seen */
export function watchPart(bytes: Buffer, part: PartContext): void {
  if (!isReadableEncoding(bytes)) throw new AppError('inspection.damaged', 'XML in an odd encoding');
  try {
    watchXml(bytes, part);
  } catch (error) {
    const isLooseVml =
      error instanceof AppError && error.code === 'inspection.damaged' && VML_TYPE.test(part.contentType);
    if (!isLooseVml) throw error;
    watchXml(Buffer.from(tidyVml(decodedXmlText(bytes))), part);
  }
}

/** A package is in UTF-8 or UTF-16; some programs write the old western sets. In others an element can hide as text. */
const ENCODINGS = /^(?:utf-?8|utf-?16(?:[lb]e)?|us-ascii|iso-8859-1|windows-1252)$/i;

function isReadableEncoding(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 400).toString('latin1').replaceAll('\0', '');
  const stated = /<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  return stated === undefined || ENCODINGS.test(stated);
}

/** Excel itself writes HTML line breaks into its VML notes, and reads them. */
const VML_TYPE = /vmldrawing/;

function tidyVml(text: string): string {
  return text.replace(/^<\?xml[^>]*\?>/, '').replace(/<br\s*>/gi, '<br/>');
}

function watchXml(bytes: Buffer, part: PartContext): void {
  const watchers = WATCHERS.map((make) => make(part));
  const texts = watchers.filter(({ text }) => text !== undefined);
  const forPrefix = watchersByPrefix(watchers);
  const keyOf = (prefix: string, tag: XmlTag) => `${prefix}:${tag.name}`;
  try {
    walkXml(bytes, {
      open(tag) {
        const prefix = prefixOf(tag.ns);
        for (const watcher of forPrefix(prefix)) watcher.open?.(keyOf(prefix, tag), tag);
      },
      close(tag) {
        const prefix = prefixOf(tag.ns);
        for (const watcher of forPrefix(prefix)) watcher.close?.(keyOf(prefix, tag), tag);
      },
      text(text) {
        for (const watcher of texts) watcher.text?.(text);
      },
      doctype: () => part.see('ooxml.doctype'),
    });
  } finally {
    for (const watcher of watchers) watcher.end?.();
  }
}

function watchersByPrefix(watchers: readonly Watcher[]): (prefix: string) => readonly Watcher[] {
  const known = new Map<string, readonly Watcher[]>();
  return (prefix) => {
    const found = known.get(prefix);
    if (found) return found;
    const wanted = watchers.filter(
      ({ prefixes }) => prefixes.includes('*') || (prefix !== '' && prefixes.includes(prefix)),
    );
    known.set(prefix, wanted);
    return wanted;
  };
}
