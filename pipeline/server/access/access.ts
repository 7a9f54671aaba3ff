// What the server asks of whoever knows users, sessions and tokens. (Interface file: office-access.ts implements it.)
import type { FastifyRequest } from 'fastify';
import type { Tx } from '../../store/database.ts';
import type { Principal } from './principal.ts';

export interface AuditEntry {
  readonly principal: Principal;
  /** Dotted and stable: `notice.view`, `field.correct`, `export.register`, … */
  readonly action: string;
  /** Ids of what was seen or changed: notices, documents, clients, users. Never names or numbers of people. */
  readonly subjects: readonly string[];
  /** What of it, as codes: names of fields, a format, a count. No values. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface Access {
  /**
   * Who sends the request, by session cookie, bearer token or the machine's own key; null for nobody.
   * @throws AppError access.* where a credential is there and wrong, or a change lacks its CSRF token
   */
  authenticate(request: FastifyRequest): Promise<Principal | null>;
  /** Written before the answer goes out: what cannot be recorded is not shown. Append-only. */
  record(entry: AuditEntry): Promise<void>;
  /** The same within the transaction of the change: both are there, or neither. */
  recordIn(tx: Tx, entry: AuditEntry): Promise<void>;
}
