// What stands before the first element of a text of marks, read as loosely as browsers do. Linear in its length.

export interface MarkupProlog {
  /** The text of the document type, null when there is none. */
  readonly doctype: string | null;
  /** From the first element on; '' when there is none. */
  readonly rest: string;
}

const BLANKS = /[^\s]/g;

export function markupProlog(text: string): MarkupProlog {
  let at = 0;
  let doctype: string | null = null;
  for (;;) {
    at = nextSolid(text, at);
    const end = endOfPrologItem(text, at);
    if (end === at) return { doctype, rest: text.slice(at) };
    if (doctype === null && isDoctype(text, at)) doctype = text.slice(at + '<!DOCTYPE'.length, end);
    at = end;
  }
}

function nextSolid(text: string, from: number): number {
  BLANKS.lastIndex = from;
  return BLANKS.exec(text)?.index ?? text.length;
}

/** Index behind a comment, an instruction or a document type; the same index where none begins there. */
function endOfPrologItem(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4);
  if (text.startsWith('<?', at)) return behind(text, '>', at);
  if (!isDoctype(text, at)) return at;
  const close = text.indexOf('>', at);
  const subset = text.indexOf('[', at);
  const hasSubset = subset >= 0 && (close < 0 || subset < close);
  return hasSubset ? behind(text, '>', behind(text, ']', subset)) : behind(text, '>', at);
}

function isDoctype(text: string, at: number): boolean {
  return text.slice(at, at + '<!DOCTYPE'.length).toUpperCase() === '<!DOCTYPE';
}

/** The end of the text where there is no such mark. */
function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
