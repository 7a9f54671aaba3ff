// Formulas: those that give another value each time, those that fetch, those that look into another file, all others.
import { odfRule, type See } from '../odf-rule.ts';
import { scanFormula } from './formula-scan.ts';

/** In front of a function's name where it is no function of OpenFormula itself. */
const VENDOR =
  /^(?:COM\.MICROSOFT|ORG\.LIBREOFFICE|ORG\.OPENOFFICE|COM\.SUN\.STAR\.SHEET\.ADDIN\.\w+)\.(?:GET)?/;
const VOLATILE: ReadonlySet<string> = new Set([
  'TODAY',
  'NOW',
  'RAND',
  'RAND.NV',
  'RANDBETWEEN',
  'RANDBETWEEN.NV',
  'RANDARRAY',
]);
const FETCHES: ReadonlySet<string> = new Set(['WEBSERVICE', 'RTD']);
/** Formulas of cells and names: a reader sees their result. */
const FORMULAS: ReadonlySet<string> = new Set(['table:formula', 'table:expression', 'text:formula']);
/** Conditions of formats, checks and sections: only what they call matters. */
const CONDITIONS: ReadonlySet<string> = new Set([
  'calcext:value',
  'calcext:formula',
  'table:condition',
  'style:condition',
  'text:condition',
]);

export const formulas = odfRule(
  'formulas',
  'formulas of sheets, tables and fields',
  (element, _place, see) => {
    for (const { name, value } of element.attributes) {
      const isFormula = FORMULAS.has(name);
      if (isFormula) see('odf.formula');
      if (isFormula || CONDITIONS.has(name)) seeCalls(value, see);
    }
  },
);

function seeCalls(formula: string, see: See): void {
  const { functions, isExternal } = scanFormula(formula);
  if (isExternal) see('odf.external_formula');
  for (const called of functions) {
    const name = called.replace(VENDOR, '');
    if (VOLATILE.has(name)) see('odf.volatile_formula');
    if (FETCHES.has(name)) see('odf.data_formula');
    if (name === 'DDE') see('odf.dde');
  }
}
