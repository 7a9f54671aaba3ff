// What is taken for a signed envelope by its first bytes, and what never is.
import { describe, expect, it } from 'vitest';
import { looksLikeCms } from '../../../extractors/cms/cms-bytes.ts';
import { indefinite, oid, sequence } from '../../../samples/generator/mail/der.ts';
import { contentInfo, OID, signedEnvelope } from '../../support/cms-builder.ts';

const signed = signedEnvelope(Buffer.from('%PDF-1.4'), { signers: [] });
const inPieces = signedEnvelope(Buffer.from('%PDF-1.4'), { signers: [], pieceBytes: 4 });
const base64 = signed.toString('base64');
const text = (value: string) => Buffer.from(value);

describe('taken for an envelope', () => {
  it.each([
    ['signed data', signed],
    ['signed data, indefinite', inPieces],
    ['encrypted', contentInfo(OID.envelopedData, sequence())],
    ['authenticated and encrypted', contentInfo(OID.authEnvelopedData, sequence())],
    ['compressed', contentInfo(OID.compressedData, sequence())],
    ['time-stamped', contentInfo(OID.timestampedData, sequence())],
    ['DER behind a byte order mark', Buffer.concat([text('\ufeff'), signed])],
    ['base64', text(base64)],
    ['base64 that begins with MIA', text(inPieces.toString('base64'))],
    [
      'base64 in short lines, mark and blank before',
      text(`\ufeff\r\n  ${base64.replace(/.{20}/g, '$&\r\n')}`),
    ],
    ['PEM', text(`-----BEGIN CMS-----\n${base64}\n-----END CMS-----`)],
    ['PEM behind a byte order mark', text(`\ufeff-----BEGIN PKCS7-----\n${base64}`)],
    ['PEM, old label', text(`-----BEGIN PKCS #7 SIGNED DATA-----\r\n${base64}`)],
    ['PEM with a label of its own', text(`-----BEGIN SIGNED FILE-----\n${base64}`)],
  ])('%s', (_, head) => {
    expect(looksLikeCms(head)).toBe(true);
  });
});

describe('never taken for one', () => {
  const misplaced = sequence(sequence(oid(OID.signedData)));
  it.each([
    ['nothing', text('')],
    ['PDF', text('%PDF-1.7\n')],
    ['PDF that mentions the identifier', Buffer.concat([text('%PDF-1.7\n'), oid(OID.signedData)])],
    ['ZIP', text('PK\x03\x04')],
    ['a certificate', misplaced],
    ['a certificate as PEM', text(`-----BEGIN CERTIFICATE-----\n${misplaced.toString('base64')}\n`)],
    [
      'a key as PEM',
      text('-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n'),
    ],
    ['another ASN.1 file', indefinite(0x30, oid('1.2.840.113549.1.12.10'))],
    ['text that begins like base64', text('MIlano, 3 marzo 2026. Oggetto: avviso bonario per il 2023')],
    ['base64 of something else', text(Buffer.from(`0\x80${'x'.repeat(90)}`, 'latin1').toString('base64'))],
    ['digits', text('0123456789')],
    ['XML', text('<?xml version="1.0"?><a/>')],
  ])('%s', (_, head) => {
    expect(looksLikeCms(head)).toBe(false);
  });
});
