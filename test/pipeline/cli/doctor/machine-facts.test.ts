// What doctor concludes from what a machine says.
import { describe, expect, it } from 'vitest';
import {
  isUncPath,
  knowsRome,
  networkFileSystem,
  openFilesLimit,
  tooLongForWindows,
} from '../../../../pipeline/cli/doctor/machine-facts.ts';
import { databaseClockCheck, redisCheck } from '../../../../pipeline/cli/doctor/server-checks.ts';

describe('a machine', () => {
  it('has its data folder on its own disk or in the network', () => {
    expect(networkFileSystem(0x6969)).toBe('NFS');
    // As statfs gives it on a 32-bit signed reading.
    expect(networkFileSystem(0xff534d42 | 0)).toBe('CIFS');
    expect(networkFileSystem(0xef53)).toBeNull();
    expect(['\\\\server\\share\\dati', '//server/share'].every(isUncPath)).toBe(true);
    expect(['\\\\?\\C:\\dati', 'C:\\dati', '/home/dati'].some(isUncPath)).toBe(false);
  });

  it('lets so many files be open', () => {
    expect(
      openFilesLimit('Limit   Soft Limit\nMax open files            1024                 4096   files\n'),
    ).toBe(1024);
    expect(
      openFilesLimit('Max open files            unlimited            unlimited            files'),
    ).toBeNull();
  });

  it('knows the summer time of Rome', () => {
    expect(knowsRome()).toBe(true);
    expect(knowsRome(() => 0)).toBe(false);
    expect(knowsRome(() => 1)).toBe(false);
  });

  it('has room for our names below the data folder on Windows', () => {
    expect(tooLongForWindows('C:\\civis')).toBe(0);
    expect(tooLongForWindows(`C:\\${'x'.repeat(200)}`)).toBeGreaterThan(0);
  });
});

describe('a server', () => {
  it('that is not configured is not looked for', async () => {
    expect(await redisCheck({ redisUrl: null })).toEqual([]);
    expect(await databaseClockCheck({ databaseUrl: null })).toEqual([]);
  });

  it('that does not answer is told with what to do', async () => {
    const [redis] = await redisCheck({ redisUrl: 'redis://127.0.0.1:1' });
    expect(redis).toMatchObject({ ok: false });
    expect(redis?.message).toContain('CIVIS_REDIS_URL');
    const [database] = await databaseClockCheck({ databaseUrl: 'postgres://u@127.0.0.1:1/x' });
    expect(database).toMatchObject({ ok: false });
    expect(database?.message).toContain('CIVIS_DATABASE_URL');
  });
});
