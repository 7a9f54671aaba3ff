// Public face of the notices room: which pages belong together, and what kind of paper they are.
export { type EntryReach, reachOfCartella, reachOfEntry, reachOfSubtype } from './civis-reach.ts';
export { type ClassifiedNotice, classifyNotice } from './classify-notice.ts';
export { opensLetter } from './opens-letter.ts';
export { type NoticeGroup, splitNotices } from './split-notices.ts';
export { WHY_CODES, type WhyCode } from './why-codes.ts';
