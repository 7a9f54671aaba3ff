// The day of delivery: proved by the agency's own receipt for this very message, estimated from the envelope, or none.
import { describe, expect, it } from 'vitest';
import type { MailFacts, MailSignature } from '../../../contract/mail.ts';
import { chooseMessage, deliveryOf } from '../../../validators/delivery/index.ts';
import { at, CLIENT, consegna, ENTRATE, OFFICE, ordinary, pec, SIGNED } from '../../support/mail-facts.ts';

function delivery(chain: readonly MailFacts[], receipts: readonly MailFacts[] = []) {
  const chosen = chooseMessage(chain);
  if (!chosen) throw new Error('no message in a test');
  const { warnings, ...found } = deliveryOf(chosen, receipts);
  return { ...found, codes: warnings.map(({ code }) => code), warnings };
}
const signature = (over: Partial<MailSignature>) => ({ signature: { ...SIGNED, ...over } });
const PROVED = { deliveredOn: '2026-03-11', evidence: 'pec-receipt', codes: [] };
const ESTIMATED = { deliveredOn: '2026-03-11', evidence: 'pec-envelope', joinedBy: null };
const UNKNOWN = { deliveredOn: null, evidence: 'unknown', at: null, joinedBy: null };

describe('a delivery receipt', () => {
  it.each<[string, MailFacts, MailFacts, string]>([
    ['of this message', pec(), consegna(), 'msgid'],
    [
      'whose author gave no id',
      pec({}, { messageId: null }),
      consegna({}, { messageId: null }),
      'identificativo',
    ],
    ['that lacks the provider’s id', pec(), consegna({}, { identifier: null }), 'msgid'],
    [
      'from the same sender in other letters',
      pec(),
      consegna({ certifiedSender: 'NOTIFICA.acc.lazio@pec.AGENZIARISCOSSIONE.gov.it' }),
      'msgid',
    ],
  ])('%s proves the day', (_name, message, receipt, joinedBy) => {
    expect(delivery([message], [receipt])).toMatchObject({ ...PROVED, joinedBy });
  });

  it('gives its own day, not the envelope’s', () => {
    const late = consegna({}, { at: at('2026-03-12 00:00:01') });
    expect(delivery([pec({}, { at: at('2026-03-11 23:59:58') })], [late])).toMatchObject({
      ...PROVED,
      deliveredOn: '2026-03-12',
    });
  });

  it('of several gives the earliest day that is proved', () => {
    const later = consegna({}, { at: at('2026-03-13 09:00:00') });
    expect(
      delivery([pec()], [later, consegna({ ...signature({ state: 'broken' }) }), consegna()]),
    ).toMatchObject(PROVED);
  });

  it.each<[string, MailFacts, string[]]>([
    ['of another message', consegna({}, { messageId: 'b@agenzia', identifier: 'other@gestore' }), []],
    ['of another sender with the same ids', consegna({}, { sender: CLIENT }), []],
    ['certified by nobody', consegna({ certifiedSender: null }), []],
    ['that is only an acceptance', pec({ kind: 'accettazione' }, { deliveredTo: CLIENT }), []],
    ['whose signature is broken', consegna(signature({ state: 'broken' })), ['mail.receipt_signature']],
    ['that nobody signed', consegna(signature({ state: 'absent' })), ['mail.receipt_signature']],
    [
      'whose bytes cannot be checked',
      consegna(signature({ state: 'not_verifiable' })),
      ['mail.receipt_signature'],
    ],
    ['signed by another address', consegna(signature({ matchesFrom: false })), ['mail.receipt_signature']],
    ['signed with no known address', consegna(signature({ matchesFrom: null })), ['mail.receipt_signature']],
    [
      'signed with an expired certificate',
      consegna(signature({ wasValidThen: false })),
      ['mail.receipt_signature'],
    ],
    [
      'of a second sending of the same text',
      consegna({}, { identifier: 'opec9@gestore' }),
      ['mail.receipt_other_sending'],
    ],
    [
      'from before the message',
      consegna({}, { at: at('2026-03-10 09:00:00') }),
      ['mail.receipt_other_sending'],
    ],
    ['without a day', consegna({}, { at: null }), ['mail.receipt_other_sending']],
    ['that states an error', consegna({}, { error: 'altro' }), ['mail.receipt_other_sending']],
    [
      'for another mailbox',
      consegna({}, { deliveredTo: 'altri@pec.example' }),
      ['mail.receipt_other_recipient'],
    ],
    ['for no stated mailbox', consegna({}, { deliveredTo: null }), ['mail.receipt_other_recipient']],
  ])('%s proves nothing', (_name, receipt, codes) => {
    expect(delivery([pec()], [receipt])).toMatchObject({
      ...ESTIMATED,
      codes: [...codes, 'mail.day_estimated'],
    });
  });

  it('is not joined by a header, which no signature covers', () => {
    const message = pec({ referenceMessageId: 'h@agenzia' }, { messageId: null });
    const found = delivery([message], [consegna({}, { messageId: 'h@agenzia', identifier: null })]);
    expect(found).toMatchObject({ ...ESTIMATED, codes: ['mail.day_estimated'] });
  });

  it('of one of two recipients does not prove the day of the other', () => {
    const recipients = [CLIENT, 'coobbligato@pec.example'].map((address) => ({
      address,
      type: 'certificato',
    }));
    const found = delivery([pec({}, { recipients })], [consegna({}, { recipients })]);
    expect(found).toMatchObject({
      ...ESTIMATED,
      codes: ['mail.receipt_other_recipient', 'mail.day_estimated'],
    });
  });

  it.each<[string, Partial<MailSignature>, string]>([
    ['broken', { state: 'broken' }, 'mail.signature_broken'],
    ['of another address', { matchesFrom: false }, 'mail.signature_broken'],
    ['not verifiable', { state: 'not_verifiable', matchesFrom: null }, 'mail.signature_not_verifiable'],
  ])('proves nothing for an envelope whose signature is %s; the day is estimated', (_name, over, code) => {
    expect(delivery([pec(signature(over))], [consegna()])).toMatchObject({
      ...ESTIMATED,
      codes: [code, 'mail.day_estimated'],
    });
  });

  it('that holds the agency’s notice itself proves its day', () => {
    expect(delivery([ordinary(), consegna(), ordinary()])).toMatchObject({ ...PROVED, joinedBy: 'msgid' });
    const broken = delivery([consegna(signature({ state: 'broken' }))]);
    expect(broken).toMatchObject(ESTIMATED);
    expect(broken.codes).toEqual(['mail.signature_broken', 'mail.receipt_signature', 'mail.day_estimated']);
  });
});

describe('without a receipt', () => {
  it.each<[string, MailFacts, string, string[]]>([
    ['both days alike', pec(), '2026-03-11', []],
    [
      'taken the day after',
      pec({ topReceived: at('2026-03-12 00:00:03') }),
      '2026-03-11',
      ['mail.days_differ'],
    ],
    [
      'taken the day before',
      pec({ topReceived: at('2026-03-10 23:00:00') }),
      '2026-03-10',
      ['mail.days_differ', 'mail.delivered_late'],
    ],
    ['no Received line', pec({ topReceived: null }), '2026-03-11', []],
    ['no certified day', pec({ topReceived: at('2026-03-12 08:00:00') }, { at: null }), '2026-03-12', []],
    [
      'a REM dispatch',
      pec({ kind: 'rem', certification: null, topReceived: at('2026-03-12 08:00:00') }),
      '2026-03-12',
      [],
    ],
  ])('the earlier day is an estimate: %s', (_name, message, deliveredOn, codes) => {
    const found = delivery([message]);
    expect(found).toMatchObject({ deliveredOn, evidence: 'pec-envelope' });
    expect(found.codes).toEqual(['mail.day_estimated', ...codes]);
  });

  it('00:30 of Roman summer stays its own day, also against a Received line in Greenwich time', () => {
    const message = pec(
      { topReceived: at('2026-06-09 22:30:07', '+0000') },
      { at: at('2026-06-10 00:30:05', '+0200') },
    );
    const found = delivery([message]);
    expect(found).toMatchObject({ deliveredOn: '2026-06-10', evidence: 'pec-envelope' });
    expect(found.codes).toEqual(['mail.day_estimated']);
  });

  it.each(['GMT', null])('a Received line in an unknown zone (%s) is taken as stated', (zone) => {
    const found = delivery([
      pec({ topReceived: at('2026-03-10 23:30:00', zone) }, { at: at('2026-03-11 00:30:00') }),
    ]);
    expect(found).toMatchObject({ deliveredOn: '2026-03-10' });
    expect(found.codes).toContain('mail.days_differ');
  });

  it('neither day: none is made up', () => {
    expect(delivery([pec({ topReceived: null }, { at: null })])).toMatchObject(UNKNOWN);
  });
});

describe('delivered late in the evening', () => {
  it.each([
    ['20:59:59', false],
    ['21:00:00', true],
    ['23:30:00', true],
    ['00:30:00', false],
    ['06:59:59', false],
  ])('%s: a warning names the next day (%s), the day stays', (time, isLate) => {
    const receipt = consegna({}, { at: at(`2026-03-11 ${time}`) });
    const found = delivery([pec({}, { at: at('2026-03-11 00:00:01') })], [receipt]);
    expect(found).toMatchObject({ deliveredOn: '2026-03-11', evidence: 'pec-receipt' });
    expect(found.codes).toEqual(isLate ? ['mail.delivered_late'] : []);
    if (isLate) expect(found.warnings[0]?.facts).toMatchObject({ date: '11/03/2026', next: '12/03/2026' });
  });
});

describe('a client received 11 March and passed it on 2 April', () => {
  const april = { topReceived: at('2026-04-02 10:00:00', '+0200') };
  const clientPec = pec(april, {
    sender: CLIENT,
    messageId: 'c@pec',
    identifier: 'o2@g',
    at: at('2026-04-02 09:59:58', '+0200'),
  });
  const clientReceipt = consegna(
    {},
    { sender: CLIENT, messageId: 'c@pec', identifier: 'o2@g', at: at('2026-04-02 10:00:02', '+0200') },
  );

  it.each<[string, MailFacts[]]>([
    ['by plain mail', [ordinary(april), pec(), ordinary()]],
    ['by their own PEC', [clientPec, ordinary({ messageId: 'c@pec' }), pec(), ordinary()]],
  ])('%s with the PEC inside: the day is 11 March', (_name, chain) => {
    expect(delivery(chain, [clientReceipt])).toMatchObject(ESTIMATED);
    expect(delivery(chain, [clientReceipt, consegna()])).toMatchObject(PROVED);
  });

  it.each<[string, MailFacts[], string[]]>([
    ['by plain mail', [ordinary(april)], []],
    ['by their own PEC', [clientPec, ordinary()], ['mail.sender_not_agency']],
    ['in the receipt of their own mail', [clientReceipt, ordinary()], ['mail.own_receipt']],
  ])('%s with the bare PDF: no day', (_name, chain, codes) => {
    expect(delivery(chain, [clientReceipt])).toMatchObject({ ...UNKNOWN, codes });
  });
});

describe('no day comes from', () => {
  it.each<[string, MailFacts, string[]]>([
    [
      'an anomaly envelope',
      pec({ kind: 'anomalia', certification: null, certifiedSender: null }),
      ['mail.anomaly'],
    ],
    ['a receipt of the office’s own mail', consegna({}, { sender: OFFICE }), ['mail.own_receipt']],
    [
      'a subject that imitates',
      ordinary({ subject: 'CONSEGNA: Notifica cartella', fromAddress: ENTRATE }),
      [],
    ],
    ['PEC headers that nobody signed', pec(signature({ state: 'absent' })), ['mail.unsigned']],
    ['PEC headers marked as unsigned', pec({ oddities: ['pec-headers-unsigned'] }), ['mail.unsigned']],
    ['a failed delivery of the agency’s mail', pec({ kind: 'errore-consegna' }), []],
  ])('%s', (_name, message, codes) => {
    expect(delivery([message], [consegna()])).toMatchObject({ ...UNKNOWN, codes });
  });
});

it('a sender that no source confirms stays visible, with a proof and without', () => {
  const sender = { sender: ENTRATE };
  const proved = delivery([pec({}, sender)], [consegna({}, sender)]);
  expect(proved).toMatchObject({ evidence: 'pec-receipt', codes: ['mail.sender_unconfirmed'] });
  expect(delivery([pec({}, sender)]).codes).toEqual(['mail.sender_unconfirmed', 'mail.day_estimated']);
  expect(proved.warnings[0]?.facts).toEqual({ domain: 'pce.agenziaentrate.it' });
});
