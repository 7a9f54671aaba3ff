// Which identifiers of the truth stand verbatim in a text. Generous: all white space is taken out first, so that
// grouping and line ends cost the peer nothing.
import { COMPARED, IDENTIFIERS } from '../reading/score.ts';
import type { Truth } from '../reading/truth.ts';

/** The identifiers printed on a document; none for a paper that is no notice. */
export function identifiersOf(truth: Truth): string[] {
  if (truth.kind === 'altro') return [];
  return COMPARED.filter(([, field]) => IDENTIFIERS.includes(field)).flatMap(([key]) => {
    const value = truth[key];
    return typeof value === 'string' ? [bare(value)] : [];
  });
}

export function foundInText(identifiers: readonly string[], text: string): number {
  const plain = bare(text);
  return identifiers.filter((identifier) => plain.includes(identifier)).length;
}

function bare(text: string): string {
  return text.replace(/\s+/g, '').toUpperCase();
}
