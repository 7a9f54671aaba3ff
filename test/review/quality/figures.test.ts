// Figures as they are said: with what they rest on, rounded so that nothing is promised that was not counted, and silent where
// too few were seen.
import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../../pipeline/quality/clopper-pearson.ts';
import {
  dayText,
  percent,
  rateSaid,
  trendOf,
  verdictOn,
  whole,
} from '../../../review/pages/quality/figures.ts';
import { QUALITY_WORDS, withArticle } from '../../../review/pages/quality/quality.words.ts';

const share = (count: number, of: number) => ({ count, of, interval: intervalOf(count, of) });

describe('a percentage', () => {
  it.each([
    [0.0721577, 'up', '7,3 %'],
    [0.0721577, 'down', '7,2 %'],
    [0.13158, 'up', '14 %'],
    [0.0006327, 'down', '0,06 %'],
    [0.02, 'near', '2 %'],
    [0.02, 'up', '2 %'],
    [0, 'near', '0 %'],
    [0.999, 'up', '100 %'],
    [0.0005, 'near', '0,05 %'],
  ] as const)('%f rounded %s is %s', (value, rounding, text) => {
    expect(percent(value, 'it', rounding)).toBe(text);
  });

  it('is written as the language does', () => {
    expect(percent(0.0721577, 'en', 'up')).toBe('7.3%');
    expect(whole(12_345, 'it')).toBe('12.345');
    expect(whole(1_234, 'en')).toBe('1,234');
    expect(dayText('2026-03-09', 'it')).toBe('09/03/2026');
    expect(dayText('2026-03-09', 'en')).toBe('9 Mar 2026');
  });
});

describe('a rate in words', () => {
  const words = QUALITY_WORDS.it.silent;
  it('says at most how many where none was found', () => {
    const said = rateSaid(share(0, 40), 'it');
    expect(words.rate('0', '40', said)).toBe(
      '0 errori su 40 controllati: al massimo il 7,3 % con il 95 % di certezza.',
    );
  });

  it('says both ends where some were', () => {
    const said = rateSaid(share(1, 40), 'it');
    expect(words.rate('1', '40', said)).toBe(
      '1 errore su 40 controllati: 2,5 %, fra 0,06 % e 14 % con il 95 % di certezza.',
    );
  });

  it('says none where too few were looked at, or nothing was', () => {
    expect(rateSaid(share(0, 19), 'it')).toEqual({ kind: 'few' });
    expect(rateSaid(share(0, 0), 'it')).toEqual({ kind: 'few' });
    expect(rateSaid(share(0, 20), 'it').kind).toBe('none');
    expect(rateSaid(share(20, 20), 'it')).toEqual({ kind: 'all', low: '86 %' });
  });

  it('has the article that is spoken', () => {
    expect(['7,3 %', '8 %', '11 %', '80 %', '0,5 %', '110 %'].map(withArticle)).toEqual([
      ...['il 7,3 %', 'l’8 %', 'l’11 %', 'l’80 %', 'lo 0,5 %', 'il 110 %'],
    ]);
  });
});

describe('the verdict on what the program states', () => {
  it.each([
    [0, 100, 0.9998, 'holds'],
    // 1 of 1,000 does not refuse 1 in 2,000; 5 of 1,000 does.
    [1, 1_000, 0.9995, 'holds'],
    [5, 1_000, 0.9995, 'worse'],
    [1, 5, 0.9998, 'few'],
  ] as const)('%i wrong of %i, stated %f: %s', (wrong, of, stated, verdict) => {
    expect(verdictOn(share(wrong, of), stated)).toBe(verdict);
  });

  it('is none where nothing is stated', () => {
    expect(verdictOn(share(0, 100), null)).toBeNull();
  });
});

it('follows a cause week by week, none where it did not come', () => {
  const weeks = [
    { from: '2026-11-02', triggers: [{ trigger: 'a', count: 3 }] },
    { from: '2026-11-09', triggers: [] },
    { from: '2026-11-16', triggers: [{ trigger: 'a', count: 1 }] },
  ];
  expect(trendOf('a', weeks)).toEqual([3, 0, 1]);
});
