// Everything that can be seen in a file has a meaning, in words.
import { describe, expect, it } from 'vitest';
import { FEATURE_CODES, FINDING_KINDS } from '../../../contract/inspection.ts';
import { FEATURE_RULES, REMEDIES } from '../../../rules/formats/index.ts';

describe('what is seen and what it means', () => {
  it('has one row for each code, and no code twice', () => {
    expect(new Set(FEATURE_CODES).size).toBe(FEATURE_CODES.length);
    expect(Object.keys(FEATURE_RULES).sort()).toEqual([...FEATURE_CODES].sort());
  });

  it.each(FEATURE_CODES)('%s is said in Italian and in English, with a source', (code) => {
    const rule = FEATURE_RULES[code];
    for (const sentence of [rule.it, rule.en]) expect(sentence).toMatch(/^[A-ZÈÀ].{15,}\.$/s);
    expect(rule.it).not.toBe(rule.en);
    expect(rule.source).not.toBe('');
    expect(FINDING_KINDS).toContain(rule.kind);
  });

  it('says what to do about everything that forbids sending', () => {
    const mute = FEATURE_CODES.filter((code) => {
      const { severity, remedy } = FEATURE_RULES[code];
      return (severity === 'reject' || severity === 'unreadable') && REMEDIES[remedy].it === '';
    });
    expect(mute).toEqual([]);
  });
});
