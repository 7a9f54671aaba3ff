// Endings that go with what a file is, for the types that content-types.table.ts does not have: it also decides what is
// read as a page, and these are not. (Table file.)
import type { FileFamily } from '../family.ts';

/** By media type, where the content says it so finely. */
export const ENDINGS_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  'image/bmp': ['bmp', 'dib'],
  'image/heic': ['heic', 'heif', 'hif'],
  'image/heif': ['heic', 'heif', 'hif'],
  'image/heic-sequence': ['heic', 'heif', 'heics'],
  'image/heif-sequence': ['heic', 'heif', 'heifs'],
  'image/avif': ['avif'],
  'image/apng': ['png', 'apng'],
  'image/jp2': ['jp2', 'jpf', 'jpx'],
  'image/jpx': ['jpx', 'jpf', 'jp2'],
  'image/x-icon': ['ico'],
  'image/vnd.adobe.photoshop': ['psd'],
  'message/rfc822': ['eml', 'emlx', 'mht', 'mhtml', 'mime', 'mim'],
  // Mail programs write one message as a mailbox of one.
  'application/mbox': ['mbox', 'mbx', 'eml'],
  'application/postscript': ['ps', 'eps'],
  'application/vnd.fdf': ['fdf'],
  'application/x-dif-spreadsheet': ['dif'],
};

const OOXML =
  'docx docm dotx dotm xlsx xlsm xltx xltm xlsb xlam pptx pptm potx potm ppsx ppsm ppam sldx sldm thmx vsdx vsdm vssx vstx';
const ODF =
  'odt ott odm oth ods ots odp otp odg otg odf otf odc odi odb fodt fods fodp fodg sxw sxc sxi sxd stw stc';
/** With the endings of OOXML: with a password, such a file is an OLE container. */
const OLE = `${OOXML} doc dot wiz xls xlt xlm xlw xla ppt pps pot msg oft pub vsd vss vst mpp wps wdb msi msp db`;

/** Otherwise by family; null: any ending that is not another type's own. */
export const ENDINGS_BY_FAMILY: Readonly<Record<FileFamily, readonly string[] | null>> = {
  pdf: ['pdf', 'ai', 'pdfa'],
  ooxml: OOXML.split(' '),
  odf: ODF.split(' '),
  ole: OLE.split(' '),
  rtf: ['rtf'],
  html: ['html', 'htm', 'xhtml', 'xht', 'shtml', 'mht', 'mhtml'],
  svg: ['svg', 'xml'],
  xml: null,
  csv: null,
  text: null,
  image: [],
  zip: null,
  container: null,
  program: null,
  empty: null,
  unknown: null,
};

/** Families of text that an editor opens under its plain endings as what they are. */
export const PLAIN_FAMILIES: ReadonlySet<FileFamily> = new Set(['text', 'csv', 'xml', 'container']);
export const PLAIN_ENDINGS: ReadonlySet<string> = new Set([
  'txt',
  'text',
  'log',
  'md',
  'asc',
  'csv',
  'tsv',
  'tab',
  'prn',
]);
/** Endings that say nothing, though one type has them as its own. */
export const VAGUE_ENDINGS: ReadonlySet<string> = new Set(['dat', 'bin', 'tmp', 'z']);
/** Dialects of XML. */
export const XML_ENDINGS: readonly string[] = [
  'xml',
  'xsd',
  'xsl',
  'xslt',
  'rdf',
  'rss',
  'kml',
  'gpx',
  'xmp',
  'plist',
  'xdp',
  'xfdf',
];
