// The Italian sentence of a doubt, from the validators' tables; a doubt without one shows its code.
import { CONSISTENCY_DOUBTS } from '../../validators/consistency/index.ts';
import { DOUBTS } from '../../validators/identifiers/index.ts';

const SENTENCES: Readonly<Record<string, { readonly it: string }>> = { ...DOUBTS, ...CONSISTENCY_DOUBTS };

/** Without its closing stop, to stand inside another sentence. */
export function explainDoubt(code: string): string {
  return (SENTENCES[code]?.it ?? code).replace(/\.$/, '');
}
