// The provider's signature over a message: what is right, what is broken, what cannot be checked, and whose it is.
import { describe, expect, it } from 'vitest';
import { verifyDetached } from '../../../extractors/cms/verify-detached.ts';
import { integer, sequence, setOf } from '../../../samples/generator/mail/der.ts';
import { contentInfo, makeSigner, OID, signedEnvelope } from '../../support/cms-builder.ts';

const FROM = 'posta-certificata@gestore.example';
const SIGNED = Buffer.from('Content-Type: text/plain\r\n\r\nRicevuta di accettazione\r\n');
const NOW = new Date('2026-04-01T00:00:00Z');
const provider = makeSigner({ name: 'Gestore di prova', emails: [FROM] });
const detached = { isDetached: true, signers: [provider] };
const p7s = signedEnvelope(SIGNED, detached);
const verify = (signed: Uint8Array, signature: Uint8Array, from: string | null = FROM) =>
  verifyDetached(signed, signature, from, NOW);

describe('a right signature', () => {
  it('says who signed, when, and that it is the address of From', async () => {
    expect(await verify(SIGNED, p7s)).toEqual({
      state: 'valid',
      why: null,
      signerName: 'Gestore di prova',
      signerEmail: FROM,
      matchesFrom: true,
      issuerName: 'CA di prova',
      wasValidThen: true,
      isExpiredNow: false,
      signedAt: '2026-03-11T08:12:00Z',
    });
  });

  it.each([
    ['SHA-1, as old PEC', { digest: 'sha1' }],
    ['SHA-512', { digest: 'sha512' }],
    ['RSA-PSS', { signers: [makeSigner({ kind: 'rsa-pss' })] }],
    ['ECDSA', { signers: [makeSigner({ kind: 'ec' })] }],
    ['indefinite lengths', { pieceBytes: 100 }],
    ['no signed attributes', { withoutAttributes: true }],
  ])('is known as such: %s', async (_, wish) => {
    expect(await verify(SIGNED, signedEnvelope(SIGNED, { ...detached, ...wish }))).toMatchObject({
      state: 'valid',
    });
  });

  it('is read from base64 in lines', async () => {
    const lines = Buffer.from(p7s.toString('base64').replace(/.{76}/g, '$&\r\n'));
    expect(await verify(SIGNED, lines)).toMatchObject({ state: 'valid' });
  });
});

describe('whose signature it is', () => {
  it.each([
    ['another address of From', { emails: [FROM] }, 'posta-certificata@altro.example', false, FROM],
    [
      'capital letters',
      { emails: ['Posta-Certificata@GESTORE.example'] },
      FROM,
      true,
      'Posta-Certificata@GESTORE.example',
    ],
    ['the second of two addresses', { emails: ['info@gestore.example', FROM] }, FROM, true, FROM],
    ['an address in the subject only', { subjectEmail: FROM }, FROM, true, FROM],
    [
      'an alternative name before the subject',
      { emails: ['x@y.example'], subjectEmail: FROM },
      FROM,
      false,
      'x@y.example',
    ],
    ['no address in the certificate', {}, FROM, null, null],
    ['no From', { emails: [FROM] }, null, null, FROM],
  ])('%s', async (_, wish, from, matchesFrom, signerEmail) => {
    const signature = signedEnvelope(SIGNED, { ...detached, signers: [makeSigner({ kind: 'ec', ...wish })] });
    expect(await verify(SIGNED, signature, from)).toMatchObject({ state: 'valid', matchesFrom, signerEmail });
  });

  it('shows no unseen characters of a name that a stranger chose', async () => {
    const signers = [makeSigner({ kind: 'ec', name: `Agenzia\u202e\n${'x'.repeat(5_000)}` })];
    const { signerName } = await verify(SIGNED, signedEnvelope(SIGNED, { ...detached, signers }));
    expect(signerName).toMatch(/^Agenziax{200,250}$/);
  });

  it('of two signers the one whose address is that of From counts, broken or not', async () => {
    const other = makeSigner({ kind: 'ec', name: 'Altro' });
    const both = signedEnvelope(SIGNED, { ...detached, signers: [other, provider] });
    both[both.length - 1] = (both.at(-1) ?? 0) ^ 1;
    expect(await verify(SIGNED, both)).toMatchObject({ state: 'broken', signerName: 'Gestore di prova' });
  });
});

describe('the certificate in time', () => {
  const years = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2026-03-20T00:00:00Z') };
  it.each([
    ['expired since: not broken', new Date('2026-03-11T08:12:00Z'), true],
    ['already expired then', new Date('2026-03-21T08:12:00Z'), false],
    ['not yet valid then', new Date('2019-03-21T08:12:00Z'), false],
  ])('%s', async (_, signedAt, wasValidThen) => {
    const signers = [makeSigner({ kind: 'ec', ...years })];
    const signature = signedEnvelope(SIGNED, { ...detached, signers, signedAt });
    expect(await verify(SIGNED, signature)).toMatchObject({
      state: 'valid',
      wasValidThen,
      isExpiredNow: true,
    });
  });

  it('is not known to have been valid when no time is signed', async () => {
    const signature = signedEnvelope(SIGNED, { ...detached, withoutAttributes: true });
    expect(await verify(SIGNED, signature)).toMatchObject({
      wasValidThen: null,
      signedAt: null,
      isExpiredNow: false,
    });
  });
});

describe('a signature that does not hold', () => {
  const changed = Buffer.from(SIGNED.toString().replace('accettazione', 'consegna'));
  const otherTime = Buffer.from(p7s);
  otherTime[otherTime.indexOf('260311081200Z') + 5] = 0x32;
  it.each([
    ['other bytes', changed, p7s, 'broken', 'digest-differs'],
    [
      'other bytes, and no certificate',
      changed,
      signedEnvelope(SIGNED, { ...detached, withoutCertificates: true }),
      'broken',
      'digest-differs',
    ],
    [
      'other bytes, no signed attributes',
      changed,
      signedEnvelope(SIGNED, { ...detached, withoutAttributes: true }),
      'broken',
      'signature-wrong',
    ],
    ['another signing time', SIGNED, otherTime, 'broken', 'signature-wrong'],
    [
      'no certificate',
      SIGNED,
      signedEnvelope(SIGNED, { ...detached, withoutCertificates: true }),
      'not_verifiable',
      'no-certificate',
    ],
    [
      'an algorithm that proves nothing',
      SIGNED,
      signedEnvelope(SIGNED, { ...detached, digest: 'md5' }),
      'not_verifiable',
      'unknown-algorithm',
    ],
    [
      'attributes without digest',
      SIGNED,
      signedEnvelope(SIGNED, { ...detached, withoutDigest: true }),
      'not_verifiable',
      'no-digest',
    ],
    [
      'certificates only',
      SIGNED,
      signedEnvelope(SIGNED, { ...detached, signers: [] }),
      'not_verifiable',
      'no-signer',
    ],
    [
      'encrypted data',
      SIGNED,
      contentInfo(OID.envelopedData, sequence(integer(0), setOf())),
      'not_verifiable',
      'unreadable',
    ],
    ['nothing', SIGNED, Buffer.alloc(0), 'not_verifiable', 'unreadable'],
    ['text', SIGNED, Buffer.from('ciao'), 'not_verifiable', 'unreadable'],
  ])('%s', async (_, signed, signature, state, why) => {
    expect(await verify(signed, signature)).toMatchObject({ state, why });
  });

  it('cut anywhere is not verifiable', async () => {
    for (let part = 0; part < 20; part += 1) {
      const cut = p7s.subarray(0, Math.floor((p7s.length * part) / 20));
      expect(await verify(SIGNED, cut)).toMatchObject({ state: 'not_verifiable', why: 'unreadable' });
    }
  });

  it('with any byte changed gives an answer, and never another signer as valid', async () => {
    for (let at = 0; at < p7s.length; at += 5) {
      const hostile = Buffer.from(p7s);
      hostile[at] = (hostile[at] ?? 0) ^ 0x95;
      const { state, signedAt } = await verify(SIGNED, hostile);
      if (state === 'valid') expect(signedAt).toBe('2026-03-11T08:12:00Z');
    }
  });
});
