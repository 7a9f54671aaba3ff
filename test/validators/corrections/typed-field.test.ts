// What a person may type for a field: its form is asked of everything, its check may be overruled.
import { describe, expect, it } from 'vitest';
import type { FieldName } from '../../../contract/words.ts';
import { typedField } from '../../../validators/corrections/index.ts';
import { TODAY } from '../consistency/candidate-builder.ts';

const taken = (field: FieldName, typed: string | number) => {
  const held = typedField(field, typed, TODAY);
  return held.ok ? [held.value, held.failed] : null;
};

describe('typedField', () => {
  it.each([
    ['numeroComunicazione', '00123456 25401', '0012345625401'],
    ['numeroCartella', '097 2024 00123456 63/000', '09720240012345663'],
    ['codiceFiscale', 'rssmra85t10a562s', 'RSSMRA85T10A562S'],
    ['dataElaborazione', '3/9/2026', '2026-09-03'],
    ['annoImposta', '2023', 2023],
    ['annoImposta', 2023, 2023],
    ['importoTotale', 123_456, 123_456],
    ['partitaRuolo', 't240930101530123450000001 /a', 'T240930101530123450000001/A'],
    ['denominazione', '  Rossi   Mario ', 'Rossi Mario'],
  ] as const)('takes %s %j', (field, typed, value) => {
    expect(taken(field, typed)).toEqual([value, []]);
  });

  it.each([
    ['numeroComunicazione', '001234562540'],
    ['numeroComunicazione', 12_345_625_401],
    ['numeroCartella', '0972024001234566'],
    ['numeroCartellaStampato', '09720240012345663'],
    ['codiceFiscale', 'RSSMRA85T10A562'],
    ['codiceAtto', '1234567890A'],
    ['dataElaborazione', '2026-02-29'],
    ['dataElaborazione', '31/11/2026'],
    ['dataElaborazione', 20_260_903],
    ['annoImposta', 2027],
    ['annoImposta', 2023.5],
    ['importoTotale', '1.234,56'],
    ['importoTotale', 12.5],
    ['importoTotale', -1],
    ['denominazione', ' '],
    ['denominazione', 'a\u0000b'],
  ] as const)('never takes %s %j, whoever insists', (field, typed) => {
    expect(taken(field, typed)).toBeNull();
  });

  it.each([
    ['numeroCartella', '09720240012345664', 'cartella.check'],
    ['codiceFiscale', 'RSSMRA85T10A562T', 'codiceFiscale.check_letter'],
    ['dataElaborazione', '2026-11-23', 'date.future'],
    ['importoTotale', 0, 'amount.zero'],
    ['codiceAvviso', '700000000000000000', 'codiceAvviso.aux'],
  ] as const)('says what fails of %s %j', (field, typed, code) => {
    expect(taken(field, typed)?.[1]).toContain(code);
  });
});
