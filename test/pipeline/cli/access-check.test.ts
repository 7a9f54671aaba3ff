// What `doctor` says of how the service may be reached.
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessCheck } from '../../../pipeline/cli/access-check.ts';
import { loadConfig } from '../../../pipeline/config/load-config.ts';

const dataDir = join(tmpdir(), 'civis-test-access-check-never-made');
const check = (env: Record<string, string>) =>
  accessCheck(loadConfig({ CIVIS_DATA_DIR: dataDir, ...env }, {}, '/nowhere').config);

describe('doctor on access', () => {
  it.each([
    [{}, true, 'solo da questo computer'],
    [{ CIVIS_HOST: '0.0.0.0' }, false, 'CIVIS_TLS=auto'],
    [{ CIVIS_HOST: '0.0.0.0', CIVIS_TLS: 'auto' }, true, 'certificato proprio'],
    [{ CIVIS_HOST: '0.0.0.0', CIVIS_TLS_CERT: '/none', CIVIS_TLS_KEY: '/none' }, false, 'ENOENT'],
    [{ CIVIS_TLS_CERT: '/none' }, false, 'CIVIS_TLS_KEY'],
    [
      { CIVIS_HOST: '0.0.0.0', CIVIS_TRUSTED_PROXIES: '10.0.0.5', CIVIS_PUBLIC_URL: 'https://civis.example' },
      true,
      '10.0.0.5',
    ],
  ])('%j: %s', async (env, ok, said) => {
    const [outcome] = await check(env);
    expect(outcome).toMatchObject({ ok });
    expect(outcome?.message).toContain(said);
    expect(existsSync(dataDir)).toBe(false);
  });
});
