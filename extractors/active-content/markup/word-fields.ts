// Fields of Word by the first word of their code: which change by themselves, which fetch, which only lay out.

/** `outside`: fetches from another file or program. `variable`: its text changes. `layout`: numbers and lists Word makes. */
export type FieldKind = 'dde' | 'outside' | 'variable' | 'layout' | 'still';

const NAMES: readonly (readonly [FieldKind, string])[] = [
  ['dde', 'DDE DDEAUTO'],
  ['outside', 'LINK INCLUDE INCLUDETEXT INCLUDEPICTURE IMPORT DATABASE RD MACROBUTTON'],
  [
    'variable',
    'DATE TIME SAVEDATE PRINTDATE CREATEDATE EDITTIME FILENAME FILESIZE USERNAME USERINITIALS USERADDRESS AUTHOR TITLE ' +
      'SUBJECT KEYWORDS COMMENTS LASTSAVEDBY TEMPLATE INFO DOCPROPERTY DOCVARIABLE NUMCHARS NUMWORDS REVNUM MERGEFIELD ' +
      'MERGEREC MERGESEQ NEXT NEXTIF SKIPIF IF COMPARE ASK FILLIN SET QUOTE AUTOTEXT AUTOTEXTLIST ADDRESSBLOCK ' +
      'GREETINGLINE FORMTEXT FORMCHECKBOX FORMDROPDOWN CONTROL EMBED PRINT GOTOBUTTON',
  ],
  ['still', 'PAGE NUMPAGES SECTION SECTIONPAGES HYPERLINK SYMBOL EQ ADVANCE XE TC TA'],
];

const KINDS = new Map<string, FieldKind>(
  NAMES.flatMap(([kind, names]) => names.split(' ').map((name): [string, FieldKind] => [name, kind])),
);

/** yes: ` DATE \@ "d"` → variable, `= 1 + 1` → variable, ` SEQ Tabella` → layout; null of an empty code */
export function fieldKind(code: string): FieldKind | null {
  const trimmed = code.trim();
  if (trimmed === '') return null;
  if (trimmed.startsWith('=')) return 'variable';
  const word = /^[a-z]+/i.exec(trimmed)?.[0].toUpperCase() ?? '';
  return KINDS.get(word) ?? 'layout';
}

/** For a person: the name of the field, never what it says. */
export function fieldName(code: string): string {
  return /^[a-z]{1,20}/i.exec(code.trim())?.[0].toUpperCase() ?? '=';
}
