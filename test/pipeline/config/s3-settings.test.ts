// The settings of the bucket: put together, or refused by the name of what is missing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import { printConfig } from '../../../pipeline/config/print-config.ts';
import { readS3 } from '../../../pipeline/config/s3-settings.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-s3-settings-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const KEYS = { CIVIS_S3_BUCKET: 'atti', CIVIS_S3_ACCESS_KEY: 'AK' };
const read = (env: NodeJS.ProcessEnv) => readS3(loadConfig(env, {}, root).config);

describe('the settings of the bucket', () => {
  it('are none unless a bucket is named', () => {
    expect(read({})).toBe(null);
    expect(() => read({ CIVIS_S3_URL: 'https://s3.example.it' })).toThrow('CIVIS_S3_BUCKET');
  });

  it('are put together, the secret from its file, the prefix as a folder', () => {
    const file = join(root, 'secret');
    writeFileSync(file, 'sotto chiave\nsecond line\n');
    const found = read({
      ...KEYS,
      CIVIS_S3_URL: 'https://s3.example.it',
      CIVIS_S3_SECRET_FILE: file,
      CIVIS_S3_PREFIX: '/studio/2026',
      CIVIS_S3_PATH_STYLE: 'false',
      CIVIS_S3_CACHE_MB: '100',
    });
    expect(found).toEqual({
      endpoint: 'https://s3.example.it',
      bucket: 'atti',
      region: 'us-east-1',
      prefix: 'studio/2026/',
      accessKeyId: 'AK',
      secretAccessKey: 'sotto chiave',
      isPathStyle: false,
      cacheBytes: 104_857_600,
    });
  });

  it.each([
    [{ CIVIS_S3_BUCKET: 'atti', CIVIS_S3_SECRET: 's' }, 'CIVIS_S3_ACCESS_KEY'],
    [KEYS, 'CIVIS_S3_SECRET'],
    [{ ...KEYS, CIVIS_S3_SECRET: 's', CIVIS_S3_SECRET_FILE: 'f' }, 'both'],
    [{ ...KEYS, CIVIS_S3_SECRET_FILE: '/nowhere/secret' }, 'cannot be read'],
  ])('%j is refused', (env, says) => {
    expect(() => read(env)).toThrow(says);
  });

  it('hides the secret when it is printed', () => {
    expect(printConfig(loadConfig({ ...KEYS, CIVIS_S3_SECRET: 'sotto' }, {}, root))).not.toContain('sotto');
  });
});
