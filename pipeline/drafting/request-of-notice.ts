// The CIVIS request of a notice, in the order of the form. Made only for a notice that is for CIVIS beyond doubt.
import type { CivisRequest, FieldResult, FieldResults } from '../../contract/result.schema.ts';
import type { Config } from '../config/settings.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import { informationText } from './information-text.ts';

export type Contact = Pick<Config, 'contactEmail' | 'contactName' | 'contactPhone'>;
type CartellaKey = 'numeroCartella' | 'codiceAtto' | 'partitaRuolo';

const RANK: Readonly<Record<FieldResult['state'], number>> = {
  corrected: 4,
  confirmed: 4,
  accepted: 3,
  needs_review: 1,
  missing: 0,
};
/** The cartella number first: it alone has a strong check digit. */
const CARTELLA_KEYS: readonly CartellaKey[] = ['numeroCartella', 'codiceAtto', 'partitaRuolo'];

/** What only the sender can add: does not keep a result from being `ready`. */
export const SENDER_ADDS: readonly string[] = ['contact.email', 'contact.name'];

export function requestOfNotice(type: NoticeType, fields: FieldResults, contact: Contact): CivisRequest {
  const isCartella = type.kind === 'cartella';
  const by = isCartella ? surestKey(fields) : 'numeroComunicazione';
  const value = text(fields[by]);
  const codiceFiscale = text(fields.codiceFiscale);
  const missing = [
    ...(codiceFiscale === null ? ['codiceFiscale'] : []),
    ...(value === null ? ['act.value'] : []),
    ...(contact.contactEmail === null ? ['contact.email'] : []),
    ...(contact.contactName === null ? ['contact.name'] : []),
  ];
  return {
    kind: 'first',
    previousPractice: null,
    codiceFiscale,
    act: { type: isCartella ? 'cartella' : 'comunicazione', by, value },
    information: informationText(type.kind, fields),
    contact: { email: contact.contactEmail, name: contact.contactName, phone: contact.contactPhone },
    notify: { email: false, sms: false },
    attachments: [],
    missing,
  };
}

/** The surest of the three keys CIVIS takes for a cartella; in doubt the one with the strong check digit. */
export function surestKey(fields: FieldResults): CartellaKey {
  return CARTELLA_KEYS.reduce((best, key) =>
    RANK[fields[key].state] > RANK[fields[best].state] ? key : best,
  );
}

function text(field: FieldResult): string | null {
  return field.value === null ? null : String(field.value);
}
