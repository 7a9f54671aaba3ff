// Two notices side by side: differences first, each named for what it is.
import { expect, it } from 'vitest';
import type { Result } from '../../../../contract/result.schema.ts';
import { comparedFields } from '../../../../review/pages/splits/compare-fields.ts';

const notice = (values: Readonly<Record<string, string | number | null>>) =>
  ({
    fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  }) as unknown as Pick<Result, 'fields'>;

it('puts first what is not the same, and leaves out what neither has', () => {
  const here = notice({
    codiceAtto: '1',
    annoImposta: 2023,
    importoTotale: 100,
    denominazione: null,
    codiceFiscale: null,
  });
  const there = notice({
    codiceAtto: '1',
    annoImposta: 2022,
    importoTotale: null,
    denominazione: 'X',
    codiceFiscale: null,
  });
  expect(comparedFields(here, there).map(({ field, likeness }) => [field, likeness])).toEqual([
    ['annoImposta', 'differs'],
    ['importoTotale', 'only-here'],
    ['denominazione', 'only-there'],
    ['codiceAtto', 'same'],
  ]);
});
