// What people will do about a notice, drawn when it comes: pay, ask, appeal, pay by instalments, forget; put right what
// was not read; tell the client; change their mind.
import { addDays, type CivilDate, daysBetween } from '../../contract/civil-date.ts';
import type { Dice } from '../split/dice.ts';

export type Deed =
  | { readonly kind: 'settle' | 'move' | 'inform' | 'reopen' | 'send' | 'discard' | 'note_change' }
  | { readonly kind: 'state'; readonly state: 'paid' | 'appeal' | 'not_due' | 'request_sent' }
  | { readonly kind: 'instalment'; readonly number: number }
  | { readonly kind: 'plan'; readonly count: number; readonly byDays: boolean };

export interface PlannedDeed {
  readonly on: CivilDate;
  readonly deed: Deed;
}

/** @param safe the day its term really ends, as far as it is known when it comes */
export function fateOf(
  dice: Dice,
  arrivedOn: CivilDate,
  safe: CivilDate | null,
  isLacking: boolean,
): PlannedDeed[] {
  const after = (from: number, to: number) => addDays(arrivedOn, dice.int(from, to));
  const settled =
    isLacking && dice.chance(0.8) ? [{ on: after(1, 14), deed: { kind: 'settle' as const } }] : [];
  const told = dice.chance(0.85) ? [{ on: after(1, 70), deed: { kind: 'inform' as const } }] : [];
  const moved = dice.chance(0.04) ? [{ on: after(5, 90), deed: { kind: 'move' as const } }] : [];
  const noted = moved.map(({ on }) => ({
    on: addDays(on, dice.int(2, 6)),
    deed: { kind: 'note_change' as const },
  }));
  return [...settled, ...told, ...moved, ...noted, ...endOf(dice, arrivedOn, safe)];
}

function endOf(dice: Dice, arrivedOn: CivilDate, safe: CivilDate | null): PlannedDeed[] {
  const left = safe === null ? dice.int(5, 40) : Math.max(3, daysBetween(arrivedOn, safe));
  const inTime = addDays(arrivedOn, dice.int(1, left));
  const state = (on: CivilDate, to: 'paid' | 'appeal' | 'not_due'): PlannedDeed => ({
    on,
    deed: { kind: 'state', state: to },
  });
  const way = dice.int(0, 99);
  if (way < 40) return [state(inTime, 'paid'), ...changedMind(dice, inTime)];
  if (way < 48) return [state(addDays(arrivedOn, left + dice.int(1, 25)), 'paid')];
  if (way < 53) return [state(inTime, 'appeal')];
  if (way < 58) return [state(inTime, 'not_due'), ...changedMind(dice, inTime)];
  if (way < 78) return request(dice, arrivedOn, left);
  if (way < 92) {
    const deed = { kind: 'plan', count: dice.int(2, 8), byDays: dice.chance(0.4) } as const;
    return [{ on: inTime, deed }];
  }
  // Forgotten: most are found again, long after.
  return dice.chance(0.7) ? [state(addDays(arrivedOn, left + dice.int(40, 150)), 'not_due')] : [];
}

function changedMind(dice: Dice, on: CivilDate): PlannedDeed[] {
  if (!dice.chance(0.06)) return [];
  const reopened = addDays(on, dice.int(1, 8));
  const paidOn = addDays(reopened, dice.int(3, 30));
  return [
    { on: reopened, deed: { kind: 'reopen' } },
    { on: paidOn, deed: { kind: 'state', state: 'paid' } },
  ];
}

function request(dice: Dice, arrivedOn: CivilDate, left: number): PlannedDeed[] {
  const sent = addDays(arrivedOn, dice.int(1, Math.min(20, left)));
  const answered = addDays(sent, dice.int(4, 30));
  const ended = addDays(answered, dice.int(0, 12));
  const isDiscarded = dice.chance(0.2);
  const again = isDiscarded && dice.chance(0.5);
  return [
    { on: sent, deed: { kind: 'send' } },
    { on: sent, deed: { kind: 'state', state: 'request_sent' } },
    ...(isDiscarded ? [{ on: answered, deed: { kind: 'discard' as const } }] : []),
    ...(again ? [{ on: addDays(answered, 1), deed: { kind: 'send' as const } }] : []),
    { on: ended, deed: { kind: 'state', state: isDiscarded || dice.chance(0.3) ? 'paid' : 'not_due' } },
  ];
}
