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
