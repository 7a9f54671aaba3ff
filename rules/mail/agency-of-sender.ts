// Whose a certified sender is: the domain of its address against the table of the agencies' own.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { RuleConfidence } from '../../contract/words.ts';
import { isInForce } from '../civil-day-literal.ts';
import { AGENCY_SENDERS, type Agency, type AgencySenderRow } from './agency-senders.table.ts';

export interface AgencySender {
  readonly agency: Agency;
  readonly confidence: RuleConfidence;
  readonly row: AgencySenderRow;
}

// yes: dp.padova@pce.agenziaentrate.it   no: "dp@pce.agenziaentrate.it" <x@studio.it>, a@b@c.it, a@pce.agenziaentrate.it.
const BARE_ADDRESS = /^[^\s@<>"(),;:\\]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;

/**
 * The agency that an address belongs to by its domain, null when to none. Exact domain or subdomain as the row says,
 * never by substring: `x@pce.agenziaentrate.it.evil.it` belongs to nobody here.
 * @param address a bare address as certified; a display name beside it makes it belong to nobody.
 * @param on only rows in force that day; null: all rows.
 * @param own domains that the operator vouches for, exact.
 */
export function agencyOfSender(
  address: string,
  on: CivilDate | null = null,
  own: readonly string[] = [],
): AgencySender | null {
  const domain = BARE_ADDRESS.exec(address.trim().toLowerCase())?.[1];
  if (domain === undefined) return null;
  const row = AGENCY_SENDERS.find((each) => isUnder(each, domain) && (on === null || isInForce(each, on)));
  if (!row && own.includes(domain)) return vouched(domain);
  return row ? { agency: row.agency, confidence: row.confidence, row } : null;
}

/** The operator's word: as sure as a source that was read. */
function vouched(domain: string): AgencySender {
  const row = { agency: 'configured', domain, matches: 'exact', source: 'configuration' } as const;
  return {
    agency: row.agency,
    confidence: 'V2',
    row: { ...row, confidence: 'V2', validFrom: null, validTo: null },
  };
}

/** Seen with this very address form in a source: V1 or V2. Anything less stays visible as a warning. */
export function isConfirmed({ confidence }: AgencySender): boolean {
  return confidence === 'V1' || confidence === 'V2';
}

/** @param stated a domain in lower case. */
export function isUnder(
  { matches, domain }: Pick<AgencySenderRow, 'matches' | 'domain'>,
  stated: string,
): boolean {
  return matches === 'exact' ? stated === domain : stated.endsWith(`.${domain}`);
}
