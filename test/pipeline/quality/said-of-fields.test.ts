// What people said, held against what the program had when they spoke.
import { describe, expect, it } from 'vitest';
import type { HumanWord, MachineValue, WordKind } from '../../../contract/human-word.ts';
import {
  areAllSaid,
  isKindCorrected,
  isSilentError,
  saidFieldsOf,
} from '../../../pipeline/quality/said-of-fields.ts';

let place = 0;
const word = (kind: WordKind, value: string | null, machine: MachineValue | null): HumanWord => ({
  ...{ place: place++, noticeId: 'n-1', part: null, pages: [1], kind, isInsisted: false, by: 'user:a' },
  said: { of: 'field', field: 'codiceFiscale', value },
  ...{ machine, at: new Date(0) },
});
const ACCEPTED: MachineValue = { value: 'A', state: 'accepted', evidence: 'accepted.two_engines' };
const UNSURE: MachineValue = { value: 'A', state: 'needs_review' };
const MISSING: MachineValue = { value: null, state: 'missing' };

describe('a word about a field', () => {
  it.each([
    ['confirm', 'A', ACCEPTED, 'confirmed', false],
    ['correct', 'B', ACCEPTED, 'corrected', true],
    ['clear', null, ACCEPTED, 'cleared', true],
    ['correct', 'B', UNSURE, 'corrected', false],
    ['correct', 'B', MISSING, 'corrected', false],
    ['clear', null, MISSING, 'confirmed', false],
    // Confirmed was what another person had typed before: still not what the program read.
    ['confirm', 'B', ACCEPTED, 'corrected', true],
  ] as const)('%s %s', (kind, value, machine, verdict, isSilent) => {
    const [said] = saidFieldsOf([word(kind, value, machine)]);
    expect(said).toMatchObject({ verdict, state: machine.state, evidence: machine.evidence ?? null });
    expect(said && isSilentError(said)).toBe(isSilent);
  });

  it('counts as long as it stands', () => {
    const words = [word('confirm', 'A', ACCEPTED), word('correct', 'B', ACCEPTED)];
    expect(saidFieldsOf(words).map(({ verdict }) => verdict)).toEqual(['corrected']);
    expect(saidFieldsOf([...words, word('retract', 'B', ACCEPTED)]).map(({ verdict }) => verdict)).toEqual([
      'confirmed',
    ]);
  });

  it('is wanted of every key field', () => {
    const said = saidFieldsOf([word('confirm', 'A', ACCEPTED)]);
    expect(areAllSaid(['codiceFiscale'], said)).toBe(true);
    expect(areAllSaid(['codiceFiscale', 'numeroCartella'], said)).toBe(false);
  });
});

describe('a word about the kind', () => {
  const typed = (subtype: '36-bis' | '54-bis', read: string): HumanWord => ({
    ...word('correct', null, { value: read, state: null }),
    said: { of: 'type', kind: 'comunicazione', subtype, forCivis: null },
  });
  it('is a correction where it says another than was read', () => {
    expect(isKindCorrected([typed('54-bis', 'comunicazione 36-bis')])).toBe(true);
    expect(isKindCorrected([typed('36-bis', 'comunicazione 36-bis')])).toBe(false);
    expect(isKindCorrected([word('correct', 'B', ACCEPTED)])).toBe(false);
  });
});
