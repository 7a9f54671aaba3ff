// What the built product hands out of its data folder: register, calendar, results, and a bundle that unpacks and checks.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import { parseCalendar } from '../pipeline/outputs/support/parse-calendar.ts';
import { readZip } from '../support/read-zip.ts';
import { resultLines, runCli } from '../support/run-built-cli.ts';
import { bornDigitalSample } from '../support/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-export-'));
const data = join(folder, 'data');
const place = (name: string) => join(folder, name);
const run = async (...args: string[]) => {
  const done = await runCli(['export', ...args, '--data', data]);
  expect(done.exit, done.stderr).toBe(0);
  return done;
};
let result: Result;

beforeAll(async () => {
  const args = ['process', bornDigitalSample(), '--client', '007', '--json', '--data', data];
  const [first] = resultLines(await runCli([...args, '--out', place('out')]));
  if (!first) throw new Error('no result');
  result = first;
});

it('gives the register as CSV and as a workbook, the same rows in both', async () => {
  const { stdout } = await run('--format', 'csv');
  const rows: string[][] = parse(stdout, { bom: true, delimiter: ';' });
  await run('--format', 'xlsx', '--out', place('r.xlsx'));
  const sheet = await readSheet(readFileSync(place('r.xlsx')));
  expect(sheet[0]).toEqual(rows[0]);
  expect(sheet).toHaveLength(rows.length);
  const at = rows[0]?.indexOf('numero comunicazione') ?? -1;
  expect(sheet[1]?.[at]).toBe(result.fields.numeroComunicazione.value);
  expect(rows[1]?.[at]).toBe(`'${result.fields.numeroComunicazione.value}`);
  expect(rows[1]).toContain("'007");
});

it('gives the results as `process --json` does', async () => {
  expect(resultLines(await run('--format', 'json'))).toEqual([result]);
});

it('tells calendars the same as `--out` did', async () => {
  const feed = parseCalendar((await run('--format', 'ics')).stdout);
  expect(feed).toEqual(parseCalendar(readFileSync(place(`out/${result.id}/scadenza.ics`), 'utf8')));
  expect(feed[0]).toMatchObject({ day: result.deadline?.safe, sequence: 0 });
});

it('hands out a bundle that any receiver can open and check', async () => {
  const zip = place('fascicolo.zip');
  await run('--format', 'zip', '--notice', result.id, '--out', zip);
  const entries = new Map((await readZip(readFileSync(zip))).map(({ name, bytes }) => [name, bytes]));
  expect(entries.get('originale/input.pdf')).toEqual(readFileSync(bornDigitalSample()));
  expect(JSON.parse(entries.get('draft.json')?.toString() ?? '')).toEqual(result);
  for (const name of ['scheda.html', 'scadenza.ics'])
    expect(entries.get(name), name).toEqual(readFileSync(place(`out/${result.id}/${name}`)));
  if (spawnSync('unzip', ['-v']).error || spawnSync('sha256sum', ['--version']).error) return;
  expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected');
  execFileSync('unzip', ['-q', zip, '-d', place('unpacked')], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  execFileSync('sha256sum', ['--quiet', '-c', 'impronte.sha256'], { cwd: place('unpacked') });
});
