// Of several notices those that share a key with one, as the index gives them.
import { type LinkFacts, linkKeys } from '../../validators/linking/index.ts';

export function sharingKeys(own: LinkFacts, others: readonly LinkFacts[]): readonly LinkFacts[] {
  const keys = new Set(linkKeys(own));
  return others.filter((other) => other.id !== own.id && linkKeys(other).some((key) => keys.has(key)));
}
