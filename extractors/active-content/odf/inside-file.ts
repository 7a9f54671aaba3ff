// What a part that is no XML is to a document: a picture or font is its own, a program, an OLE file or a whole other
// document is not.
import type { FeatureCode } from '../../../contract/inspection.ts';
import type { FileFamily } from '../family.ts';

const MEANING: Readonly<Partial<Record<FileFamily, FeatureCode>>> = {
  program: 'odf.embedded_program',
  ole: 'odf.ole_object',
  ooxml: 'odf.embedded_file',
  odf: 'odf.embedded_file',
  zip: 'odf.embedded_file',
  pdf: 'odf.embedded_file',
  rtf: 'odf.embedded_file',
  html: 'odf.embedded_file',
};
/** Small pictures of the first page; some programs make them as PDF. No program opens them. */
const THUMBNAILS = /^thumbnails\//i;

export function codeOfInside(name: string, family: FileFamily): FeatureCode | null {
  const code = MEANING[family] ?? null;
  return code === 'odf.embedded_file' && THUMBNAILS.test(name) ? null : code;
}
