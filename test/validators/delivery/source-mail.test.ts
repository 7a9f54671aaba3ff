// `source.mail` as contract.md gives it.
import { expect, it } from 'vitest';
import type { MailFacts } from '../../../contract/mail.ts';
import { mailSchema } from '../../../contract/result.schema.ts';
import { chooseMessage, deliveryOf, sourceMail } from '../../../validators/delivery/index.ts';
import { at, CLIENT, consegna, ordinary, pec, RISCOSSIONE } from '../../support/mail-facts.ts';

function shown(chain: readonly MailFacts[], known: readonly MailFacts[] = []) {
  const chosen = chooseMessage(chain);
  if (!chosen) throw new Error('no message in a test');
  return mailSchema.parse(sourceMail(chosen, deliveryOf(chosen, known), known));
}

it('describes the agency’s message, its receipts oldest first, and who passed it on', () => {
  const accepted = pec({ kind: 'accettazione' }, { at: at('2026-03-11 09:15:01') });
  const other = consegna({}, { messageId: 'other@agenzia', identifier: 'o7@g' });
  expect(shown([ordinary(), pec(), ordinary()], [consegna(), accepted, other, consegna()])).toEqual({
    kind: 'posta-certificata',
    signature: 'valid',
    signer: {
      name: 'Gestore S.p.A.',
      email: 'posta-certificata@gestore.example',
      matchesFrom: true,
      wasValidThen: true,
      isExpiredNow: false,
      why: null,
    },
    from: RISCOSSIONE,
    subject: 'POSTA CERTIFICATA: Notifica atto',
    messageId: 'opec1.20260311.1@gestore.example',
    certifiedAt: '2026-03-11T09:15:02+01:00',
    deliveredOn: '2026-03-11',
    receipts: [
      { kind: 'accettazione', at: '2026-03-11T09:15:01+01:00' },
      { kind: 'avvenuta-consegna', at: '2026-03-11T09:15:12+01:00' },
    ],
    forwardedBy: [
      {
        kind: 'ordinaria',
        from: 'mario.rossi@mail.example',
        subject: 'I: avviso',
        at: '2026-04-02T10:00:04+02:00',
      },
    ],
  });
});

it('lists a notice of failed delivery among the receipts', () => {
  const failed = pec({ kind: 'errore-consegna' }, { at: at('2026-03-11 09:20:00'), error: 'no-dest' });
  expect(shown([pec()], [failed]).receipts).toEqual([
    { kind: 'errore-consegna', at: '2026-03-11T09:20:00+01:00' },
  ]);
});

it('does not list the receipt of another sending of the same text', () => {
  expect(shown([pec()], [consegna({}, { identifier: 'o9@g' })]).receipts).toEqual([]);
});

it('describes the outermost where no agency’s message is inside, and gives no day', () => {
  const client = pec({}, { sender: CLIENT, at: at('2026-04-02 09:00:00', null) });
  expect(shown([client, ordinary()])).toMatchObject({
    kind: 'posta-certificata',
    from: CLIENT,
    certifiedAt: '2026-04-02T09:00:00',
    deliveredOn: null,
    receipts: [],
    forwardedBy: [],
  });
});
