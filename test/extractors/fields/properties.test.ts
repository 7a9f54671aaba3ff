// Properties that hold for any number: it is found beside its label however its digits are spaced, and never
// without the label.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../../extractors/fields/index.ts';
import { isCartellaShape } from '../../../extractors/fields/numero-cartella/cartella-shape.ts';
import { pagesOf } from '../../support/page-builder.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

/** Cuts a number into groups at some places. */
const spaced = (length: number) =>
  fc
    .tuple(digits(length), fc.uniqueArray(fc.integer({ min: 1, max: length - 1 }), { maxLength: 5 }))
    .map(([text, cuts]) => ({
      text,
      printed: [...text].map((digit, index) => (cuts.includes(index) ? ` ${digit}` : digit)).join(''),
    }));

describe('numbers beside their label', () => {
  it('are joined over any spaces', () => {
    fc.assert(
      fc.property(spaced(13), ({ text, printed }) => {
        const found = extractCandidates(pagesOf(`Comunicazione n. ${printed}\nProgressivo n. 00`));
        expect(found.filter((c) => c.field === 'numeroComunicazione').map((c) => [c.value, c.raw])).toEqual([
          [text, printed],
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it('are not found in a sentence without the label', () => {
    fc.assert(
      fc.property(digits(13), digits(11), (thirteen, eleven) => {
        const found = extractCandidates(pagesOf(`ordine ${thirteen} del cliente ${eleven} in data odierna`));
        expect(
          found.filter((c) => ['numeroComunicazione', 'codiceAtto', 'codiceFiscale'].includes(c.field)),
        ).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('shape of the cartella number', () => {
  it('catches every single wrong digit', () => {
    const number = '09720240012345663';
    expect(isCartellaShape(number)).toBe(true);
    for (const [index, digit] of [...number].entries()) {
      for (let other = 0; other <= 9; other += 1) {
        if (String(other) === digit) continue;
        expect(isCartellaShape(number.slice(0, index) + other + number.slice(index + 1))).toBe(false);
      }
    }
  });
});
