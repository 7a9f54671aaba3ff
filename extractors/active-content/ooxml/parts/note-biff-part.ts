// What the records of a binary part of an XLSB mean.

import { judgeFormula } from '../formulas/judge-formula.ts';
import type { PartContext } from '../xml/watcher.ts';
import { walkBiff12 } from './biff12-part.ts';

const AUTO_NAME = /^(?:_xlnm\.)?auto_(?:open|close|activate|deactivate)/i;
const FUTURE_FUNCTION = /^_xl(?:fn|ws|udf)\./i;
const DDE = 1;
const OLE = 2;

export function noteBiffPart(bytes: Buffer, part: PartContext): void {
  walkBiff12(bytes, {
    formula: () => part.see('ooxml.binary_formula'),
    name(name) {
      if (AUTO_NAME.test(name)) part.see('ooxml.xlm_name');
      // Functions newer than the format stand in its list of names.
      if (FUTURE_FUNCTION.test(name)) for (const code of judgeFormula(`${name}()`).codes) part.see(code);
    },
    externalLink(kind) {
      if (kind === DDE) part.see('ooxml.dde_link');
      if (kind === OLE) part.see('ooxml.external_object');
    },
  });
}
