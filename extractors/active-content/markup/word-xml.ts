// Word 2003 XML: macros and objects as bytes in the text, fields, templates, and what it takes from elsewhere.
import type { FeatureCode } from '../../../contract/inspection.ts';
import type { XmlTag } from '../xml/xml-walk.ts';
import type { See } from './look.ts';
import { urlKind } from './url-kind.ts';
import { type FieldKind, fieldKind, fieldName } from './word-fields.ts';
import type { XmlRule } from './xml-rules.ts';

const WORD = 'http://schemas.microsoft.com/office/word/2003/wordml';
const OFFICE = 'urn:schemas-microsoft-com:office:office';
const VML = 'urn:schemas-microsoft-com:vml';
const AML = 'http://schemas.microsoft.com/aml/2001/core';
const MAX_CODE_CHARS = 2_000;

const FIELDS: Readonly<Record<FieldKind, FeatureCode | null>> = {
  dde: 'officexml.dde',
  outside: 'officexml.external_reference',
  variable: 'officexml.field',
  layout: 'officexml.layout_field',
  still: null,
};

export function wordRule(): XmlRule {
  const codes: { text: string; isShown: boolean }[] = [];
  let isCode = false;
  const tell = (code: string, see: See) => {
    const kind = fieldKind(code);
    const feature = kind && FIELDS[kind];
    if (feature) see(feature, `field ${fieldName(code)}`);
  };
  const finish = (see: See) => {
    const last = codes.at(-1);
    if (last && !last.isShown) tell(last.text, see);
    if (last) last.isShown = true;
  };
  const fieldMark = (mark: string | undefined, see: See) => {
    if (mark === 'begin') codes.push({ text: '', isShown: false });
    else finish(see);
    if (mark === 'end') codes.pop();
  };
  return {
    open: (tag, see) => {
      isCode = tag.ns === WORD && tag.name === 'instrText';
      if (tag.ns === WORD && tag.name === 'fldChar') fieldMark(tag.attribute(WORD, 'fldCharType'), see);
      if (tag.ns === WORD && tag.name === 'fldSimple') tell(tag.attribute(WORD, 'instr') ?? '', see);
      seeWordElement(tag, see);
      seeOfficeObject(tag, see);
    },
    close: () => {
      isCode = false;
    },
    text: (text) => {
      const last = codes.at(-1);
      if (isCode && last && !last.isShown) last.text = (last.text + text).slice(0, MAX_CODE_CHARS);
      else if (isCode && !last) codes.push({ text: text.slice(0, MAX_CODE_CHARS), isShown: false });
    },
    end: (see) => {
      for (; codes.length > 0; codes.pop()) finish(see);
    },
  };
}

/** Parts of the binary data that are no pictures. yes: `editdata.mso` (macros), `oledata.mso` (objects) */
const BINARY: readonly (readonly [RegExp, FeatureCode])[] = [
  [/^editdata\.mso$/i, 'officexml.macro'],
  [/^oledata\.mso$/i, 'officexml.object'],
  [/^(?!wordml:\/\/\S+\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf|emz|wmz|pct|pcz)$)/i, 'officexml.object'],
];
const IS_PRESENT: readonly (readonly [string, FeatureCode])[] = [
  ['macrosPresent', 'officexml.macro'],
  ['embeddedObjPresent', 'officexml.object'],
  ['ocxPresent', 'officexml.control'],
];
const BY_NAME: Readonly<Record<string, FeatureCode>> = {
  docSuppData: 'officexml.macro',
  docOleData: 'officexml.object',
  ocx: 'officexml.control',
  checkBox: 'officexml.field',
  ddList: 'officexml.field',
  textInput: 'officexml.field',
  mailMerge: 'officexml.external_reference',
  subDoc: 'officexml.external_reference',
  scriptAnchor: 'officexml.macro',
};

function seeWordElement(tag: XmlTag, see: See): void {
  if (tag.ns === AML && tag.name === 'annotation') see('officexml.revision', 'aml:annotation');
  if (tag.ns !== WORD) return;
  const code = Object.hasOwn(BY_NAME, tag.name) ? BY_NAME[tag.name] : undefined;
  if (code) see(code, `w:${tag.name}`);
  if (tag.name === 'wordDocument')
    for (const [name, feature] of IS_PRESENT)
      if (/^(?:yes|true|on|1)$/i.test(tag.attribute(WORD, name) ?? '')) see(feature, `w:${name}`);
  if (tag.name === 'binData') {
    const name = tag.attribute(WORD, 'name') ?? '';
    const feature = BINARY.find(([pattern]) => pattern.test(name))?.[1];
    if (feature) see(feature, 'w:binData');
  }
  const isTemplate = tag.name === 'attachedTemplate';
  const kind = isTemplate ? urlKind(tag.attribute(WORD, 'val') ?? '') : 'local';
  if (isTemplate && kind !== 'local' && kind !== 'inside')
    see('officexml.remote_template', 'w:attachedTemplate');
}

function seeOfficeObject(tag: XmlTag, see: See): void {
  if (tag.ns === OFFICE && tag.name === 'OLEObject') see('officexml.object', 'o:OLEObject');
  const source = tag.ns === VML ? (tag.attribute('', 'src') ?? '') : '';
  if (['remote', 'share'].includes(urlKind(source)))
    see('officexml.external_reference', `v:${tag.name.slice(0, 40)}`);
}
