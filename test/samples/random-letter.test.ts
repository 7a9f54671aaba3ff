// Random letters: the same seed the same bytes, codes that hold by the project's own checks, patterns broken by a share.
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../contract/words.ts';
import { makeSample } from '../../samples/generator/make-sample.ts';
import { randomKeys } from '../../samples/generator/random/random-keys.ts';
import { LAYOUTS, randomLetter } from '../../samples/generator/random/random-letter.ts';
import { randomSample } from '../../samples/generator/random/random-sample.ts';
import { randomCompany, randomPerson } from '../../samples/generator/random/random-taxpayer.ts';
import { seededRandom } from '../../samples/generator/random.ts';
import { bornDigital } from '../../samples/generator/wraps/born-digital.wrap.ts';
import { checkCartella } from '../../validators/identifiers/cartella.ts';
import { checkCodiceAtto } from '../../validators/identifiers/codice-atto.ts';
import { checkCodiceFiscale } from '../../validators/identifiers/codice-fiscale.ts';
import { checkPartitaIva } from '../../validators/identifiers/partita-iva.ts';

const many = <T>(count: number, make: (random: ReturnType<typeof seededRandom>) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(seededRandom(`test ${i}`)));

describe('random taxpayers', () => {
  it('have codes that hold, some of them with letters for digits', () => {
    const codes = many(400, randomPerson).map((person) => person.code);
    expect(codes.filter((code) => !checkCodiceFiscale(code).ok)).toEqual([]);
    const withLetters = codes.filter((code) => /[A-Z]$/.test(code.slice(0, 15)));
    expect(withLetters.length).toBeGreaterThan(2);
    expect(withLetters.length).toBeLessThan(60);
  });

  it('are companies only in the serials no office has reached', () => {
    const codes = many(200, randomCompany).map((company) => company.code);
    expect(codes.filter((code) => !checkPartitaIva(code).ok || !code.startsWith('999'))).toEqual([]);
  });
});

describe('random numbers of a notice', () => {
  const keys = many(600, (random) => randomKeys(random, 2023, 3).numbers);

  it('have the right length', () => {
    expect(keys.filter((key) => !/^\d{13}$/.test(key.communication) || !/^\d{11}$/.test(key.act))).toEqual(
      [],
    );
  });

  it('break the soft patterns in a share, and keep them in most', () => {
    const share = (test: (key: (typeof keys)[number]) => boolean) => keys.filter(test).length / keys.length;
    const odd = [
      share((key) => !key.communication.startsWith('00')),
      share((key) => checkCodiceAtto(key.act).doubts.length > 0),
      share((key) => key.act[9] !== '1'),
    ];
    for (const part of odd) {
      expect(part).toBeGreaterThan(0.03);
      expect(part).toBeLessThan(0.4);
    }
  });
});

describe('random letters', () => {
  it.each(LAYOUTS)('of the layout $layout print what their truth says', async (layout) => {
    const { letter } = randomLetter(seededRandom(`letter ${layout.layout}`), [layout]);
    const { truth, whole } = await makeSample({
      name: `test ${layout.layout}`,
      about: ['', ''],
      letters: [letter],
      wrap: bornDigital,
      keptPages: layout.shortPages,
    });
    const notice = truth.inputs[0]?.notices[0];
    expect(notice?.pages).toHaveLength(layout.shortPages.length);
    for (const name of FIELD_NAMES) {
      const kept = notice?.fields[name] ?? null;
      if (kept !== null) expect(whole[0]?.fields[name]).toBe(kept);
    }
    const { numeroCartella, numeroComunicazione, codiceAtto } = notice?.fields ?? {};
    if (layout.layout.startsWith('cartella')) {
      expect(checkCartella(String(numeroCartella)).ok).toBe(true);
      expect(codiceAtto).toMatch(/^\d{11}$/);
    } else if (letter.civis) expect([numeroComunicazione, codiceAtto]).not.toContain(null);
  });

  it('come out the same again, and only their damage changes with the profile', async () => {
    const [first, again, faxed] = [
      randomSample(5, 3, 'clean'),
      randomSample(5, 3, 'clean'),
      randomSample(5, 3, 'fax'),
    ];
    const [a, b, c] = await Promise.all([first, again, faxed].map(({ spec }) => makeSample(spec)));
    expect(Buffer.compare(a?.bytes ?? Buffer.alloc(0), b?.bytes ?? Buffer.alloc(1))).toBe(0);
    expect(c?.whole).toEqual(a?.whole);
    expect(c?.truth.inputs[0]?.damage).not.toEqual(a?.truth.inputs[0]?.damage);
  }, 30_000);

  it('use every layout and every profile before long', () => {
    const drawn = Array.from({ length: 150 }, (_, index) => randomSample(2, index, null));
    expect(new Set(drawn.map((d) => d.layout)).size).toBe(LAYOUTS.length);
    expect(new Set(drawn.map((d) => d.profile)).size).toBe(6);
  });
});
