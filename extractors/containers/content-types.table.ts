// Table: what each recognised content is to us. A new kind of readable picture or container is one line here.
// Types are those of the `file-type` package, plus our own checks in content-sniffers.ts.

/**
 * `pdf`, `image`: read page by page. `container`: holds other documents and is not opened yet.
 * `office`: a document of another program: not readable here, treated like a container (it may hold pictures).
 */
export type ContentKind = 'pdf' | 'image' | 'container' | 'office';

export interface ContentType {
  readonly mediaType: string;
  readonly kind: ContentKind;
  /** Name endings that go with it, lower case, no dot. */
  readonly endings: readonly string[];
}

export const CONTENT_TYPES: readonly ContentType[] = [
  { mediaType: 'application/pdf', kind: 'pdf', endings: ['pdf'] },
  { mediaType: 'image/tiff', kind: 'image', endings: ['tif', 'tiff'] },
  { mediaType: 'image/jpeg', kind: 'image', endings: ['jpg', 'jpeg', 'jpe'] },
  { mediaType: 'image/png', kind: 'image', endings: ['png'] },
  { mediaType: 'image/webp', kind: 'image', endings: ['webp'] },
  { mediaType: 'image/gif', kind: 'image', endings: ['gif'] },
  { mediaType: 'message/rfc822', kind: 'container', endings: ['eml', 'mht'] },
  { mediaType: 'application/mbox', kind: 'container', endings: ['mbox', 'mbx'] },
  { mediaType: 'application/pkcs7-mime', kind: 'container', endings: ['p7m', 'p7s', 'p7c', 'p7z', 'tsd'] },
  { mediaType: 'application/ms-tnef', kind: 'container', endings: ['dat', 'tnef'] },
  { mediaType: 'application/zip', kind: 'container', endings: ['zip'] },
  { mediaType: 'application/x-rar-compressed', kind: 'container', endings: ['rar'] },
  { mediaType: 'application/x-7z-compressed', kind: 'container', endings: ['7z'] },
  { mediaType: 'application/gzip', kind: 'container', endings: ['gz', 'tgz'] },
  { mediaType: 'application/x-bzip2', kind: 'container', endings: ['bz2'] },
  { mediaType: 'application/x-xz', kind: 'container', endings: ['xz'] },
  { mediaType: 'application/zstd', kind: 'container', endings: ['zst'] },
  { mediaType: 'application/x-tar', kind: 'container', endings: ['tar'] },
  { mediaType: 'application/vnd.ms-cab-compressed', kind: 'container', endings: ['cab'] },
  { mediaType: 'application/x-arj', kind: 'container', endings: ['arj'] },
  { mediaType: 'application/x-ace-compressed', kind: 'container', endings: ['ace'] },
  { mediaType: 'application/x-lzh-compressed', kind: 'container', endings: ['lzh'] },
  { mediaType: 'application/x-lzip', kind: 'container', endings: ['lz'] },
  { mediaType: 'application/x-compress', kind: 'container', endings: ['z'] },
  { mediaType: 'application/vnd.ms-outlook', kind: 'container', endings: ['msg'] },
  { mediaType: 'application/vnd.ms-outlook-pst', kind: 'container', endings: ['pst', 'ost'] },
  // The OLE container, when its directory does not say which program's: broken, or an Office file with a password.
  { mediaType: 'application/x-cfb', kind: 'container', endings: [] },
  { mediaType: 'application/msword', kind: 'office', endings: ['doc', 'dot'] },
  { mediaType: 'application/vnd.ms-excel', kind: 'office', endings: ['xls', 'xlt'] },
  { mediaType: 'application/vnd.ms-powerpoint', kind: 'office', endings: ['ppt', 'pps'] },
  { mediaType: 'application/rtf', kind: 'office', endings: ['rtf'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'office',
    endings: ['docx', 'docm'],
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template',
    kind: 'office',
    endings: ['dotx'],
  },
  { mediaType: 'application/vnd.ms-word.document.macroenabled.12', kind: 'office', endings: ['docm'] },
  { mediaType: 'application/vnd.ms-word.template.macroenabled.12', kind: 'office', endings: ['dotm'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kind: 'office',
    endings: ['xlsx', 'xlsm'],
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
    kind: 'office',
    endings: ['xltx'],
  },
  { mediaType: 'application/vnd.ms-excel.sheet.macroenabled.12', kind: 'office', endings: ['xlsm'] },
  { mediaType: 'application/vnd.ms-excel.template.macroenabled.12', kind: 'office', endings: ['xltm'] },
  { mediaType: 'application/vnd.ms-excel.sheet.binary.macroenabled.12', kind: 'office', endings: ['xlsb'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    kind: 'office',
    endings: ['pptx'],
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.template',
    kind: 'office',
    endings: ['potx'],
  },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.slideshow',
    kind: 'office',
    endings: ['ppsx'],
  },
  {
    mediaType: 'application/vnd.ms-powerpoint.presentation.macroenabled.12',
    kind: 'office',
    endings: ['pptm'],
  },
  { mediaType: 'application/vnd.ms-powerpoint.template.macroenabled.12', kind: 'office', endings: ['potm'] },
  { mediaType: 'application/vnd.ms-powerpoint.slideshow.macroenabled.12', kind: 'office', endings: ['ppsm'] },
  { mediaType: 'application/vnd.oasis.opendocument.text', kind: 'office', endings: ['odt'] },
  { mediaType: 'application/vnd.oasis.opendocument.text-template', kind: 'office', endings: ['ott'] },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', kind: 'office', endings: ['ods'] },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet-template', kind: 'office', endings: ['ots'] },
  { mediaType: 'application/vnd.oasis.opendocument.presentation', kind: 'office', endings: ['odp'] },
  { mediaType: 'application/vnd.oasis.opendocument.presentation-template', kind: 'office', endings: ['otp'] },
  { mediaType: 'application/vnd.oasis.opendocument.graphics', kind: 'office', endings: ['odg'] },
  { mediaType: 'application/vnd.oasis.opendocument.graphics-template', kind: 'office', endings: ['otg'] },
];
