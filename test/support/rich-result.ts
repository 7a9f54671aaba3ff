// A result that has something in every part of the sheet, with strangers' text full of markup. Invented names only.

import { civilDate } from '../../contract/civil-date.ts';
import { type Result, resultSchema } from '../../contract/result.schema.ts';
import { warning } from '../../pipeline/messages/warnings.table.ts';
import { checkRequest } from '../../validators/requests/index.ts';
import { makeField, makeFields, makeResult } from './make-result.ts';

export const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>'\u202efdp.exe\u0000`;
/** 20 × 12 pixels, grey. */
export const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABQAAAAMCAAAAACoQyzVAAAAE0lEQVR4nGNoIAgYRpUMKiUEAQBzBJXhWgmkMAAAAABJRU5ErkJggg==';
export const INFORMATION = [
  'Con riferimento alla comunicazione n. 0012345625401 si chiede il riesame.',
  'Versamento eseguito il [data del versamento F24]: perché è già stato pagato, più gli interessi – € 1.234,56.',
  '',
  'Ada Prova <ada@prova.example>',
].join('\n');

export const DEADLINE: NonNullable<Result['deadline']> = {
  due: '2026-05-11',
  safe: '2026-05-11',
  raw: '2026-05-10',
  day0: '2026-03-11',
  day0Evidence: 'user',
  days: 60,
  ruleId: 'A1-NEW',
  law: 'art. 2 c. 2 DLgs 462/1997',
  purpose: 'pay',
  tolerance: '2026-05-17',
  confidence: 'to_check',
  warnings: [
    {
      code: 'a',
      message: 'Scadenza da controllare, lettera (a).',
      messageEn: 'Deadline to check, letter (a).',
    },
  ],
  ruleConfidence: 'V1',
  explanation: '60 giorni dal 11/03/2026.',
  explanationEn: '60 days from 11/03/2026.',
  others: [],
};

const { others: _, ...PAY } = DEADLINE;

export function richResult(over: Partial<Result> = {}): Result {
  const result = makeResult({
    status: 'needs_review',
    notice: { kind: 'comunicazione', subtype: '36-bis', forCivis: true, why: null, redeterminationOf: null },
    fields: makeFields({
      numeroComunicazione: makeField('0012345625401'),
      codiceFiscale: makeField('RSSMRA85T10A562S', {
        state: 'needs_review',
        doubts: ['read.once'],
        alternatives: ['RSSMRA85T10A562X'],
      }),
      denominazione: makeField(`ADA PROVA ${HOSTILE}`),
      importoTotale: makeField(123_456),
      annoImposta: makeField(2023),
    }),
    deadline: { ...DEADLINE, others: [{ ...PAY, purpose: 'clarify', warnings: [] }] },
    ...(over.source
      ? {}
      : { source: { ...makeResult().source, path: `in/${HOSTILE}.pdf`, pages: [1, 2, 3] } }),
    ...over,
  });
  const request = over.request === undefined ? secondRequest() : over.request;
  return { ...result, request, ...PARTS, ...(over.practices ? { practices: over.practices } : {}) };
}

const PARTS = {
  practices: [
    {
      number: '2026041212345',
      kind: 'first' as const,
      previousNumber: null,
      sentOn: '2026-04-12',
      state: 'scartata' as const,
      outcome: null,
      changedOn: '2026-04-14',
      nextStep: {
        code: 'practice.send_again',
        message: 'Togliere il file con elementi attivi e rifare la richiesta.',
        messageEn: 'Take the file with active elements out and send the request again.',
        isUrgent: true,
      },
    },
  ],
  attachments: [
    {
      part: `${HOSTILE}.docm`,
      type: 'application/msword',
      verdict: 'reject' as const,
      findings: [
        { code: 'ooxml.vba', kind: 'vba', where: 'word/vbaProject.bin', severity: 'reject' as const },
      ],
    },
  ],
  warnings: [
    warning('ruolo.follows', { id: 'abcd-1', why: { it: 'stesso codice atto', en: 'same codice atto' } }),
    warning('page.unreadable', { page: HOSTILE }),
    warning('term.not_computed'),
  ],
};

function secondRequest(): Result['request'] {
  const request: NonNullable<Result['request']> = {
    kind: 'second',
    previousPractice: '2026041212345',
    codiceFiscale: 'RSSMRA85T10A562S',
    act: { type: 'comunicazione', by: 'numeroComunicazione', value: '0012345625401' },
    information: INFORMATION,
    contact: { email: null, name: 'Bruno Finto', phone: null },
    notify: { email: true, sms: false },
    attachments: ['prova.pdf'],
    missing: ['contact.email'],
    reason: 'paid',
    alternatives: [{ by: 'codiceAtto', value: '29014472418', state: 'needs_review' }],
    documents: [
      {
        name: `prova ${HOSTILE}.pdf`,
        sha256: 'ab'.repeat(32),
        sizeBytes: 440_000,
        verdict: 'reject',
        problems: [
          {
            code: 'attachment.active',
            effect: 'forbids',
            message: 'Elementi attivi.',
            messageEn: 'Active elements.',
          },
        ],
      },
    ],
    problems: [],
  };
  const today = civilDate(2026, 11, 22);
  if (!today) throw new Error('no such day');
  const problems = checkRequest(request, today).map((each) => ({ ...each }));
  return resultSchema.shape.request.parse({ ...request, problems });
}
