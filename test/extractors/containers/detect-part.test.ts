// Types come from the bytes; the name only tells a lie from something unknown.
import { describe, expect, it } from 'vitest';
import { detectPartBytes } from '../../../extractors/containers/detect-part.ts';
import { buildCfb, buildMsg } from '../../support/msg-builder.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const PNG = bytes(
  [0x89],
  'PNG\r\n',
  [0x1a, 0x0a, 0, 0, 0, 13],
  'IHDR',
  [0, 0, 0, 9, 0, 0, 0, 9, 8, 0, 0, 0, 0],
);
const OLE = bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '\0'.repeat(600));
const SIGNED = bytes(
  [0x30, 0x80, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02],
  '\0'.repeat(40),
);
const MAIL = 'Received: da qui\r\nFrom: a@example.it\r\nTo: b@example.it\r\nSubject: prova\r\n\r\n';

describe('readable parts', () => {
  it.each([
    { name: 'a.pdf', head: bytes('%PDF-1.7\n%'), kind: 'pdf', mediaType: 'application/pdf' },
    {
      name: 'a.bin',
      head: bytes('\r\n\0junk before', '%PDF-1.4\n'),
      kind: 'pdf',
      mediaType: 'application/pdf',
    },
    { name: 'a.pdf', head: PNG, kind: 'image', mediaType: 'image/png' },
    {
      name: 'a.jpg',
      head: bytes([0xff, 0xd8, 0xff, 0xe0], '\0\x10JFIF'),
      kind: 'image',
      mediaType: 'image/jpeg',
    },
    { name: 'fax', head: bytes('II*\0', [0x10, 0x27, 0, 0]), kind: 'image', mediaType: 'image/tiff' },
    { name: 'fax', head: bytes('MM\0*', [0, 0, 0x27, 0x10]), kind: 'image', mediaType: 'image/tiff' },
  ])('$mediaType named $name', async ({ name, head, kind, mediaType }) => {
    expect(await detectPartBytes(head, name)).toEqual({ kind, mediaType });
  });
});

describe('what is not read', () => {
  it.each([
    { what: 'nothing', name: 'a.pdf', head: bytes(), code: 'file.empty' },
    {
      what: 'text that claims to be a PDF',
      name: 'a.PDF',
      head: bytes('non sono un PDF'),
      code: 'file.type_mismatch',
    },
    {
      what: 'text that claims to be a picture',
      name: 'a.tif',
      head: bytes('ciao'),
      code: 'file.type_mismatch',
    },
    { what: 'text', name: 'leggimi.txt', head: bytes('ciao\n'), code: 'file.unknown_type' },
    { what: 'CSV', name: 'a.csv', head: bytes('a;b\n1;2\n'), code: 'file.unknown_type' },
    { what: 'XML', name: 'a.xml', head: bytes('<?xml version="1.0"?><a/>'), code: 'file.unknown_type' },
    {
      what: 'PDF header too far in',
      name: 'a.pdf',
      head: bytes('x'.repeat(1_500), '%PDF-'),
      code: 'file.type_mismatch',
    },
    { what: 'mail', name: 'a.eml', head: bytes(MAIL, 'ciao'), code: 'container.unsupported' },
    { what: 'mail without a name', name: 'a', head: bytes(MAIL), code: 'container.unsupported' },
    {
      what: 'mail that carries a bare PDF',
      name: 'a.eml',
      head: bytes(MAIL, '%PDF-1.4'),
      code: 'container.unsupported',
    },
    {
      what: 'mail box',
      name: 'm',
      head: bytes('From a@b.it Mon Jan  5 09:00:00 2026\n', MAIL),
      code: 'container.unsupported',
    },
    { what: 'signed envelope', name: 'a.pdf.p7m', head: SIGNED, code: 'container.unsupported' },
    {
      what: 'signed envelope as PEM',
      name: 'a.p7m',
      head: bytes('-----BEGIN PKCS7-----\nMII'),
      code: 'container.unsupported',
    },
    {
      what: 'signed envelope as base64',
      name: 'a.p7m',
      head: Buffer.from(SIGNED.toString('base64')),
      code: 'container.unsupported',
    },
    {
      what: 'a signed MIME entity, which has one header field only',
      name: 'messaggio.eml',
      head: bytes('Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'),
      code: 'container.unsupported',
    },
    {
      what: 'text that names a content type in passing',
      name: 'a.txt',
      head: bytes('Content-Type: da definire\n'),
      code: 'file.unknown_type',
    },
    { what: 'ZIP', name: 'a.zip', head: bytes('PK\x03\x04', '\0'.repeat(60)), code: 'container.unsupported' },
    {
      what: 'Outlook data file',
      name: 'a.pst',
      head: bytes('!BDN', '\0'.repeat(600)),
      code: 'container.unsupported',
      detail: 'application/vnd.ms-outlook-pst',
    },
    {
      what: 'Outlook message',
      name: 'a.msg',
      head: buildMsg({}),
      code: 'container.unsupported',
      detail: 'application/vnd.ms-outlook',
    },
    {
      what: 'old Word, its directory beyond the head',
      name: 'a.doc',
      head: buildCfb({ WordDocument: Buffer.alloc(200_000) }),
      code: 'container.unsupported',
      detail: 'application/msword',
    },
    { what: 'Outlook or old Word, broken', name: 'a.msg', head: OLE, code: 'container.unsupported' },
    {
      what: 'TNEF',
      name: 'winmail.dat',
      head: bytes([0x78, 0x9f, 0x3e, 0x22, 1, 0]),
      code: 'container.unsupported',
    },
    { what: 'RAR', name: 'a.rar', head: bytes('Rar!', [0x1a, 0x07, 0x00]), code: 'container.unsupported' },
    { what: 'RTF', name: 'a.rtf', head: bytes('{\\rtf1 ciao}'), code: 'container.unsupported' },
  ])('$what → $code', async ({ name, head, code, detail = '' }) => {
    const error: unknown = await detectPartBytes(head, name).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code, message: expect.stringContaining(detail) });
  });
});
