// The scan as configured, against a server that speaks clamd's protocol.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { scannerOf } from '../../../pipeline/virus-scan/scanner-of.ts';
import { type FakeClamdSpec, fakeClamd } from '../../support/fake-clamd.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-scan-'));
const path = join(folder, 'a.pdf');
writeFileSync(path, 'VIRUS inside');
afterAll(() => rmSync(folder, { recursive: true }));

async function scanned(spec: FakeClamdSpec) {
  const clamd = await fakeClamd(null, spec);
  const { port } = clamd.server.address() as AddressInfo;
  try {
    return await scannerOf({ clamd: `tcp://127.0.0.1:${port}` })?.(path);
  } finally {
    await clamd.close();
  }
}

describe('the configured scan', () => {
  it('is off where none is configured', () => expect(scannerOf({ clamd: null })).toBeNull());

  it('says nothing of a clean file', async () =>
    expect(await scanned({})).toEqual({ isInfected: false, findings: [] }));

  it('names what was found', async () => {
    const reply = (file: Buffer) => (file.includes('VIRUS') ? 'stream: Eicar-Test FOUND' : 'stream: OK');
    const result = await scanned({ reply });
    expect(result).toMatchObject({ isInfected: true });
    expect(result?.findings).toHaveLength(1);
    expect(JSON.stringify(result?.findings)).toContain('virus.found');
  });

  it('never takes a scan that broke off for a clean one', async () => {
    const result = await scanned({ fault: 'closes-at-once' });
    expect(result?.isInfected).toBe(false);
    expect(JSON.stringify(result?.findings)).not.toContain('virus.found');
    expect(result?.findings).toHaveLength(1);
  });
});
