// The arithmetic behind the table of reliability, against known figures.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FieldRecord, readRecords, recordLines } from '../../../bench/reading/field-record.ts';
import { printReliability } from '../../../bench/reading/print-reliability.ts';
import {
  byClass,
  byConfidence,
  countedRecords,
  exactInterval,
  reliabilityOf,
  upperShareWrong,
} from '../../../bench/reading/reliability.ts';

const record = (over: Partial<FieldRecord> = {}): FieldRecord => ({
  file: 'a.pdf',
  profile: 'clean',
  field: 'codiceAtto',
  evidenceClass: 'review.once',
  state: 'needs_review',
  confidence: 0.9,
  isRight: true,
  isInTruth: true,
  ...over,
});
const records = (right: number, wrong: number, over: Partial<FieldRecord> = {}) => [
  ...Array.from({ length: right }, () => record(over)),
  ...Array.from({ length: wrong }, () => record({ ...over, isRight: false })),
];

describe('exactInterval', () => {
  // Clopper–Pearson figures as printed in tables of the binomial distribution.
  it.each([
    [10, 10, 0.6915, 1],
    [0, 10, 0, 0.3085],
    [5, 10, 0.1871, 0.8129],
    [95, 100, 0.8872, 0.9836],
    [0, 0, 0, 1],
  ])('%i of %i', (right, n, low, high) => {
    const [from, to] = exactInterval(right, n);
    expect(from).toBeCloseTo(low, 4);
    expect(to).toBeCloseTo(high, 4);
  });

  it('none wrong of 6,000 keeps the promise of one in 2,000, of 5,000 it does not', () => {
    expect(upperShareWrong(0, 6_000)).toBeLessThan(1 / 2_000);
    expect(upperShareWrong(0, 5_000)).toBeGreaterThan(1 / 2_000);
    expect(upperShareWrong(1, 6_000)).toBeGreaterThan(1 / 2_000);
  });
});

describe('reliability', () => {
  it('says which stated confidence the records refuse', () => {
    expect(reliabilityOf('x', records(90, 10)).verdict).toBe('within');
    expect(reliabilityOf('x', records(70, 30)).verdict).toBe('stated too high');
    expect(reliabilityOf('x', records(100, 0)).verdict).toBe('stated too low');
  });

  it('Brier is the mean squared distance', () => {
    expect(reliabilityOf('x', records(1, 1)).brier).toBeCloseTo((0.01 + 0.81) / 2, 10);
  });

  it('gathers by class and by confidence, each record once', () => {
    const mixed = [
      ...records(3, 1),
      ...records(5, 0, { evidenceClass: 'accepted.mod93', confidence: 0.9996 }),
    ];
    expect(byClass(mixed).map(({ name, n, wrong }) => [name, n, wrong])).toEqual([
      ['accepted.mod93', 5, 0],
      ['review.once', 4, 1],
    ]);
    expect(
      byConfidence([...mixed, record({ confidence: 1 }), record({ confidence: 0 })]).map((r) => r.n),
    ).toEqual([1, 4, 6]);
  });

  it('does not count a value where the truth names no field', () => {
    const absent = record({ isInTruth: false, state: 'missing' });
    expect(countedRecords([record({ isInTruth: false }), absent])).toEqual([absent]);
  });
});

describe('records', () => {
  it('survive the file, and a broken line is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'civis-records-'));
    const path = join(folder, 'r.jsonl');
    const some = [record(), record({ evidenceClass: null, state: 'missing' })];
    writeFileSync(path, recordLines(some));
    expect(await readRecords(path)).toEqual(some);
    writeFileSync(path, `${recordLines(some)}{"file":"a.pdf"}\n`);
    await expect(readRecords(path)).rejects.toThrow(`${path}:3`);
    rmSync(folder, { recursive: true });
  });

  it('print the promise as not shown while they are few, and accepted values the truth does not name', () => {
    const text = printReliability([
      ...records(20, 0, { state: 'accepted', evidenceClass: 'accepted.two_engines', confidence: 0.9998 }),
      record({ isInTruth: false, state: 'accepted', field: 'numeroCartella' }),
    ]);
    expect(text).toContain('accepted: 0 of 20 wrong');
    expect(text).toContain('not shown by this many');
    expect(text).toContain('accepted 1 (a.pdf numeroCartella)');
  });
});
