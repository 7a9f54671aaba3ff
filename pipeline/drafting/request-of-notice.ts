// The CIVIS request of a notice, in the order of the form. Made only for a notice that is for CIVIS beyond doubt.
import type { CivisRequest, FieldResult, FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import { reachOfEntry } from '../../extractors/notices/index.ts';
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

/** @param ruoli the entries of a cartella: only those that CIVIS takes give a key, and are named in the text */
export function requestOfNotice(
  type: NoticeType,
  fields: FieldResults,
  contact: Contact,
  ruoli: readonly RuoloEntry[] = [],
): CivisRequest {
  const isCartella = type.kind === 'cartella';
  const by = isCartella ? surestKey(fields, ruoli) : 'numeroComunicazione';
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
    information: informationText(type.kind, fields, ruoli),
    contact: { email: contact.contactEmail, name: contact.contactName, phone: contact.contactPhone },
    notify: { email: false, sms: false },
    attachments: [],
    missing,
    reason: null,
    alternatives: [],
    documents: [],
    problems: [],
  };
}

/** The surest of the keys that CIVIS takes for a cartella; in doubt the one with the strong check digit. */
export function surestKey(fields: FieldResults, ruoli: readonly RuoloEntry[] = []): CartellaKey {
  return CARTELLA_KEYS.filter((key) => isKeyForCivis(key, fields, ruoli)).reduce((best, key) =>
    RANK[fields[key].state] > RANK[fields[best].state] ? key : best,
  );
}

/**
 * The number of the cartella names all of it; codice atto and partita name one entry, which must be one that CIVIS
 * takes. Where every entry is, a key printed elsewhere on the cartella is one too.
 */
export function isKeyForCivis(key: CartellaKey, fields: FieldResults, ruoli: readonly RuoloEntry[]): boolean {
  if (key === 'numeroCartella') return true;
  const name = key === 'codiceAtto' ? 'codiceAtto' : 'partita';
  const value = text(fields[key]);
  const forCivis = ruoli.filter((entry) => reachOfEntry(entry) === 'civis');
  const others = ruoli.filter((entry) => !forCivis.includes(entry));
  if (others.some((entry) => value !== null && entry[name] === value)) return false;
  return others.length === 0 || forCivis.some((entry) => value !== null && entry[name] === value);
}

function text(field: FieldResult): string | null {
  return field.value === null ? null : String(field.value);
}
