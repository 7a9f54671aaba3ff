// A finding in words for a reader: what it is and why it matters, and what to do about it.
import { ERROR_CODES } from '../../contract/error-codes.ts';
import type { Bilingual, Language } from '../../contract/sentence.ts';
import { FEATURE_RULES, REMEDIES } from '../../rules/formats/index.ts';

/** Findings that come from other looks than those at the content. */
const OTHER_FINDINGS: Readonly<Record<string, Bilingual>> = {
  'image.too_small_for_page': {
    it: 'Immagine troppo piccola per essere una pagina (un logo del messaggio): non è stata letta.',
    en: 'A picture too small to be a page (a logo of the message): it was not read.',
  },
};

/** The code itself when no room has words for it. */
export function explainFinding(code: string, language: Language = 'it'): string {
  const rule = own(FEATURE_RULES, code);
  if (rule) return [rule[language], REMEDIES[rule.remedy][language]].filter((text) => text !== '').join(' ');
  return (own(ERROR_CODES, code) ?? own(OTHER_FINDINGS, code))?.[language] ?? code;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
