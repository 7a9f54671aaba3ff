// The families of files: one inspector looks at one family or more.

export const FILE_FAMILIES = [
  'pdf',
  'ooxml',
  'odf',
  'ole',
  'rtf',
  'html',
  'svg',
  'xml',
  'csv',
  'text',
  'image',
  'zip',
  'container',
  'program',
  'empty',
  'unknown',
] as const;
export type FileFamily = (typeof FILE_FAMILIES)[number];

export interface Recognised {
  readonly family: FileFamily;
  readonly mediaType: string;
}
