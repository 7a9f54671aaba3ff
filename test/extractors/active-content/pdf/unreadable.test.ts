// What cannot be looked at whole is never called clean: damage, protection, bombs, loops.
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { packedPdf, pdfOf, streamOf } from '../../../support/pdf-builder.ts';
import { lookAtPdf } from './look-at-pdf.ts';

const JS = '<< /S /JavaScript /JS (x) >>';
const clean = pdfOf({ page: '/Contents 4 0 R', more: [streamOf('', 'BT ET')] });
const replaced = (pdf: Buffer, from: string, to: string): Buffer =>
  Buffer.from(pdf.toString('latin1').replace(from, to), 'latin1');

async function encrypted(passwords: { userPassword: string; ownerPassword: string }): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.addJavaScript('a', 'app.alert(1)');
  pdf.encrypt(passwords);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

describe('protection', () => {
  it('without a password to open: looked into, and refused all the same', async () => {
    const { codes, verdict, problems } = await lookAtPdf(
      await encrypted({ userPassword: '', ownerPassword: 'a' }),
    );
    expect(codes).toEqual(['pdf.encrypted_content', 'pdf.javascript']);
    expect(problems).toEqual([]);
    expect(verdict).toBe('reject');
  });

  it('with a password: not looked into', async () => {
    const { codes, verdict, problems } = await lookAtPdf(
      await encrypted({ userPassword: 'b', ownerPassword: 'a' }),
    );
    expect(codes).toContain('pdf.encrypted_content');
    expect(problems).toEqual(['pdf.encrypted']);
    expect(verdict).toBe('reject');
  });
});

const UNREADABLE: readonly (readonly [string, Buffer])[] = [
  ['no cross-reference table', replaced(clean, 'startxref', 'startxxxx')],
  [
    'a table that points elsewhere',
    replaced(clean, /startxref\n\d+/.exec(clean.toString('latin1'))?.[0] ?? '', 'startxref\n7'),
  ],
  ['half of a file', clean.subarray(0, clean.length / 2)],
  ['no header', replaced(clean, '%PDF-1.7', '%XXX-1.7')],
  ['a header far behind other data', Buffer.concat([Buffer.alloc(1_500, 'a\n'), clean])],
  ['only a header', Buffer.from('%PDF-1.7\n')],
  ['no page', replaced(pdfOf(), '/Kids [3 0 R]', '/Kids [     ]')],
  ['a page tree that comes back', replaced(pdfOf(), '/Kids [3 0 R]', '/Kids [2 0 R]')],
  [
    'an object that is none',
    replaced(pdfOf({ page: '/Resources 4 0 R', more: ['<< /Font << >> /X 1 >>'] }), '/X 1 >>', '/X nan '),
  ],
  ['nested beyond measure', pdfOf({ page: `/X ${'['.repeat(20_000)}${']'.repeat(20_000)}` })],
  ['the same key twice', pdfOf({ catalog: `/OpenAction ${JS} /OpenAction null` })],
];

describe('damage', () => {
  it.each(UNREADABLE)('%s', async (_, bytes) => {
    const { verdict, problems } = await lookAtPdf(bytes);
    expect(problems).toContain('inspection.damaged');
    expect(verdict).toBe('unreadable');
  });

  it('damage does not hide what is active', async () => {
    const { verdict } = await lookAtPdf(
      replaced(pdfOf({ catalog: `/OpenAction ${JS}` }), 'startxref', 'startxxxx'),
    );
    expect(verdict).toBe('reject');
  });

  it('no cut of a file is clean', async () => {
    const bytes = packedPdf({ catalog: `/OpenAction ${JS}` });
    for (let length = 20; length < bytes.length - 6; length += 61) {
      const { verdict } = await lookAtPdf(bytes.subarray(0, length));
      expect(verdict, `cut at ${length}`).not.toBe('ok');
    }
  });

  it('no wrong byte makes an active file clean', async () => {
    const bytes = pdfOf({ catalog: '/OpenAction 4 0 R', more: [JS] });
    for (let at = 3; at < bytes.length; at += 31) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const { verdict } = await lookAtPdf(flipped);
      expect(verdict, `byte ${at}`).not.toBe('ok');
    }
  });
});

describe('files made to block programs', () => {
  it('object streams that unpack to no end', async () => {
    const bomb = deflateSync(deflateSync(Buffer.alloc(200 * 1024 * 1024)));
    const more = [streamOf('/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]', bomb)];
    expect(await lookAtPdf(pdfOf({ more }))).toMatchObject({
      problems: ['container.ratio'],
      verdict: 'unreadable',
    });
  });

  it('a table that claims two billion objects', async () => {
    const more = [streamOf('/Type /XRef /W [0 0 0] /Size 5 /Index [0 2000000000]', '')];
    expect(await lookAtPdf(pdfOf({ more }))).toMatchObject({ problems: ['inspection.limit'] });
  });

  it('loops of outlines and boxes end', async () => {
    const pdf = pdfOf({
      catalog: '/Outlines << /First 4 0 R >>',
      page: '/Annots [5 0 R]',
      more: [
        '<< /Title (a) /Next 4 0 R /Prev 4 0 R /Parent 4 0 R >>',
        '<< /Subtype /Widget /Parent 5 0 R >>',
      ],
    });
    expect(await lookAtPdf(pdf)).toMatchObject({ codes: ['pdf.widget_without_field'], verdict: 'warn' });
  });

  it('numbers that qpdf cannot write as JSON do no harm', async () => {
    const pdf = pdfOf({ page: '/UserUnit 001.0 /X [00.5 -00.25 3. 007]' });
    expect(await lookAtPdf(pdf)).toMatchObject({ problems: [], verdict: 'ok' });
  });

  it('the process keeps its own exit code', async () => {
    const own = process.exitCode;
    await lookAtPdf(Buffer.from('%PDF-1.7\n'));
    expect(process.exitCode).toBe(own);
  });
});
