// The messages around a part: what a notice came in.
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { MailFacts } from '../../contract/mail.ts';

/**
 * Every way a part came in, as the messages around it, outermost first; one entry for each place in the tree where its
 * bytes lie. Empty chains are left out: a part that lies in no message has no way to tell of.
 * @param way of the part that is read; null for the document itself, which tells of itself when it is a message
 */
export function mailChains(
  tree: readonly UnwrappedPart[],
  way: string | null,
): readonly (readonly MailFacts[])[] {
  const read = tree.find((part) => part.way === way);
  if (!read) return [];
  if (read.parent === null) return read.mail ? [[read.mail]] : [];
  const places = tree.filter((part) => part.id === read.id || part.sameAs === read.id);
  return places.map((place) => messagesAround(tree, place)).filter((chain) => chain.length > 0);
}

function messagesAround(tree: readonly UnwrappedPart[], part: UnwrappedPart): readonly MailFacts[] {
  const chain: MailFacts[] = [];
  for (let at = parentOf(tree, part); at; at = parentOf(tree, at)) if (at.mail) chain.unshift(at.mail);
  return chain;
}

function parentOf(tree: readonly UnwrappedPart[], { parent }: UnwrappedPart): UnwrappedPart | null {
  return parent === null ? null : (tree[parent] ?? null);
}
