// The command `practice` on a real archive: a notice is read, its request recorded, looked up and listed.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { romeDay } from '../../contract/civil-date.ts';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import { noticePdf } from '../support/civis-papers.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
beforeAll(() => useDatabaseTemplate());
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
  return {
    exit,
    out,
    err,
    lines: () =>
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
}

it('records, shows and lists', async () => {
  expect(await run('practice', '--all')).toMatchObject({ exit: 0, out: 'Nessuna pratica.\n' });
  const missing = await run('practice', 'abcdef');
  expect(missing).toMatchObject({ exit: 1, out: '' });
  expect(missing.err).toMatch(/^Nessun atto con questo identificativo/);

  const file = folder.path('avviso.pdf');
  writeFileSync(file, await noticePdf({ serial: 415_333, elaborated: '2026-02-16' }));
  const [notice] = (await run('process', file, '--json')).lines();
  const today = romeDay(new Date());
  const number = `${today.replaceAll('-', '')}00017`;
  const sent = await run('practice', notice.id, '--number', number, '--not-on-roll', today, '--json');
  expect(sent.exit, sent.err).toBe(0);
  expect(sent.lines()).toMatchObject([
    { id: notice.id, ruolo: { status: 'not_on_roll', asOf: today }, practices: [{ number, state: 'sent' }] },
  ]);

  const discarded = await run('practice', notice.id, '--state', 'scartata', '--note', 'allegato con macro');
  expect(discarded.out).toMatch(/Stato: SCARTATA.*\n {2}Che cosa fare: URGENTE/);
  expect(discarded.out).toContain('SCARTATA (registrato a mano): allegato con macro');

  const [again] = (await run('process', file, '--json')).lines();
  expect(again).toMatchObject({
    ...{ id: notice.id, status: 'needs_review', deadline: notice.deadline },
    practices: [{ number, state: 'scartata', nextStep: { isUrgent: true } }],
  });
  expect((await run('practice', '--open', '--json')).lines()).toMatchObject([
    { number, isRecorded: true, isOpen: true, notice: { id: notice.id } },
  ]);
});
