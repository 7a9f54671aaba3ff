// Files of several versions, with more behind their end, or that two readers see differently.
import { describe, expect, it } from 'vitest';
import { pdfOf, updated } from '../../../support/pdf-builder.ts';
import { lookAtPdf } from './look-at-pdf.ts';

const JS = '<< /S /JavaScript /JS (x) >>';
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const active = pdfOf({ catalog: '/OpenAction 4 0 R', more: [JS] });
const clean = pdfOf();

describe('versions', () => {
  it('a later version that adds something active', async () => {
    const pdf = updated(
      clean,
      new Map([
        [1, '<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>'],
        [4, JS],
      ]),
    );
    expect(await lookAtPdf(pdf)).toMatchObject({
      codes: ['pdf.javascript'],
      problems: [],
      verdict: 'reject',
    });
  });

  it('an earlier version had it, and lost the way to it', async () => {
    const pdf = updated(active, new Map([[1, CATALOG]]));
    expect(await lookAtPdf(pdf)).toMatchObject({
      codes: ['pdf.unreachable_active'],
      problems: [],
      verdict: 'warn',
    });
  });

  it('an earlier version had it, and it was replaced', async () => {
    const pdf = updated(active, new Map([[4, '<< /S /GoTo /D [3 0 R /Fit] >>']]));
    expect(await lookAtPdf(pdf)).toMatchObject({ codes: ['pdf.unreachable_active'], verdict: 'warn' });
  });

  it('freed by the tables, still there for a reader without tables: they disagree', async () => {
    const { codes, verdict } = await lookAtPdf(updated(active, new Map([[4, null]])));
    expect(codes).toEqual(['pdf.javascript', 'pdf.readers_disagree']);
    expect(verdict).toBe('reject');
  });

  it('a version that the tables do not know', async () => {
    const start = clean.toString('latin1').lastIndexOf('startxref');
    const hidden = Buffer.concat([
      clean.subarray(0, start),
      Buffer.from(
        `4 0 obj\n${JS}\nendobj\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R >>\nendobj\n`,
      ),
      clean.subarray(start),
    ]);
    const { codes, verdict } = await lookAtPdf(hidden);
    expect(codes).toEqual(['pdf.javascript', 'pdf.readers_disagree']);
    expect(verdict).toBe('reject');
  });

  it('a clean update is clean', async () => {
    expect(await lookAtPdf(updated(clean, new Map([[1, CATALOG]])))).toMatchObject({
      codes: [],
      verdict: 'ok',
    });
  });
});

describe('behind the end', () => {
  it.each(['\r\n', '\n\n  \n', '\u0000\u0000\u0000\u001a'])('filling is nothing: %j', async (filling) => {
    expect(await lookAtPdf(Buffer.concat([clean, Buffer.from(filling)]))).toMatchObject({
      codes: [],
      verdict: 'ok',
    });
  });

  it('anything else is said', async () => {
    const { codes, verdict } = await lookAtPdf(
      Buffer.concat([clean, Buffer.from('PK\u0003\u0004 un altro file')]),
    );
    expect(codes).toContain('file.trailing_data');
    expect(verdict).not.toBe('ok');
  });
});
