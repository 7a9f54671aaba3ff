// The law lives in tables: the files that count know no year, and every row can be said in words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTS } from '../../../contract/words.ts';
import {
  citationAt,
  DEADLINE_RULES,
  DEADLINE_WARNINGS,
  FREEZES,
  OPEN_POINTS,
} from '../../../rules/deadlines/index.ts';
import { day } from './facts.ts';

const ROOT = join(import.meta.dirname, '../../../rules');
const COUNTING = ['', 'holidays', 'deadlines', 'instalments', 'amounts', 'cartella'].flatMap((room) =>
  readdirSync(join(ROOT, room))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.table.ts'))
    .map((name) => join(ROOT, room, name)),
);
const YEAR = /\b(?:19|20|21)\d{2}\b/;

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

describe('the house', () => {
  it('finds the counting files', () => {
    expect(COUNTING.length).toBeGreaterThan(10);
    expect(COUNTING.some((path) => path.endsWith('count-days.ts'))).toBe(true);
  });

  it.each(COUNTING)('%s holds no year', (path) => {
    expect(withoutComments(readFileSync(path, 'utf8'))).not.toMatch(YEAR);
  });

  it('would see a year, in code but not in a comment', () => {
    expect(withoutComments("if (date >= '2025-01-01') return; // since 2025")).toMatch(YEAR);
    expect(withoutComments('return 1; // since 2025')).not.toMatch(YEAR);
  });
});

describe('the rows', () => {
  it('carry the ids of the law as it is written down', () => {
    const ids = new Set(DEADLINE_RULES.map((rule) => rule.ruleId));
    const expected = [
      'A1-OLD',
      'A1-NEW',
      'A1-2022',
      'A2-OLD',
      'A2-NEW',
      'A3-OLD',
      'A3-NEW',
      'A4',
      'A5',
      'A7',
      'A8',
    ];
    for (const id of [...expected, 'C1', 'C1-COV2', 'C2', 'C3']) expect(ids, id).toContain(id);
  });

  it('cover every act, once per purpose, channel and day', () => {
    const days = [
      '2016-06-01',
      '2019-06-03',
      '2022-02-01',
      '2022-06-15',
      '2024-12-31',
      '2025-01-01',
      '2026-06-15',
    ];
    for (const act of ACTS) {
      for (const channel of ['raccomandata', 'telematico'] as const) {
        for (const on of days.map(day)) {
          const rows = DEADLINE_RULES.filter(
            (rule) =>
              rule.purpose === 'pay' &&
              rule.acts.includes(act) &&
              rule.channels.includes(channel) &&
              (rule.validFrom === null || rule.validFrom <= on) &&
              (rule.validTo === null || on <= rule.validTo),
          );
          const givingWay = new Set(rows.flatMap((rule) => rule.overrides));
          expect(
            rows.filter((rule) => !givingWay.has(rule.ruleId)).length,
            `${act} ${channel} ${on}`,
          ).toBeLessThan(2);
        }
      }
    }
  });

  it('override only rows that exist, and cite a norm on every day', () => {
    const ids = DEADLINE_RULES.map((rule) => rule.ruleId);
    for (const rule of DEADLINE_RULES) {
      for (const overridden of rule.overrides) expect(ids).toContain(overridden);
      for (const on of ['2016-01-01', '2024-12-31', '2026-12-31', '2027-01-01'].map(day)) {
        expect(citationAt(rule.citation, on).norm).not.toBe('');
      }
    }
  });

  it('cites the telematic term by its date', () => {
    expect(citationAt('pay.telematic', day('2024-12-31')).norm).toContain('462/1997');
    expect(citationAt('pay.telematic', day('2025-01-01')).norm).toContain('108/2024');
    expect(citationAt('pay.telematic', day('2027-01-01')).isUnverified).toBe(true);
  });

  it('keeps the judicial pause of before and after 2015 apart', () => {
    expect(FREEZES.filter((row) => row.freeze === 'F5').map((row) => row.id)).toEqual(['F5-OLD', 'F5']);
  });

  it('has a sentence in both languages for every warning and open point', () => {
    for (const entry of [...Object.values(DEADLINE_WARNINGS), ...Object.values(OPEN_POINTS)]) {
      expect(entry.it).not.toBe(entry.en);
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map((match) => match[0]).sort();
      expect(places(entry.it)).toEqual(places(entry.en));
    }
  });
});
