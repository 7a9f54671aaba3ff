// Several machines on one database: who may join, who is seen, and what is left when one of them dies.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, it } from 'vitest';
import type { Engine, EngineOptions } from '../../../pipeline/engine/engine-options.ts';
import { SchemaWatch } from '../../../pipeline/engine/schema-watch.ts';
import { workersOf } from '../../../pipeline/store/worker-rows.ts';
import { S3Double } from '../../support/s3/s3-double.ts';
import { openBackends } from '../support/backends.ts';
import { Machine } from '../support/machines.ts';
import { factsOfFile, never, noProgress, openTestEngine } from '../support/open-test-engine.ts';
import { TempFolder } from '../support/temp-folder.ts';

const folder = new TempFolder();
const double = await new S3Double().open();
const backends = (await openBackends()).filter((backend) => backend.isShared);
const DOCUMENTS = 24;

afterAll(async () => {
  for (const backend of backends) await backend.drop();
  await double.close();
  folder.remove();
});

describe.each(backends.map((backend, n) => ({ name: backend.name, backend, onS3: n === 1 })))(
  'machines on $name (bucket: $onS3)',
  ({ name, backend, onS3 }) => {
    if (!backend.isThere) {
      it.skip('no server answers', () => undefined);
      return;
    }
    const shared = folder.path(name);
    const options: Partial<EngineOptions> = {
      ...backend.options,
      s3: onS3 ? double.settings({ limits: {} }) : null,
    };
    /** On a bucket each machine has a data folder of its own. */
    const dataOf = (machine: string) => (onS3 ? `${shared}-${machine}` : shared);
    const serve = (more: Partial<EngineOptions> = {}) =>
      openTestEngine(dataOf('service'), { ...options, ...more });
    const machine = (label: string) => new Machine({ ...options, dataDir: dataOf(label), heavyMs: 150 });

    it('a worker joins only the store that the service has marked', async () => {
      const joins = (dataDir: string, more: Partial<EngineOptions> = {}) =>
        openTestEngine(dataDir, { ...options, joinsService: true, ...more });
      await expect(joins(dataOf('early'))).rejects.toMatchObject({ code: 'store.other_installation' });
      const service = await serve();
      await service.receive([factsOfFile(folder.paper('one.pdf'))], 'join');
      await (await joins(dataOf('joined'))).close();

      // A share that is not mounted, another bucket: nothing is made there, nothing is marked.
      const elsewhere = folder.path(`${name} elsewhere`);
      const other = onS3 ? { s3: double.settings({ prefix: 'other/' }) } : {};
      await expect(joins(elsewhere, other)).rejects.toMatchObject({ code: 'store.other_installation' });
      if (!onS3) expect(existsSync(elsewhere)).toBe(false);
      // Nor may a second service take a new store for a database whose papers lie in the first.
      await expect(openTestEngine(elsewhere, { ...options, ...other })).rejects.toMatchObject({
        code: 'store.other_installation',
      });
      if (!onS3) {
        mkdirSync(folder.path(`${name} foreign`));
        const mark = JSON.stringify({ version: 1, installation: 'another office' });
        writeFileSync(join(folder.path(`${name} foreign`), 'civis-data.json'), mark);
        const foreign = openTestEngine(folder.path(`${name} foreign`), options);
        await expect(foreign).rejects.toMatchObject({ code: 'store.other_installation' });
      }
      await service.close();
      await (await serve()).close();
    });

    it('one is killed in the middle: the other ends all, each notice once, and both are seen', async () => {
      const service = await serve();
      const papers = Array.from({ length: DOCUMENTS }, (_, n) => factsOfFile(folder.paper(`${n}.pdf`)));
      const machines = [machine('a'), machine('b')];
      const [killed, survivor] = machines as [Machine, Machine];
      try {
        await Promise.all(machines.map((each) => each.up()));
        const received = await service.receive(papers, 'pile');
        await killed.until(() => killed.begun.length >= 12);
        killed.child.kill('SIGKILL');
        await killed.ended;
        const progress = await service.waitFor('pile', noProgress, never());
        expect(progress.byStatus).toMatchObject({ done: DOCUMENTS, waiting: 0 });
        const results = await service.resultsOf('pile');
        expect(results.every((each) => each.results.length === 2)).toBe(true);
        await checkOnceEach(
          received.flatMap((each) => (each.kind === 'received' ? each.documentId : [])),
          machines,
        );
        await checkSeen(service, machines);
        survivor.child.kill('SIGTERM');
        expect(await survivor.ended).toBe(0);
        // The survivor said goodbye; the dead one was forgotten by it, as a process of its machine that is gone, or stays.
        const left = (await workersOf(service.db)).filter((row) => row.role === 'work');
        expect(left.map((row) => row.pid)).not.toContain(survivor.child.pid);
      } finally {
        for (const each of machines) each.child.kill('SIGKILL');
        await service.close();
      }
    });

    it('a worker that has become too old for the database says so, and no old one joins', async () => {
      const service = await serve();
      const outdated: string[] = [];
      const watch = new SchemaWatch({
        db: service.db,
        log: { error: () => undefined, warn: () => undefined } as never,
        identity: { role: 'work', version: 'old', whenOutdated: (error) => outdated.push(error.code) },
      });
      await watch.look();
      expect(outdated).toEqual([]);
      await service.db.execute(sql`INSERT INTO public.civis_migration (name) VALUES ('9999_newer.sql')`);
      await watch.look();
      expect(outdated).toEqual(['store.version']);
      await expect(openTestEngine(dataOf('late'), { ...options, joinsService: true })).rejects.toMatchObject({
        code: 'store.version',
      });
      await service.db.execute(sql`DELETE FROM public.civis_migration WHERE name = '9999_newer.sql'`);

      await service.close();
    });
  },
);

/** A stage begins twice only for a document that the dead machine had in its hands. */
async function checkOnceEach(ids: readonly string[], machines: readonly Machine[]): Promise<void> {
  const begun = machines.flatMap((each) => each.begun);
  for (const id of ids) {
    const mine = begun.filter((line) => line.startsWith(id));
    const twice = mine.filter((line, at) => mine.indexOf(line) !== at);
    const inDeadHands = machines[0]?.begun.filter((line) => line.startsWith(id)).at(-1);
    expect(new Set(mine).size).toBe(9);
    if (twice.length > 0) expect(twice).toEqual([inDeadHands]);
  }
  expect(machines.every((each) => each.begun.length > 0)).toBe(true);
}

async function checkSeen(service: Engine, machines: readonly Machine[]): Promise<void> {
  const seen = (await workersOf(service.db)).filter((row) => row.role === 'work');
  expect(seen.map((row) => row.pid)).toContain(machines.at(-1)?.child.pid);
  expect(seen.every((row) => row.version.length > 0)).toBe(true);
}
