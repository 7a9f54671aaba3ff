// Notices of different days, put into the database of a review house as the last stage would leave them.
import type { CivisRequest, Result } from '../../../../contract/result.schema.ts';
import { addClient } from '../../../../pipeline/office/clients/change-client.ts';
import type { Db } from '../../../../pipeline/store/database.ts';
import { deadlineOn, fillArchive } from '../../../support/fill-archive.ts';
import { makeField, makeFields } from '../../../support/make-result.ts';
import { REVIEW_DAY } from '../../../support/review-data-once.ts';

const ALFA_CODE = '00743110157';
const PERSON_CODE = 'PRVDAA80A41H501X';

/** The register's id of the client of {@link fillDeadlines}. */
export async function fillDeadlines(db: Db): Promise<string> {
  const by = { by: 'Ada', now: REVIEW_DAY };
  const alfa = await addClient(
    db,
    { externalId: 'ALFA', name: 'Alfa srl', partitaIva: ALFA_CODE, inCharge: 'Bea' },
    by,
  );
  const rows: readonly (readonly [string, Partial<Result>, string?])[] = [
    ['late', { deadline: deadlineOn('2026-11-19') }],
    ['today', { deadline: deadlineOn('2026-11-22') }],
    ['soon', { deadline: deadlineOn('2026-11-25') }, 'ALFA'],
    ['soon-too', { deadline: deadlineOn('2026-11-25') }],
    ['doubtful', { deadline: { ...deadlineOn('2026-12-15'), ruleConfidence: 'B', confidence: 'to_check' } }],
    ['far', { deadline: deadlineOn('2027-01-20') }],
    ['undated', { deadline: { ...deadlineOn(null), day0: null } }],
  ];
  await fillArchive(
    db,
    rows.map(([name, over, client], at) => ({
      ...{ name, client: client ?? null },
      notices: [{ ...over, ...noticeNamed(name, at, client ? ALFA_CODE : PERSON_CODE) }],
    })),
    { at: REVIEW_DAY, batchId: 'deadlines' },
  );
  return alfa.client.id;
}

/** `PROVA SOON-TOO`, with a number and a sum of its own, and a request that can be sent. */
export function noticeNamed(
  name: string,
  number: number,
  code = PERSON_CODE,
): Pick<Result, 'fields' | 'request'> {
  const communication = String(10_000_000_000 + number).padStart(13, '0');
  return {
    fields: makeFields({
      numeroComunicazione: makeField(communication),
      codiceFiscale: makeField(code),
      denominazione: makeField(`PROVA ${name.toUpperCase()}`),
      annoImposta: makeField(2023),
      importoTotale: makeField(123_456 + number),
    }),
    request: requestFor(communication, code),
  };
}

export function requestFor(number: string, code: string): CivisRequest {
  return {
    ...{ kind: 'first', previousPractice: null, codiceFiscale: code },
    act: { type: 'comunicazione', by: 'numeroComunicazione', value: number },
    information: 'Si chiede il riesame.\nIl versamento è stato fatto il 16/06/2024.',
    contact: { email: 'studio@example.test', name: 'Ada Prova', phone: null },
    ...{ notify: { email: true, sms: false }, attachments: [], missing: [], reason: 'paid' },
    ...{ alternatives: [], documents: [], problems: [] },
  };
}
