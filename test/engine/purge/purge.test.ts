// What is purged is nowhere any more, what others use stays, and a crash in the middle leaves nothing half done.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noticeId } from '../../../pipeline/drafting/notice-id.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { type PurgeOptions, purge } from '../../../pipeline/office/purge/purge.ts';
import { defineStage } from '../../../pipeline/stages/stage.ts';
import { makeBackup } from '../../../pipeline/store/backup/make-backup.ts';
import type { BlobKeeping } from '../../../pipeline/store/keeping.ts';
import { deadlineOn } from '../../support/fill-archive.ts';
import { makeField, makeFields } from '../../support/make-result.ts';
import { fakeResult } from '../support/fake-result.ts';
import { fakeStages } from '../support/fake-stages.ts';
import { embeddedData, keepingIn } from '../support/kept-data.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';
import { useDatabaseTemplate } from '../support/template.ts';

const GONE = 'PRVDAA80A41H501X';
const STAYS = 'PRVBRN75B02F205Z';
const SHARED = 'shared part';
const temp = new TempFolder();

beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(() => temp.remove());

/** The notice says what stands in the paper; every document also holds one part that all of them share. */
const stages = fakeStages({
  replace: [
    defineStage({
      ...{ name: 'unpack', version: 1, lane: 'heavy', about: '', needs: [] },
      async run({ document }, ctx) {
        const shared = await ctx.blobs.putBytes(Buffer.from(SHARED));
        const part = { name: null, mediaType: 'x', kind: 'pdf' as const, pageCount: 1 };
        const own = { ...part, sha256: document.sha256, sizeBytes: document.sizeBytes };
        return { kind: 'done', output: { tree: [], parts: [own, { ...part, name: 's', ...shared }] } };
      },
    }),
    defineStage({
      ...{ name: 'draft', version: 1, lane: 'light', about: '', needs: [] },
      async run({ document }, ctx) {
        const text = Buffer.from(await ctx.blobs.get(document.sha256)).toString();
        const [code = '', day = ''] = text.split(' ');
        const result = fakeResult(document, noticeId(document.sha256, 0));
        const fields = makeFields({
          codiceFiscale: makeField(code),
          denominazione: makeField(`NOME ${code}`),
        });
        return { kind: 'done', output: { results: [{ ...result, fields, deadline: deadlineOn(day) }] } };
      },
    }),
  ],
});

async function open(dataDir: string): Promise<Engine> {
  return openTestEngine(dataDir, { stages });
}

function dataOf(engine: Engine, dataDir: string, blobs: BlobKeeping = blobsOf(dataDir)) {
  const { keeping, ...data } = embeddedData(engine, dataDir);
  return { ...data, keeping: { ...keeping, blobs } };
}
const blobsOf = (dataDir: string) => keepingIn(dataDir).blobs;

const options = (over: Partial<PurgeOptions> = {}): PurgeOptions => ({
  selection: { kind: 'by-age', retention: { ready: 30 } },
  ...{ now: new Date('2030-06-30T10:00:00Z'), by: 'test', isAlone: true, isDryRun: false, signal: never() },
  ...over,
});

async function fill(dataDir: string): Promise<Engine> {
  const engine = await open(dataDir);
  await engine.start();
  const papers = [
    temp.paper(`${GONE}.pdf`, `${GONE} 2026-03-01`),
    temp.paper(`${STAYS}.pdf`, `${STAYS} 2030-12-31`),
  ];
  await engine.receive(
    papers.map((path) => factsOfFile(path, { client: `client ${path.includes(GONE)}` })),
    'b',
  );
  await engine.waitFor('b', noProgress, never());
  await engine.db.execute(sql`ANALYZE`);
  const [row] = (await engine.db.execute<{ id: string }>(NOTICE_OF_GONE)).rows;
  await engine.db.execute(sql`INSERT INTO civis.reminder_mail
    (id, day, kind, recipient, state, body, items, created_at, updated_at) VALUES ('m', '2026-01-01', 'digest',
    'ada@studio.example', 'pending', ${JSON.stringify({ subject: GONE, text: '', html: '', notices: [row?.id] })}::json,
    1, now(), now())`);
  return engine;
}

const NOTICE_OF_GONE = sql`SELECT id FROM civis.notice WHERE codice_fiscale = ${GONE}`;

/** Every file of the folder that holds the text, packed or not. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text));
}

describe('purge', () => {
  it('leaves nothing of a taxpayer in the data folder or in a dump, and everything of the others', async () => {
    const dataDir = temp.path('data');
    const engine = await fill(dataDir);
    expect(filesWith(dataDir, GONE).length).toBeGreaterThan(2);
    const dry = await purge(dataOf(engine, dataDir), options({ isDryRun: true }));
    expect(dry.documents).toHaveLength(1);
    expect((await engine.db.execute(NOTICE_OF_GONE)).rows).toHaveLength(1);

    const done = await purge(dataOf(engine, dataDir), options());
    expect(done).toMatchObject({ documents: dry.documents, notices: 1, receipts: 1, remaining: 0 });
    await makeBackup(dataOf(engine, dataDir), {
      ...{ target: temp.path('dump'), now: new Date(), version: '0', signal: never() },
    });
    const { rows } = await engine.db.execute<{ documents: unknown; by: string }>(
      sql`SELECT documents, by FROM civis.purge_run`,
    );
    expect(rows).toEqual([{ documents: dry.documents, by: 'test' }]);
    await engine.close();
    expect(filesWith(dataDir, GONE)).toEqual([]);
    expect(filesWith(dataDir, STAYS).length).toBeGreaterThan(2);
    expect(filesWith(dataDir, SHARED)).toHaveLength(1);
  });

  it('does not bring it back from a receipt', async () => {
    const dataDir = temp.path('data');
    const engine = await open(dataDir);
    expect(await engine.rebuildFromReceipts()).toMatchObject({ documents: 1, missingOriginals: [] });
    await engine.close();
  });

  it('refuses a document with an open deadline', async () => {
    const dataDir = temp.path('data');
    const engine = await open(dataDir);
    const [row] = (await engine.db.execute<{ id: string }>(sql`SELECT id FROM civis.document`)).rows;
    const named = options({ selection: { kind: 'document', id: row?.id ?? '' } });
    await expect(purge(dataOf(engine, dataDir), named)).rejects.toThrow('purge.protected');
    await engine.close();
  });

  it('goes on after a crash, and never leaves a notice without its blob', async () => {
    const dataDir = temp.path('crashed');
    const engine = await fill(dataDir);
    const breaking: BlobKeeping = {
      list: () => blobsOf(dataDir).list(),
      read: (sha256) => blobsOf(dataDir).read(sha256),
      remove: () => Promise.reject(new Error('killed')),
    };
    await expect(purge(dataOf(engine, dataDir, breaking), options())).rejects.toThrow('killed');
    // The rows and the receipt went, the blobs did not: nothing names them.
    expect((await engine.db.execute(NOTICE_OF_GONE)).rows).toEqual([]);
    await engine.close();
    const again = await open(dataDir);
    const next = await purge(
      dataOf(again, dataDir),
      options({ selection: { kind: 'by-age', retention: {} } }),
    );
    expect(next).toMatchObject({ documents: [], remaining: 0 });
    expect(next.blobs).toBeGreaterThan(0);
    await again.close();
    expect(filesWith(join(dataDir, 'blobs'), GONE)).toEqual([]);
    expect(filesWith(join(dataDir, 'blobs'), SHARED)).toHaveLength(1);
  });

  it('leaves what is put at that moment to the next round', async () => {
    const dataDir = temp.path('busy');
    const engine = await fill(dataDir);
    const now = new Date('2030-06-30T10:00:00Z');
    // Files of today: long put, as seen from then; fresh, as seen from now.
    const first = await purge(dataOf(engine, dataDir), options({ isAlone: false, now: new Date() }));
    expect(first.documents).toEqual([]);
    const store = blobsOf(dataDir);
    const [blob] = (await engine.db.execute<{ sha256: string }>(sql`SELECT sha256 FROM civis.document`)).rows;
    expect(await store.remove(blob?.sha256 ?? '', new Date(Date.now() - 60_000))).toBe('fresh');
    const done = await purge(dataOf(engine, dataDir), options({ isAlone: false, now }));
    expect(done).toMatchObject({ remaining: 0 });
    await engine.close();
  });
});
