// The virus scan against a server that speaks clamd's protocol: clean, infected, and every way of not knowing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { clamdCheck } from '../../../pipeline/cli/clamd-check.ts';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import { pingClamd, scanFile } from '../../../pipeline/virus-scan/clamd.ts';
import { type ClamdAddress, clamdAddress } from '../../../pipeline/virus-scan/clamd-address.ts';
import { findingOfScan } from '../../../pipeline/virus-scan/scan-finding.ts';
import { type FakeClamd, type FakeClamdSpec, fakeClamd } from '../../support/fake-clamd.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'civis-clamd-'));
const QUICK = { connectMs: 2_000, silenceMs: 300, totalMs: 10_000 };
let running: FakeClamd | null = null;
let count = 0;

async function start(spec: FakeClamdSpec = {}): Promise<ClamdAddress & { readonly path: string }> {
  const path = join(FOLDER, `${++count}.ctl`);
  running = await fakeClamd(path, spec);
  return { path };
}

function file(bytes: Uint8Array | string): string {
  const path = join(FOLDER, `${++count}.bin`);
  writeFileSync(path, bytes);
  return path;
}

afterEach(async () => {
  await running?.close();
  running = null;
});
afterAll(() => rmSync(FOLDER, { recursive: true }));

describe('scanFile', () => {
  it('streams the file as it is, in chunks, and calls it clean when clamd does', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251));
    const address = await start();
    expect(await scanFile(file(bytes), address)).toEqual({ state: 'clean' });
    expect(running?.files[0]?.equals(bytes)).toBe(true);
    expect(running?.chunkSizes.length).toBeGreaterThan(3);
  });

  it('over TCP, and an empty file', async () => {
    running = await fakeClamd(null);
    const { port } = running.server.address() as AddressInfo;
    expect(await scanFile(file(''), { host: '127.0.0.1', port })).toEqual({ state: 'clean' });
    expect(running.files).toEqual([Buffer.alloc(0)]);
  });

  it('names the virus, without what a terminal would obey', async () => {
    const address = await start({
      reply: (whole) => (whole.includes('male') ? 'stream: Eicar-Signature FOUND' : 'stream: OK'),
    });
    expect(await scanFile(file('bene'), address)).toEqual({ state: 'clean' });
    expect(await scanFile(file('male'), address)).toEqual({ state: 'infected', name: 'Eicar-Signature' });
    await running?.close();
    const odd = await start({ reply: () => 'stream: A\u001b[31m FOUND' });
    expect(await scanFile(file('x'), odd)).toEqual({ state: 'infected', name: 'A?[31m' });
  });

  it('a file over the limit of clamd is not known', async () => {
    const address = await start({ maxBytes: 100 });
    expect(await scanFile(file('x'.repeat(200)), address)).toMatchObject({
      state: 'failed',
      reason: 'too_large',
    });
  });

  it('also when clamd hangs up in the middle of a large one', async () => {
    const address = await start({ maxBytes: 100_000 });
    const answer = await scanFile(file(Buffer.alloc(30_000_000, 7)), address);
    // Whether its reply outlives the broken connection is up to the machine.
    expect(answer.state).toBe('failed');
    if (answer.state === 'failed') expect(['too_large', 'closed']).toContain(answer.reason);
  });

  it.each([
    ['hangs', 'timeout'],
    ['reads-nothing', 'timeout'],
    ['closes-at-once', 'closed'],
    ['closes-after-stream', 'closed'],
    ['no-end-of-reply', 'closed'],
  ] as const)('clamd that %s: %s', async (fault, reason) => {
    const address = await start({ fault });
    const answer = await scanFile(file(Buffer.alloc(5_000_000)), address, QUICK);
    expect(answer).toMatchObject({ state: 'failed', reason });
  });

  it.each([
    ['stream: Can’t allocate memory ERROR', 'refused'],
    ['UNKNOWN COMMAND', 'protocol'],
    ['OK', 'protocol'],
    ['stream: OK FOUND? no', 'protocol'],
    ['x'.repeat(10_000), 'protocol'],
  ] as const)('the reply %#', async (reply, reason) => {
    const address = await start({ reply: () => reply });
    expect(await scanFile(file('x'), address)).toMatchObject({ state: 'failed', reason });
  });

  it('an OK before the file was there is none', async () => {
    const address = await start({ early: 'stream: OK' });
    const answer = await scanFile(file(Buffer.alloc(30_000_000)), address);
    expect(answer.state).toBe('failed');
  });

  it('nobody listens', async () => {
    expect(await scanFile(file('x'), { path: join(FOLDER, 'nobody.ctl') })).toMatchObject({
      state: 'failed',
      reason: 'unreachable',
    });
  });

  it('the whole may not take longer than allowed', async () => {
    const address = await start({ fault: 'hangs' });
    const timeouts = { connectMs: 1_000, silenceMs: 60_000, totalMs: 200 };
    expect(await scanFile(file('x'), address, timeouts)).toMatchObject({
      state: 'failed',
      reason: 'timeout',
    });
  });

  it('a file that cannot be read is an error of the disk', async () => {
    const address = await start();
    await expect(scanFile(join(FOLDER, 'manca.bin'), address)).rejects.toMatchObject({
      code: 'file.unreadable',
    });
  });
});

describe('clamdAddress', () => {
  it.each([
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['unix:///run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
    ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
    ['tcp://antivirus.studio:3310/', { host: 'antivirus.studio', port: 3310 }],
    ['127.0.0.1:3310', null],
    ['tcp://127.0.0.1', null],
    ['tcp://127.0.0.1:99999', null],
    ['unix:clamd.ctl', null],
    ['http://127.0.0.1:3310', null],
    ['', null],
  ])('%s', (setting, address) => {
    expect(clamdAddress(setting)).toEqual(address);
  });
});

describe('the setting', () => {
  it('takes an address, is off by default, and refuses what is none', () => {
    expect(loadConfig({}, {}, FOLDER).config.clamd).toBeNull();
    const set = (value: string) => loadConfig({ CIVIS_CLAMD: value }, {}, FOLDER).config.clamd;
    expect(set('unix:/run/clamav/clamd.ctl')).toBe('unix:/run/clamav/clamd.ctl');
    expect(() => set('localhost')).toThrow(expect.objectContaining({ code: 'config.invalid' }));
  });
});

describe('doctor', () => {
  it('says nothing of a scan that is off, and what to do when clamd does not answer', async () => {
    expect(await clamdCheck({ clamd: null })).toEqual([]);
    const { path } = await start();
    expect(await pingClamd({ path })).toEqual({ ok: true });
    expect(await clamdCheck({ clamd: `unix:${path}` })).toMatchObject([{ ok: true }]);
    const [check] = await clamdCheck({ clamd: `unix:${FOLDER}/nobody.ctl` });
    expect(check).toMatchObject({ ok: false, message: expect.stringContaining('CIVIS_CLAMD') });
    expect(await pingClamd({ path: `${FOLDER}/nobody.ctl` })).toEqual({ ok: false, detail: 'unreachable' });
  });
});

describe('findingOfScan', () => {
  it('a virus refuses, a failed scan is never clean', () => {
    expect(findingOfScan({ state: 'clean' })).toBeNull();
    expect(findingOfScan({ state: 'infected', name: 'Eicar-Signature' })).toEqual({
      code: 'virus.found',
      kind: 'virus',
      where: 'Eicar-Signature',
      severity: 'reject',
    });
    expect(findingOfScan({ state: 'failed', reason: 'timeout', detail: 'x' })).toMatchObject({
      severity: 'unreadable',
    });
  });
});
