// The commands `queue`, `retry` and `reread` on a real archive, as they are typed.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import { noticePdf } from '../support/civis-papers.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
let noticeId = '';

beforeAll(async () => {
  await useDatabaseTemplate();
  const good = folder.path('avviso.pdf');
  writeFileSync(good, await noticePdf({ serial: 415_334, elaborated: '2026-02-16' }));
  const bad = folder.path('rotto.pdf');
  writeFileSync(bad, '%PDF-1.7\nno more than that');
  const lines = (await run('process', good, bad, '--json')).lines();
  noticeId = lines.find(({ source }) => source.path === good).id;
});
afterAll(() => folder.remove());

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const exit = await runCli([...args, '--data', folder.path('data')], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...{ isOutTty: false, isErrTty: false, env: { CIVIS_READERS: '1', CIVIS_LOG_LEVEL: 'silent' } },
  });
  const lines = () =>
    out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return { exit, out, err, lines };
}

describe('queue', () => {
  const states = async () => {
    const [queue] = (await run('queue', '--json')).lines();
    return Object.fromEntries(
      queue.lanes.map(({ lane, state }: { lane: string; state: string }) => [lane, state]),
    );
  };

  it('shows the queue in words', async () => {
    const { exit, out } = await run('queue');
    expect(exit).toBe(0);
    expect(out).toContain('Nessun documento in attesa.');
    expect(out).toContain('Nessun processo al lavoro.');
  });

  it('holds a lane, all, and lets them go on', async () => {
    expect((await run('queue', '--pause', '--lane', 'heavy')).exit).toBe(0);
    expect(await states()).toEqual({ heavy: 'paused', light: 'open' });
    expect((await run('queue', '--drain')).exit).toBe(0);
    expect(await states()).toEqual({ heavy: 'draining', light: 'draining' });
    expect((await run('queue', '--resume')).exit).toBe(0);
    expect(await states()).toEqual({ heavy: 'open', light: 'open' });
  });

  it.each([
    ['two orders', ['--pause', '--resume']],
    ['a lane that there is not', ['--pause', '--lane', 'fast']],
  ])('refuses %s, and changes nothing', async (_, flags) => {
    const { exit, err } = await run('queue', ...flags);
    expect(exit).toBe(1);
    expect(err).not.toBe('');
    expect(await states()).toEqual({ heavy: 'open', light: 'open' });
  });
});

describe('retry', () => {
  it('takes the failed one up again and says how it ended', async () => {
    const { exit, lines } = await run('retry', '--all-failed', '--json');
    expect(exit).toBe(11);
    const [result, ...more] = lines();
    expect(more).toEqual([]);
    expect(result).toMatchObject({ status: 'failed', source: { path: folder.path('rotto.pdf') } });
    expect(result.error.code).toMatch(/^pdf\./);
  });

  it('has nothing to do for a cause that nothing failed of', async () => {
    expect(await run('retry', '--code', 'document.crashed')).toMatchObject({
      ...{ exit: 0, out: '', err: 'Niente da ritentare.\n' },
    });
  });

  it('wants to be told which, and knows them', async () => {
    expect((await run('retry')).exit).toBe(1);
    expect((await run('retry', 'abcdef')).exit).toBe(1);
    expect((await run('retry', noticeId, '--all-failed')).exit).toBe(1);
  });
});

describe('reread', () => {
  it('reads a document again and says that nothing changed', async () => {
    const { exit, out, err } = await run('reread', noticeId);
    expect(err).toBe('');
    expect([0, 10]).toContain(exit);
    expect(out).toMatch(/[Nn]essun|nulla|niente/);
  });

  it('prints the notice as JSON', async () => {
    const [result] = (await run('reread', noticeId, '--pages', 'all', '--json')).lines();
    expect(JSON.stringify(result)).toContain(noticeId);
  });

  it('does not know a stage or a notice that there is not', async () => {
    expect((await run('reread', noticeId, '--from', 'lunch')).exit).toBe(1);
    expect((await run('reread', 'abcdef')).exit).toBe(1);
  });
});
