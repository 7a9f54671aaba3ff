// Tables as text: cells that a spreadsheet program would calculate. Which separator a program takes depends on its country,
// so each is tried.
import { AppError } from '../../../contract/app-error.ts';
import { textOfBytes } from '../../mail/text-of-bytes.ts';
import { defineInspector, type Inspected } from '../inspector.ts';
import { wideCharset } from '../wide-charset.ts';
import { formulaCell } from './formula-cell.ts';
import { Sightings } from './look.ts';
import { tableCells } from './table-cells.ts';

const SEPARATORS = [';', ',', '\t', '|'];
/** Excel's own first line. yes: `sep=^` */
const STATED_SEPARATOR = /^"?sep=(.)/i;
const MAX_CHARS = 128 * 1024 * 1024;
const MAX_SEEN = 100;

export const csvInspector = defineInspector({
  id: 'csv',
  families: ['csv'],
  about: 'formulas and DDE in the cells of text tables',
  inspect: ({ bytes }) => inspectTable(textOfBytes(bytes, wideCharset(bytes)).replace(/^\ufeff/, '')),
});

function inspectTable(text: string): Inspected {
  if (text.length > MAX_CHARS) throw new AppError('inspection.limit', 'table too long');
  const stated = STATED_SEPARATOR.exec(text)?.[1];
  const sightings = new Sightings();
  for (const separator of new Set([...SEPARATORS, ...(stated ? [stated] : [])])) {
    let seen = 0;
    for (const cell of tableCells(text, separator)) {
      const kind = formulaCell(cell.text);
      if (!kind) continue;
      sightings.see(kind === 'dde' ? 'csv.dde' : 'csv.formula', `line ${cell.line}, column ${cell.column}`);
      if (++seen >= MAX_SEEN) break;
    }
  }
  return { observations: sightings.list() };
}
