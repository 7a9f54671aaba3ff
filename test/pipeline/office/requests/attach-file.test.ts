// A file added to a request is kept and looked at as it is kept; whatever speaks against it is recorded with it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../../contract/app-error.ts';
import { type AttachTools, attachFile } from '../../../../pipeline/office/requests/attach-file.ts';
import { createInlineReader } from '../../../../pipeline/sandbox/inline-reader.ts';
import { FolderBlobStore } from '../../../../pipeline/store/folder-blob-store.ts';
import { findingOfScan } from '../../../../pipeline/virus-scan/scan-finding.ts';
import { onePage, rawPdf } from '../../../extractors/sanitising/support/raw-pdf.ts';
import { pdfOf } from '../../../support/pdf-builder.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-attach-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const blobs = new FolderBlobStore(join(root, 'blobs'));
const inline = createInlineReader();
/** Pages are not read here: no picture is drawn for a name. */
const reader = {
  ...inline,
  readPage: async () => {
    throw new AppError('pdf.damaged');
  },
};
const TOOLS: AttachTools = { blobs, reader, scan: null, maxFileBytes: 1_000_000 };
const never = new AbortController().signal;

function file(name: string, bytes: Uint8Array): string {
  const path = join(root, name);
  writeFileSync(path, bytes);
  return path;
}

const attach = (name: string, bytes: Uint8Array, more: Partial<AttachTools> = {}) =>
  attachFile(file(name, bytes), { ...TOOLS, ...more }, never);

describe('attachFile', () => {
  it('keeps the bytes and finds nothing against a plain page', async () => {
    const bytes = pdfOf();
    const kept = await attach('plain.pdf', bytes);
    expect(kept).toMatchObject({ name: 'plain.pdf', sizeBytes: bytes.length, type: 'application/pdf' });
    expect(kept).toMatchObject({ verdict: 'ok', held: null });
    expect(Buffer.from(await blobs.get(kept.sha256)).equals(bytes)).toBe(true);
  });

  it('records what is active in it, and in what it holds with its way', async () => {
    const bytes = rawPdf(
      onePage({
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>',
        more: {
          7: '<< /Type /Filespec /F (pagina.html) /EF << /F 8 0 R >> >>',
          8: { dict: '/Type /EmbeddedFile', data: '<html><script>alert(1)</script></html>' },
        },
      }),
    );
    const { verdict, findings } = await attach('holds.pdf', bytes);
    expect(verdict).toBe('reject');
    const inside = findings.filter(({ where }) => where.includes('pagina.html'));
    expect(inside.map(({ severity }) => severity)).toContain('reject');
  });

  it('never calls a file clean that nothing here can open', async () => {
    const { verdict } = await attach('odd.bin', Buffer.from([0, 1, 2, 3, 255, 254]));
    expect(verdict).toBe('unreadable');
  });

  it.each([
    [{ state: 'infected', name: 'Eicar' } as const, 'reject', 'virus.found'],
    [{ state: 'failed', reason: 'refused', detail: '' } as const, 'unreadable', 'virus.scan_failed'],
  ])('takes the word of the virus scan: %j', async (answer, verdict, code) => {
    const finding = findingOfScan(answer);
    const scan = async () => ({
      isInfected: answer.state === 'infected',
      findings: finding ? [finding] : [],
    });
    const kept = await attach('scanned.pdf', pdfOf(), { scan });
    expect(kept.verdict).toBe(verdict);
    expect(kept.findings.map((each) => each.code)).toContain(code);
  });

  it('looks at the bytes that were kept, not at what the path holds later', async () => {
    const path = file('changes.pdf', pdfOf({ catalog: '/OpenAction << /S /JavaScript /JS (1) >>' }));
    const swapping = {
      putFile: async (from: string) => {
        const kept = await blobs.putFile(from);
        writeFileSync(path, pdfOf());
        return kept;
      },
      pathOf: (sha256: string) => blobs.pathOf(sha256),
    };
    const kept = await attachFile(path, { ...TOOLS, blobs: swapping }, never);
    expect(kept.verdict).toBe('reject');
    expect(readFileSync(path).equals(pdfOf())).toBe(true);
  });

  it('tells a document that the agency has by its name or by its first page', async () => {
    expect((await attach('F24_giugno.pdf', pdfOf())).held).toBe('f24');
    const text = 'MODELLO DI PAGAMENTO UNIFICATO\nDELEGA IRREVOCABILE A: BANCA';
    const lines = text.split('\n').map((line) => ({ text: line }));
    const reads = { ...inline, readPage: async () => ({ reading: { readings: [{ lines }] } }) };
    // A test double of one page's words.
    const asReader = reads as unknown as AttachTools['reader'];
    expect((await attach('scan.pdf', pdfOf(), { reader: asReader })).held).toBe('f24');
  });

  it.each([
    ['nowhere.pdf', 'file.not_found'],
    ['', 'arguments.invalid'],
  ])('refuses %j', async (name, code) => {
    await expect(attachFile(join(root, name), TOOLS, never)).rejects.toMatchObject({ code });
  });

  it('refuses what is larger than any file may be, before it is copied', async () => {
    const made = attach('big.pdf', Buffer.alloc(11), { maxFileBytes: 10 });
    await expect(made).rejects.toMatchObject({ code: 'file.too_large' });
  });
});
