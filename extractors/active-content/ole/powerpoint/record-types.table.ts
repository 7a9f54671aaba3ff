// Records of a PowerPoint document that matter here. [MS-PPT] 2.13.24. (Table file.)
import type { OLE_FEATURES } from '../../../../contract/features/ole.features.ts';

export const RECORD = {
  document: 0x03e8,
  slide: 0x03ee,
  vbaInfo: 0x0400,
  cString: 0x0fba,
  headersFooters: 0x0fd9,
  headersFootersFlags: 0x0fda,
  hyperlink: 0x0fd7,
  interaction: 0x0ff3,
  slideTexts: 0x0ff0,
  dateTime: 0x0ff7,
  genericDate: 0x0ff8,
  rtfDateTime: 0x1015,
  editHead: 0x0ff5,
  objectStorage: 0x1011,
  tag: 0x138a,
  tagData: 0x138b,
  places: 0x1772,
  cryptSession: 0x2f14,
} as const;

/** What the record alone says. */
export const RECORD_FEATURES: ReadonlyMap<number, (typeof OLE_FEATURES)[number]> = new Map([
  [0x0fcc, 'ole.object'],
  [0x0fce, 'ole.object_link'],
  [0x0fee, 'ole.control'],
  [0x1005, 'ole.media'],
  [0x1006, 'ole.media'],
  [0x1007, 'ole.media'],
  [0x100d, 'ole.media'],
  [0x100e, 'ole.media'],
  [0x100f, 'ole.media'],
  [0x1010, 'ole.media'],
  [0x07e6, 'ole.media'],
  [0x2ee0, 'ole.comment'],
]);
