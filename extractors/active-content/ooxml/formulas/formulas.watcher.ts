// Formulas of Excel wherever they stand: cells, arrays, shared ones, names, conditional formats, validations, tables, pivot
// tables, charts. ECMA-376 part 1, 18.3.1.40 (f), 18.2.5 (definedName), 18.3.1.43, 18.3.1.33.
import { AppError } from '../../../../contract/app-error.ts';
import type { XmlTag } from '../../xml/xml-walk.ts';
import { relationId } from '../xml/relation-id.ts';
import type { MakeWatcher, PartContext } from '../xml/watcher.ts';
import { judgeFormula } from './judge-formula.ts';

/** Counts as a formula by being there. */
const FORMULAS: ReadonlySet<string> = new Set(['x:f', 'x:calculatedColumnFormula', 'x:totalsRowFormula']);
/** Mostly a plain reference or a list of words: a formula only when it calls a function. */
const REFERENCES: ReadonlySet<string> = new Set([
  ...['x:definedName', 'x:formula', 'x:formula1', 'x:formula2', 'xm:f', 'c:f', 've:FmlaLink', 've:FmlaRange'],
  ...['ve:FmlaPict', 've:FmlaTxbx', 've:FmlaMacro', 've:FmlaGroup'],
]);
const IN_ATTRIBUTE: ReadonlySet<string> = new Set(['x:cacheField', 'x:calculatedItem']);
/** Excel runs what such a name points to, also with more letters after it. */
const AUTO_NAME = /^(?:_xlnm\.)?auto_(?:open|close|activate|deactivate)/i;
/** Excel itself allows 8,192 characters. */
const MAX_FORMULA_CHARS = 32 * 1024;

export const watchFormulas: MakeWatcher = (part) => {
  let reading: { readonly isFormula: boolean; text: string } | null = null;
  return {
    prefixes: ['x', 'xm', 'c', 've'],
    open(key, tag) {
      reading = null;
      if (FORMULAS.has(key)) reading = { isFormula: true, text: '' };
      if (REFERENCES.has(key)) reading = { isFormula: false, text: '' };
      if (key === 'x:definedName') seeName(part, tag);
      if (key === 'x:externalReference') part.workbook.addLink(part.relation(relationId(tag)));
      const formula = IN_ATTRIBUTE.has(key) ? tag.attribute('', 'formula') : undefined;
      if (formula) seeFormula(part, formula, true);
    },
    close() {
      if (reading) seeFormula(part, reading.text, reading.isFormula);
      reading = null;
    },
    text(text) {
      if (!reading) return;
      reading.text += text;
      holdLength(reading.text);
    },
    // The part was cut off inside of a formula: what is there of it counts.
    end() {
      if (reading && reading.text.length <= MAX_FORMULA_CHARS)
        seeFormula(part, reading.text, reading.isFormula);
    },
  };
};

/** @throws AppError inspection.limit: no program takes it, and none of it goes unread */
function holdLength(text: string): void {
  if (text.length > MAX_FORMULA_CHARS) throw new AppError('inspection.limit', 'a formula is too long');
}

function seeFormula(part: PartContext, text: string, isFormula: boolean): void {
  holdLength(text);
  const { codes, callsFunction, links } = judgeFormula(text);
  for (const code of codes) part.see(code);
  for (const link of links) part.workbook.useLink(link);
  if (isFormula || callsFunction) part.see('ooxml.formula');
}

/** 18.2.5: `xlm` and `vbProcedure` say that the name is a macro. */
function seeName(part: PartContext, tag: XmlTag): void {
  const isTrue = (name: string) => /^(?:1|true)$/i.test(tag.attribute('', name) ?? '');
  const isMacro = isTrue('xlm') || isTrue('vbProcedure');
  if (isMacro || AUTO_NAME.test(tag.attribute('', 'name') ?? '')) part.see('ooxml.xlm_name');
}
