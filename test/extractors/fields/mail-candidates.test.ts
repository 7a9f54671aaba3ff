// The subject of the agency's message as a second reading of numbers.
import { describe, expect, it } from 'vitest';
import type { MailFacts } from '../../../contract/mail.ts';
import { mailCandidates } from '../../../extractors/fields/index.ts';
import { ordinary, pec, SIGNED } from '../../support/mail-facts.ts';

const PRINTED = '09720240012345663000';
const CIVIS = '09720240012345663';
const CF = 'RSSMRA85T10A562S';
const SUBJECT = `Notifica cartella di pagamento n. ${PRINTED} Codice Fiscale ${CF}`;

const found = (message: MailFacts) =>
  Object.fromEntries(mailCandidates(message, 'cartella').map(({ field, value }) => [field, value]));
const foundIn = (subject: string) => found(pec({}, { subject }));

describe('the subject of a notification', () => {
  it.each<[string, Record<string, string>]>([
    [SUBJECT, { numeroCartella: CIVIS, numeroCartellaStampato: PRINTED, codiceFiscale: CF }],
    [
      `POSTA CERTIFICATA: ${SUBJECT}`,
      { numeroCartella: CIVIS, numeroCartellaStampato: PRINTED, codiceFiscale: CF },
    ],
    [
      'NOTIFICA CARTELLA N° 097 2024 00123456 63/000 - C.F.: 01234567897',
      { numeroCartella: CIVIS, numeroCartellaStampato: PRINTED, codiceFiscale: '01234567897' },
    ],
    [`cartella nr ${CIVIS} cod. fisc. rssmra85t10a562s`, { numeroCartella: CIVIS, codiceFiscale: CF }],
    [`Cartella numero: ${PRINTED}`, { numeroCartella: CIVIS, numeroCartellaStampato: PRINTED }],
    [
      `${SUBJECT} (rif. cartella ${PRINTED})`,
      { numeroCartella: CIVIS, numeroCartellaStampato: PRINTED, codiceFiscale: CF },
    ],
    [`Notifica cartella n. ${PRINTED} e cartella n. 09720240012345764000 CF ${CF}`, { codiceFiscale: CF }],
    [`Notifica cartella n. ${PRINTED}7`, {}],
    [`Notifica cartella n. ${PRINTED.slice(1)}`, {}],
    [`Intimazione di pagamento n. ${PRINTED}`, {}],
    [`C.F. ${CF}9`, {}],
    ['Comunicazione di irregolarità', {}],
    ['', {}],
  ])('«%s»', (subject, expected) => {
    expect(foundIn(subject)).toEqual(expected);
  });

  it('is taken from the certification, which is signed, before the header', () => {
    expect(found(pec({ subject: 'altro' }, { subject: SUBJECT }))).toHaveProperty('codiceFiscale', CF);
    expect(found(pec({ subject: SUBJECT }, { subject: 'altro' }))).toEqual({});
    expect(found(pec({ subject: SUBJECT }, { subject: null }))).toHaveProperty('codiceFiscale', CF);
  });

  it('gives candidates on no page, named by their rule and label', () => {
    const [first] = mailCandidates(pec({}, { subject: SUBJECT }), 'cartella');
    expect(first).toMatchObject({
      page: null,
      box: null,
      source: 'mail',
      ruleId: 'numero-cartella.mail-subject',
      label: 'cartella di pagamento',
      raw: PRINTED,
      rereads: [],
    });
  });
});

describe('no reading comes from', () => {
  const certification = { subject: SUBJECT };
  it.each<[string, MailFacts]>([
    ['an ordinary mail whose subject imitates', ordinary({ subject: `POSTA CERTIFICATA: ${SUBJECT}` })],
    ['an anomaly envelope', pec({ kind: 'anomalia', certifiedSender: null }, certification)],
    ['a message that nobody signed', pec({ signature: { ...SIGNED, state: 'absent' } }, certification)],
    ['a broken signature', pec({ signature: { ...SIGNED, state: 'broken' } }, certification)],
    ['a failed delivery', pec({ kind: 'errore-consegna' }, certification)],
    ['no certified sender', pec({ certifiedSender: null }, certification)],
  ])('%s', (_name, message) => {
    expect(mailCandidates(message, 'cartella')).toEqual([]);
  });

  it.each(['comunicazione', 'avviso_telematico', 'altro'] as const)('a message around a %s', (kind) => {
    expect(mailCandidates(pec({}, certification), kind)).toEqual([]);
  });
});

it('a hostile subject of any length is done with at once', () => {
  const started = performance.now();
  for (const piece of [
    'cartella ',
    'cartella di pagamento n. 097 2024 ',
    'codice fiscale ',
    'c.f. RSSMRA85',
    ' ',
  ])
    foundIn(piece.repeat(60_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
