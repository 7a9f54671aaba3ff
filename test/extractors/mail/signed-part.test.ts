import { describe, expect, test } from 'vitest';
import { DEFAULT_CONTAINER_LIMITS as LIMITS } from '../../../extractors/containers/container-limits.ts';
import { readMimeTree } from '../../../extractors/mail/mime-tree.ts';
import { checkSignedPart, signedPartOf, withCrlfEnds } from '../../../extractors/mail/signed-part.ts';
import { CRLF, mail, multipart, P7S_PART, part, pecMail } from '../../support/mail-builder.ts';

const SIGNED = ['From: a@b.it', 'Content-Type: multipart/signed; boundary="s"'];

function signedOf(bytes: Buffer) {
  return signedPartOf(bytes, readMimeTree(bytes, 0, LIMITS).root);
}

describe('the bytes a signature is over', () => {
  test('run from after the boundary line to before the line end in front of the next', () => {
    const inner = part(['Content-Type: text/plain'], `ciao${CRLF}`);
    const signed = signedOf(mail(SIGNED, multipart('s', [inner, P7S_PART])));
    expect(signed?.exact.toString('latin1')).toBe(inner);
    expect(signed?.withCrlf).toBeNull();
    expect([...(signed?.p7s ?? [])]).toEqual([0x30, 0x03, 1, 2, 3]);
  });

  test('do not hold the preamble, and hold the epilogue of an inner multipart', () => {
    const nested = `${part(['Content-Type: multipart/mixed; boundary=i'], multipart('i', [part([], 'uno')]))}coda${CRLF}`;
    const body = multipart('s', [nested, P7S_PART], `This is an S/MIME signed message${CRLF}${CRLF}`);
    expect(signedOf(mail(SIGNED, body))?.exact.toString('latin1')).toBe(nested);
  });

  test('blanks after the boundary belong to the boundary', () => {
    const inner = part(['Content-Type: text/plain'], 'ciao');
    const body = multipart('s', [inner, P7S_PART]).replace('--s\r\n', '--s \t\r\n');
    expect(signedOf(mail(SIGNED, body))?.exact.toString('latin1')).toBe(inner);
  });

  test('of an LF copy are given back with CRLF as well', () => {
    const original = pecMail();
    const copy = Buffer.from(original.toString('latin1').replaceAll(CRLF, '\n'), 'latin1');
    const exact = signedOf(original)?.exact;
    expect(signedOf(copy)?.exact.equals(exact ?? Buffer.alloc(0))).toBe(false);
    expect(signedOf(copy)?.withCrlf?.equals(exact ?? Buffer.alloc(0))).toBe(true);
  });

  test('mixed line ends become CRLF once', () => {
    expect(withCrlfEnds(Buffer.from('a\r\nb\nc\n\r\n'))?.toString()).toBe('a\r\nb\r\nc\r\n\r\n');
    expect(withCrlfEnds(Buffer.from('\n'))?.toString()).toBe('\r\n');
  });

  test('are those of the message itself, never of a message inside', () => {
    const outer = mail(
      ['From: a@b.it', 'Content-Type: multipart/mixed; boundary=o'],
      multipart('o', [part(['Content-Type: message/rfc822'], pecMail())]),
    );
    expect(signedOf(outer)).toBeNull();
  });
});

describe('checking the signature', () => {
  test('no multipart/signed: absent, nothing checked', async () => {
    const checked = await checkSignedPart(null, null);
    expect(checked).toMatchObject({ signature: { state: 'absent' }, checked: null });
  });

  test('a signed structure whose signature is missing or another kind: not verifiable', async () => {
    const pgp = part(['Content-Type: application/pgp-signature'], 'x');
    for (const others of [[], [pgp]]) {
      const bytes = mail(SIGNED, multipart('s', [part([], 'ciao'), ...others]));
      expect(await checkSignedPart(signedOf(bytes), null)).toMatchObject({
        signature: { state: 'not_verifiable', why: 'no-signature' },
        checked: null,
      });
    }
  });

  test('a signature that is none is never valid', async () => {
    const { signature, checked } = await checkSignedPart(
      signedOf(pecMail()),
      'posta-certificata@gestore.example',
    );
    expect(checked).toBe('exact');
    expect(signature.state).not.toBe('valid');
    expect(signature.state).not.toBe('absent');
  });
});
