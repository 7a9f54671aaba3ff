// Office files as one XML (flat OPC: every part of a DOCX, XLSX or PPTX as a `pkg:part`): made into the package they are,
// so that they are looked at like any other.
import { AppError } from '../../../contract/app-error.ts';
import { type PackagePart, storedZip } from '../package/stored-zip.ts';
import type { XmlTag } from '../xml/xml-walk.ts';
import type { XmlRule } from './xml-rules.ts';

export const FLAT_PACKAGE = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const MAX_PARTS = 10_000;
const MAX_CHARS = 200 * 1024 * 1024;

export interface FlatPackage {
  readonly rule: XmlRule;
  /** The package as a ZIP; null when the file is none. @throws AppError inspection.limit */
  zip(): Buffer | null;
}

export function flatPackage(): FlatPackage {
  const parts: PackagePart[] = [];
  const types: string[] = [];
  let isPackage = false;
  let name = '';
  let mode: 'none' | 'xml' | 'binary' = 'none';
  let pieces: string[] = [];
  let chars = 0;
  const add = (piece: string) => {
    chars += piece.length;
    if (chars > MAX_CHARS) throw new AppError('inspection.limit', 'package too large');
    pieces.push(piece);
  };
  const rule: XmlRule = {
    open: (tag) => {
      if (tag.ns !== FLAT_PACKAGE) {
        if (mode === 'xml') add(openTag(tag));
        return;
      }
      if (tag.name === 'package') isPackage = true;
      if (tag.name === 'part') {
        if (parts.length >= MAX_PARTS) throw new AppError('inspection.limit', 'too many parts');
        name = (tag.attribute(FLAT_PACKAGE, 'name') ?? '').replace(/^\/+/, '');
        types.push(override(name, tag.attribute(FLAT_PACKAGE, 'contentType') ?? ''));
      }
      if (tag.name === 'xmlData') mode = 'xml';
      if (tag.name === 'binaryData') mode = 'binary';
    },
    text: (text) => {
      if (mode !== 'none') add(mode === 'xml' ? escaped(text) : text);
    },
    close: (tag) => {
      if (tag.ns !== FLAT_PACKAGE) {
        if (mode === 'xml') add(`</${tag.name}>`);
        return;
      }
      if (tag.name !== 'xmlData' && tag.name !== 'binaryData') return;
      const content = pieces.join('');
      parts.push({ name, bytes: Buffer.from(content, mode === 'binary' ? 'base64' : 'utf8') });
      pieces = [];
      mode = 'none';
    },
  };
  return {
    rule,
    zip: () =>
      isPackage ? storedZip([{ name: '[Content_Types].xml', bytes: contentTypes(types) }, ...parts]) : null,
  };
}

/** Each element with its namespace on itself: prefixes are gone with the parser, and say nothing. */
function openTag(tag: XmlTag): string {
  const attributes = tag.attributes
    .filter(({ ns }) => ns !== 'http://www.w3.org/2000/xmlns/')
    .map(({ ns, name, value }, index) => {
      if (ns === '') return ` ${name}="${escaped(value)}"`;
      if (ns === 'http://www.w3.org/XML/1998/namespace') return ` xml:${name}="${escaped(value)}"`;
      return ` xmlns:a${index}="${escaped(ns)}" a${index}:${name}="${escaped(value)}"`;
    });
  return `<${tag.name} xmlns="${escaped(tag.ns)}"${attributes.join('')}>`;
}

function override(name: string, contentType: string): string {
  return `<Override PartName="/${escaped(name)}" ContentType="${escaped(contentType)}"/>`;
}

function contentTypes(types: readonly string[]): Buffer {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return Buffer.from(`<Types xmlns="${namespace}">${types.join('')}</Types>`, 'utf8');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
