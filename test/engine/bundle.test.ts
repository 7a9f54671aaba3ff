// A notice's bundle from a real data folder: the original, the files of its request, clean copies from the sandbox, sums that
// hold; and never a file in which a virus was found.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../contract/result.schema.ts';
import { EXIT } from '../../pipeline/cli/exit-codes.ts';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import { NO_CHOICES, type RequestChoices } from '../../pipeline/store/choice-index.ts';
import { saveChoices } from '../../pipeline/store/choice-rows.ts';
import { openDataFolder } from '../../pipeline/store/data-folder.ts';
import { FolderBlobStore } from '../../pipeline/store/folder-blob-store.ts';
import { stageResult } from '../../pipeline/store/schema.ts';
import { documentIdOf } from '../../pipeline/store/stored-document.ts';
import { onePage, rawPdf } from '../extractors/sanitising/support/raw-pdf.ts';
import { deadlineOn, fillArchive, fullNotice, idOf, resultOf, sha256Of } from '../support/fill-archive.ts';
import { readZip } from '../support/read-zip.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const folder = new TempFolder();
const data = folder.path('data');
const ACTIVE_PDF = rawPdf(onePage({ catalog: '/OpenAction << /S /JavaScript /JS (1) >>' }));
const VIRUS: Finding = { code: 'virus.found', kind: 'virus', where: 'Eicar-Test', severity: 'reject' };
const now = new Date('2026-01-01T08:00:00Z');

async function bundle(name: string, ordinal = 0, out = folder.path(`${name}-${ordinal}.zip`)) {
  const said: string[] = [];
  const args = ['export', '--format', 'zip', '--notice', idOf(name, ordinal), '--out', out];
  const exit = await runCli(args, {
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    isOutTty: false,
    isErrTty: false,
    env: { CIVIS_DATA_DIR: data, CIVIS_READERS: '1' },
  });
  if (exit !== EXIT.ok) return { exit, said: said.join(''), out, entries: new Map<string, Buffer>() };
  const read = await readZip(readFileSync(out));
  return { exit, said: said.join(''), out, entries: new Map(read.map((each) => [each.name, each.bytes])) };
}

beforeAll(async () => {
  await useDatabaseTemplate();
  mkdirSync(data, { recursive: true });
  const blobs = new FolderBlobStore((await openDataFolder(data)).blobs);
  const kept = async (bytes: string | Uint8Array) => (await blobs.putBytes(Buffer.from(bytes))).sha256;
  for (const name of ['paper', 'infected', 'part-infected', 'bare']) await kept(name);
  const file = async (
    name: string,
    bytes: string | Uint8Array,
    verdict: RequestChoices['documents'][number]['verdict'],
    findings: Finding[] = [],
  ) => ({
    name,
    sha256: await kept(bytes),
    sizeBytes: bytes.length,
    type: 'application/pdf',
    verdict,
    findings,
    held: null,
  });
  const choices: RequestChoices = {
    ...NO_CHOICES,
    documents: [
      await file('quietanza.pdf', 'receipt one', 'ok'),
      await file('../../quietanza.pdf', 'receipt two', 'warn'),
      await file('modulo attivo.pdf', ACTIVE_PDF, 'reject'),
      await file('rotto.pdf', 'no PDF at all', 'reject'),
      await file('malato.pdf', 'sick', 'reject', [VIRUS]),
    ],
  };
  await withDatabase(data, async ({ db }) => {
    await fillArchive(db, [
      { name: 'paper', notices: [{ ...fullNotice(1) }, { deadline: deadlineOn('2027-01-01') }] },
      { name: 'infected', status: 'rejected', errorCode: 'virus.found', notices: [{ status: 'rejected' }] },
      { name: 'part-infected', notices: [{}] },
      {
        name: 'bare',
        notices: [{ deadline: null, source: { ...resultOf('bare', 0).source, path: '../CON.pdf' } }],
      },
      { name: 'gone', notices: [{}] },
    ]);
    await db.transaction((tx) => saveChoices(tx, idOf('paper'), choices, now));
    const part = { part: 'a.zip/virus.exe', type: 'x', verdict: 'reject' as const, findings: [VIRUS] };
    await db.insert(stageResult).values({
      ...{ documentId: documentIdOf(sha256Of('part-infected')), stage: 'inspect', version: 3 },
      ...{ outcome: 'done', reasons: [], tookMs: 1, createdAt: now },
      output: { attachments: [part], infected: ['ab'.repeat(32)] },
    });
  });
});
afterAll(() => folder.remove());

describe('a bundle', () => {
  it('holds all that belongs to a notice, each file under its sum', { timeout: 120_000 }, async () => {
    const { exit, said, out, entries } = await bundle('paper');
    expect([exit, said]).toEqual([EXIT.ok, '']);
    expect([...entries.keys()]).toEqual([
      'leggimi.txt',
      'draft.json',
      'scheda.html',
      'scheda.pdf',
      'scadenza.ics',
      'lettera-cliente.txt',
      'lettera-cliente.eml',
      'lettera-cliente.pdf',
      'originale/paper.pdf',
      'allegati/01-quietanza.pdf',
      'allegati/02-quietanza.pdf',
      'allegati-da-non-inviare/03-modulo attivo.pdf',
      'allegati-da-non-inviare/04-rotto.pdf',
      'copie-pulite/03-modulo attivo.pdf',
      'copie-pulite/04-rotto.pdf.txt',
      'impronte.sha256',
    ]);
    expect(entries.get('originale/paper.pdf')?.toString()).toBe('paper');
    expect(entries.get('allegati/02-quietanza.pdf')?.toString()).toBe('receipt two');
    const copy = entries.get('copie-pulite/03-modulo attivo.pdf') ?? Buffer.alloc(0);
    expect(copy.subarray(0, 5).toString()).toBe('%PDF-');
    expect(copy.includes('JavaScript')).toBe(false);
    expect(entries.get('copie-pulite/04-rotto.pdf.txt')?.toString()).toContain('non c’è una copia pulita');
    const guide = entries.get('leggimi.txt')?.toString() ?? '';
    expect(guide).toContain('altri atti (1)');
    expect(guide).toContain('Eicar-Test');
    expect([...entries.values()].some((bytes) => bytes.equals(Buffer.from('sick')))).toBe(false);
    checkWithTools(out);
  });

  it('of an infected original holds its name and verdict only', async () => {
    for (const name of ['infected', 'part-infected']) {
      const { exit, entries } = await bundle(name);
      expect(exit).toBe(EXIT.ok);
      expect([...entries.keys()].filter((each) => each.startsWith('originale'))).toEqual([]);
      expect([...entries.values()].some((bytes) => bytes.equals(Buffer.from(name)))).toBe(false);
      expect(entries.get('leggimi.txt')?.toString()).toMatch(
        /Originale non incluso.*(Eicar-Test|virus\.found)/,
      );
    }
  });

  it('is the same bytes when nothing changed, but for the moment', async () => {
    const [one, two] = [await bundle('bare'), await bundle('bare', 0, folder.path('again.zip'))];
    const sums = ({ entries }: typeof one) =>
      [...entries].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]);
    expect(sums(two)).toEqual(sums(one));
    expect([...one.entries.keys()]).toContain('originale/_CON.pdf');
  });

  it('is not written when the original is lost, nor for an id that is not there or means two notices', async () => {
    const lost = await bundle('gone');
    expect(lost.exit).toBe(EXIT.someFailed);
    expect(lost.said).toContain('store.blob_missing');
    expect((await bundle('nobody')).said).toContain('notice.not_found');
    expect((await bundle('paper', 8)).exit).toBe(EXIT.badArguments);
    expect(readdirSync(folder.root).filter((name) => /gone|nobody|\.tmp/.test(name))).toEqual([]);
  });
});

/** The tools that a receiver has, where this machine has them. */
function checkWithTools(zip: string): void {
  if (spawnSync('unzip', ['-v']).error || spawnSync('sha256sum', ['--version']).error) return;
  expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected');
  const place = folder.path('unpacked');
  execFileSync('unzip', ['-q', zip, '-d', place], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  const checked = execFileSync('sha256sum', ['-c', 'impronte.sha256'], { cwd: place, encoding: 'utf8' });
  expect(
    checked
      .trim()
      .split('\n')
      .every((line) => line.endsWith(': OK')),
  ).toBe(true);
}
