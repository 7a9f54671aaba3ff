// What each field of a word processor does when the document is opened, printed or updated. Names: ECMA-376 part 1,
// 17.16.5, and [MS-DOC] 2.9.90 and
// [MS-OI29500] for those that Word knows beside it. For every format that has such fields. (Table file.)

/**
 * dde: asks another program. variable: its text can change. outside: takes content from a file or site. data: queries a
 * data source. form: filled in by the reader, or asked of them. macro: runs a macro. object, control: stands for an embedded program.
 * reference: repeats or counts something of the same document. layout: page numbers, signs, marks. hyperlink: a link.
 */
export type FieldClass =
  | 'dde'
  | 'variable'
  | 'outside'
  | 'data'
  | 'form'
  | 'macro'
  | 'object'
  | 'control'
  | 'reference'
  | 'layout'
  | 'hyperlink';

const CLASSES: Readonly<Record<string, FieldClass>> = {
  DDE: 'dde',
  DDEAUTO: 'dde',
  DATE: 'variable',
  TIME: 'variable',
  CREATEDATE: 'variable',
  SAVEDATE: 'variable',
  PRINTDATE: 'variable',
  EDITTIME: 'variable',
  FILENAME: 'variable',
  FILESIZE: 'variable',
  TEMPLATE: 'variable',
  USERNAME: 'variable',
  USERINITIALS: 'variable',
  USERADDRESS: 'variable',
  AUTHOR: 'variable',
  LASTSAVEDBY: 'variable',
  TITLE: 'variable',
  SUBJECT: 'variable',
  KEYWORDS: 'variable',
  COMMENTS: 'variable',
  INFO: 'variable',
  DOCPROPERTY: 'variable',
  DOCVARIABLE: 'variable',
  NUMWORDS: 'variable',
  NUMCHARS: 'variable',
  REVNUM: 'variable',
  '=': 'variable',
  IF: 'variable',
  COMPARE: 'variable',
  SET: 'variable',
  FORMULA: 'variable',
  EXPRESSION: 'variable',
  AUTOTEXT: 'variable',
  AUTOTEXTLIST: 'variable',
  GLOSSARY: 'variable',
  PRINT: 'variable',
  MERGEFIELD: 'variable',
  MERGEREC: 'variable',
  MERGESEQ: 'variable',
  NEXT: 'variable',
  NEXTIF: 'variable',
  SKIPIF: 'variable',
  ADDRESSBLOCK: 'variable',
  GREETINGLINE: 'variable',
  MERGEBARCODE: 'variable',
  INCLUDE: 'outside',
  INCLUDETEXT: 'outside',
  INCLUDEPICTURE: 'outside',
  IMPORT: 'outside',
  LINK: 'outside',
  RD: 'outside',
  DATABASE: 'data',
  DATA: 'data',
  FORMTEXT: 'form',
  FORMCHECKBOX: 'form',
  FORMDROPDOWN: 'form',
  ASK: 'form',
  FILLIN: 'form',
  MACROBUTTON: 'macro',
  EMBED: 'object',
  OCX: 'object',
  CONTROL: 'control',
  HTMLCONTROL: 'control',
  HTMLACTIVEX: 'control',
  TOC: 'reference',
  TOA: 'reference',
  INDEX: 'reference',
  REF: 'reference',
  PAGEREF: 'reference',
  NOTEREF: 'reference',
  FTNREF: 'reference',
  STYLEREF: 'reference',
  QUOTE: 'reference',
  CITATION: 'reference',
  BIBLIOGRAPHY: 'reference',
  ADDIN: 'reference',
  BARCODE: 'reference',
  DISPLAYBARCODE: 'reference',
  GOTOBUTTON: 'reference',
  PAGE: 'layout',
  NUMPAGES: 'layout',
  SECTION: 'layout',
  SECTIONPAGES: 'layout',
  SEQ: 'layout',
  SYMBOL: 'layout',
  EQ: 'layout',
  ADVANCE: 'layout',
  SHAPE: 'layout',
  AUTONUM: 'layout',
  AUTONUMLGL: 'layout',
  AUTONUMOUT: 'layout',
  LISTNUM: 'layout',
  BIDIOUTLINE: 'layout',
  XE: 'layout',
  TC: 'layout',
  TA: 'layout',
  PRIVATE: 'layout',
  HYPERLINK: 'hyperlink',
};

/** By the name in upper case. */
export const FIELD_CLASSES: ReadonlyMap<string, FieldClass> = new Map(Object.entries(CLASSES));
