// Opening one file: what it is, what it holds, and that what was found before a limit stays found.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONTAINER_LIMITS } from '../../../extractors/containers/container-limits.ts';
import { documentAt, type OpenFileRequest, openFile } from '../../../extractors/containers/open-file.ts';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { buildZip } from '../../support/zip-builder.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-open-'));
let files = 0;

function open(content: string | Buffer, over: Partial<OpenFileRequest> = {}) {
  files += 1;
  const path = join(folder, `file-${files}`);
  writeFileSync(path, content);
  const outFolder = mkdtempSync(join(folder, 'out-'));
  const request = { ...documentAt(path, outFolder), reading: DEFAULT_READING_LIMITS, ...over };
  return { opened: openFile(request), outFolder };
}

const manyMails = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `From a@b.example Mon Sep 14 09:00:00 2026\nFrom: a@b.example\nSubject: ${n}\n\ntesto ${n}\n\n`,
  ).join('');
const manyFiles = (count: number) =>
  buildZip(Array.from({ length: count }, (_, n) => ({ name: `${n}.txt`, content: String(n) })));
const limits = { ...DEFAULT_CONTAINER_LIMITS, maxFilesInContainer: 5 };

describe('a container', () => {
  it('hands its files out under their hashes', async () => {
    const { opened, outFolder } = open(manyFiles(2));
    const { children, kind } = await opened;
    expect(kind).toBe('container');
    expect(readdirSync(outFolder).sort()).toEqual(children.map(({ sha256 }) => sha256).sort());
  });

  it('of too many files is refused', async () => {
    await expect(open(manyFiles(6), { limits }).opened).rejects.toMatchObject({
      code: 'container.too_many_parts',
    });
  });

  it('that is a mailbox may hold more', async () => {
    expect((await open(manyMails(6), { limits }).opened).children).toHaveLength(6);
  });

  it('keeps what was found before a limit, and says which', async () => {
    const { children, problems } = await open(manyMails(6), { limits: { ...limits, maxParts: 4 } }).opened;
    expect(children).toHaveLength(4);
    expect(problems.map(({ code }) => code)).toEqual(['container.too_many_parts']);
  });
});

describe('a file that is nothing we read', () => {
  it.each([
    ['plain text', 'buongiorno', 'text', 'text/plain'],
    ['bytes', Buffer.from([0, 1, 2, 3, 255]), 'other', 'application/octet-stream'],
    ['nothing', '', 'other', 'application/x-empty'],
  ])('as a part stays in the tree: %s', async (_, content, kind, mediaType) => {
    expect(await open(content, { expects: 'any' }).opened).toMatchObject({ kind, mediaType, children: [] });
  });

  it.each([
    ['lettera.pdf', 'file.type_mismatch'],
    ['lettera.xyz', 'file.unknown_type'],
  ])('as a document called %s is %s', async (name, code) => {
    await expect(open('buongiorno', { name }).opened).rejects.toMatchObject({ code });
  });
});

describe('a message too short to be told from text', () => {
  const short = 'Subject: avviso\r\n\r\ntesto\r\n';

  it('is opened as one where its container says so', async () => {
    expect(await open(short, { expects: 'message' }).opened).toMatchObject({
      mediaType: 'message/rfc822',
      mail: { kind: 'ordinaria', subject: 'avviso' },
    });
  });

  it('is text otherwise', async () => {
    expect(await open(short, { expects: 'any' }).opened).toMatchObject({ kind: 'text', mail: null });
  });
});
