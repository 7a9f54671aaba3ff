// What is to be said of a client's delegation before a request is sent.
import { type CivilDate, italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { Deadline, Warning } from '../../contract/result.schema.ts';
import { grantsAccess } from '../../rules/civis/index.ts';
import { warning } from '../messages/warnings.table.ts';
import type { ClientOfNotice } from '../store/client-index.ts';

/** At most one: missing, over, or over before the notice's safe day. */
export function delegationWarnings(
  client: Pick<ClientOfNotice, 'shownId' | 'delegation'> | null,
  deadline: Pick<Deadline, 'safe'> | null,
  today: CivilDate,
): readonly Warning[] {
  if (client === null) return [];
  const { kind, expiresOn } = client.delegation;
  const name = { client: client.shownId };
  if (!grantsAccess(kind)) return [warning('client.delegation_missing', name)];
  if (expiresOn === null) return [];
  const day = italianDay(expiresOn);
  if (expiresOn < today) return [warning('client.delegation_expired', { ...name, day })];
  const safe = deadline?.safe ? parseCivilDate(deadline.safe) : null;
  if (safe === null || expiresOn >= safe) return [];
  return [warning('client.delegation_expiring', { ...name, day, safe: italianDay(safe) })];
}
