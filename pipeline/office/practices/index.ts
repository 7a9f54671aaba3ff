// Public face: what a person records and looks up about requests sent through CIVIS. For the command line and the web page.
export { listPractices, type PracticeList, type PracticeRow } from './practice-list.ts';
export { type HistoryLine, type NoticeView, type PracticeView, practicesOf } from './practice-view.ts';
export { recordRoll } from './record-roll.ts';
export { recordSent, type SentRequest } from './record-sent.ts';
export { recordState, retractLast, type SeenState } from './record-state.ts';
