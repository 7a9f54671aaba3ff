// What one formula does, by the functions it calls. Strings and quoted names are no calls.
import type { FeatureCode } from '../../../../contract/inspection.ts';
import { CONTEXT_FUNCTIONS, DATA_FUNCTIONS, VOLATILE_FUNCTIONS, XLM_FUNCTIONS } from './functions.table.ts';

export interface FormulaSeen {
  /** Every thing that is more than calculating; empty for an ordinary formula. */
  readonly codes: readonly FeatureCode[];
  readonly callsFunction: boolean;
  /** Numbers of the external links it uses: `[1]Foglio1!A1`. */
  readonly links: readonly number[];
}

const STRINGS = /"(?:[^"]|"")*"/g;
const QUOTED_NAMES = /'(?:[^']|'')*'/g;
/** Names have at most 255 characters. */
const CALL = /(?<![\p{L}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\]{0,254})\s{0,100}\(/gu;
const PREFIXES = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xlpm\.)+/i;
/** yes: `cmd|'/c x'!A0`, `excel|'[a]b'!c`: program, topic, item. The quotes are empty here. */
const DDE = /(?:''|[\p{L}\p{N}_.$])\|(?:''|[\p{L}\p{N}_.\\:]{1,255})!/u;
/** yes: `[1]Foglio1!A1`, `'[2]Altro foglio'!A1`  no: `Tabella[2023]` (a column), `[Libro.xlsx]` */
const LINK = /(?:^|[^\p{L}\p{N}_\]])\[(\d{1,9})\]/gu;
const BY_FUNCTION: readonly (readonly [ReadonlySet<string>, FeatureCode])[] = [
  [VOLATILE_FUNCTIONS, 'ooxml.volatile_formula'],
  [CONTEXT_FUNCTIONS, 'ooxml.context_formula'],
  [DATA_FUNCTIONS, 'ooxml.data_function'],
  [XLM_FUNCTIONS, 'ooxml.xlm_function'],
];

export function judgeFormula(formula: string): FormulaSeen {
  const withoutStrings = formula.replace(STRINGS, '""');
  const bare = withoutStrings.replace(QUOTED_NAMES, "''");
  const names = new Set([...bare.matchAll(CALL)].map(([, name]) => plainName(name ?? '')));
  const codes = BY_FUNCTION.filter(([list]) => [...names].some((name) => list.has(name))).map(
    ([, code]) => code,
  );
  return {
    codes: DDE.test(bare) ? [...codes, 'ooxml.dde_formula'] : codes,
    callsFunction: names.size > 0,
    links: [...withoutStrings.matchAll(LINK)].map(([, number]) => Number(number)),
  };
}

function plainName(name: string): string {
  return name.replace(PREFIXES, '').toUpperCase();
}
