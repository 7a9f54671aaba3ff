// The copying in a child of its own: it answers, and a file that never ends costs a clear code.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { createReaderPool } from '../../../pipeline/sandbox/reader-pool.ts';
import type { ReaderPoolOptions } from '../../../pipeline/sandbox/reader-pool-options.ts';
import { onePage, rawPdf } from '../../extractors/sanitising/support/raw-pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-sandboxed-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { signal } = new AbortController();
const poolOf = (pageTimeoutMs: number, options: Partial<ReaderPoolOptions> = {}) =>
  createReaderPool({
    size: 1,
    memoryLimitMb: 1_000,
    limits: { ...DEFAULT_READING_LIMITS, pageTimeoutMs },
    ...options,
  });

it('a PDF comes out of the sandbox clean', { timeout: 60_000 }, async () => {
  const path = join(folder, 'a.pdf');
  writeFileSync(path, rawPdf(onePage({ catalog: '/OpenAction << /S /JavaScript /JS (1) >>' })));
  const pool = poolOf(60_000);
  try {
    const made = await pool.sanitise({ path, name: 'a.pdf', outFolder: folder, way: 'auto' }, 1, signal);
    expect(made).toMatchObject({ kind: 'copy', copy: { way: 'rewritten', look: { state: 'same' } } });
    expect(made.kind === 'copy' && existsSync(join(folder, made.copy.sha256))).toBe(true);
  } finally {
    await pool.close();
  }
});

it('a file that never ends is told by its own code', { timeout: 60_000 }, async () => {
  const childEntry = new URL('../sandbox/support/misbehaving-child.ts', import.meta.url);
  const pool = poolOf(1_000, { childEntry, memoryLimitMb: 400 });
  try {
    const file = { path: 'hang', name: null, outFolder: folder, way: 'auto' } as const;
    await expect(pool.sanitise(file, 0, signal)).rejects.toMatchObject({ code: 'sanitising.time_limit' });
  } finally {
    await pool.close();
  }
});
