// How many notices come each day: on working days and some Saturdays, none in the last days.
import { addDays, type CivilDate, weekdayOf } from '../../contract/civil-date.ts';
import type { Dice } from '../split/dice.ts';

export interface PostPlan {
  readonly firstDay: CivilDate;
  readonly days: number;
  readonly notices: number;
  /** Come apart from these. */
  readonly firstImport: number;
}

const WITHOUT_AT_END = 12;
const SATURDAYS_WITHOUT = 0.7;

export function drawPost(dice: Dice, { firstDay, days, notices, firstImport }: PostPlan): readonly number[] {
  const post = Array.from({ length: days }, () => 0);
  for (let left = notices - firstImport; left > 0; ) {
    const at = dice.int(0, days - WITHOUT_AT_END);
    const weekday = weekdayOf(addDays(firstDay, at));
    if (weekday === 0 || (weekday === 6 && dice.chance(SATURDAYS_WITHOUT))) continue;
    post[at] = (post[at] ?? 0) + 1;
    left -= 1;
  }
  return post;
}
