// The state of a deadline and what follows from it. Public surface of validators/follow-up.
export { applyEvent, type Refusal, replay } from './apply-event.ts';
export {
  type FollowUp,
  isClosed,
  NOT_FOLLOWED,
  nextInstalment,
  type TrackedInstalment,
} from './follow-up.ts';
export { eventOfPractices, type PracticeCourse } from './practice-event.ts';
export { printOfDeadline, seenDeadline } from './seen-deadline.ts';
export { needsFollowUp, type Owners, type Standing, type StandingFlag, standingOf } from './standing.ts';
