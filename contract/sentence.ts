// Sentences for readers in Italian and English, and the facts that fill their gaps `{…}`.

/** A sentence, or a piece of one, in both languages. */
export interface Bilingual {
  readonly it: string;
  readonly en: string;
}
export const LANGUAGES = ['it', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What fills a gap: the same in both languages (a number, a name, a day), or a phrase in each. */
export type Fact = string | number | Bilingual;
export type Facts = Readonly<Record<string, Fact>>;

/** What a result carries of a filled sentence: Italian by contract, English beside. */
export interface Said {
  readonly message: string;
  readonly messageEn: string;
}

/** A sentence cut at its `{…}`: text, name, text, name, … text. Kept: a deadline asks for the same ones again and again. */
const CUT = new Map<string, readonly string[]>();

/** @param gap stands where a fact is missing */
export function fillSentence(sentence: Bilingual, facts: Facts, language: Language, gap: string): string {
  const pieces = piecesOf(sentence[language]);
  let text = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += 2) {
    const fact = facts[pieces[at] ?? ''] ?? gap;
    text += (typeof fact === 'object' ? fact[language] : fact) + (pieces[at + 1] ?? '');
  }
  return text;
}

export function saySentence(sentence: Bilingual, facts: Facts, gap = ''): Said {
  return {
    message: fillSentence(sentence, facts, 'it', gap),
    messageEn: fillSentence(sentence, facts, 'en', gap),
  };
}

/** `a, b` in each language. */
export function joinPhrases(phrases: readonly Bilingual[], by: string): Bilingual {
  return { it: phrases.map(({ it }) => it).join(by), en: phrases.map(({ en }) => en).join(by) };
}

function piecesOf(sentence: string): readonly string[] {
  const known = CUT.get(sentence);
  if (known) return known;
  const pieces = sentence.split(/\{(\w+)\}/);
  CUT.set(sentence, pieces);
  return pieces;
}
