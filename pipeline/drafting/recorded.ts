// What people recorded about one notice, beside what its paper says: choices for the request, requests sent, its client.
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { Warning } from '../../contract/result.schema.ts';
import { NO_CHOICES, type RequestChoices } from '../store/choice-index.ts';
import type { ClientOfNotice } from '../store/client-index.ts';
import type { Contact } from './request-of-notice.ts';

export interface Recorded {
  readonly choices: RequestChoices;
  /** Oldest first. */
  readonly practices: readonly PracticeRecord[];
  /** Null: no register is kept, or nobody knows whose notice it is (then `clientWarnings` says so). */
  readonly client: ClientOfNotice | null;
  readonly clientWarnings: readonly Warning[];
}

export const NOTHING_RECORDED: Recorded = {
  choices: NO_CHOICES,
  practices: [],
  client: null,
  clientWarnings: [],
};

/** For field 5 of the form: what was typed for this request, else the client's own, else the firm's. */
export function contactFor({ choices, client }: Recorded, firm: Contact): Contact {
  const own = client?.contact;
  return {
    contactEmail: choices.contact.email ?? own?.email ?? firm.contactEmail,
    contactName: choices.contact.name ?? own?.name ?? firm.contactName,
    contactPhone: choices.contact.phone ?? own?.phone ?? firm.contactPhone,
  };
}
