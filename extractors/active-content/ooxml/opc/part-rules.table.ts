// Content types of parts: what a part is by its type alone, and how its bytes are looked at. Lower case. ECMA-376 part 1,
// 11 to 15; [MS-OFFMACRO2]; [MS-XLSB] 2.1. (Table file.)
import type { FeatureCode } from '../../../../contract/inspection.ts';

/**
 * xml: element by element. biff: record by record (XLSB). picture: for what is hidden in it. inner: a document or object
 * of its own. data: nothing that acts (fonts, printer settings, certificates). null: not known.
 */
export type PartBody = 'xml' | 'biff' | 'picture' | 'inner' | 'data';

export interface PartRule {
  readonly type: RegExp;
  readonly body: PartBody;
  readonly code?: FeatureCode;
}

/** The first that fits. */
export const PART_RULES: readonly PartRule[] = [
  { type: /^application\/vnd\.ms-office\.vbaproject$/, body: 'inner', code: 'ooxml.vba' },
  { type: /^application\/vnd\.ms-office\.vbaprojectsignature(?:agile|v3)?$/, body: 'data' },
  { type: /^application\/vnd\.openxmlformats-officedocument\.oleobject$/, body: 'inner' },
  { type: /^application\/vnd\.ms-office\.activex\+xml$/, body: 'xml', code: 'ooxml.activex' },
  { type: /^application\/vnd\.ms-office\.activex$/, body: 'inner', code: 'ooxml.activex' },
  { type: /^application\/vnd\.ms-excel\.(?:intl)?macrosheet\+xml$/, body: 'xml', code: 'ooxml.xlm_sheet' },
  { type: /^application\/vnd\.ms-excel\.(?:intl)?macrosheet$/, body: 'biff', code: 'ooxml.xlm_sheet' },
  { type: /\.spreadsheetml\.dialogsheet\+xml$/, body: 'xml', code: 'ooxml.dialog_sheet' },
  { type: /^application\/vnd\.ms-excel\.dialogsheet$/, body: 'biff', code: 'ooxml.dialog_sheet' },
  { type: /^application\/vnd\.ms-excel\.controlproperties\+xml$/, body: 'xml', code: 'ooxml.form_control' },
  { type: /\.spreadsheetml\.(?:connections|querytable)\+xml$/, body: 'xml', code: 'ooxml.data_connection' },
  {
    type: /^application\/vnd\.ms-excel\.(?:connections|querytable)$/,
    body: 'biff',
    code: 'ooxml.data_connection',
  },
  { type: /\.spreadsheetml\.volatiledependencies\+xml$/, body: 'xml', code: 'ooxml.data_function' },
  {
    type: /^application\/vnd\.openxmlformats-officedocument\.model\+data$/,
    body: 'data',
    code: 'ooxml.data_connection',
  },
  {
    type: /^application\/vnd\.ms-office\.webextension(?:taskpanes)?\+xml$/,
    body: 'xml',
    code: 'ooxml.web_extension',
  },
  { type: /^application\/vnd\.ms-word\.keymapcustomizations\+xml$/, body: 'xml', code: 'ooxml.toolbar' },
  { type: /^application\/vnd\.ms-(?:word|excel)\.attachedtoolbars$/, body: 'data', code: 'ooxml.toolbar' },
  { type: /\.spreadsheetml\.revision(?:headers|log)\+xml$/, body: 'xml', code: 'ooxml.revision' },
  { type: /\.digital-signature-xmlsignature\+xml$/, body: 'xml', code: 'ooxml.signature' },
  { type: /\.digital-signature-(?:origin|certificate)$/, body: 'data', code: 'ooxml.signature' },
  { type: /^application\/vnd\.ms-excel\.comments$/, body: 'biff', code: 'ooxml.comment' },
  { type: /^application\/vnd\.ms-excel\.(?:sheet\.binary\.macroenabled\.main|[a-z0-9]+)$/, body: 'biff' },
  // A macro-enabled document has this type when it is the part of another.
  {
    type: /^application\/(?:msword|vnd\.ms-(?:excel|powerpoint|word)(?:\..*macroenabled\.12)?)$/,
    body: 'inner',
  },
  {
    type: /^application\/vnd\.openxmlformats-officedocument\.(?:wordprocessingml|spreadsheetml|presentationml)\.(?:document|sheet|presentation|template|slideshow|slide)$/,
    body: 'inner',
  },
  { type: /^application\/vnd\.oasis\.opendocument\./, body: 'inner' },
  {
    type: /^(?:audio|video|model)\/|^application\/x-shockwave-flash$/,
    body: 'data',
    code: 'ooxml.embedded_media',
  },
  { type: /[+/]xml$|^application\/vnd\.openxmlformats-officedocument\.vmldrawing$/, body: 'xml' },
  { type: /^image\//, body: 'picture' },
  {
    type: /\.printersettings$|\.obfuscatedfont$|\.obfuscated-opentype$|^application\/x-font(?:data|-ttf|-otf)?$|^font\//,
    body: 'data',
  },
];
