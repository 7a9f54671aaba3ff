// Names in a bundle, and its ZIP read again by another reader.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryName } from '../../../pipeline/outputs/bundle/entry-names.ts';
import { type BundleEntry, SUMS_FILE, writeBundle } from '../../../pipeline/outputs/bundle/write-bundle.ts';
import { readZip } from '../../support/read-zip.ts';

const NOW = new Date('2026-01-01T08:00:00Z');
const entries: readonly BundleEntry[] = [
  { name: 'leggimi.txt', content: { bytes: 'città\n' } },
  { name: 'originale/perché 😀.pdf', content: { bytes: Buffer.from([0, 1, 2]) } },
];

async function bundleOf(of: readonly BundleEntry[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  await writeBundle(of, NOW, async (piece) => void pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
}

describe('names', () => {
  it.each([
    ['in/avviso.pdf', 'avviso.pdf'],
    ['C:\\Users\\Ada\\avviso.pdf', 'avviso.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'x'],
    ['.', 'x'],
    ['', 'x'],
    ['a/', 'x'],
    ['...pdf', 'pdf'],
    ['.htaccess', 'htaccess'],
    ['nome. . ', 'nome'],
    ['CON', '_CON'],
    ['nul.pdf', '_nul.pdf'],
    ['COM1.tar.gz', '_COM1.tar.gz'],
    ['CONTO.pdf', 'CONTO.pdf'],
    ['a<b>:"|?*.pdf', 'a_b_.pdf'],
    ['a\nb\u0000.pdf', 'a_b_.pdf'],
    ['fattura\u202Efdp.exe', 'fattura_fdp.exe'],
    ['perche\u0301.pdf', 'perché.pdf'],
    [`${'è'.repeat(200)}.pdf`, `${'è'.repeat(58)}.pdf`],
    [`${'😀'.repeat(200)}.pdf`, `${'😀'.repeat(29)}.pdf`],
  ])('%j is %j', (path, name) => {
    expect(entryName(path, 'x')).toBe(name);
  });

  it('any path gives a name that stays in its folder, on every system', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom('..', '/', '\\', '.', ' ', ':', 'con', '\u0000', '\u202E', 'a', '.pdf');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 }))), (pieces) => {
        const name = entryName(pieces.join(''), 'originale');
        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^\.|[. ]$|^$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      }),
      { numRuns: 120 },
    );
  });
});

describe('the ZIP', () => {
  it('holds the entries in order with UTF-8 names, one time and the sums of all', async () => {
    const read = await readZip(await bundleOf(entries));
    expect(read.map(({ name }) => name)).toEqual([...entries.map(({ name }) => name), SUMS_FILE]);
    for (const { entry } of read) {
      // Bit 11: the name is UTF-8.
      expect(entry.generalPurposeBitFlag & 0x800).toBe(0x800);
      expect(entry.getLastModDate()).toEqual(NOW);
    }
    const sums = read.at(-1)?.bytes.toString('utf8') ?? '';
    const expected = read.slice(0, -1).map(({ name, bytes }) => `${sumOf(bytes)}  ${name}\n`);
    expect(sums).toBe(expected.join(''));
  });

  it('is the same bytes every time', async () => {
    expect(await bundleOf(entries)).toEqual(await bundleOf(entries));
  });

  it('fails when a file is not there, and does not wait for ever', async () => {
    const missing = { name: 'a', content: { path: '/nowhere/at/all', sha256: 'ab' } };
    await expect(bundleOf([...entries, missing])).rejects.toThrow('ENOENT');
  });
});

function sumOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
