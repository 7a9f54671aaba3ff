// What people recorded about one notice, beside what its paper says: choices for the request, requests sent, its client.
import type { HumanWord } from '../../contract/human-word.ts';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { Warning } from '../../contract/result.schema.ts';
import { NO_CHOICES, type RequestChoices } from '../store/choice-index.ts';
import type { ClientOfNotice } from '../store/client-index.ts';
import { NO_PRACTICES, type PaperTaken, type RecordedPractices } from '../store/practice-index.ts';
import type { Contact } from './request-of-notice.ts';

export interface Recorded {
  readonly choices: RequestChoices;
  /** Oldest first, without what to do next: that depends on the term. */
  readonly practices: readonly PracticeRecord[];
  /** The same with what is strange about them, and what was seen of the roll; nothing where absent. */
  readonly sent?: RecordedPractices;
  /** How this paper about a request was taken; null before it was, and for other papers. */
  readonly taken?: PaperTaken | null;
  /** Null: no register is kept, or nobody knows whose notice it is (then `clientWarnings` says so). */
  readonly client: ClientOfNotice | null;
  readonly clientWarnings: readonly Warning[];
  /** Warnings that a person closed; none where absent. */
  readonly dismissals?: readonly HumanWord[];
}

export const NOTHING_RECORDED: Recorded = {
  choices: NO_CHOICES,
  practices: [],
  client: null,
  clientWarnings: [],
};

export function sentOf({ sent }: Recorded): RecordedPractices {
  return sent ?? NO_PRACTICES;
}

/** For field 5 of the form: what was typed for this request, else the client's own, else the firm's. */
export function contactFor({ choices, client }: Recorded, firm: Contact): Contact {
  const own = client?.contact;
  return {
    contactEmail: choices.contact.email ?? own?.email ?? firm.contactEmail,
    contactName: choices.contact.name ?? own?.name ?? firm.contactName,
    contactPhone: choices.contact.phone ?? own?.phone ?? firm.contactPhone,
  };
}
