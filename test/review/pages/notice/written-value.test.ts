// Values as people write them, and what is sent of what they type.
import { describe, expect, it } from 'vitest';
import {
  isSameValue,
  typedValue,
  writtenValue,
} from '../../../../review/pages/notice/logic/written-value.ts';

describe('a value in an input', () => {
  it.each([
    ['importoTotale', 520254, '5.202,54'],
    ['importoTotale', 5, '0,05'],
    ['importoTotale', 123456789, '1.234.567,89'],
    ['dataElaborazione', '2026-02-16', '16/02/2026'],
    ['esecutivoDal', '2018-09-10', '10/09/2018'],
    ['annoImposta', 2023, '2023'],
    ['denominazione', null, ''],
  ] as const)('%s %s is written %s, and means the same when typed so', (field, value, text) => {
    expect(writtenValue(field, value)).toBe(text);
    expect(isSameValue(field, text, value)).toBe(true);
  });

  it.each([
    ['1.234,56', 123456],
    ['1234,5', 123450],
    ['1234', 123400],
    ['€ 1.234', 123400],
    ['1234.56', 123456],
    ['1,234.56', null],
    ['12a', null],
    ['1.23', 123],
    ['1.2345', null],
  ])('an amount typed %s is %s cents', (text, cents) => {
    expect(typedValue('importoTotale', text)).toBe(cents);
  });

  it('sends years as numbers, and everything else for the service to judge', () => {
    expect(typedValue('annoImposta', ' 2024 ')).toBe(2024);
    expect(typedValue('anno', '20x4')).toBe('20x4');
    expect(typedValue('dataElaborazione', '3/9/2026')).toBe('3/9/2026');
  });

  it('tells a change from none', () => {
    expect(isSameValue('importoTotale', '5202,54', 520254)).toBe(true);
    expect(isSameValue('importoTotale', '5202,55', 520254)).toBe(false);
    expect(isSameValue('denominazione', '', null)).toBe(true);
    expect(isSameValue('denominazione', '', 'X')).toBe(false);
  });
});
