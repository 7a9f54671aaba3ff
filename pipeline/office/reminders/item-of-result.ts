// A notice as a reminder needs it, from its result and how it came in. Who is in charge and what people recorded of it is
// laid over it by whoever knows it.

import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { SURE_STATES } from '../../../contract/words.ts';
import type { ReminderItem } from './reminder-item.ts';

export interface CameIn {
  readonly batchId: string | null;
  readonly arrivedOn: CivilDate;
  readonly client: string | null;
  readonly path: string;
}

/** A term of its own, or a message that may hold one: nobody knows it until a person reads it. */
const READ_TODAY: ReadonlySet<string> = new Set(['term.not_computed', 'mail.agency_without_notice']);

/** Null for a paper that asks nothing of anybody: no notice, no term, nothing to look at, nothing that failed. */
export function itemOfResult(result: Result, came: CameIn): ReminderItem | null {
  const { id, notice, fields, deadline, status, error, warnings } = result;
  const hasOwnTerm = warnings.some(({ code }) => READ_TODAY.has(code));
  const needsPerson = status === 'needs_review';
  if (notice.kind === 'altro' && !deadline && !hasOwnTerm && !needsPerson && error === null) return null;
  const number = notice.kind === 'cartella' ? fields.numeroCartella : fields.numeroComunicazione;
  const taxpayer = fields.denominazione.value ?? fields.codiceFiscale.value;
  const inform = deadline?.others.find(({ purpose }) => purpose === 'inform_client');
  return {
    noticeId: id,
    batchId: came.batchId,
    arrivedOn: came.arrivedOn,
    kind: notice.kind,
    subtype: notice.subtype,
    number: number.value !== null && SURE_STATES.has(number.state) ? String(number.value) : null,
    taxpayer: taxpayer === null ? null : String(taxpayer),
    client: came.client,
    ownerName: null,
    ownerEmail: null,
    isOpen: true,
    safeDay: parseCivilDate(deadline?.safe ?? ''),
    isUndated: deadline ? deadline.day0 === null : hasOwnTerm,
    isToCheck: deadline?.confidence === 'to_check',
    isChanged: false,
    isDiscarded: result.practices.at(-1)?.state === 'scartata',
    toldClient: null,
    tellBy: inform?.day0 ? parseCivilDate(inform.safe ?? '') : null,
    reviewSince: needsPerson ? came.arrivedOn : null,
    error: error?.code ?? null,
    file: came.path,
  };
}
