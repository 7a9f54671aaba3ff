// Of the messages around a notice the innermost certified one of an agency counts; the others only carried it on.
import { describe, expect, it } from 'vitest';
import type { MailFacts } from '../../../contract/mail.ts';
import { chooseMessage } from '../../../validators/delivery/index.ts';
import {
  CLIENT,
  certified,
  consegna,
  ENTRATE,
  OFFICE,
  ordinary,
  pec,
  SIGNED,
} from '../../support/mail-facts.ts';

const agencyPec = pec();
/** postacert.eml of {@link agencyPec}. */
const original = ordinary({ messageId: 'author-1@agenzia', subject: 'Notifica atto' });
const clientPec = pec(
  {},
  { sender: CLIENT, messageId: 'client-1@pec.example', identifier: 'opec2@gestore.example' },
);
const clientText = ordinary({ messageId: 'client-1@pec.example' });
const forward = ordinary();
const anomaly = pec({ kind: 'anomalia', certification: null, certifiedSender: null });
const unsigned = pec({ signature: { ...SIGNED, state: 'absent' }, oddities: ['pec-headers-unsigned'] });

describe('the message that counts', () => {
  it.each<[string, MailFacts[], MailFacts, MailFacts[]]>([
    ['the agency’s PEC as the mailbox had it', [agencyPec, original], agencyPec, []],
    ['forwarded by plain mail', [forward, agencyPec, original], agencyPec, [forward]],
    [
      'forwarded by the client’s own PEC',
      [clientPec, clientText, agencyPec, original],
      agencyPec,
      [clientPec],
    ],
    [
      'PEC in a PEC in a plain mail',
      [forward, clientPec, clientText, agencyPec, original],
      agencyPec,
      [forward, clientPec],
    ],
    [
      'a forward inside a PEC that is another mail than its text',
      [clientPec, forward, agencyPec],
      agencyPec,
      [clientPec, forward],
    ],
    [
      'an agency’s PEC around a later one',
      [pec({}, { sender: ENTRATE }), agencyPec],
      agencyPec,
      [pec({}, { sender: ENTRATE })],
    ],
    [
      'a client’s receipt around the agency’s whole PEC',
      [consegna({}, { sender: CLIENT }), clientText, agencyPec],
      agencyPec,
      [consegna({}, { sender: CLIENT }), clientText],
    ],
    ['a plain mail put into a PEC box', [anomaly, forward, agencyPec], agencyPec, [anomaly, forward]],
    ['a signed PEC before an unsigned one further in', [agencyPec, unsigned], agencyPec, []],
  ])('%s', (_name, chain, message, forwardedBy) => {
    expect(chooseMessage(chain)).toMatchObject({ message, forwardedBy });
    expect(chooseMessage(chain)?.agency).not.toBeNull();
  });

  it.each<[string, MailFacts[]]>([
    ['a plain mail', [forward]],
    ['the client’s own PEC with the PDF attached', [clientPec, clientText]],
    ['an anomaly envelope, whatever its From says', [anomaly, ordinary({ fromAddress: ENTRATE })]],
    ['a receipt of the office’s own mail', [consegna({}, { sender: OFFICE }), ordinary()]],
    ['a failed delivery of the agency’s mail', [pec({ kind: 'errore-consegna' }), original]],
    ['an acceptance of the agency’s mail', [pec({ kind: 'accettazione' }), original]],
    ['a domain that only begins like the agency’s', [pec({}, { sender: `${ENTRATE}.evil.it` })]],
    [
      'a subject that imitates',
      [ordinary({ subject: 'POSTA CERTIFICATA: Notifica cartella', from: ENTRATE, fromAddress: ENTRATE })],
    ],
    ['certified by nobody', [pec({ certifiedSender: null, certification: certified() })]],
  ])('none: %s; the outermost is shown', (_name, chain) => {
    expect(chooseMessage(chain)).toEqual({ message: chain[0], agency: null, forwardedBy: [] });
  });

  it('an unsigned envelope is shown where no signed one is, and has its agency named', () => {
    expect(chooseMessage([forward, unsigned])).toMatchObject({
      message: unsigned,
      agency: { agency: 'riscossione' },
    });
  });

  it('the agency’s own complete receipt around the notice counts', () => {
    const receipt = consegna();
    expect(chooseMessage([forward, receipt, original])).toMatchObject({
      message: receipt,
      forwardedBy: [forward],
    });
  });

  it('is none for a part in no mail', () => {
    expect(chooseMessage([])).toBeNull();
  });
});
