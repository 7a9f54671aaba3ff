// Who is in charge, as people write it, and where their mail goes.
import { isMailAddress } from './recipient.ts';

/** Name in lower case → address. */
export type People = ReadonlyMap<string, string>;

/**
 * yes: `Ada Prova=ada@studio.it, Bruno=bruno@studio.it`
 * @returns null where an entry is no name with an address
 */
export function parsePeople(text: string): People | null {
  const people = new Map<string, string>();
  for (const entry of text.split(',').filter((each) => each.trim() !== '')) {
    const [name = '', address = '', ...more] = entry.split('=').map((part) => part.trim());
    if (name === '' || more.length > 0 || !isMailAddress(address)) return null;
    people.set(name.toLowerCase(), address);
  }
  return people;
}

/** A person written as an address is its own; null for a name that nobody gave an address. */
export function addressOf(person: string, people: People): string | null {
  const given = person.trim();
  return people.get(given.toLowerCase()) ?? (isMailAddress(given) ? given : null);
}
