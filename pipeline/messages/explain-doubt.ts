// The Italian sentence of a doubt, from the validators' tables; a doubt without one shows its code.
import { DOUBTS } from '../../validators/identifiers/index.ts';

const SENTENCES: Readonly<Record<string, { readonly it: string }>> = DOUBTS;

export function explainDoubt(code: string): string {
  return SENTENCES[code]?.it ?? code;
}
