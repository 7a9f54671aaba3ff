// A run that was cut off goes on from its log.
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendLog, type LogLine, readLog } from '../../bench/silent/run-log.ts';

const lineOf = (index: number, over: Partial<LogLine> = {}): LogLine => ({
  seed: 7,
  index,
  forcedProfile: null,
  damage: ['skew 1 degrees'],
  seconds: 2.5,
  document: {
    file: `7-${index}.pdf`,
    profile: 'office',
    kind: '36-bis',
    hasIdentifiers: true,
    isIdentified: true,
    isFullyAccepted: true,
    isReady: true,
    isWronglyDrafted: false,
    isWronglyRefused: false,
    isKindRight: true,
    status: 'ready',
  },
  fields: [],
  ...over,
});

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civis-log-'));
  path = join(folder, 'run.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('log of a silent run', () => {
  it('is empty before the first document', () => {
    expect(readLog(path, 7, null)).toEqual([]);
  });

  it('gives back what was appended, chunk after chunk', () => {
    appendLog(path, [lineOf(0), lineOf(1)]);
    appendLog(path, [lineOf(2)]);
    expect(readLog(path, 7, null)).toEqual([lineOf(0), lineOf(1), lineOf(2)]);
  });

  it('drops a last line that was cut off, so that the next one starts clean', () => {
    appendLog(path, [lineOf(0)]);
    appendFileSync(path, '{"seed":7,"ind');
    expect(readLog(path, 7, null)).toEqual([lineOf(0)]);
    appendLog(path, [lineOf(1)]);
    expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);
    expect(readLog(path, 7, null)).toHaveLength(2);
  });

  it('is not mixed with another seed or profile', () => {
    appendLog(path, [lineOf(0)]);
    expect(() => readLog(path, 8, null)).toThrow(/seed 7/);
    expect(() => readLog(path, 7, 'fax')).toThrow(/--log/);
  });
});
