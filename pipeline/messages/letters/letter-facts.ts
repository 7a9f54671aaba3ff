// What a letter may say of a notice: only what was surely read; for the rest a blank in square brackets that a person sees
// and fills in.

import { type CivilDate, italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import { euros } from '../../../contract/euros.ts';
import type { FieldResult, Result } from '../../../contract/result.schema.ts';
import { SURE_STATES } from '../../../contract/words.ts';
import { oneLine } from '../one-line.ts';

/** Filled into the templates as `{name}`. */
export type LetterFact = 'number' | 'name' | 'codiceFiscale' | 'year' | 'elaborated' | 'start' | 'previous';

export function letterFacts(result: Result): Readonly<Record<LetterFact, string>> {
  const { fields, notice, deadline } = result;
  const isCartella = notice.kind === 'cartella';
  return {
    number: isCartella
      ? sureText(fields.numeroCartella, 'numero della cartella')
      : sureText(fields.numeroComunicazione, 'numero'),
    name: sureText(fields.denominazione, 'nome del cliente'),
    codiceFiscale: sureText(fields.codiceFiscale, 'codice fiscale'),
    year: sureText(fields.annoImposta, 'anno'),
    elaborated: sureText(fields.dataElaborazione, 'data di elaborazione'),
    start: dayOr(deadline?.day0 ?? null, '[data]'),
    previous: dayOr(notice.redeterminationOf, `n. ${oneLine(notice.redeterminationOf ?? '')}`),
  };
}

export function sureCents({ value, state }: FieldResult): number | null {
  return typeof value === 'number' && SURE_STATES.has(state) ? value : null;
}

export function sureEuros(field: FieldResult): string {
  const cents = sureCents(field);
  return cents === null ? '[importo]' : euros(cents);
}

/** As Italians write it; what is no day as `otherwise`. */
export function dayOr(value: string | null, otherwise: string): string {
  const parsed: CivilDate | null = value === null ? null : parseCivilDate(value);
  return parsed ? italianDay(parsed) : otherwise;
}

/** A template with its facts. @throws Error for a place that no fact fills: a defect of the table */
export function fillIn(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = facts[key];
    if (value === undefined) throw new Error(`a letter has no fact ${key}`);
    return value;
  });
}

function sureText({ value, state }: FieldResult, blank: string): string {
  if (value === null || !SURE_STATES.has(state)) return `[${blank}]`;
  return typeof value === 'string' ? dayOr(value, oneLine(value)) : String(value);
}
