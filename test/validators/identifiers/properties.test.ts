// What the arithmetic promises, tried on many made-up numbers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCartella,
  checkCodiceFiscale,
  checkPartitaIva,
  codiceFiscaleLetter,
  DOUBTS,
  hasLuhn11Check,
  hasMod93Check,
  luhn11CheckDigit,
  mod93,
  parseCartella,
  parseCodiceFiscale,
  withoutOmocodia,
} from '../../../validators/identifiers/index.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const cartella = fc
  .tuple(digits(3), fc.integer({ min: 1999, max: 2026 }), digits(8))
  .map(([ambito, year, progressive]) => {
    const body = `${ambito}${year}${progressive}`;
    return body + String(mod93(body)).padStart(2, '0');
  });
const luhnNumber = digits(10).map((ten) => ten + luhn11CheckDigit(ten));

/** Another digit at one place. */
function changed(number: string, place: number, by: number): string {
  const digit = (Number(number[place]) + by) % 10;
  return number.slice(0, place) + digit + number.slice(place + 1);
}
const by = fc.integer({ min: 1, max: 9 });

describe('check digits', () => {
  it('mod 93 takes every number made for it and catches every single wrong digit', () => {
    fc.assert(
      fc.property(cartella, fc.nat(16), by, (number, place, shift) => {
        expect(checkCartella(number).ok).toBe(true);
        expect(hasMod93Check(changed(number, place, shift))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('mod 93 catches every swap of neighbours', () => {
    fc.assert(
      fc.property(cartella, fc.nat(15), (number, place) => {
        const [a, b] = [number[place], number[place + 1]];
        fc.pre(a !== b);
        expect(hasMod93Check(number.slice(0, place) + b + a + number.slice(place + 2))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('Luhn catches every single wrong digit', () => {
    fc.assert(
      fc.property(luhnNumber, fc.nat(10), by, (number, place, shift) => {
        expect(hasLuhn11Check(number)).toBe(true);
        expect(hasLuhn11Check(changed(number, place, shift))).toBe(false);
        expect(checkPartitaIva(changed(number, place, shift)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('the printed form gives back the same seventeen digits', () => {
    fc.assert(
      fc.property(cartella, digits(3), (number, coobbligato) => {
        const printed = `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7, 15)} ${number.slice(15)}/${coobbligato}`;
        expect(parseCartella(printed)).toMatchObject({
          ok: true,
          cartella: { civis17: number, coobbligato },
        });
      }),
    );
  });
});

const letters = (length: number) =>
  fc
    .array(fc.integer({ min: 65, max: 90 }), { minLength: length, maxLength: length })
    .map((codes) => String.fromCharCode(...codes));
const person = fc
  .tuple(
    letters(6),
    digits(2),
    fc.constantFrom(...'ABCDEHLMPRST'),
    fc.integer({ min: 1, max: 28 }),
    letters(1),
    digits(3),
  )
  .map(([name, year, month, day, place, town]) => {
    const first15 = `${name}${year}${month}${String(day).padStart(2, '0')}${place}${town}`;
    return first15 + codiceFiscaleLetter(first15);
  });
const DIGIT_PLACES = [6, 7, 9, 10, 12, 13, 14];

describe('codice fiscale', () => {
  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...DIGIT_PLACES), by, (code, place, shift) => {
        expect(checkCodiceFiscale(code)).toEqual({ ok: true, strength: 'strong', doubts: [] });
        expect(checkCodiceFiscale(changed(code, place, shift)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('leads any omocodia back to the plain code', () => {
    fc.assert(
      fc.property(person, fc.subarray(DIGIT_PLACES, { minLength: 1 }), (code, places) => {
        const first15 = [...code.slice(0, 15)]
          .map((character, place) => (places.includes(place) ? 'LMNPQRSTUV'[Number(character)] : character))
          .join('');
        const omocodic = first15 + codiceFiscaleLetter(first15);
        expect(parseCodiceFiscale(omocodic)).toBe(omocodic);
        expect(checkCodiceFiscale(omocodic).doubts).toContain('codiceFiscale.omocodia');
        expect(withoutOmocodia(omocodic)).toBe(code);
      }),
    );
  });
});

describe('verdicts', () => {
  it('never come with an unknown text or throw on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const verdict of [checkCartella(text), checkCodiceFiscale(text), checkPartitaIva(text)]) {
          for (const code of verdict.doubts) expect(DOUBTS[code].it.length).toBeGreaterThan(10);
          if (!verdict.ok) expect(verdict.strength).toBe('none');
        }
      }),
    );
  });
});
