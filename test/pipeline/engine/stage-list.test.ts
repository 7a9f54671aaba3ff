import { describe, expect, it } from 'vitest';
import { INTAKE_DEPENDENT_STAGES, resumePoint } from '../../../pipeline/engine/intake-dependence.ts';
import { type AnyStage, StageList } from '../../../pipeline/engine/stage-list.ts';
import type { StageName } from '../../../pipeline/stages/stage-outputs.ts';
import type { DocumentRow } from '../../../pipeline/store/stored-document.ts';

function stage(name: StageName, needs: readonly StageName[] = [], version = 1): AnyStage {
  return {
    name,
    version,
    lane: 'light',
    about: '',
    needs,
    run: async () => ({ kind: 'rejected', code: 'file.empty' }),
  };
}
const WAY = [stage('unpack'), stage('read', ['unpack']), stage('link', ['read']), stage('draft', ['link'])];
const list = new StageList(WAY, null);
const made = (...names: string[]) =>
  names.map((name) => ({ stage: name, version: 1, outcome: 'done', output: {} }));

describe('the list of stages', () => {
  it.each([
    { what: 'nothing', stages: [] },
    { what: 'a stage twice', stages: [stage('unpack'), stage('unpack')] },
    { what: 'a need that comes later', stages: [stage('read', ['unpack']), stage('unpack')] },
    { what: 'a need that is itself', stages: [stage('read', ['read'])] },
    { what: 'a need that is not there', stages: [stage('draft', ['check'])] },
  ])('refuses $what', ({ stages }) => {
    expect(() => new StageList(stages, null)).toThrow('config.invalid');
  });

  it('refuses a list that lacks an expected name', () => {
    expect(() => new StageList(WAY, ['unpack', 'read', 'link', 'draft', 'deliver'])).toThrow('expected');
    expect(new StageList(WAY, ['unpack', 'read', 'link', 'draft']).first).toBe('unpack');
  });

  it('starts at the pointer, or before it where a result is missing or of another version', () => {
    expect(list.startOf('link', made('unpack', 'read'))).toBe(2);
    expect(list.startOf('link', made('unpack'))).toBe(1);
    expect(list.startOf('link', [{ stage: 'unpack', version: 9 }, ...made('read')])).toBe(0);
    expect(list.startOf('read', made('unpack', 'read', 'link', 'draft'))).toBe(1);
    // A stage that is no longer in the list.
    expect(list.startOf('inspect', made('unpack', 'read'))).toBe(2);
  });
});

describe('known bytes that come in again', () => {
  const row = (over: Partial<DocumentRow>): DocumentRow => ({
    id: 'd',
    sha256: 'ab'.repeat(32),
    sizeBytes: 1,
    isStored: true,
    status: 'done',
    nextStage: null,
    errorCode: null,
    errorDetail: null,
    ocrEngine: null,
    crashes: 0,
    attempts: 0,
    retryAt: null,
    runToken: null,
    revision: 0,
    pagesRead: 0,
    pagesKnown: null,
    pagesDeferred: 0,
    wantsWhole: false,
    urgentBy: null,
    turn: 0,
    isAwaited: false,
    createdAt: new Date(0),
    updatedAt: new Date(0),
    finishedAt: null,
    ...over,
  });
  const all = made('unpack', 'read', 'link', 'draft');
  const failed = (errorCode: string) => row({ status: 'failed', nextStage: 'read', errorCode });

  it.each([
    { what: 'finished, same facts', known: row({}), results: all, other: false, at: null },
    { what: 'finished, other facts', known: row({}), results: all, other: true, at: 'link' },
    { what: 'finished by an older read', known: row({}), results: made('unpack'), other: true, at: 'read' },
    {
      what: 'on its way before link',
      known: row({ status: 'waiting', nextStage: 'read' }),
      results: [],
      other: true,
      at: null,
    },
    {
      what: 'on its way after link',
      known: row({ status: 'waiting', nextStage: 'draft' }),
      results: [],
      other: true,
      at: 'link',
    },
    {
      what: 'on its way, same facts',
      known: row({ status: 'waiting', nextStage: 'draft' }),
      results: [],
      other: false,
      at: null,
    },
    { what: 'failed', known: failed('pdf.damaged'), results: made('unpack'), other: false, at: 'read' },
    {
      what: 'put aside after crashes',
      known: failed('document.crashed'),
      results: made('unpack'),
      other: true,
      at: null,
    },
  ])('$what: goes on at $at', ({ known, results, other, at }) => {
    expect(resumePoint(list, INTAKE_DEPENDENT_STAGES, known, results, other)).toBe(at);
  });
});
