// The sample is drawn by the paper itself: about as many as asked for, the same ones every time.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { noticeId } from '../../../pipeline/drafting/notice-id.ts';
import { isDrawn } from '../../../pipeline/quality/audit-draw.ts';

const IDS = Array.from({ length: 100_000 }, (_, n) =>
  noticeId(createHash('sha256').update(`paper ${n}`).digest('hex'), n % 3),
);
const drawn = (percent: number) => IDS.filter((id) => isDrawn(id, percent));

describe('drawing the sample', () => {
  it.each([0.5, 2, 10, 50])('draws %f %% of 100,000 notices, within what chance allows', (percent) => {
    const expected = IDS.length * (percent / 100);
    // Five standard deviations: chance alone goes beyond once in more than a million runs, and these ids are fixed.
    const slack = 5 * Math.sqrt(expected * (1 - percent / 100));
    expect(Math.abs(drawn(percent).length - expected)).toBeLessThan(slack);
  });

  it('draws nobody at 0 and everybody at 100', () => {
    expect(drawn(0)).toEqual([]);
    expect(drawn(100)).toHaveLength(IDS.length);
  });

  it('keeps those of a smaller percentage in a larger one', () => {
    const more = new Set(drawn(5));
    expect(drawn(2).every((id) => more.has(id))).toBe(true);
  });

  it('says the same on every machine and in every version', () => {
    // Computed by another program (Python's hashlib) from the description in audit-draw.ts.
    const places = IDS.slice(0, 200).flatMap((id, n) => (isDrawn(id, 2) ? [n] : []));
    expect(places).toEqual([29, 145, 179]);
  });

  it('draws the notices of one paper each for itself', () => {
    const sha256 = createHash('sha256').update('one paper').digest('hex');
    const of = Array.from({ length: 1_000 }, (_, n) => isDrawn(noticeId(sha256, n), 50));
    expect(new Set(of)).toEqual(new Set([true, false]));
  });
});
