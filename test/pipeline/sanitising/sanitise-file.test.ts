// Only what is found clean is offered; the pictures are tried before it is given up; nothing else stays in the folder.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from '../../../contract/words.ts';
import { createInlineReader } from '../../../pipeline/sandbox/inline-reader.ts';
import { type SanitisingTools, sanitiseFile } from '../../../pipeline/sanitising/sanitise-file.ts';
import { wordsOf } from '../../extractors/sanitising/support/look-inside.ts';
import { docxWithFields } from '../../extractors/sanitising/support/office-files.ts';
import { onePage, rawPdf } from '../../extractors/sanitising/support/raw-pdf.ts';
import { signedEnvelope } from '../../support/cms-builder.ts';

const reader = createInlineReader();
let folder = '';
let outFolder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'civis-clean-in-'));
  outFolder = mkdtempSync(join(tmpdir(), 'civis-clean-out-'));
});
afterEach(() => {
  for (const each of [folder, outFolder]) rmSync(each, { recursive: true });
});

const ACTIVE_PDF = rawPdf(
  onePage({
    catalog: '/OpenAction << /S /JavaScript /JS (1) >> /Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>',
    more: {
      7: '<< /Type /Filespec /F (conti.txt) /EF << /F 8 0 R >> >>',
      8: { dict: '/Type /EmbeddedFile', data: 'uno due tre' },
    },
  }),
);

function sanitise(bytes: Uint8Array, name: string, tools: Partial<SanitisingTools> = {}) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return sanitiseFile(
    { path, name, outFolder, pageCount: null },
    { reader, inspect: async () => 'ok', libreOffice: null, signal: new AbortController().signal, ...tools },
  );
}

describe('making a file sendable', () => {
  it('offers a copy that was found clean, and what was attached apart', async () => {
    const seen: string[] = [];
    const made = await sanitise(ACTIVE_PDF, 'avviso.pdf', {
      inspect: async (path, name) => {
        seen.push(`${name} ${readFileSync(path, 'latin1').includes('JavaScript')}`);
        return 'ok';
      },
    });
    expect(seen).toEqual(['copia.pdf false']);
    expect(made).toMatchObject({ verdict: 'ok', wasSigned: false, copy: { way: 'rewritten' } });
    expect(made.copy.attachments).toMatchObject([{ name: 'conti.txt', sizeBytes: 11, role: 'embedded' }]);
    const attached = made.copy.attachments[0]?.sha256 ?? '';
    expect(readFileSync(join(outFolder, attached), 'utf8')).toBe('uno due tre');
    expect(readdirSync(outFolder).sort()).toEqual([made.copy.sha256, attached].sort());
  });

  it('tries pictures of the pages when the search still finds something', async () => {
    const verdicts: Verdict[] = ['warn', 'ok'];
    const made = await sanitise(ACTIVE_PDF, 'a.pdf', { inspect: async () => verdicts.shift() ?? 'reject' });
    expect(made.copy.way).toBe('pictures');
  });

  it.each(['reject', 'warn', 'unreadable'] as const)(
    'offers nothing that is found %s to the last',
    async (verdict) => {
      await expect(sanitise(ACTIVE_PDF, 'a.pdf', { inspect: async () => verdict })).rejects.toMatchObject({
        code: 'sanitising.still_active',
      });
    },
  );

  it('takes a document out of its envelope and says that the signature is lost', async () => {
    const envelope = signedEnvelope(ACTIVE_PDF);
    const made = await sanitise(Buffer.from(envelope), 'avviso.pdf.p7m');
    expect(made.wasSigned).toBe(true);
    expect(made.copy.steps[0]).toBe('envelope.opened');
    expect(made.copy.warnings[0]?.code).toBe('signature.lost');
    expect(await wordsOf(readFileSync(made.path))).toContain('Totale da versare');
  });

  it('leaves the original as it was', async () => {
    await sanitise(ACTIVE_PDF, 'a.pdf');
    expect(readFileSync(join(folder, 'a.pdf')).equals(ACTIVE_PDF)).toBe(true);
  });

  it('says what to do about an office file without LibreOffice, and leaves no half copy', async () => {
    await expect(sanitise(docxWithFields(), 'a.docx')).rejects.toMatchObject({ code: 'office.missing' });
    expect(readdirSync(outFolder)).toEqual([]);
  });

  it('says what cannot be done', async () => {
    await expect(sanitise(Buffer.from('<html><script>1</script>'), 'a.html')).rejects.toMatchObject({
      code: 'sanitising.no_way',
    });
    await expect(sanitise(Buffer.from(''), 'a.pdf')).rejects.toMatchObject({ code: 'file.empty' });
  });
});
