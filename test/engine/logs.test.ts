// Nothing of a notice stands in the log of reading it, at the level that says most; nor in what is told of a request.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOG_OPTIONS } from '../../pipeline/log/log-options.ts';
import { TEMPLATE_FOLDER_VARIABLE } from '../../pipeline/store/database-template.ts';
import { fillArchive, fullNotice, idOf } from '../support/fill-archive.ts';
import { openTestEngine } from './support/open-test-engine.ts';
import { asRole, openTestServer } from './support/open-test-server.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const SAMPLE = join('samples', '001-36bis-born-digital');
const temp = new TempFolder();

beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(() => temp.remove());

/** Every value of the fields and request of what the sample gives: names, codes, numbers, amounts in both spellings. */
function secretsOf(lines: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && value.length >= 5) found.add(value);
    if (typeof value === 'number' && value >= 10_000) found.add(String(value)).add((value / 100).toFixed(2));
    if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  for (const line of lines) {
    const { fields, request } = JSON.parse(line) as {
      fields: Record<string, { value: unknown; raw: unknown }>;
      request: unknown;
    };
    for (const { value, raw } of Object.values(fields)) walk([value, raw]);
    walk((request as { codiceFiscale?: unknown } | null)?.codiceFiscale);
  }
  return [...found];
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'pipeline/cli/main.ts', ...args], {
    // Configuration refuses variables of ours that it does not know.
    env: { ...process.env, [TEMPLATE_FOLDER_VARIABLE]: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', () => resolve(said)));
}

describe('the log of a run', () => {
  it('holds nothing of what was read', { timeout: 600_000 }, async () => {
    const { out, err } = await run(
      ['process', join(SAMPLE, 'input.pdf'), '--json', '--data', temp.path('data')],
      {
        CIVIS_LOG_LEVEL: 'debug',
      },
    );
    const secrets = secretsOf(out.trim().split('\n'));
    expect(secrets.length).toBeGreaterThan(6);
    // What the sample is expected to give is among them.
    const expected = readFileSync(join(SAMPLE, 'expected.json'), 'utf8');
    expect(secrets.filter((secret) => expected.includes(secret)).length).toBeGreaterThan(4);
    expect(err).toContain('stage end');
    expect(secrets.filter((secret) => err.includes(secret))).toEqual([]);
  });

  it('of requests holds nothing either, also where one fails inside', async () => {
    let said = '';
    const log = pino(
      { ...LOG_OPTIONS, level: 'debug' },
      {
        write: (text: string) => {
          said += text;
        },
      },
    );
    const engine = await openTestEngine(temp.path('http'));
    await fillArchive(engine.db, [{ name: 'a', notices: [fullNotice(1)] }]);
    const server = await openTestServer(engine, { house: { log } });
    for (const url of [
      `/api/v1/notices/${idOf('a')}`,
      '/api/v1/notices?q=PRVDAA80A41H501X',
      '/readyz',
      '/PROVA%20ADA',
    ]) {
      await server.app.inject({ url, headers: asRole('admin') });
    }
    await engine.close();
    // The database is closed now: the question fails inside.
    const failed = await server.app.inject({
      url: `/api/v1/notices/${idOf('a')}?codice=PRVDAA80A41H501X`,
      headers: asRole('admin'),
    });
    expect(failed.statusCode).toBeGreaterThanOrEqual(500);
    await server.close();
    expect(said).toContain('request failed');
    for (const secret of ['PRVDAA80A41H501X', 'PROVA ADA', 'PROVA%20ADA', '12345600001']) {
      expect(said).not.toContain(secret);
      expect(failed.body).not.toContain(secret);
    }
  });
});
