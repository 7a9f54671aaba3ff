// Whatever a child does, its job ends in a clear error, the next job runs, and no process stays behind.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { documentAt } from '../../../extractors/containers/open-file.ts';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { createReaderPool } from '../../../pipeline/sandbox/reader-pool.ts';
import type { ReaderPoolOptions } from '../../../pipeline/sandbox/reader-pool-options.ts';

const CHILD = new URL('./support/misbehaving-child.ts', import.meta.url);
const signal = new AbortController().signal;
const pools: ReturnType<typeof createReaderPool>[] = [];

function poolOf(options: Partial<ReaderPoolOptions> & { pageTimeoutMs?: number } = {}) {
  const pool = createReaderPool({
    size: 1,
    memoryLimitMb: 400,
    limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs: options.pageTimeoutMs ?? 20_000 },
    childEntry: CHILD,
    ...options,
  });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function waitFor(condition: () => boolean, timeoutMs: number): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end && !condition()) await new Promise((resolve) => setTimeout(resolve, 50));
  return condition();
}

describe('a child that', { timeout: 60_000 }, () => {
  it('hangs costs its job the time limit; the next job runs in a new child', async () => {
    const pool = poolOf({ pageTimeoutMs: 3_000 });
    await expect(pool.readPage('hang', 1, signal)).rejects.toMatchObject({ code: 'page.time_limit' });
    expect(await pool.open(documentAt('fine', tmpdir()), signal)).toMatchObject({ pageCount: 1 });
    expect(pool.stats()).toMatchObject({ started: 2, lost: 1 });
  });

  it.each(['exit', 'throw'])('ends by %s is a crash', async (how) => {
    const pool = poolOf();
    await expect(pool.readPage(how, 1, signal)).rejects.toMatchObject({ code: 'sandbox.crashed' });
    expect(await pool.open(documentAt('fine', tmpdir()), signal)).toMatchObject({ pageCount: 1 });
  });

  it('crashes after other work gives its job one more try in a fresh child', async () => {
    const pool = poolOf();
    await pool.open(documentAt('fine', tmpdir()), signal);
    await expect(pool.readPage('exit', 1, signal)).rejects.toMatchObject({ code: 'sandbox.crashed' });
    expect(pool.stats()).toMatchObject({ started: 2, lost: 2 });
  });

  it('eats memory is stopped at the limit', async () => {
    const pool = poolOf();
    await expect(pool.readPage('eat', 1, signal)).rejects.toMatchObject({
      code: expect.stringMatching(/^sandbox\.(memory_limit|crashed)$/),
    });
    expect(pool.stats().peakBytes).toBeLessThan(700_000_000);
  });

  it('answers to another job is not believed', async () => {
    expect(await poolOf().open(documentAt('wrong-id', tmpdir()), signal)).toMatchObject({
      mediaType: 'right',
    });
  });

  it('says why it cannot read is passed on, and lives', async () => {
    const pool = poolOf();
    await expect(pool.open(documentAt('refuse', tmpdir()), signal)).rejects.toMatchObject({
      code: 'pdf.encrypted',
      kind: 'input',
    });
    await pool.open(documentAt('fine', tmpdir()), signal);
    expect(pool.stats()).toMatchObject({ started: 1, lost: 0 });
  });
});

describe('the pool', { timeout: 60_000 }, () => {
  it('starts no child before there is work, and keeps a warm one', async () => {
    const pool = poolOf();
    expect(pool.stats().started).toBe(0);
    const first = await pool.open(documentAt('fine', tmpdir()), signal);
    const second = await pool.open(documentAt('fine', tmpdir()), signal);
    expect(second.mediaType).toBe(first.mediaType); // the same process
  });

  it('runs as many at once as it has children', async () => {
    const pool = poolOf({ size: 2 });
    const pids = await Promise.all([1, 2, 3].map(() => pool.readPage('slow:800', 1, signal)));
    expect(pids).toHaveLength(3);
    expect(pool.stats().started).toBe(2);
  });

  it('puts a short question before waiting pages', async () => {
    const pool = poolOf();
    const order: string[] = [];
    const note = (name: string) => () => order.push(name);
    await Promise.all([
      pool.readPage('slow:300', 1, signal).then(note('running page')),
      pool.readPage('slow:1', 2, signal).then(note('waiting page')),
      pool.open(documentAt('fine', tmpdir()), signal).then(note('question')),
    ]);
    expect(order).toEqual(['running page', 'question', 'waiting page']);
  });

  it('keeps nobody waiting for a picture behind pages: it has one child more', async () => {
    const pool = poolOf();
    const abort = new AbortController();
    expect(pool.isIdle()).toBe(true);
    const pages = [pool.readPage('hang', 1, abort.signal), pool.readPage('fine', 2, abort.signal)];
    const ends = Promise.allSettled(pages);
    const picture = () => pool.paint({ path: 'fine', page: 1, reading: {} as never }, signal);
    const pictures = [picture(), picture()];
    expect(pool.stats()).toMatchObject({ running: 2, waiting: 2 });
    await Promise.all(pictures);
    expect(pool.stats()).toMatchObject({ running: 1, waiting: 1, started: 2 });
    expect(pool.isIdle()).toBe(false);
    abort.abort(new Error('stop now'));
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('paints one picture after the other, the one asked for last first', async () => {
    const pool = poolOf({ size: 2 });
    const order: string[] = [];
    const paint = (name: string) =>
      pool.paint({ path: 'fine', page: 1, reading: {} as never }, signal).then(() => order.push(name));
    await Promise.all(['under way', 'left', 'looked at'].map(paint));
    expect(order).toEqual(['under way', 'looked at', 'left']);
    expect(pool.stats().started).toBe(1);
  });

  it('calls off running and waiting work', async () => {
    const pool = poolOf();
    const abort = new AbortController();
    const jobs = [pool.readPage('hang', 1, abort.signal), pool.readPage('fine', 2, abort.signal)];
    setTimeout(() => abort.abort(new Error('stop now')), 1_500);
    const reasons = (await Promise.allSettled(jobs)).map((end) => end.status === 'rejected' && end.reason);
    expect(reasons).toEqual([new Error('stop now'), new Error('stop now')]);
    expect(await pool.open(documentAt('fine', tmpdir()), signal)).toMatchObject({ pageCount: 1 });
  });

  it('takes its children along when it is closed', async () => {
    const pool = poolOf();
    const { mediaType: pid } = await pool.open(documentAt('fine', tmpdir()), signal);
    await pool.close();
    expect(isAlive(Number(pid))).toBe(false);
    await expect(pool.open(documentAt('fine', tmpdir()), signal)).rejects.toThrow('closed');
  });
});

describe('when the parent is killed', { timeout: 60_000 }, () => {
  it('even a hanging child dies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'civis-sandbox-'));
    const pidFile = join(folder, 'pid');
    const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
    const pool = new URL('../../../pipeline/sandbox/reader-pool.ts', import.meta.url).href;
    const program = `
      const { createReaderPool } = await import(${JSON.stringify(pool)});
      const limits = { maxPages: 9, maxPixels: 9, maxFileBytes: 9, pageTimeoutMs: 60000 };
      const readers = createReaderPool({ size: 1, memoryLimitMb: 400, limits, childEntry: new URL(${JSON.stringify(CHILD.href)}) });
      await readers.readPage(${JSON.stringify(`hang:${pidFile}`)}, 1, new AbortController().signal);`;
    const parent = execFile(process.execPath, ['--import', tsx, '--input-type=module', '-e', program]);
    parent.on('error', () => {});
    expect(await waitFor(() => existsSync(pidFile), 30_000)).toBe(true);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(isAlive(pid)).toBe(true);
    parent.kill('SIGKILL');
    expect(await waitFor(() => !isAlive(pid), 10_000)).toBe(true);
    rmSync(folder, { recursive: true, force: true });
  });
});
