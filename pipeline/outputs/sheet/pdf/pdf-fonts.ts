// The typefaces of the PDF: DejaVu, whose free licence lets it travel inside a document, and which has Italian accents, €,
// arrows and the marks of the sheet. Read once.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { leanFont } from './lean-font.ts';

const require = createRequire(import.meta.url);
const FILES = {
  text: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
  mono: 'DejaVuSansMono.ttf',
  monoBold: 'DejaVuSansMono-Bold.ttf',
} as const;

export type FontName = keyof typeof FILES;
export const FONT_NAMES: readonly FontName[] = ['text', 'bold', 'mono', 'monoBold'];

const read = new Map<FontName, Buffer>();

export function fontBytes(name: FontName): Buffer {
  const bytes =
    read.get(name) ?? leanFont(readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${FILES[name]}`)));
  read.set(name, bytes);
  return bytes;
}
