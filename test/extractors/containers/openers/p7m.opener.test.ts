// Envelopes made here, whole and wrong: the content comes out, and what the signature is worth is said.
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { p7mOpener } from '../../../../extractors/containers/openers/p7m.opener.ts';
import {
  der,
  indefinite,
  integer,
  octets,
  octetsInPieces,
  oid,
  sequence,
  setOf,
  utf8,
} from '../../../../samples/generator/mail/der.ts';
import { contentInfo, makeSigner, OID, signedEnvelope } from '../../../support/cms-builder.ts';
import { runOpener } from '../../../support/run-opener.ts';

const PDF = Buffer.from(`%PDF-1.4\n${'avviso bonario '.repeat(40)}\n%%EOF\n`);
const signer = makeSigner({ name: 'ROSSI ANNA' });
const open = (bytes: Uint8Array, wish = {}) =>
  runOpener(p7mOpener, bytes, { name: 'avviso.pdf.p7m', ...wish });
const plain = signedEnvelope(PDF, { signers: [signer] });

describe('a signed envelope', () => {
  const base64 = plain.toString('base64');
  const lines = base64.replace(/.{64}/g, '$&\r\n');
  const pieces = signedEnvelope(PDF, { signers: [signer], pieceBytes: 100 });
  const nestedPieces = indefinite(
    0x24,
    octetsInPieces(PDF.subarray(0, 50), 7),
    der(0x24, octets(PDF.subarray(50, 60))),
    octets(PDF.subarray(60)),
  );
  it.each([
    ['../../../../samples/generator/mail/der.ts', plain],
    ['behind a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain])],
    ['with bytes behind it', Buffer.concat([plain, Buffer.from('\r\n\0\0')])],
    ['indefinite lengths, content in pieces', pieces],
    [
      'pieces of pieces',
      signedEnvelope(PDF, { signers: [signer], pieceBytes: 100, octetString: nestedPieces }),
    ],
    ['base64 in one line', Buffer.from(base64)],
    ['base64 in lines behind a byte order mark and blank lines', Buffer.from(`\ufeff\r\n ${lines}\r\n`)],
    ['base64 of indefinite lengths', Buffer.from(pieces.toString('base64'))],
    ['PEM', Buffer.from(`-----BEGIN PKCS7-----\n${lines}\n-----END PKCS7-----\n`)],
    [
      'PEM with another label',
      Buffer.from(`-----BEGIN PKCS #7 SIGNED DATA-----\r\n${lines}\r\n-----END PKCS #7 SIGNED DATA-----`),
    ],
  ])('%s gives the content and its signer', async (_, bytes) => {
    const { files, signers, problems } = await open(bytes);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({ name: 'avviso.pdf', role: 'content' });
    expect(Buffer.from(files[0]?.bytes ?? []).equals(PDF)).toBe(true);
    expect(signers).toEqual([
      {
        state: 'valid',
        why: null,
        name: 'ROSSI ANNA',
        issuerName: 'CA di prova',
        signedAt: '2026-03-11T08:12:00Z',
      },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['RSA, SHA-1', { digest: 'sha1' }],
    ['RSA, SHA-384', { digest: 'sha384' }],
    ['RSA, SHA-512', { digest: 'sha512' }],
    ['RSA-PSS', { signers: [makeSigner({ kind: 'rsa-pss' })] }],
    ['ECDSA', { signers: [makeSigner({ kind: 'ec' })] }],
    ['Ed25519', { signers: [makeSigner({ kind: 'ed25519' })] }],
    ['signature over the content itself', { withoutAttributes: true }],
    ['attributes not in order', { hasUnsortedAttributes: true }],
    ['certificate named by its key', { byKeyId: true }],
  ])('is verified: %s', async (_, wish) => {
    expect((await open(signedEnvelope(PDF, wish))).signers).toMatchObject([{ state: 'valid', why: null }]);
  });

  it('lists all signers', async () => {
    const { signers } = await open(
      signedEnvelope(PDF, { signers: [signer, makeSigner({ kind: 'ec', name: 'VERDI LUCA' })] }),
    );
    expect(signers).toMatchObject([
      { state: 'valid', name: 'ROSSI ANNA' },
      { state: 'valid', name: 'VERDI LUCA' },
    ]);
  });

  it('leaves the bytes it was given as they are', async () => {
    const given = Buffer.from(plain);
    await open(given);
    expect(given.equals(plain)).toBe(true);
  });

  it('in another envelope is given as an envelope', async () => {
    const outer = await open(signedEnvelope(plain), { name: 'avviso.pdf.p7m.p7m' });
    expect(outer.files[0]).toMatchObject({ name: 'avviso.pdf.p7m', role: 'content' });
    const inner = await open(outer.files[0]?.bytes ?? Buffer.alloc(0), { name: 'avviso.pdf.p7m' });
    expect(inner.files[0]).toMatchObject({ name: 'avviso.pdf' });
  });
});

describe('what is wrong with a signature is said and withholds nothing', () => {
  const tampered = Buffer.from(plain);
  tampered[tampered.indexOf('avviso bonario')] = 0x41;
  const otherTime = Buffer.from(plain);
  otherTime[otherTime.indexOf('260311081200Z') + 5] = 0x32;
  const otherSignature = Buffer.from(plain);
  otherSignature[otherSignature.length - 5] = (otherSignature.at(-5) ?? 0) ^ 1;
  const brokenCertificate = Buffer.from(plain);
  brokenCertificate[brokenCertificate.indexOf(signer.certificate) + 5] = 0x7f;
  it.each([
    ['the content was changed', tampered, 'broken', 'digest-differs'],
    ['the signing time was changed', otherTime, 'broken', 'signature-wrong'],
    ['the signature was changed', otherSignature, 'broken', 'signature-wrong'],
    [
      'no certificate',
      signedEnvelope(PDF, { withoutCertificates: true }),
      'not_verifiable',
      'no-certificate',
    ],
    ['a certificate that cannot be read', brokenCertificate, 'not_verifiable', 'no-certificate'],
    ['a digest nobody trusts', signedEnvelope(PDF, { digest: 'md5' }), 'not_verifiable', 'unknown-algorithm'],
    [
      'attributes that do not name the content',
      signedEnvelope(PDF, { withoutDigest: true }),
      'not_verifiable',
      'no-digest',
    ],
  ])('%s', async (_, bytes, state, why) => {
    const { files, signers } = await open(bytes);
    expect(files[0]?.bytes?.length).toBe(PDF.length);
    expect(signers).toMatchObject([{ state, why }]);
  });

  it('no signature at all', async () => {
    const { files, signers, problems } = await open(signedEnvelope(PDF, { signers: [] }));
    expect(files).toHaveLength(1);
    expect(signers).toEqual([]);
    expect(problems).toMatchObject([{ code: 'envelope.unsigned' }]);
  });

  it('more signatures than are checked', async () => {
    const { signers, problems } = await open(
      signedEnvelope(PDF, { signers: Array.from({ length: 17 }, () => signer) }),
    );
    expect(signers).toHaveLength(16);
    expect(problems).toMatchObject([{ code: 'envelope.too_many_signers' }]);
  });

  it('cut off behind the content', async () => {
    const { files, problems } = await open(plain.subarray(0, plain.length - 40));
    expect(Buffer.from(files[0]?.bytes ?? []).equals(PDF)).toBe(true);
    expect(problems).toMatchObject([{ code: 'envelope.damaged' }]);
  });
});

describe('names', () => {
  it.each([
    ['avviso.pdf.p7m', 'avviso.pdf', PDF],
    ['avviso.pdf.P7M.p7m', 'avviso.pdf', PDF],
    ['avviso.p7m', 'avviso.pdf', PDF],
    ['avviso del 3.2.2026.p7m', 'avviso del 3.2.2026.pdf', PDF],
    ['smime.p7m', 'contenuto.pdf', PDF],
    [null, 'contenuto.pdf', PDF],
    [null, 'contenuto', Buffer.from('solo testo')],
    [null, 'contenuto.p7m', plain],
  ])('%s → %s', async (name, expected, content) => {
    expect((await open(signedEnvelope(content, { signers: [signer] }), { name })).files[0]?.name).toBe(
      expected,
    );
  });

  it('an S/MIME message comes out as a message', async () => {
    const mime = Buffer.from(
      'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nciao\r\n--b--\r\n',
    );
    const { files } = await open(signedEnvelope(mime), { name: 'smime.p7m' });
    expect(files[0]).toMatchObject({ name: 'messaggio.eml', role: 'message' });
  });
});

describe('compressed and time-stamped files', () => {
  const compressed = (content: Uint8Array) =>
    contentInfo(
      OID.compressedData,
      sequence(
        integer(0),
        sequence(oid('1.2.840.113549.1.9.16.3.8')),
        sequence(oid(OID.data), der(0xa0, octets(deflateSync(content)))),
      ),
    );
  const stamped = (...middle: readonly Buffer[]) =>
    contentInfo(OID.timestampedData, sequence(integer(1), ...middle, der(0xa0, sequence())));

  it('unpacks zlib', async () => {
    const { files } = await open(compressed(PDF), { name: 'avviso.p7z' });
    expect(files[0]).toMatchObject({ name: 'avviso.pdf' });
    expect(Buffer.from(files[0]?.bytes ?? []).equals(PDF)).toBe(true);
  });

  it('does not unpack what grows abnormally', async () => {
    const bomb = compressed(Buffer.alloc(5_000_000));
    await expect(open(bomb)).rejects.toMatchObject({ code: 'container.ratio' });
  });

  it('takes the file out of its time stamps, under the name they state', async () => {
    const metadata = sequence(der(0x01, Buffer.from([0])), utf8('cartella.pdf'));
    expect((await open(stamped(metadata, octets(PDF)), { name: 'x.tsd' })).files[0]).toMatchObject({
      name: 'cartella.pdf',
    });
    expect((await open(stamped(octets(PDF)), { name: 'avviso.pdf.tsd' })).files[0]).toMatchObject({
      name: 'avviso.pdf',
    });
    await expect(open(stamped())).rejects.toMatchObject({ code: 'container.detached_signature' });
  });
});

describe('what cannot be opened', () => {
  it.each([
    ['a detached signature', 'container.detached_signature', signedEnvelope(PDF, { isDetached: true })],
    ['an empty content', 'container.detached_signature', signedEnvelope(Buffer.alloc(0))],
    [
      'a bare time stamp',
      'container.detached_signature',
      signedEnvelope(PDF, { contentOid: OID.timeStampInfo }),
    ],
    [
      'certificates only',
      'envelope.certificates_only',
      signedEnvelope(PDF, { isDetached: true, signers: [] }),
    ],
    ['enveloped data', 'container.encrypted', contentInfo(OID.envelopedData, sequence(integer(0), setOf()))],
    ['encrypted data', 'container.encrypted', contentInfo(OID.encryptedData, sequence(integer(0)))],
    [
      'authenticated enveloped data',
      'container.encrypted',
      contentInfo(OID.authEnvelopedData, sequence(integer(0))),
    ],
    ['digested data', 'container.unsupported', contentInfo(OID.digestedData, sequence(integer(0)))],
    ['an unknown kind', 'container.unsupported', contentInfo('1.2.3.4', sequence(integer(0)))],
    [
      'a content that is no OCTET STRING',
      'envelope.damaged',
      signedEnvelope(PDF, { octetString: sequence(integer(1)) }),
    ],
    [
      'pieces that are no OCTET STRING',
      'envelope.damaged',
      signedEnvelope(PDF, { octetString: der(0x24, integer(1)) }),
    ],
    ['nothing of the kind', 'envelope.damaged', PDF],
    ['nothing', 'envelope.damaged', Buffer.alloc(0)],
  ])('%s → %s', async (_, code, bytes) => {
    await expect(open(bytes)).rejects.toMatchObject({ code });
  });

  it('a content larger than allowed', async () => {
    await expect(open(plain, { maxPartBytes: 100 })).rejects.toMatchObject({ code: 'container.too_large' });
  });
});

describe('hostile bytes end quickly', () => {
  const SIGNED = oid(OID.signedData);
  const fourGb = Buffer.concat([
    Buffer.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff]),
    SIGNED,
    Buffer.from([0xa0]),
  ]);
  const neverClosed = Buffer.concat([
    Buffer.from([0x30, 0x80]),
    SIGNED,
    ...Array.from({ length: 200_000 }, () => Buffer.from([0xa0, 0x80])),
  ]);
  const deep = signedEnvelope(PDF, {
    pieceBytes: 50,
    octetString: Buffer.concat([
      Buffer.from('2480'.repeat(100_000), 'hex'),
      octets(PDF),
      Buffer.alloc(200_000),
    ]),
  });
  const deepDefinite = (levels: number): Buffer => {
    let value: Buffer = octets(PDF);
    for (let level = 0; level < levels; level += 1) value = der(0x24, value);
    return signedEnvelope(PDF, { octetString: value });
  };
  const manyPieces = signedEnvelope(PDF, {
    octetString: der(0x24, Buffer.alloc(8_000_000, Buffer.from([4, 0]))),
  });
  const longLength = Buffer.concat([Buffer.from([0x30, 0xfe, ...Buffer.alloc(200, 0xff)])]);
  it.each([
    ['a length of 4 GB', fourGb],
    ['indefinite lengths never closed', neverClosed],
    ['pieces in pieces, 100,000 deep', deep],
    ['pieces in pieces, 60 deep', deepDefinite(60)],
    ['four million empty pieces', manyPieces],
    ['a length of 126 octets', longLength],
  ])('%s', async (_, bytes) => {
    const start = performance.now();
    await expect(open(bytes)).rejects.toMatchObject({ code: 'envelope.damaged' });
    // Milliseconds when alone; wide for a busy machine, and still far below what a quadratic walk takes.
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it.each([
    ['../../../../samples/generator/mail/der.ts', plain],
    ['indefinite', signedEnvelope(PDF, { signers: [signer], pieceBytes: 64 })],
  ])('cut at every twentieth: the whole content or an error, never a part of it (%s)', async (_, whole) => {
    for (let part = 0; part < 20; part += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * part) / 20));
      const outcome = await open(cut).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toMatchObject({ code: 'envelope.damaged' });
      else {
        const { files, problems } = outcome as Awaited<ReturnType<typeof open>>;
        expect(Buffer.from(files[0]?.bytes ?? []).equals(PDF)).toBe(true);
        expect(problems).toMatchObject([{ code: 'envelope.damaged' }]);
      }
    }
  });

  it('any single byte changed never throws what is no AppError', async () => {
    for (let at = 0; at < plain.length; at += 7) {
      const changed = Buffer.from(plain);
      changed[at] = (changed[at] ?? 0) ^ 0x95;
      const outcome = await open(changed).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name).toBe('AppError');
    }
  });

  it('20 MB in pieces of a kilobyte come out in about their size', async () => {
    const large = Buffer.alloc(20 * 1024 * 1024, 'contenuto');
    const envelope = signedEnvelope(large, { signers: [signer], pieceBytes: 1024 });
    const start = performance.now();
    const { files, signers } = await open(envelope);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(Buffer.from(files[0]?.bytes ?? []).equals(large)).toBe(true);
    expect(signers).toMatchObject([{ state: 'valid' }]);
  });
});
