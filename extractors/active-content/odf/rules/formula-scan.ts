// What a spreadsheet formula calls and refers to, without working it out: names before `(`, quoted sources, outside of
// strings. OpenFormula (ODF 1.3 part 4) and the older `oooc:` syntax.

export interface FormulaParts {
  /** Upper case, as written. */
  readonly functions: readonly string[];
  /** Refers to another file. */
  readonly isExternal: boolean;
}

const NAME_CHAR = /[\p{L}\p{N}_.]/u;
/** yes: `[http://host/a.ods#$Sheet1.A1]`, `[1]Sheet1!A1` of Excel's syntax */
const EXTERNAL_SOURCE = /^\[\s*(?:[a-z][a-z0-9+.-]+:|\d+\])/i;

/** Linear in the length of the formula. */
export function scanFormula(formula: string): FormulaParts {
  const functions: string[] = [];
  let isExternal = false;
  let name = '';
  for (let at = 0; at < formula.length; at += 1) {
    const char = formula[at] ?? '';
    if (char === '"' || char === "'") {
      at = endOfQuoted(formula, at);
      if (char === "'" && formula[at + 1] === '#') isExternal = true;
      name = '';
    } else if (char === '[' && EXTERNAL_SOURCE.test(formula.slice(at, at + 80))) {
      isExternal = true;
      name = '';
    } else if (NAME_CHAR.test(char)) {
      name += char;
    } else if (char === '(') {
      if (name !== '') functions.push(name.toUpperCase());
      name = '';
    } else if (!/\s/.test(char)) {
      name = '';
    }
  }
  return { functions, isExternal };
}

/** Index of the closing quote; the last character where there is none. Doubled quotes stand for one. */
function endOfQuoted(formula: string, start: number): number {
  const quote = formula[start] ?? '';
  let at = start;
  for (;;) {
    at = formula.indexOf(quote, at + 1);
    if (at < 0) return formula.length - 1;
    if (formula[at + 1] !== quote) return at;
    at += 1;
  }
}
