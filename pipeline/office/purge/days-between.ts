// Days from one civil day to another.

const DAY_MS = 86_400_000;

/** 0 for the same day, negative where `to` lies before. Both `YYYY-MM-DD`. */
export function dayDifference(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
