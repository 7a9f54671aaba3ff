import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_FILE, loadConfig } from '../../../pipeline/config/load-config.ts';
import { printConfig } from '../../../pipeline/config/print-config.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'civis-config-'));

describe('configuration', () => {
  it('lets flags win over environment over file over defaults', () => {
    const here = folder();
    writeFileSync(join(here, CONFIG_FILE), JSON.stringify({ readers: 3, maxPages: 7, maxFileMb: 11 }));
    const { config, sources } = loadConfig(
      { CIVIS_READERS: '4', CIVIS_MAX_PAGES: '8' },
      { readers: 5 },
      here,
    );
    expect([config.readers, config.maxPages, config.maxFileMb]).toEqual([5, 8, 11]);
    expect([sources.readers, sources.maxPages, sources.maxFileMb, sources.logLevel]).toEqual([
      'flag',
      'environment',
      'file',
      'default',
    ]);
  });

  it.each([
    [{ CIVIS_READERS: 'many' }, /readers \(CIVIS_READERS, from environment\)/],
    [{ CIVIS_READER: '2' }, /unknown in environment: CIVIS_READER/],
    [{ CIVIS_REDIS_URL: 'redis://localhost' }, /redisUrl needs databaseUrl/],
    [{ CIVIS_DATABASE_URL: 'mysql://localhost/x' }, /databaseUrl/],
    [{ CIVIS_CONFIG: '/nowhere/at-all.json' }, /not there/],
  ])('refuses %j', (env, message) => {
    expect(() => loadConfig(env, {}, folder())).toThrow(message);
  });

  it('refuses unknown keys and broken JSON in the file', () => {
    const here = folder();
    writeFileSync(join(here, CONFIG_FILE), '{"reader": 3}');
    expect(() => loadConfig({}, {}, here)).toThrow(/unknown in file: reader/);
    writeFileSync(join(here, CONFIG_FILE), '{');
    expect(() => loadConfig({}, {}, here)).toThrow(/not valid JSON/);
  });

  it('never prints a secret, nor puts it in an error', () => {
    const loaded = loadConfig({ CIVIS_DATABASE_URL: 'postgres://u:hunter2@db/x' }, {}, folder());
    expect(printConfig(loaded)).not.toContain('hunter2');
    expect(printConfig(loaded)).toContain('(hidden)');
    expect(() => loadConfig({ CIVIS_DATABASE_URL: 'ftp://u:hunter2@db' }, {}, folder())).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });
});
