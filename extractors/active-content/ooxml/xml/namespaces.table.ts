// Namespaces of OOXML parts → the short prefix the rules here speak of, whatever prefix a file uses. Transitional
// (ECMA-376 part 4), strict (ISO/IEC 29500-1) and Microsoft's extensions. (Table file.)

const OPEN = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MS = 'http://schemas.microsoft.com/office';

export const PREFIXES: Readonly<Record<string, string>> = {
  [`${OPEN}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${MS}/word/2010/wordml`]: 'w14',
  [`${MS}/word/2012/wordml`]: 'w15',
  [`${MS}/word/2006/wordml`]: 'wne',
  [`${MS}/word/2012/wordprocessingDrawing`]: 'wp15',
  [`${OPEN}/spreadsheetml/2006/main`]: 'x',
  [`${STRICT}/spreadsheetml/main`]: 'x',
  [`${MS}/excel/2006/main`]: 'xm',
  [`${MS}/spreadsheetml/2018/threadedcomments`]: 'tc',
  [`${OPEN}/presentationml/2006/main`]: 'p',
  [`${STRICT}/presentationml/main`]: 'p',
  [`${MS}/powerpoint/2018/8/main`]: 'p188',
  [`${OPEN}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OPEN}/drawingml/2006/chart`]: 'c',
  [`${STRICT}/drawingml/chart`]: 'c',
  [`${MS}/drawing/2014/chartex`]: 'c',
  [`${OPEN}/drawingml/2006/spreadsheetDrawing`]: 'xdr',
  [`${STRICT}/drawingml/spreadsheetDrawing`]: 'xdr',
  [`${OPEN}/drawingml/2006/chartDrawing`]: 'xdr',
  [`${STRICT}/drawingml/chartDrawing`]: 'xdr',
  [`${OPEN}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'urn:schemas-microsoft-com:office:excel': 've',
  [`${MS}/2006/activeX`]: 'ax',
  [`${MS}/2006/01/customui`]: 'ui',
  [`${MS}/2009/07/customui`]: 'ui',
  'http://schemas.microsoft.com/DataMashup': 'dm',
  [`${MS}/webextensions/webextension/2010/11`]: 'we',
  [`${MS}/webextensions/taskpanes/2010/11`]: 'we',
  'http://www.w3.org/2000/svg': 'svg',
};

/** '' for a namespace no rule speaks of. */
export function prefixOf(namespace: string): string {
  return PREFIXES[namespace] ?? '';
}
