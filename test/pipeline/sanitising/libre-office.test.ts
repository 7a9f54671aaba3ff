// The real LibreOffice, where it is installed: what was shown is printed, not today's date. Elsewhere these are skipped, and
// say so.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createInlineReader } from '../../../pipeline/sandbox/inline-reader.ts';
import { convertOffice } from '../../../pipeline/sanitising/office/convert-office.ts';
import { findLibreOffice } from '../../../pipeline/sanitising/office/find-libreoffice.ts';
import { sanitiseFile } from '../../../pipeline/sanitising/sanitise-file.ts';
import { wordsOf } from '../../extractors/sanitising/support/look-inside.ts';
import { docxWithFields, odtWithDate } from '../../extractors/sanitising/support/office-files.ts';

const program = findLibreOffice('auto');
const why = program ? '' : ' (SKIPPED: LibreOffice is not installed on this machine)';
const folder = mkdtempSync(join(tmpdir(), 'civis-lo-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { signal } = new AbortController();

describe.skipIf(!program)(`converting with LibreOffice${why}`, () => {
  const libreOffice = program ?? '';
  const reader = createInlineReader();

  it.each([
    ['lettera.docx', docxWithFields],
    ['lettera.odt', odtWithDate],
  ])('prints the day that %s showed', { timeout: 120_000 }, async (name, make) => {
    const path = join(folder, name);
    writeFileSync(path, make());
    const made = await sanitiseFile(
      { path, name, outFolder: folder, pageCount: null },
      { reader, inspect: async () => 'ok', libreOffice, signal },
    );
    expect(made.copy).toMatchObject({ mediaType: 'application/pdf', look: { state: 'not_compared' } });
    expect(made.copy.steps).toEqual(['office.fields_frozen', 'office.converted']);
    expect(made.copy.warnings[0]?.code).toBe('office.look_unchecked');
    const words = await wordsOf(readFileSync(made.path));
    expect(words).toContain('3 maggio 2024');
    if (name.endsWith('docx')) expect(words).toMatch(/pagina ?1\b/); // alive: stored was 9
  });

  it('is stopped when it takes too long, and by its caller', { timeout: 60_000 }, async () => {
    const path = join(folder, 'lento.docx');
    writeFileSync(path, docxWithFields());
    const request = { program: libreOffice, path, ending: 'docx', outFolder: folder, timeoutMs: 50, signal };
    await expect(convertOffice(request)).rejects.toMatchObject({ code: 'office.time_limit' });
    const caller = new AbortController();
    setTimeout(() => caller.abort(new Error('called off')), 50);
    await expect(convertOffice({ ...request, timeoutMs: 60_000, signal: caller.signal })).rejects.toThrow(
      'called off',
    );
  });

  it('says when nothing comes out', { timeout: 60_000 }, async () => {
    const path = join(folder, 'rotto.docx');
    writeFileSync(path, 'PK\u0003\u0004 niente');
    const request = {
      program: libreOffice,
      path,
      ending: 'docx',
      outFolder: folder,
      timeoutMs: 60_000,
      signal,
    };
    await expect(convertOffice(request)).rejects.toMatchObject({ code: 'office.failed' });
  });
});

describe('looking for LibreOffice', () => {
  it('is off when it is switched off', () => {
    expect(findLibreOffice('off')).toBeNull();
  });

  it('takes the path that is given, if something is there', () => {
    expect(findLibreOffice(process.execPath)).toBe(process.execPath);
    expect(() => findLibreOffice('/non/esiste/soffice')).toThrowError(/config\.invalid/);
  });

  it('looks along PATH', () => {
    writeFileSync(join(folder, 'soffice'), '');
    expect(findLibreOffice('auto', folder)).toBe(
      join(folder, process.platform === 'win32' ? 'soffice.exe' : 'soffice'),
    );
  });
});
