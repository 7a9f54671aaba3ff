// What a result says, in the language asked for. Results carry Italian by contract and English beside it; where an older
// one has no English its Italian stands, marked as Italian.
import { ERROR_CODES } from '../../contract/error-codes.ts';
import type { Language } from '../../contract/sentence.ts';

/** Text in the language asked for, or in Italian where that is another. */
export type Phrase = string | { readonly text: string; readonly lang: 'it' };

export function saidIn(
  language: Language,
  { message, messageEn }: { readonly message: string; readonly messageEn?: string | undefined },
): Phrase {
  if (language === 'it') return message;
  return messageEn ?? { text: message, lang: 'it' };
}

/** Errors carry a code alone beside their Italian: the table has the English. */
export function errorIn(
  language: Language,
  { code, message }: { readonly code: string; readonly message: string },
): Phrase {
  const known: Readonly<Record<string, { readonly en: string }>> = ERROR_CODES;
  return saidIn(language, { message, messageEn: known[code]?.en });
}

export function textOf(phrase: Phrase): string {
  return typeof phrase === 'string' ? phrase : phrase.text;
}
