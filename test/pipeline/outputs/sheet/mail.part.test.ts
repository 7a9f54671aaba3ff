// How a notice arrived, as its sheet shows it: every value escaped, what is weak about the signature said in words.
import { describe, expect, it } from 'vitest';
import type { Result, SourceMail } from '../../../../contract/result.schema.ts';
import { sheetHtml } from '../../../../pipeline/outputs/sheet/index.ts';
import { makeResult } from '../../../support/make-result.ts';

const MAIL: SourceMail = {
  kind: 'posta-certificata',
  signature: 'valid',
  signer: {
    name: 'Gestore S.p.A.',
    email: 'posta-certificata@gestore.example',
    matchesFrom: true,
    wasValidThen: true,
    isExpiredNow: true,
    why: null,
  },
  from: 'avvisi@pce.example',
  subject: 'POSTA CERTIFICATA: <b>avviso</b>',
  messageId: 'opec.1@gestore.example',
  certifiedAt: '2026-03-11T22:47:05+01:00',
  deliveredOn: '2026-03-12',
  receipts: [{ kind: 'avvenuta-consegna', at: '2026-03-12T00:00:03+01:00' }],
  forwardedBy: [{ kind: 'ordinaria', from: 'cliente@posta.example', subject: 'I: avviso', at: null }],
};

const mailPart = (result: Result) =>
  /<section id="mail"[\s\S]*?<\/section>/.exec(sheetHtml(result, new Map()))?.[0] ?? '';
const htmlOf = (mail: SourceMail | null, part: string | null = 'postacert.eml/avviso.pdf') => {
  const result = makeResult();
  return mailPart({ ...result, source: { ...result.source, mail, part } });
};

describe('how it arrived', () => {
  it('names message, days, receipts and who passed it on', () => {
    const html = htmlOf(MAIL);
    for (const text of [
      'postacert.eml/avviso.pdf',
      'messaggio di posta certificata',
      '11/03/2026 alle 22:47:05 (+01:00)',
      '12/03/2026',
      'ricevuta di avvenuta consegna, 12/03/2026 alle 00:00:03',
      'cliente@posta.example (posta ordinaria)',
      'certificato scaduto, ma valido allora',
    ]) {
      expect(html).toContain(text);
    }
  });

  it('lets no markup of a subject through', () => {
    expect(htmlOf(MAIL)).not.toContain('<b>avviso');
  });

  it.each([
    [{ matchesFrom: false }, 'non è quello del mittente'],
    [{ wasValidThen: false }, 'non era valido quel giorno'],
  ])('says of a signer %j that it %s', (over, text) => {
    const signer = MAIL.signer && { ...MAIL.signer, ...over };
    expect(htmlOf({ ...MAIL, signer })).toContain(text);
  });

  it('is left out for a file handed in by itself', () => {
    expect(htmlOf(null, null)).toBe('');
  });

  it('lists what could not be opened', () => {
    const result = makeResult({
      attachments: [
        {
          part: 'b.pdf',
          type: 'application/pdf',
          verdict: 'unreadable',
          findings: [{ code: 'pdf.encrypted', kind: 'unopened', where: 'b.pdf', severity: 'unreadable' }],
        },
      ],
    });
    expect(mailPart(result)).toContain('pdf.encrypted');
  });
});
