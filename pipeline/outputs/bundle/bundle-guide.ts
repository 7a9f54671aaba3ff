// The guide at the head of a bundle: which file is what, and what had to be left out. One line a fact.
import type { Language } from '../../messages/warnings.table.ts';
import { onOneLine } from '../register/csv-cell.ts';
import { BUNDLE_WORDS } from './bundle-words.table.ts';

export interface GuideLine {
  readonly key: keyof typeof BUNDLE_WORDS;
  readonly facts?: Readonly<Record<string, string>>;
}

export function bundleGuide(lines: readonly GuideLine[], language: Language): string {
  return `${lines.map((line) => guideLine(line, language)).join('\n')}\n`;
}

export function guideLine({ key, facts = {} }: GuideLine, language: Language): string {
  const text = BUNDLE_WORDS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');
  return onOneLine(text);
}
