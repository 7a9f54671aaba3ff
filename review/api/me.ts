// Who is signed in, and what they may do.
import type { Permission } from '../../pipeline/server/access/permissions.table.ts';
import { ask, useCsrfToken } from './ask.ts';

export interface Me {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly permissions: readonly Permission[];
  readonly csrfToken: string | null;
  readonly settings: { readonly doubleKeying: boolean };
}

/** @throws Problem */
export async function askWhoIAm(): Promise<Me> {
  const { body } = await ask<Me>('/me');
  useCsrfToken(body.csrfToken);
  return body;
}

/**
 * Asks again who is signed in, and goes on as them where it is the same person.
 * @returns the name of somebody else, in whose name nothing is to be sent; null for the same person
 * @throws Problem 401 while nobody is
 */
export async function learnMe(id: string): Promise<string | null> {
  const { body } = await ask<Me>('/me', { staysHere: true });
  if (body.id !== id) return body.name;
  useCsrfToken(body.csrfToken);
  return null;
}
