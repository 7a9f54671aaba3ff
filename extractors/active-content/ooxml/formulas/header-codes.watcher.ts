// Codes in the headers and footers of sheets: today's date, the time, the name and folder of the file. Page numbers and
// the name of the sheet are layout. ECMA-376 part 1, 18.3.1.46.
import { AppError } from '../../../../contract/app-error.ts';
import type { MakeWatcher } from '../xml/watcher.ts';

const TEXTS = /^x:(?:odd|even|first)(?:Header|Footer)$/;
/** `&&` is a sign, `&"Font"` and `&12` are looks: read first, so that what follows is not taken for a code. */
const CODES = /&(?:&|"[^"]*"|K[0-9A-F+-]{6}|\d+|([A-Z]))/gi;
const VARIABLE: Readonly<Record<string, string>> = { D: 'date', T: 'time', F: 'file name', Z: 'file path' };
const PAGE: ReadonlySet<string> = new Set(['P', 'N', 'A']);
/** Excel takes 255. */
const MAX_CHARS = 4_096;

export const watchHeaderCodes: MakeWatcher = (part) => {
  let reading: string | null = null;
  const judge = () => {
    for (const [, letter] of reading?.matchAll(CODES) ?? []) {
      const code = letter?.toUpperCase() ?? '';
      if (VARIABLE[code]) part.see('ooxml.header_code', VARIABLE[code]);
      if (PAGE.has(code)) part.see('ooxml.field_page');
    }
    reading = null;
  };
  return {
    prefixes: ['x'],
    open(key) {
      reading = TEXTS.test(key) ? '' : null;
    },
    close: judge,
    text(text) {
      if (reading === null) return;
      reading += text;
      if (reading.length > MAX_CHARS) throw new AppError('inspection.limit', 'a header is too long');
    },
    end() {
      if ((reading?.length ?? 0) <= MAX_CHARS) judge();
    },
  };
};
