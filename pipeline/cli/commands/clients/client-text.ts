// A client as a person reads it on the terminal.
import { italianDay, romeDay } from '../../../../contract/civil-date.ts';
import { DELEGATIONS, isKnownDelegation } from '../../../../rules/civis/index.ts';
import { type StoredClient, shownId } from '../../../store/client-entry.ts';
import type { ClientHistoryEntry } from '../../../store/client-register.ts';

const CHANGE_IT: Readonly<Record<string, string>> = {
  added: 'aggiunto',
  changed: 'modificato',
  removed: 'tolto',
  restored: 'ripristinato',
};

export function clientText(client: StoredClient, history: readonly ClientHistoryEntry[]): string {
  const { delegation, delegationExpiresOn: until } = client;
  const kind = delegation !== null && isKnownDelegation(delegation) ? DELEGATIONS[delegation].it : delegation;
  const lines: readonly (readonly [string, string | null])[] = [
    ['Cliente', `${shownId(client)}  ${client.name}${client.isRemoved ? '  (tolto)' : ''}`],
    ['Codice fiscale', client.codiceFiscale],
    ['Partita IVA', client.partitaIva],
    ['Altri codici', client.otherCodes.join(', ') || null],
    ['Responsabile', client.inCharge],
    ['E-mail', client.contactEmail],
    ['Referente', client.contactName],
    ['Telefono', client.contactPhone],
    ['Delega', kind === null ? null : `${kind}${until === null ? '' : ` fino al ${italianDay(until)}`}`],
    ['Ufficio', client.officeId],
    ['Note', client.notes],
  ];
  return [
    ...lines.map(([label, text]) => `${`${label}:`.padEnd(16)}${text ?? '—'}`),
    ...history.map(
      ({ kind: change, by, at }) => `   ${italianDay(romeDay(at))}  ${CHANGE_IT[change] ?? change}, ${by}`,
    ),
  ].join('\n');
}
