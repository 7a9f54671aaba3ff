// The command line as scripts and people use it.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../contract/result.schema.ts';
import { resultLines, runCli, startCli } from '../support/run-built-cli.ts';
import { allSamples, bornDigitalSample } from '../support/samples.ts';

const folder = (name: string) => mkdtempSync(join(tmpdir(), `civis-${name}-`));

describe('arguments and configuration', () => {
  it.each([
    [['process'], 1],
    [['process', 'x.pdf', '--channel', 'piccione'], 1],
    [['process', bornDigitalSample(), '--received', '2026-02-30'], 1],
    [['process', bornDigitalSample(), '--received', '2199-01-01'], 1],
    [['deadline', '--act', '36-bis', '--channel', 'pec', '--day0', 'ieri'], 1],
    [['nonsense'], 1],
    [['process', '/nowhere/at/all.pdf'], 2],
    [['--version'], 0],
    [['config', 'print'], 0],
  ])('%j ends with %i', async (args, exit) => {
    const run = await runCli(args, { CIVIS_DATA_DIR: folder('data') });
    expect(run.exit, run.stderr).toBe(exit);
    if (exit !== 0) expect(run.stdout).toBe('');
  });

  it('refuses a bad configuration with 9 and names the entry', async () => {
    const run = await runCli(['config', 'print'], { CIVIS_READERS: 'molti' });
    expect(run.exit).toBe(9);
    expect(run.stderr).toContain('CIVIS_READERS');
  });

  it('prints a deadline as JSON', async () => {
    const run = await runCli(
      'deadline --act 36-bis --channel raccomandata --elaborated 2025-06-23 --day0 2025-07-14 --json'.split(
        ' ',
      ),
    );
    expect(run.exit).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ due: '2025-10-17', ruleId: 'A1-NEW', purpose: 'pay' });
  });
});

describe('process', () => {
  it('reads a notice with active content all the same, and forbids sending the file on', async () => {
    const pdf = await PDFDocument.load(readFileSync(bornDigitalSample()));
    const field = pdf.getForm().createTextField('note');
    field.addToPage(pdf.getPage(0), { x: 50, y: 20, width: 80, height: 12 });
    const path = join(folder('in'), 'avviso.pdf');
    writeFileSync(path, await pdf.save());
    const run = await runCli(['process', path, '--json', '--data', folder('data')]);
    const [result, ...more] = resultLines(run);
    expect(more).toEqual([]);
    expect(result?.status).toBe('ready');
    expect(result?.fields.numeroComunicazione.state).toBe('accepted');
    expect(result?.attachments[0]?.verdict).toBe('reject');
    expect(result?.attachments[0]?.findings.map(({ code }) => code)).toContain('pdf.form_field');
  });

  it('writes a folder per notice and one register, and says so in Italian without colour', async () => {
    const out = folder('out');
    const run = await runCli(['process', bornDigitalSample(), '--out', out, '--data', folder('data')], {
      NO_COLOR: '1',
    });
    expect([0, 10]).toContain(run.exit);
    expect(run.stdout).toMatch(/Stato/);
    expect(run.stdout).not.toContain('\u001b');
    const [id] = readdirSync(out).filter((name) => name !== 'registro.csv');
    const own = join(out, id ?? '');
    const draft = resultSchema.parse(JSON.parse(readFileSync(join(own, 'draft.json'), 'utf8')));
    expect(draft.id).toBe(id);
    expect(readFileSync(join(own, 'scheda.html'), 'utf8')).toContain(String(draft.request?.act.value));
    expect(existsSync(join(own, 'scadenza.ics'))).toBe(true);
    expect(readFileSync(join(out, 'registro.csv'), 'utf8')).toContain(draft.id);
  });

  it('gives the same bytes one draft, whichever file they come in', async () => {
    const pile = folder('pile');
    copyFileSync(bornDigitalSample(), join(pile, 'a.pdf'));
    copyFileSync(bornDigitalSample(), join(pile, 'b.pdf'));
    const [first, second] = resultLines(await runCli(['process', pile, '--json', '--data', folder('data')]));
    expect(second?.id).toBe(first?.id);
    expect(second?.source.path).toContain('b.pdf');
    expect(first?.warnings.map((w) => w.code)).not.toContain('document.duplicate');
    expect(second?.warnings.map((w) => w.code)).toContain('document.duplicate');
  });

  it('a second run on the same file is no duplicate and reads nothing again', async () => {
    const data = folder('data');
    const first = resultLines(await runCli(['process', bornDigitalSample(), '--json', '--data', data]));
    const second = resultLines(await runCli(['process', bornDigitalSample(), '--json', '--data', data]));
    expect(second).toEqual(first);
  });

  it('takes a reception day given later, without a second draft', async () => {
    const data = folder('data');
    const [before] = resultLines(await runCli(['process', bornDigitalSample(), '--json', '--data', data]));
    const given = ['--received', '2026-03-11', '--channel', 'raccomandata'];
    const [after] = resultLines(
      await runCli(['process', bornDigitalSample(), ...given, '--json', '--data', data]),
    );
    expect(before?.deadline?.due).toBeNull();
    expect(after?.id).toBe(before?.id);
    expect(after?.deadline).toMatchObject({
      day0: '2026-03-11',
      day0Evidence: 'user',
      confidence: 'to_check',
    });
    expect(after?.deadline?.due).not.toBeNull();
  });

  it('refuses a data folder in use and names its holder', async () => {
    const data = folder('data');
    const slow = startCli(['process', 'samples', '--data', data]);
    await untilThere(join(data, 'db'));
    const run = await runCli(['process', bornDigitalSample(), '--data', data]);
    slow.child.kill('SIGTERM');
    await slow.ended;
    expect(run.exit).toBe(9);
    expect(run.stderr).toContain(String(slow.child.pid));
  });

  it('stops cleanly on Ctrl-C with 130 and finishes on the next run', async () => {
    const data = folder('data');
    const pile = folder('pile');
    const scans = allSamples()
      .flatMap((s) => s.inputs)
      .slice(0, 3);
    mkdirSync(pile, { recursive: true });
    for (const [index, path] of scans.entries())
      copyFileSync(path, join(pile, `${index}-${path.split('/').at(-1)}`));
    const run = startCli(['process', pile, '--json', '--data', data]);
    await untilThere(join(data, 'receipts'));
    await sleep(2_500);
    run.child.kill('SIGINT');
    const stopped = await run.ended;
    expect(stopped.exit, stopped.stderr).toBe(130);
    const finished = resultLines(await runCli(['process', pile, '--json', '--data', data]));
    expect(new Set(finished.map((r) => r.source.path)).size).toBe(scans.length);
  });
});

async function untilThere(path: string): Promise<void> {
  for (let waited = 0; !existsSync(path); waited += 100) {
    if (waited > 60_000) throw new Error(`${path} did not appear`);
    await sleep(100);
  }
}
