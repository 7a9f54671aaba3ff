// A watched folder over the real engine: hundreds of files at once, papers that come again, facts that come late.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resultsOf } from '../../pipeline/cli/watch/watch-report.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import { intakesBeginning } from '../../pipeline/store/intake-lookup.ts';
import { fakeStages } from './support/fake-stages.ts';
import { openTestEngine } from './support/open-test-engine.ts';
import { watchOnce } from './support/open-test-watch.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
let engine: Engine;
beforeAll(async () => {
  await useDatabaseTemplate();
  mkdirSync(folder.path('data'));
  engine = await openTestEngine(folder.path('data'), { stages: fakeStages({ heavyMs: 0 }) });
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

function put(name: string, text: string): void {
  const path = folder.path(join('inbox', name));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
function filesBelow(name: string): readonly string[] {
  const root = folder.path(name);
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((file) => !file.includes('.civis-') && statSync(join(root, file)).isFile());
}

it('120 files at once: each in its place, each document once', { timeout: 600_000 }, async () => {
  const COUNT = 120;
  for (let n = 0; n < COUNT; n += 1) put(`c${n % 7}/${n}.txt`, `paper ${n}`);
  let open = 0;
  let most = 0;
  const counting: Engine = {
    ...engine,
    async receive(files, batchId) {
      open += 1;
      most = Math.max(most, open);
      return engine.receive(files, batchId);
    },
  };
  const ended = new Set<string>();
  await watchOnce(counting, folder.root, {
    onEnd: (end, put) => {
      expect(put).toBe('moved');
      open -= 1;
      ended.add(end.path);
    },
  });
  expect(ended.size).toBe(COUNT);
  expect(most).toBe(20);
  expect(filesBelow('inbox')).toEqual([]);
  const texts = filesBelow('done').map((file) => readFileSync(folder.path(join('done', file)), 'utf8'));
  expect(new Set(texts).size).toBe(COUNT);
  expect(texts).toHaveLength(COUNT);
  const { rows } = await engine.db.execute<{ documents: string; notices: string }>(sql`
    SELECT (SELECT count(*) FROM civis.document WHERE status = 'done') AS documents,
      (SELECT count(*) FROM civis.notice) AS notices`);
  expect(rows.map((row) => [Number(row.documents), Number(row.notices)])).toEqual([[COUNT, 2 * COUNT]]);
});

it('the same bytes again: one document, moved as well, and said so', async () => {
  put('first.txt', 'the same');
  await watchOnce(engine, folder.root);
  put('second.txt', 'the same');
  const duplicates: boolean[] = [];
  await watchOnce(engine, folder.root, {
    onEnd: (end) => {
      duplicates.push(resultsOf(end).every((r) => r.warnings.some((w) => w.code === 'document.duplicate')));
    },
  });
  expect(duplicates).toEqual([true]);
  expect(filesBelow('inbox')).toEqual([]);
  expect(filesBelow('done').filter((file) => /(?:first|second)\.txt$/.test(file))).toHaveLength(2);
});

it('a sidecar that comes after its file adds its facts to the document', async () => {
  put('rossi/late.txt', 'a paper with facts to come');
  await watchOnce(engine, folder.root);
  put('rossi/late.json', '{"channel":"messo","receivedOn":"2026-03-10"}');
  const ends: unknown[] = [];
  await watchOnce(engine, folder.root, { onEnd: (end, put) => ends.push([end.isLateSidecar, put]) });
  expect(ends).toEqual([[true, 'moved']]);
  const path = folder.path('inbox/rossi/late.txt');
  const [newest] = await intakesBeginning(engine.db, path);
  expect(newest?.facts).toMatchObject({ path, channel: 'messo', receivedOnEvidence: 'user' });
  const { rows } = await engine.db.execute<{ intakes: string; documents: string }>(
    sql`SELECT count(*) AS intakes, count(DISTINCT document_id) AS documents FROM civis.intake WHERE path = ${path}`,
  );
  expect(rows.map((row) => [Number(row.intakes), Number(row.documents)])).toEqual([[2, 1]]);
});
