// The built `watch` as a mailroom uses it: one round by hand, and a service that notices a file and is stopped.
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { resultLines, runCli, startCli } from '../support/run-built-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-watch-e2e-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const SAMPLE = 'samples/001-36bis-born-digital/input.pdf';
const at = (name: string) => join(root, name);
const ENV = { CIVIS_READERS: '1', CIVIS_WATCH_PATIENCE_S: '2' };
const pdfsIn = (folder: string) =>
  readdirSync(at(folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => name.replace(/^\d{4}\/\d{2}\//, ''));

it('--once: results as of `process`, each file in its place, the reason beside the failed one', async () => {
  mkdirSync(at('inbox/rossi/raccomandata'), { recursive: true });
  copyFileSync(SAMPLE, at('inbox/rossi/raccomandata/2026-03-12_raccomandata_avviso.pdf'));
  writeFileSync(at('inbox/cut.pdf'), readFileSync(SAMPLE).subarray(0, 3_000));
  const args = [
    'watch',
    at('inbox'),
    '--once',
    '--settle',
    '1',
    '--json',
    '--data',
    at('data'),
    '--out',
    at('out'),
  ];
  const run = await runCli(args, ENV);
  expect(run.exit, run.stderr).toBe(11);
  const results = resultLines(run);
  expect(results.map(({ status }) => status).sort()).toEqual(['failed', 'ready']);
  expect(results.find(({ status }) => status === 'ready')?.source).toMatchObject({
    channel: 'raccomandata',
    receivedOn: '2026-03-12',
    receivedOnEvidence: 'file-name',
  });
  expect(pdfsIn('inbox')).toEqual([]);
  expect(pdfsIn('done')).toEqual(['rossi/raccomandata/2026-03-12_raccomandata_avviso.pdf']);
  expect(pdfsIn('failed')).toEqual(['pdf.damaged/cut.pdf']);
  expect(readFileSync(at('failed/pdf.damaged/cut.pdf.motivo.txt'), 'utf8')).toContain('danneggiato');
  expect(readFileSync(at('out/registro.csv'), 'utf8').trim().split('\r\n')).toHaveLength(3);
});

it('as a service: an event brings a file in, Ctrl-C stops it', async () => {
  const env = { ...ENV, CIVIS_WATCH_RESCAN_S: '3600' };
  const { child, ended } = startCli(['watch', at('inbox'), '--settle', '0', '--data', at('data')], env);
  const told = async (stream: typeof child.stdout, text: string) => {
    for (let seen = ''; !seen.includes(text); ) seen += String((await once(stream ?? child, 'data'))[0]);
  };
  await told(child.stderr, 'Controllo');
  copyFileSync(SAMPLE, at('waiting'));
  const line = told(child.stdout, 'copia.pdf');
  renameSync(at('waiting'), at('inbox/copia.pdf'));
  await line;
  expect(existsSync(at('inbox/copia.pdf'))).toBe(false);
  child.kill('SIGINT');
  const run = await ended;
  expect(run.exit).toBe(130);
  expect(run.stdout).toContain('identico a uno già ricevuto');
});
