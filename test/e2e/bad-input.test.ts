// Bad files end each in their own state with a code and an Italian sentence; the good one beside them goes on.
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import { writeBadFiles } from '../support/bad-files.ts';
import { type CliRun, resultLines, runCli } from '../support/run-built-cli.ts';
import { bornDigitalSample } from '../support/samples.ts';

let run: CliRun;
let byName: Map<string, Result>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'civis-bad-'));
  await writeBadFiles(folder);
  copyFileSync(bornDigitalSample(), join(folder, 'zbuono.pdf'));
  run = await runCli(['process', folder, '--json', '--data', mkdtempSync(join(tmpdir(), 'civis-data-'))]);
  byName = new Map(resultLines(run).map((result) => [result.source.path.split('/').at(-1) ?? '', result]));
});

describe('bad input', () => {
  it('ends with 11 and one result per file, nothing else on stdout', () => {
    expect(run.exit, run.stderr).toBe(11);
    expect([...byName.keys()].sort()).toEqual(
      ['vuoto.pdf', 'troncato.pdf', 'password.pdf', 'enorme.png', 'testo.pdf', 'zbuono.pdf'].sort(),
    );
  });

  it.each([
    ['vuoto.pdf', 'failed', 'file.empty', /vuoto/],
    ['troncato.pdf', 'failed', 'pdf.damaged', /danneggiato|incompleto/],
    ['password.pdf', 'failed', 'pdf.encrypted', /password/],
    ['enorme.png', 'rejected', 'image.too_large', /pixel/],
    ['testo.pdf', 'failed', 'file.type_mismatch', /contenuto/],
  ])('%s is %s with %s', (name, status, code, sentence) => {
    const result = byName.get(name);
    expect(result?.status).toBe(status);
    expect(result?.error?.code).toBe(code);
    expect(result?.error?.message).toMatch(sentence);
    expect(result?.request).toBeNull();
  });

  it('lets the good file through', () => {
    expect(byName.get('zbuono.pdf')?.error).toBeNull();
    expect(byName.get('zbuono.pdf')?.request).not.toBeNull();
  });
});
