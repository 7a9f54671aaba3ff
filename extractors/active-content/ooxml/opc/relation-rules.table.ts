// Types of relationships that are something by being there. A type is what follows `/relationships/`, lower case.
// ECMA-376 part 1, 11 to 15 and annex; [MS-OFFMACRO2], [MS-OE376], [MS-XLSX] 2.1. (Table file.)
import type { FeatureCode } from '../../../../contract/inspection.ts';

/** Wherever it leads. */
export const BY_TYPE: Readonly<Record<string, FeatureCode>> = {
  vbaproject: 'ooxml.vba',
  xlmacrosheet: 'ooxml.xlm_sheet',
  xlintlmacrosheet: 'ooxml.xlm_sheet',
  dialogsheet: 'ooxml.dialog_sheet',
  control: 'ooxml.activex',
  activexcontrolbinary: 'ooxml.activex',
  ctrlprop: 'ooxml.form_control',
  afchunk: 'ooxml.alt_chunk',
  connections: 'ooxml.data_connection',
  querytable: 'ooxml.data_connection',
  powerpivotdata: 'ooxml.data_connection',
  volatiledependencies: 'ooxml.data_function',
  mailmergesource: 'ooxml.mail_merge',
  mailmergeheadersource: 'ooxml.mail_merge',
  recipientdata: 'ooxml.mail_merge',
  webextension: 'ooxml.web_extension',
  webextensiontaskpanes: 'ooxml.web_extension',
  attachedtoolbars: 'ooxml.toolbar',
  keymapcustomizations: 'ooxml.toolbar',
  revisionheaders: 'ooxml.revision',
  'digital-signature/origin': 'ooxml.signature',
  'digital-signature/signature': 'ooxml.signature',
};

/** Leads to a part of the package. */
export const BY_INNER_TYPE: Readonly<Record<string, FeatureCode>> = {
  oleobject: 'ooxml.ole_object',
  audio: 'ooxml.embedded_media',
  video: 'ooxml.embedded_media',
  media: 'ooxml.embedded_media',
};

/** Leads out of the package. Any type that is not here loads a part from outside: `ooxml.external_part`. */
export const BY_OUTER_TYPE: Readonly<Record<string, FeatureCode>> = {
  image: 'ooxml.external_image',
  oleobject: 'ooxml.external_object',
  package: 'ooxml.external_object',
};

/** Sound and film: one that leads to a place of another computer is fetched, one on the author's disk is silent. */
export const MEDIA_TYPES: ReadonlySet<string> = new Set(['audio', 'video', 'media']);

/** The workbook an external link takes values from, and Microsoft's words for where it was looked for. */
export const WORKBOOK_LINK =
  /^(?:externallinkpath|externallinklongpath|xlexternallinkpath\/.+|xlpathmissing)$/;

/** What a document shows, or does not even show: without it the rest is whole. */
export const PICTURE_TYPES: ReadonlySet<string> = new Set([
  ...[
    'image',
    'audio',
    'video',
    'media',
    'font',
    'hyperlink',
    'printersettings',
    'metadata/thumbnail',
    'hdphoto',
  ],
]);
