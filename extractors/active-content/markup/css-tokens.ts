// The words of a style sheet, with escapes and comments undone (CSS Syntax 3, 4): enough to see what it loads and runs.
// Text in strings is never taken for a word.

export type CssToken =
  | { readonly kind: 'word' | 'at' | 'function' | 'string' | 'url'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

const WORD_START = /[a-z_\\@\u0080-\uffff-]/i;
const WORD_CHAR = /[\w\\\u0080-\uffff-]/;
const HEX = /^[0-9a-f]{1,6}/i;

/** Linear in the length of the text; a broken sheet is read as far as browsers read it. */
export function* cssTokens(sheet: string): Generator<CssToken> {
  const text = sheet.replace(/<!--|-->/g, ' ');
  let at = 0;
  while (at < text.length) {
    at = afterComments(text, at);
    const char = text[at] ?? '';
    if (char === '"' || char === "'") {
      const { value, end } = quoted(text, at);
      yield { kind: 'string', text: value };
      at = end;
    } else if (WORD_START.test(char)) {
      const { value, end } = word(text, at);
      const isCall = text[end] === '(';
      if (isCall && value.toLowerCase() === 'url') {
        const url = urlIn(text, end + 1);
        yield { kind: 'url', text: url.value };
        at = url.end;
      } else {
        yield { kind: isCall ? 'function' : value.startsWith('@') ? 'at' : 'word', text: plain(value) };
        at = end;
      }
    } else {
      if (!/\s/.test(char)) yield { kind: 'sign', text: char };
      at++;
    }
  }
}

interface Read {
  readonly value: string;
  readonly end: number;
}

/** Old browsers join what a comment parts: `exp/**\/ression`. One that is never closed ends the sheet. */
function afterComments(text: string, start: number): number {
  let at = start;
  while (text.startsWith('/*', at)) {
    const close = text.indexOf('*/', at + 2);
    at = close < 0 ? text.length : close + 2;
  }
  return at;
}

function word(text: string, start: number): Read {
  let value = '';
  let at = start;
  while (at < text.length && (at === start || WORD_CHAR.test(text[at] ?? ''))) {
    if (text[at] === '\\') {
      const escaped = unescaped(text, at);
      value += escaped.value;
      at = escaped.end;
    } else value += text[at++];
    at = afterComments(text, at);
  }
  return { value, end: at };
}

function quoted(text: string, start: number): Read {
  const quote = text[start];
  let value = '';
  let at = start + 1;
  while (at < text.length && text[at] !== quote) {
    if (text[at] === '\n') return { value, end: at }; // a bad string ends with its line
    if (text[at] === '\\') {
      const escaped = unescaped(text, at);
      value += escaped.value;
      at = escaped.end;
    } else value += text[at++];
  }
  return { value, end: at + 1 };
}

function urlIn(text: string, start: number): Read {
  let at = start;
  while (/\s/.test(text[at] ?? '')) at++;
  if (text[at] === '"' || text[at] === "'") {
    const { value, end } = quoted(text, at);
    const close = text.slice(end, end + 100).indexOf(')');
    return { value, end: close < 0 ? end : end + close + 1 };
  }
  let value = '';
  while (at < text.length && text[at] !== ')') {
    if (text[at] === '\\') {
      const escaped = unescaped(text, at);
      value += escaped.value;
      at = escaped.end;
    } else value += text[at++];
  }
  return { value: value.trim(), end: at + 1 };
}

/** yes: `\65 ` → `e`, `\:` → `:`, backslash and line end → nothing */
function unescaped(text: string, at: number): Read {
  const hex = HEX.exec(text.slice(at + 1, at + 7))?.[0];
  if (hex) {
    const code = Number.parseInt(hex, 16);
    const end = at + 1 + hex.length;
    const value = code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
    return { value, end: /\s/.test(text[end] ?? '') ? end + 1 : end };
  }
  const next = text[at + 1] ?? '';
  return { value: next === '\n' ? '' : next, end: at + 2 };
}

/** Old browsers read full-width letters as plain ones. */
function plain(value: string): string {
  return value.normalize('NFKC').toLowerCase();
}
