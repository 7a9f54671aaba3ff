// Clients as the draft stage asks for them.
import type { Warning } from '../../contract/result.schema.ts';
import { warning } from '../messages/warnings.table.ts';
import { shownId } from './client-entry.ts';
import type { ClientIndex, ClientOfNotice, ClientQuestion } from './client-index.ts';
import { type JoinedClient, joinClients } from './client-joins.ts';
import { isRegisterKept } from './client-register.ts';
import type { Db } from './database.ts';

export function databaseClientIndex(db: Db): ClientIndex {
  return {
    async clientOf(question) {
      if (!(await isRegisterKept(db))) return null;
      const [join] = await joinClients(db, [question]);
      if (!join) return null;
      const warnings = warningsOf(join, question);
      return join.client === null ? { unknown: warnings } : clientOfNotice(join.client, warnings);
    },
  };
}

function clientOfNotice(
  client: NonNullable<JoinedClient['client']>,
  warnings: readonly Warning[],
): ClientOfNotice {
  return {
    id: client.id,
    shownId: shownId(client),
    delegation: { kind: client.delegation, expiresOn: client.delegationExpiresOn },
    contact: { email: client.contactEmail, name: client.contactName, phone: client.contactPhone },
    warnings,
  };
}

function warningsOf({ doubts, client }: JoinedClient, { given }: ClientQuestion): readonly Warning[] {
  const facts = { given: given.join(', '), read: client ? shownId(client) : '' };
  return doubts.map((code) => warning(code, facts));
}
