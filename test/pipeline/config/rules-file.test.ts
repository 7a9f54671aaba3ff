// The office's own windows of exception: what the file may hold, what is refused, and for whom a window holds.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRulesFile, windowsFor } from '../../../pipeline/config/rules-file.ts';
import { computeDeadline } from '../../../rules/deadlines/index.ts';
import { EXAMPLE_RULES_FILE } from '../../../scripts/rules-pages/deadline-pages.ts';
import { factsOf } from '../../rules/deadlines/facts.ts';

const WINDOW = {
  id: 'office-1',
  name: 'sisma di prova',
  territory: 'comuni di prova',
  from: '2026-03-01',
  to: '2026-03-31',
  effect: { kind: 'freeze' },
  law: 'OCDPC di prova',
};

function fileOf(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'civis-rules-')), 'rules.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const reading = (...windows: object[]) => readRulesFile(fileOf({ windows }));

describe('the rules file', () => {
  it('is not needed', () => {
    expect(readRulesFile(null)).toEqual([]);
  });

  it('gives windows that only may hold, for payments of every act, unless it says more', () => {
    const [window] = reading(WINDOW);
    expect(window).toMatchObject({ applies: 'maybe', purposes: ['pay'], clients: [], confidence: 'B' });
    expect(window?.acts).toContain('cartella');
  });

  it('in the documented form is accepted', () => {
    expect(readRulesFile(fileOf(EXAMPLE_RULES_FILE))).toHaveLength(1);
  });

  it.each<[string, object, RegExp]>([
    ['no such day', { ...WINDOW, from: '2026-02-30' }, /windows\.0\.from: not a day/],
    ['an end before its beginning', { ...WINDOW, to: '2026-02-01' }, /end before it begins/],
    ['an unknown effect', { ...WINDOW, effect: { kind: 'delay' } }, /windows\.0\.effect/],
    ['an unknown act', { ...WINDOW, acts: ['36-quater'] }, /windows\.0\.acts/],
    ['a key nobody knows', { ...WINDOW, teritory: 'x' }, /teritory/],
    ['no territory', { ...WINDOW, territory: undefined }, /windows\.0\.territory/],
    ['no law', { ...WINDOW, law: ' ' }, /windows\.0\.law/],
    [
      'a payment day before the window',
      { ...WINDOW, effect: { kind: 'pay_by', day: '2026-02-01' } },
      /pay by/,
    ],
    ['the id of a known window', { ...WINDOW, id: 'X4' }, /id of its own/],
  ])('with %s is refused', (_name, window, message) => {
    expect(() => reading(window)).toThrow(message);
    expect(() => reading(window)).toThrow(/config\.invalid/);
  });

  it('twice the same id, no JSON, no file: refused', () => {
    expect(() => reading(WINDOW, WINDOW)).toThrow(/id of its own/);
    expect(() => readRulesFile(fileOf('{'))).toThrow(/not valid JSON/);
    expect(() => readRulesFile('/nowhere/rules.json')).toThrow(/not there/);
  });
});

describe('a window', () => {
  const facts = (clients: readonly (string | null)[], window: object = WINDOW) =>
    computeDeadline(
      factsOf('2026-01-12', '2026-02-02', { overrideWindows: windowsFor(reading(window), clients) }),
    );

  it('that may hold only warns', () => {
    const deadline = facts([null]);
    expect(deadline).toMatchObject({ due: '2026-04-03', safe: '2026-04-03', confidence: 'to_check' });
    expect(deadline.warnings.map(({ code }) => code)).toContain('deadline.override_window');
    expect(deadline.warnings[0]?.code).toBe('e');
  });

  it('holds for the clients it names: the due day moves, the safe day never', () => {
    const named = { ...WINDOW, clients: ['c-12'] };
    expect(facts(['c-12'], named)).toMatchObject({ due: '2026-05-04', safe: '2026-04-03' });
    expect(facts(['c-13'], named)).toMatchObject({ due: '2026-04-03', safe: '2026-04-03' });
  });

  it('to pay by moves a term that ends inside', () => {
    const window = { ...WINDOW, from: '2026-04-01', to: '2026-04-30', applies: 'yes' };
    const moved = facts([null], { ...window, effect: { kind: 'pay_by', day: '2026-06-30' } });
    expect(moved).toMatchObject({ due: '2026-06-30', safe: '2026-04-03', confidence: 'to_check' });
  });
});
