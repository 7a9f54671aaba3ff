// Progress is said aloud at a few points alone: whoever listens should get to do something else.

const QUARTERS = 4;

/** The quarter that was passed between two counts: 1, 2 or 3 of 4; 4 once all is done; null for none. */
export function passedQuarter(before: number, now: number, all: number): number | null {
  if (all === 0 || now <= before) return null;
  const quarter = Math.floor((now * QUARTERS) / all);
  return quarter > Math.floor((before * QUARTERS) / all) ? quarter : null;
}
