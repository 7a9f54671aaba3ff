// Who is asking: a person with a session, a program with a token, or the machine's own command line.
import { type Permission, permissionsOf, type Role } from './permissions.table.ts';

export interface Principal {
  /** `user:<id>`, `token:<id>`, `local`: what the audit trail and the events of notices name. */
  readonly id: string;
  /** As people know it; in the audit trail, never in logs. */
  readonly name: string;
  readonly kind: 'user' | 'token' | 'local';
  readonly role: Role;
  /** What of its role it may use: all of it, or what a token was made for. */
  readonly permissions: ReadonlySet<Permission>;
  /** Ids of the clients whose papers it sees; null for all, those of nobody included. */
  readonly clientIds: readonly string[] | null;
  /** Where the request came from, for the audit trail; null where addresses are left out. */
  readonly address?: string | null;
  /** The session it came with; null for programs. */
  readonly sessionId?: string | null;
}

/** The command line of this machine: whoever may read the data folder may do everything. */
export function localPrincipal(address: string | null): Principal {
  return {
    ...{ id: 'local', name: 'riga di comando', kind: 'local', role: 'admin' },
    permissions: permissionsOf('admin'),
    clientIds: null,
    address,
    sessionId: null,
  };
}
