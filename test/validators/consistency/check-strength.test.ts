// What the check characters let pass: the ground for accepting a cartella from one reading and a codice fiscale from
// no fewer than two.
import { describe, expect, it } from 'vitest';
import {
  doubleConfusions,
  holdsCartella,
  holdsPerson,
  madeUpCartelle,
  madeUpPersons,
  samePairTwice,
  singleChanges,
} from '../../../bench/reading/check-strength.ts';

const share = (all: readonly { tried: number; passed: number }[]) =>
  all.reduce((total, one) => total + one.passed, 0) / all.reduce((total, one) => total + one.tried, 0);

describe('check characters', () => {
  it('both catch every change of one character', () => {
    const persons = madeUpPersons(40).map((code) => singleChanges(code, holdsPerson));
    const cartelle = madeUpCartelle(40).map((number) => singleChanges(number, holdsCartella));
    expect([share(persons), share(cartelle)]).toEqual([0, 0]);
  });

  it('the letter lets about 1 in 36 double confusions pass, the two digits fewer than 1 in 200', () => {
    const persons = madeUpPersons(150).map((code) => doubleConfusions(code, holdsPerson, false));
    const cartelle = madeUpCartelle(60).map((number) => doubleConfusions(number, holdsCartella, false));
    expect(share(persons)).toBeGreaterThan(1 / 60);
    expect(share(persons)).toBeLessThan(1 / 25);
    expect(share(cartelle)).toBeLessThan(1 / 200);
  });

  it('two zeros taken for eights pass the letter more often than not', () => {
    const twice = madeUpPersons(600).map((code) => samePairTwice(code, '0', '8', holdsPerson));
    expect(share(twice)).toBeGreaterThan(0.4);
  });
});
