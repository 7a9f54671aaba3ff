// The law of deadlines: dated rows and the count on them. Public surface of the room rules/deadlines.
export { type Citation, citationAt } from './citation.ts';
export { CITATIONS, type CitationKey } from './citations.table.ts';
export { computeDeadline, firstInstalmentTerm } from './compute-deadline.ts';
export { countDays, countMeeting, type Pause } from './count-days.ts';
export type { DeadlineFacts, RollFacts } from './deadline-facts.ts';
export { DEADLINE_RULES, REDETERMINATION } from './deadline-rules.table.ts';
export { type CountedTerm, deadlineUnder, freezesNamed } from './deadline-under.ts';
export { CONFIDENCE_WORDS } from './explanation.ts';
export { FREEZES, NO_PAUSES } from './freezes.table.ts';
export { LOOK_FOR } from './look-for.table.ts';
export { OPEN_POINTS } from './open-points.table.ts';
export { OVERRIDE_WINDOWS } from './override-windows.table.ts';
export type { DeadlineRule, FreezeRow, OverrideWindow, Term } from './rule.types.ts';
export { hasDeadlineRule } from './select-rules.ts';
export { SENDING_PAUSES } from './sending-pauses.table.ts';
export { TOLERANCES } from './tolerance.table.ts';
export { deadlineMessage, letterOf, type RaisedWarning } from './warn.ts';
export { DEADLINE_WARNINGS, type DeadlineWarningCode } from './warnings.table.ts';
