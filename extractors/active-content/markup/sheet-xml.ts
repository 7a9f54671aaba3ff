// Spreadsheet 2003 XML: formulas, links to other programs and books, queries, scripts. (It cannot hold VBA.)

import { formulaCell } from './formula-cell.ts';
import type { See } from './look.ts';
import type { XmlRule } from './xml-rules.ts';

const SHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const EXCEL = 'urn:schemas-microsoft-com:office:excel';
/** They change whenever the book is opened. */
const VOLATILE = /(?:^|[^\w.])(?:TODAY|NOW|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
const FETCHING = /(?:^|[^\w.])(?:WEBSERVICE|RTD|FILTERXML|SQL\.REQUEST|CALL|REGISTER(?:\.ID)?|EXEC)\s*\(/i;

export function sheetRule(): XmlRule {
  return {
    open: (tag, see) => {
      const formula = tag.attribute(SHEET, 'Formula') ?? tag.attribute(SHEET, 'RefersTo');
      if (formula !== undefined) seeFormula(formula, see);
      if (tag.ns === EXCEL && ['QueryTable', 'QuerySource', 'PivotCache', 'DataSource'].includes(tag.name))
        see('officexml.data_connection', `x:${tag.name}`);
      if (tag.ns === EXCEL && ['Moniker', 'OLELink', 'DDELink'].includes(tag.name))
        see('officexml.dde', `x:${tag.name}`);
      if (tag.ns === SHEET && tag.name === 'Comment') see('officexml.revision', 'ss:Comment');
    },
  };
}

function seeFormula(formula: string, see: See): void {
  const where = 'ss:Formula';
  if (formulaCell(formula) === 'dde') see('officexml.dde', where);
  else if (FETCHING.test(formula)) see('officexml.data_connection', where);
  else if (VOLATILE.test(formula)) see('officexml.volatile_formula', where);
  else see('officexml.formula', where);
}
