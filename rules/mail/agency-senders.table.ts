// The mail domains from which the agencies certify what they send, as dated rows. A domain missing here costs a day of
// receipt that a person must then give; a wrong one would believe a stranger: doubtful rows are B and say so. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';

/** `configured`: a domain that the operator vouches for. */
export type Agency = 'entrate' | 'riscossione' | 'configured';

export interface AgencySenderRow extends Validity {
  readonly agency: Agency;
  /** Lower case, no leading dot. */
  readonly domain: string;
  /** `exact`: this domain alone. `subdomains`: those under it, and not the domain itself. */
  readonly matches: 'exact' | 'subdomains';
  readonly confidence: RuleConfidence;
  readonly source: string;
}

export const AGENCY_SENDERS: readonly AgencySenderRow[] = [
  {
    agency: 'riscossione',
    domain: 'pec.agenziariscossione.gov.it',
    matches: 'exact',
    confidence: 'V2',
    source:
      'Notifications of cartelle as quoted by antoniopisapia.it (13.9.2022): notifica.acc.campania@ and the protocollo@ of the IPA register; a saved notification of 24.9.2026 from the same mailbox',
    // Agenzia delle entrate-Riscossione follows Equitalia from this day (art. 1 DL 193/2016).
    validFrom: day('2017-07-01'),
    validTo: null,
  },
  {
    agency: 'entrate',
    domain: 'pce.agenziaentrate.it',
    matches: 'exact',
    confidence: 'B',
    source:
      'Offices of the Agenzia write from it (dp.Padova@ as mittente of a daticert.xml in a public parser’s tests; agenziaentratepec@ in a register of bodies); that notices of automated control leave from it was not read anywhere',
    validFrom: null,
    validTo: null,
  },
  {
    agency: 'entrate',
    domain: 'pec.agenziaentrate.it',
    matches: 'exact',
    confidence: 'B',
    source:
      'Mailboxes of single services (depositofrazionamenticatastali@, misuratorifiscali@) named in public texts; no notice from it was seen',
    validFrom: null,
    validTo: null,
  },
];
