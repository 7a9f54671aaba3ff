// The CIVIS request of a notice, in the order of the form: what the paper says, and what people chose beside it. Made only
// for a notice that is for CIVIS beyond doubt.
import type { CivilDate } from '../../contract/civil-date.ts';
import type { PracticeRecord } from '../../contract/practice.schema.ts';
import type { CivisRequest, FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import { reasonOf } from '../../rules/civis/index.ts';
import { type AcceptedFormats, DEFAULT_ACCEPTED_FORMATS } from '../../rules/formats/index.ts';
import { checkRequest, openBlanks } from '../../validators/requests/index.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import { NO_CHOICES, type RequestChoices } from '../store/choice-index.ts';
import { type ActKeys, actKeys, ownNumber, textOf } from './act-keys.ts';
import { choiceProblems } from './choice-problems.ts';
import type { Contact } from './contact.ts';
import { textOfRequest } from './information-text.ts';
import { requestDocuments } from './request-documents.ts';

export type { Contact } from './contact.ts';

/** What only the sender can add: does not keep a result from being `ready`. */
export const SENDER_ADDS: readonly string[] = ['contact.email', 'contact.name', 'information.blanks'];

export interface RequestFacts {
  readonly type: Pick<NoticeType, 'kind'>;
  readonly fields: FieldResults;
  readonly contact: Contact;
  readonly today: CivilDate;
  /** The entries of a cartella: only those that CIVIS takes give a key, and are named in the text. */
  readonly ruoli?: readonly RuoloEntry[];
  /** Of the return, as printed. */
  readonly modello?: string | null;
  readonly choices?: RequestChoices;
  /** Oldest first. */
  readonly practices?: readonly PracticeRecord[];
  readonly formats?: AcceptedFormats;
}

export function requestOfNotice(facts: RequestFacts): CivisRequest {
  const { type, fields, contact, ruoli = [], choices = NO_CHOICES, practices = [] } = facts;
  const keys = actKeys(type, fields, ruoli, choices.actBy);
  const files = requestDocuments(
    choices.documents,
    choices.second ? 'second' : 'first',
    keys.act.type,
    facts.formats ?? DEFAULT_ACCEPTED_FORMATS,
  );
  const request = {
    ...formOf(facts, choices, keys),
    attachments: [...files.attachments],
    documents: [...files.documents],
  };
  return {
    ...request,
    missing: missingOf(request, contact),
    problems: [
      ...checkRequest(request, facts.today),
      ...choiceProblems({
        ...{ type, choices, practices, keys },
        ...{ number: ownNumber(fields), phone: contact.contactPhone },
      }),
      ...files.problems,
    ],
  };
}

function formOf(
  { type, fields, contact, ruoli = [], modello = null }: RequestFacts,
  choices: RequestChoices,
  { act, alternatives }: ActKeys,
): CivisRequest {
  const previousPractice = choices.second?.previousPractice ?? null;
  const reason = reasonOf(choices.reason, type.kind, choices.second !== null);
  const typed = new Map(Object.entries(choices.blanks));
  return {
    kind: choices.second ? 'second' : 'first',
    previousPractice,
    codiceFiscale: textOf(fields.codiceFiscale),
    act,
    information:
      choices.text ??
      textOfRequest({ kind: type.kind, fields, ruoli, modello, previousPractice, reason, typed, contact }),
    contact: { email: contact.contactEmail, name: contact.contactName, phone: contact.contactPhone },
    notify: { ...choices.notify },
    attachments: [],
    missing: [],
    reason: reason?.id ?? null,
    alternatives: [...alternatives],
    documents: [],
    problems: [],
  };
}

function missingOf({ codiceFiscale, act, information }: CivisRequest, contact: Contact): string[] {
  return [
    ...(codiceFiscale === null ? ['codiceFiscale'] : []),
    ...(act.value === null ? ['act.value'] : []),
    ...(openBlanks(information).length > 0 ? ['information.blanks'] : []),
    ...(contact.contactEmail === null ? ['contact.email'] : []),
    ...(contact.contactName === null ? ['contact.name'] : []),
  ];
}
