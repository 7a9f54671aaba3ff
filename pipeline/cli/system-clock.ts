// The clock of every command; tests give their own.
import type { Clock } from '../stages/stage-context.ts';

export const systemClock: Clock = { now: () => new Date() };
