// Facts for the deadline tests: a proved, accepted 36-bis by registered letter unless the test says otherwise.
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { DeadlineFacts } from '../../../rules/deadlines/index.ts';

export function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new Error(`bad day in a test: ${text}`);
  return parsed;
}

export function factsOf(
  elaborated: string | null,
  day0: string | null,
  changes: Partial<DeadlineFacts> = {},
): DeadlineFacts {
  return {
    act: '36-bis',
    channel: 'raccomandata',
    actIsAccepted: true,
    isTelematicProved: false,
    elaborated: { date: elaborated === null ? null : day(elaborated), isAccepted: elaborated !== null },
    day0: { date: day0 === null ? null : day(day0), evidence: day0 === null ? 'unknown' : 'ar' },
    printedTermDays: null,
    ...changes,
  };
}

export function telematic(
  elaborated: string | null,
  sent: string,
  changes: Partial<DeadlineFacts> = {},
): DeadlineFacts {
  return factsOf(elaborated, sent, {
    channel: 'telematico',
    isTelematicProved: true,
    day0: { date: day(sent), evidence: 'transmission' },
    ...changes,
  });
}
