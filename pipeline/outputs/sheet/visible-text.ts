// Strangers' text on its way to a reader: characters that hide, reorder or break what is shown are made visible.

// yes: NUL, ESC, U+202E (turns the writing round, "fdp.exe" for "exe.pdf"), U+200B   no: line feed, tab, letters, emoji
const HIDING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_END = /\r\n?/g;

export function visibleText(text: string): string {
  return text.replace(LINE_END, '\n').replace(HIDING, '\ufffd');
}
