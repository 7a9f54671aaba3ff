import { describe, expect, test } from 'vitest';
import type { Certification } from '../../../contract/mail.ts';
import { NO_SIGNATURE } from '../../../contract/mail.ts';
import { DEFAULT_CONTAINER_LIMITS as LIMITS } from '../../../extractors/containers/container-limits.ts';
import { readDaticert } from '../../../extractors/mail/daticert.ts';
import { readHeaderBlock } from '../../../extractors/mail/header-block.ts';
import { mailFacts, mailFactsOfHeaders } from '../../../extractors/mail/mail-facts.ts';
import { CRLF, type DaticertWish, daticert, pecHeaders } from '../../support/mail-builder.ts';

const SIGNED = 'Content-Type: multipart/signed; boundary=x';

function factsOf(headers: readonly string[]) {
  return mailFactsOfHeaders(headers.join(CRLF));
}

/** Facts of a signed message with a certification. */
function certified(headers: readonly string[], wish: DaticertWish = {}) {
  const certification: Certification = readDaticert(Buffer.from(daticert(wish)), LIMITS);
  const { block } = readHeaderBlock(Buffer.from(headers.join(CRLF)), 0, LIMITS);
  const signature = { ...NO_SIGNATURE, state: 'valid' } as const;
  return mailFacts({
    headers: block,
    hasRemSections: false,
    signature,
    isSigned: true,
    hasSignature: true,
    certification,
    oddities: [],
  });
}

describe('the kind of a message', () => {
  test.each([
    ['X-Ricevuta: accettazione', 'accettazione'],
    ['x-ricevuta:  Non-Accettazione', 'non-accettazione'],
    ['X-Ricevuta: presa-in-carico', 'presa-in-carico'],
    ['X-RICEVUTA: avvenuta-consegna', 'avvenuta-consegna'],
    ['X-Ricevuta: errore-consegna', 'errore-consegna'],
    ['X-Ricevuta: preavviso-errore-consegna', 'preavviso-errore-consegna'],
    ['X-Ricevuta: rilevazione-virus', 'rilevazione-virus'],
    ['X-Trasporto: posta-certificata', 'posta-certificata'],
    ['X-Trasporto: errore', 'anomalia'],
    ['X-TipoRicevuta: completa', 'ordinaria'],
    ['X-Riferimento-Message-ID: <a@b.it>', 'ordinaria'],
  ])('%s → %s', (header, kind) => {
    expect(factsOf(['From: a@b.it', SIGNED, header])).toMatchObject({ kind, oddities: [] });
  });

  test('a receipt that also carries X-Trasporto is a receipt', () => {
    const facts = factsOf([SIGNED, 'X-Trasporto: posta-certificata', 'X-Ricevuta: avvenuta-consegna']);
    expect(facts.kind).toBe('avvenuta-consegna');
  });

  test('values nobody knows make it ordinary and are told', () => {
    expect(factsOf([SIGNED, 'X-Ricevuta: constructor'])).toMatchObject({
      kind: 'ordinaria',
      oddities: ['unknown-receipt-kind'],
    });
    expect(factsOf([SIGNED, 'X-Trasporto: boh']).oddities).toEqual(['unknown-transport-kind']);
  });

  test('the subject decides nothing', () => {
    expect(factsOf(['From: a@b.it', 'Subject: CONSEGNA: avviso'])).toMatchObject({
      kind: 'ordinaria',
      oddities: ['looks-like-pec'],
    });
  });
});

describe('what the headers state', () => {
  test('names, addresses, ids, days, decoded and bare', () => {
    const facts = factsOf([
      'Received: from a by b; Tue, 15 Sep 2026 00:30:00 +0200',
      'Received: from z by a; Mon, 14 Sep 2026 23:59:59 +0200',
      'Date: Mon, 14 Sep 2026 23:59:58 +0200',
      'From: =?iso-8859-1?Q?Societ=E0?= <Info@B.it>',
      'To: "Rossi, Mario" <Mario@C.it>,',
      ' undisclosed-recipients:;, altro@d.it',
      'Reply-To: Ufficio <Risposte@B.it>',
      'Subject: =?utf-8?q?citt=C3=A0_e?=',
      ' =?utf-8?q?_campagna?=',
      'Message-ID:  <id.1@b.it> ',
    ]);
    expect(facts).toMatchObject({
      from: 'Società',
      fromAddress: 'info@b.it',
      to: ['mario@c.it', 'altro@d.it'],
      replyTo: 'risposte@b.it',
      subject: 'città e campagna',
      messageId: 'id.1@b.it',
      referenceMessageId: null,
      topReceived: { day: '2026-09-15', time: '00:30:00' },
      date: { day: '2026-09-14' },
      certification: null,
      oddities: [],
    });
    expect(facts.signature.state).toBe('absent');
  });

  test('only the topmost Received line tells when the mailbox took it', () => {
    const facts = factsOf([
      'Received: from a by b',
      'Received: from z by a; Mon, 14 Sep 2026 10:00:00 +0200',
    ]);
    expect(facts.topReceived).toBeNull();
  });

  test('nothing stated is null', () => {
    expect(factsOf(['X-Altro: 1'])).toMatchObject({
      from: null,
      fromAddress: null,
      subject: null,
      date: null,
      to: [],
    });
  });

  test('of two headers the first counts and both are told', () => {
    const facts = factsOf([
      'From: a@b.it',
      'From: c@d.it',
      'Subject: uno',
      'Subject: due',
      'Date: x',
      'Date: y',
    ]);
    expect(facts).toMatchObject({ fromAddress: 'a@b.it', subject: 'uno' });
    expect(facts.oddities).toEqual(['duplicate-from', 'duplicate-subject', 'duplicate-date']);
  });

  test('headers given as text are bounded too', () => {
    expect(() => mailFactsOfHeaders(`Subject: ${'x'.repeat(100_000)}`)).toThrow(
      expect.objectContaining({ code: 'mail.header_too_long' }),
    );
  });

  test('a header after junk is read and the junk told, text after it is not a header', () => {
    expect(factsOf(['>From a@b.it Mon Jan 1', 'From: a@b.it'])).toMatchObject({
      fromAddress: 'a@b.it',
      oddities: ['header-junk'],
    });
    expect(factsOf(['From: a@b.it', 'ciao', 'a tutti', 'X-Trasporto: posta-certificata']).kind).toBe(
      'ordinaria',
    );
  });
});

describe('oddities', () => {
  test.each([
    ['From: "Per conto di: ufficio@agenzia.example" <x@b.it>'],
    ['From: posta-certificata@finto.example'],
    ['Subject: POSTA CERTIFICATA: Avviso'],
    ['Subject: Avviso di mancata consegna per virus: x'],
  ])('ordinary mail with %s looks like PEC', (header) => {
    expect(factsOf([header]).oddities).toEqual(['looks-like-pec']);
  });

  test.each([['Subject: I: POSTA CERTIFICATA: Avviso'], ['From: Rossi per conto di Bianchi <a@b.it>']])(
    'ordinary mail with %s does not',
    (header) => {
      expect(factsOf([header]).oddities).toEqual([]);
    },
  );

  test('PEC headers without signed structure are told', () => {
    expect(factsOf(['X-Trasporto: posta-certificata']).oddities).toEqual(['pec-headers-unsigned']);
  });

  test('headers and certification that agree leave nothing to tell', () => {
    expect(certified(pecHeaders())).toMatchObject({
      oddities: [],
      certifiedSender: 'avvisi@ufficio.example',
    });
  });

  test.each([
    ['msgid-differs', { messageId: 'altro@ufficio.example' }],
    ['identifier-differs', { identifier: 'altro@gestore.example' }],
    ['sender-differs', { sender: 'altro@ufficio.example' }],
    ['kind-differs', { type: 'avvenuta-consegna' }],
  ])('tells %s', (oddity, wish) => {
    expect(certified(pecHeaders(), wish).oddities).toEqual([oddity]);
  });

  test('a receipt has a Message-ID of its own: no oddity', () => {
    const headers = pecHeaders(['X-Ricevuta: avvenuta-consegna', 'Message-ID: <ricevuta.9@gestore.example>']);
    expect(certified(headers, { type: 'avvenuta-consegna' }).oddities).toEqual([]);
  });

  test('ordinary mail with a certification in it certifies nobody', () => {
    expect(certified(['From: a@b.it'])).toMatchObject({
      kind: 'ordinaria',
      certification: null,
      certifiedSender: null,
      oddities: ['certification-unexpected'],
    });
  });
});
