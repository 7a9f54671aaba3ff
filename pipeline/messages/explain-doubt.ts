// The sentence of a doubt, from the validators' tables; a doubt without one shows its code.
import type { Bilingual } from '../../contract/sentence.ts';
import { CONSISTENCY_DOUBTS } from '../../validators/consistency/index.ts';
import { DOUBTS } from '../../validators/identifiers/index.ts';

const SENTENCES: Readonly<Record<string, Bilingual>> = { ...DOUBTS, ...CONSISTENCY_DOUBTS };

/** Without its closing stop, to stand inside another sentence. */
export function doubtPhrase(code: string): Bilingual {
  const { it, en } = SENTENCES[code] ?? { it: code, en: code };
  return { it: it.replace(/\.$/, ''), en: en.replace(/\.$/, '') };
}

/** The same in Italian. */
export function explainDoubt(code: string): string {
  return doubtPhrase(code).it;
}
