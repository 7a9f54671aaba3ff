// The fields of Word by what their result depends on. ECMA-376 part 1, 17.16.5 (the list of fields), and the ones Word
// knows beside it ([MS-OI29500] and the field reference of Word). Names are compared without case. (Table file.)
import type { FeatureCode } from '../../../../contract/inspection.ts';

/** Another program is asked for data, and may be started. */
const DDE = ['DDE', 'DDEAUTO'];
/** Content of other files, addresses or data bases. */
const EXTERNAL = [
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'INCLUDE',
  'IMPORT',
  'LINK',
  'DATABASE',
  'RD',
  'HTMLCONTROL',
  'HTMLACTIVEX',
];
/** Filled in by a person in the document. */
const FORM = ['FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN', 'ASK', 'FILLIN'];
const MACRO_BUTTON = ['MACROBUTTON'];
const OBJECT = ['EMBED', 'CONTROL', 'OCX'];
/** The clock, the file, its properties, the user, the program, calculation, a mail merge. */
const VARIABLE = [
  ...['DATE', 'TIME', 'SAVEDATE', 'PRINTDATE', 'CREATEDATE', 'EDITTIME'],
  ...['FILENAME', 'FILESIZE', 'TEMPLATE', 'REVNUM', 'NUMCHARS', 'NUMWORDS'],
  ...['USERNAME', 'USERINITIALS', 'USERADDRESS', 'AUTHOR', 'LASTSAVEDBY'],
  ...['TITLE', 'SUBJECT', 'KEYWORDS', 'COMMENTS', 'DOCPROPERTY', 'DOCVARIABLE', 'INFO'],
  ...['MERGEFIELD', 'MERGEREC', 'MERGESEQ', 'MERGEBARCODE', 'NEXT', 'NEXTIF', 'SKIPIF', 'DATA'],
  ...['ADDRESSBLOCK', 'GREETINGLINE'],
  ...['IF', 'COMPARE', 'SET', '=', 'FORMULA', 'EXPRESSION'],
  ...['AUTOTEXT', 'AUTOTEXTLIST', 'GLOSSARY', 'PRINT'],
];
/** Numbers of pages and captions, signs, marks for an index, links. */
const PAGE = [
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'SEQ', 'LISTNUM', 'AUTONUM', 'AUTONUMLGL', 'AUTONUMOUT'],
  ...['SYMBOL', 'EQ', 'ADVANCE', 'SHAPE', 'BIDIOUTLINE', 'XE', 'TC', 'TA', 'HYPERLINK'],
];
/** Text put together from other places of the same document, or kept by an add-in: an update may change it. */
const LAYOUT = [
  ...['TOC', 'TOA', 'INDEX', 'REF', 'FTNREF', 'PAGEREF', 'NOTEREF', 'STYLEREF', 'QUOTE', 'GOTOBUTTON'],
  ...['BIBLIOGRAPHY', 'CITATION', 'ADDIN', 'PRIVATE', 'BARCODE', 'DISPLAYBARCODE'],
];

export const FIELD_CODES: ReadonlyMap<string, FeatureCode> = new Map(
  (
    [
      ['ooxml.field_dde', DDE],
      ['ooxml.field_external', EXTERNAL],
      ['ooxml.field_form', FORM],
      ['ooxml.field_macro_button', MACRO_BUTTON],
      ['ooxml.field_embed', OBJECT],
      ['ooxml.field_variable', VARIABLE],
      ['ooxml.field_page', PAGE],
      ['ooxml.field_layout', LAYOUT],
    ] as const
  ).flatMap(([code, names]) => names.map((name): [string, FeatureCode] => [name, code])),
);
