// Whether a cell of a text table is a formula to a spreadsheet program. Excel and LibreOffice take a leading = + - @ as
// one (OWASP, CSV Injection); numbers, telephone numbers and lists with dashes are none.

/** Full-width signs count in some settings; blanks before them are skipped by import dialogs. */
const LEAD = /^[\s\u00a0\u0000]*/;
const FULL_WIDTH: Readonly<Record<string, string>> = { '＝': '=', '＋': '+', '－': '-', '＠': '@' };
/** yes: `cmd|' /C calc'!A0`, `MSEXCEL|'\..\x'!''` */
const DDE = /^[\w.'"\\ ]{1,200}\|[\s\S]*!/;
/** yes: `SUM(A1)`, `A1*2`, `$B$3+1`, `Foglio1!A1`, `"a"&B2`  no: `39 06 12345`, `12,50`, ` vedi nota` */
const CALL = /(?:^|[^\p{L}\d])[A-Z_][\w.]{0,40}\(/iu;
const REFERENCE = /^[\s(+-]*(?:'?[\w .]{1,60}'?!)?\$?[A-Z]{1,3}\$?\d{1,7}(?:\s*[-+*/^&:<>=,;)].*)?$/i;
const SHEET = /^'?[\w .[\]]{1,60}'?!\$?[A-Z]{1,3}\$?\d/i;

export type CellKind = 'dde' | 'formula';

/** Null of an ordinary cell. */
export function formulaCell(cell: string): CellKind | null {
  const text = cell.replace(LEAD, '');
  const sign = FULL_WIDTH[text[0] ?? ''] ?? text[0] ?? '';
  if (!'=+-@'.includes(sign) || sign === '') return null;
  const body = text.slice(1).replace(/^[=+\-@\s]+/, '');
  if (body === '') return null; // a line drawn with signs
  if (DDE.test(body)) return 'dde';
  if (sign === '=') return 'formula';
  if (sign === '@') return /^[\w.]+@?[\w.]*$/.test(body) && !CALL.test(body) ? null : 'formula';
  const isFormula = CALL.test(body) || REFERENCE.test(body) || SHEET.test(body);
  return isFormula ? 'formula' : null;
}
