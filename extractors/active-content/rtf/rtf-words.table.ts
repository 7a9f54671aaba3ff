// Control words that say something by themselves, and the groups whose text is no text of the document. RTF 1.9.1.
// (Table file.)
import type { RTF_FEATURES } from '../../../contract/features/rtf.features.ts';

type RtfFeature = (typeof RTF_FEATURES)[number];

/** What stands where such a word stands. */
export const RTF_WORDS: ReadonlyMap<string, RtfFeature> = new Map<string, RtfFeature>([
  ['objlink', 'rtf.object_link'],
  ['objautlink', 'rtf.object_link'],
  ['objsub', 'rtf.object_link'],
  ['objupdate', 'rtf.object_update'],
  ['objocx', 'rtf.control'],
  ['objhtml', 'rtf.control'],
  ['chdate', 'rtf.field_variable'],
  ['chdpl', 'rtf.field_variable'],
  ['chdpa', 'rtf.field_variable'],
  ['chtime', 'rtf.field_variable'],
  ['formfield', 'rtf.field_form'],
  ['annotation', 'rtf.comment'],
  ['mmdatasource', 'rtf.mail_merge'],
  ['mmheadersource', 'rtf.mail_merge'],
  ['mmconnectstr', 'rtf.mail_merge'],
  ['mmconnectstrdata', 'rtf.mail_merge'],
  ['mmquery', 'rtf.mail_merge'],
  ['mmodsosrc', 'rtf.mail_merge'],
  ['subdocument', 'rtf.outside_content'],
  ['nextfile', 'rtf.outside_content'],
]);

/** The same, unless their number is 0, which turns them off. */
export const RTF_SWITCHES: ReadonlyMap<string, RtfFeature> = new Map<string, RtfFeature>([
  ['revised', 'rtf.revision'],
  ['deleted', 'rtf.revision'],
]);

/** An object begins: the group, or its data where no group was opened for it. */
export const OBJECT_WORDS: ReadonlySet<string> = new Set(['object', 'objdata', 'oleclsid']);

/** Groups whose text is a value to look at. */
export const CAPTURED_WORDS: ReadonlySet<string> = new Set(['template', 'objclass', 'sn', 'sv', 'hlsrc']);

/** Groups whose text is data, never part of a field's code. */
export const DATA_WORDS: ReadonlySet<string> = new Set([
  'pict',
  'object',
  'objdata',
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
]);
