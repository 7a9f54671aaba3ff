import { describe, expect, it } from 'vitest';
import { statementKind } from '../../../pipeline/store/sql-statement.ts';

describe('statementKind', () => {
  it.each([
    ['BEGIN', 'begin'],
    ['begin isolation level serializable', 'begin'],
    ['-- note\nSTART TRANSACTION', 'begin'],
    ['commit', 'end'],
    ['ROLLBACK', 'end'],
    ['rollback transaction', 'end'],
    ['END', 'end'],
    ['rollback to savepoint sp1', 'other'],
    ['ROLLBACK WORK TO sp1', 'other'],
    ['savepoint sp1', 'other'],
    ['SELECT 1 -- BEGIN', 'other'],
    ['ENDLESS', 'other'],
    [`SELECT '${'x'.repeat(5_000)}'`, 'other'],
  ])('%s is %s', (text, kind) => {
    expect(statementKind(text).kind).toBe(kind);
  });

  it.each([
    ['-- Subscribe\n-- twice\nLISTEN bullmq_jobs;\n', 'listen', 'bullmq_jobs'],
    ['/* a\nb */ listen "Quoted"', 'listen', 'Quoted'],
    ['UNLISTEN *', 'unlisten', '*'],
    ['unlisten a', 'unlisten', 'a'],
  ])('%j names its channel', (text, kind, channel) => {
    expect(statementKind(text)).toEqual({ kind, channel });
  });
});
