// Nothing goes out with the program whose licence is not known, or forbids it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAllowed, productionPackages } from '../../scripts/licences.mjs';

const packages = productionPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')));

describe('licences of what goes out', () => {
  it('are all known and allowed', () => {
    expect(packages.length).toBeGreaterThan(200);
    expect(packages.map(({ name }) => name)).not.toContain('vitest');
    const wrong = packages.filter(({ licence }) => !isAllowed(licence));
    expect(wrong.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it.each([
    ['AGPL-3.0-only', false],
    ['GPL-3.0-or-later', false],
    ['MIT AND AGPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.md', false],
    [null, false],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', true],
  ])('%s: %s', (licence, allowed) => {
    expect(isAllowed(licence)).toBe(allowed);
  });
});
