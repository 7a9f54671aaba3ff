// The kinds of office packages that can be frozen, by the type their main part states. (Table file.)

export interface OfficeKind {
  readonly is: 'word' | 'sheet' | 'slides' | 'drawing';
  /** What the frozen copy is called: with macros or as a template it is opened like the plain kind. */
  readonly ending: string;
}

const OOXML: readonly (readonly [RegExp, OfficeKind])[] = [
  [
    /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroenabled/i,
    { is: 'word', ending: 'docx' },
  ],
  [
    /spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template)\.macroenabled/i,
    { is: 'sheet', ending: 'xlsx' },
  ],
  [
    /presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint\.(?:presentation|template|slideshow)\.macroenabled/i,
    { is: 'slides', ending: 'pptx' },
  ],
];

/** Binary workbooks (XLSB) state no such type: their formulas lie in a form that is not written here. */
export function ooxmlKind(contentTypes: readonly string[]): OfficeKind | null {
  return OOXML.find(([type]) => contentTypes.some((each) => type.test(each)))?.[1] ?? null;
}

const ODF: Readonly<Record<string, OfficeKind>> = {
  text: { is: 'word', ending: 'odt' },
  'text-web': { is: 'word', ending: 'odt' },
  'text-master': { is: 'word', ending: 'odt' },
  spreadsheet: { is: 'sheet', ending: 'ods' },
  presentation: { is: 'slides', ending: 'odp' },
  graphics: { is: 'drawing', ending: 'odg' },
};

export function odfKind(mimetype: string): OfficeKind | null {
  const name = /^application\/vnd\.oasis\.opendocument\.([a-z-]+?)(?:-template)?$/.exec(mimetype)?.[1] ?? '';
  return Object.hasOwn(ODF, name) ? (ODF[name] ?? null) : null;
}
