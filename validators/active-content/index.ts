export { type Judged, judgeFile, verdictOf, worstVerdict } from './judge-file.ts';
