// What a person types is held against its kind and written as the office reads it.
import { describe, expect, it } from 'vitest';
import { typedValue } from '../../../validators/requests/index.ts';

describe('typedValue', () => {
  it.each([
    ['day', '2026-03-09', '09/03/2026'],
    ['day', '9/3/2026', '09/03/2026'],
    ['day', '9.3.2026', '09/03/2026'],
    ['euros', '1234,5', '1.234,50 euro'],
    ['euros', '€ 1.234.567,89', '1.234.567,89 euro'],
    ['euros', '0010', '10,00 euro'],
    ['year', '2023', '2023'],
    ['tax-code', '4001', '4001'],
    ['tax-code', '150e', '150E'],
    ['protocol', '24101810305270211 000418', '24101810305270211 000418'],
    ['text', ' rigo\n RN45 ', 'rigo RN45'],
    ['days', '7', '7'],
  ] as const)('%s: %s is written %s', (kind, typed, text) => {
    expect(typedValue(kind, typed)).toEqual({ ok: true, text });
  });

  it.each([
    ['day', '31/2/2026'],
    ['day', '2026'],
    ['day', '3/9/26'],
    ['euros', '1,234.56'],
    ['euros', '12,345'],
    ['euros', '-5'],
    ['euros', '1.23'],
    ['year', '23'],
    ['tax-code', '40011'],
    ['protocol', '???'],
    ['days', '1,5'],
    ['text', '   '],
    ['text', 'x'.repeat(401)],
  ] as const)('%s: %s is asked for again', (kind, typed) => {
    expect(typedValue(kind, typed)).toMatchObject({ ok: false, expected: expect.stringMatching(/^un/) });
  });
});
