// Public face of the room: where a request that was sent stands, what to do next, and what a paper about it says.
export {
  type FoldedPractice,
  foldPractice,
  type PracticeFinding,
  type PracticeFindingCode,
  standingEvents,
} from './fold-practice.ts';
export { firstLook, isContradicted, type NoticeSide, nextStepOf } from './next-step.ts';
export { judgePracticePaper, type PaperDoubt, type PracticePaper } from './practice-paper.ts';
export { requestEffects } from './request-effect.ts';
