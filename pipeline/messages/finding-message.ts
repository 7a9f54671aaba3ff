// A finding in words for a reader, Italian: what it is and why it matters, and what to do about it.
import { ERROR_CODES } from '../../contract/error-codes.ts';
import { FEATURE_RULES, REMEDIES } from '../../rules/formats/index.ts';

/** Findings that come from other looks than those at the content. */
const OTHER_FINDINGS: Readonly<Record<string, string>> = {
  'image.too_small_for_page':
    'Immagine troppo piccola per essere una pagina (un logo del messaggio): non è stata letta.',
};

/** The code itself when no room has words for it. */
export function explainFinding(code: string): string {
  const rule = own(FEATURE_RULES, code);
  if (rule) return [rule.it, REMEDIES[rule.remedy].it].filter((text) => text !== '').join(' ');
  return own(ERROR_CODES, code)?.it ?? OTHER_FINDINGS[code] ?? code;
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
