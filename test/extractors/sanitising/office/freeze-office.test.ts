// A package comes out as a package that reads the same, with its fields frozen; what cannot be frozen is refused.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FileFamily } from '../../../../extractors/active-content/family.ts';
import { openPackage } from '../../../../extractors/active-content/package/open-package.ts';
import { freezeOffice } from '../../../../extractors/sanitising/office/freeze-office.ts';
import { storedZip } from '../../../../extractors/sanitising/office/write-stored-zip.ts';
import { docxWithFields, odtWithDate } from '../support/office-files.ts';

const outFolder = mkdtempSync(join(tmpdir(), 'civis-freeze-'));
afterAll(() => rmSync(outFolder, { recursive: true }));
const freeze = (bytes: Buffer, family: FileFamily) => freezeOffice(bytes, family, { outFolder });

describe('freezing a package', () => {
  it('keeps every part of a DOCX, its fields as text', async () => {
    const bytes = docxWithFields();
    const frozen = await freeze(bytes, 'ooxml');
    expect(frozen).toMatchObject({ ending: 'docx', steps: ['office.fields_frozen'] });
    expect(frozen.warnings).toEqual([{ code: 'office.embedded_dropped', count: 1, pages: [] }]);
    const before = await openPackage(bytes);
    const after = await openPackage(readFileSync(join(outFolder, frozen.sha256)));
    expect(after.problems()).toEqual([]);
    expect(after.names).toEqual(before.names);
    const text = after.read('word/document.xml')?.toString('utf8') ?? '';
    expect(text).toContain('3 maggio 2024');
    expect(text).not.toContain('DATE');
    expect(text).toContain('perché'); // written again in UTF-8
  });

  it('keeps the type of an ODT first, as its readers want it', async () => {
    const frozen = await freeze(odtWithDate(), 'odf');
    expect(frozen).toMatchObject({ ending: 'odt', steps: ['office.fields_frozen'] });
    const bytes = readFileSync(join(outFolder, frozen.sha256));
    expect(bytes.toString('latin1', 30, 38)).toBe('mimetype');
  });

  it('knows flat ODF', async () => {
    const flat = `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><text:time>12:30</text:time></office:document>`;
    const frozen = await freeze(Buffer.from(flat), 'odf');
    expect(frozen.ending).toBe('fodt');
    expect(readFileSync(join(outFolder, frozen.sha256), 'utf8')).toContain('>12:30</office:document>');
  });

  it('refuses formats whose fields cannot be fixed', async () => {
    for (const family of ['ole', 'rtf'] as const)
      await expect(freeze(Buffer.from('x'), family)).rejects.toMatchObject({ code: 'office.not_freezable' });
    for (const family of ['html', 'zip', 'program', 'svg', 'xml', 'unknown'] as const)
      await expect(freeze(Buffer.from('x'), family)).rejects.toMatchObject({ code: 'sanitising.no_way' });
  });

  it('refuses a binary workbook and an encrypted ODT', async () => {
    const types = (type: string) => ({
      name: '[Content_Types].xml',
      bytes: Buffer.from(
        `<Types xmlns="a"><Override PartName="/xl/workbook.bin" ContentType="${type}"/></Types>`,
      ),
    });
    const xlsb = storedZip([types('application/vnd.ms-excel.sheet.binary.macroEnabled.main')]);
    await expect(freeze(xlsb, 'ooxml')).rejects.toMatchObject({ code: 'sanitising.no_way' });
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:manifest>';
    await expect(freeze(odtWithDate(manifest), 'odf')).rejects.toMatchObject({ code: 'container.encrypted' });
  });

  it('refuses a package that cannot be read whole', async () => {
    const bytes = docxWithFields();
    const broken = Buffer.from(bytes);
    const at = broken.indexOf('3 maggio');
    broken[at] = (broken[at] ?? 0) ^ 1;
    await expect(freeze(broken, 'ooxml')).rejects.toMatchObject({ code: 'container.damaged' });
  });
});
