// The first element of a text, past everything XML and HTML allow before it. One pass: no pattern that can be made to try
// every way of pairing comments.

export interface MarkupStart {
  /** The text from the first thing that is no declaration, comment or instruction. */
  readonly rest: string;
  readonly hasXmlDeclaration: boolean;
  /** Lower case; null without a DOCTYPE. */
  readonly doctype: string | null;
}

export function markupStart(text: string): MarkupStart {
  let at = 0;
  let doctype: string | null = null;
  const hasXmlDeclaration = /^\s*<\?xml\s/.test(text.slice(0, 1_000));
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = after(text, '>', at + 2);
    else if (/^<!DOCTYPE\b/i.test(text.slice(at, at + 12))) {
      doctype ??= /^<!DOCTYPE\s+([\w:.-]{1,100})/i.exec(text.slice(at, at + 200))?.[1]?.toLowerCase() ?? '';
      at = afterDoctype(text, at);
    } else return { rest: text.slice(at), hasXmlDeclaration, doctype };
  }
}

function after(text: string, end: string, from: number): number {
  const found = text.indexOf(end, from);
  return found < 0 ? text.length : found + end.length;
}

function afterDoctype(text: string, from: number): number {
  const close = after(text, '>', from);
  const subset = text.indexOf('[', from);
  if (subset < 0 || subset >= close) return close;
  return after(text, '>', after(text, ']', subset));
}
