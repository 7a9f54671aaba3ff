// `inspect` and `sanitise` from the built command line: one verdict a file, containers opened, a clean copy that passes.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { InspectionReport } from '../../pipeline/inspection/inspect-alone.ts';
import { runCli } from '../support/run-built-cli.ts';
import { bornDigitalSample } from '../support/samples.ts';

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'civis-inspect-'));
  mkdirSync(inFolder('pila'));
  writeFileSync(inFolder('pila/modulo.pdf'), await formWithScript());
  writeFileSync(inFolder('pila/pulito.pdf'), readFileSync(bornDigitalSample()));
  writeFileSync(inFolder('pila/troncato.pdf'), readFileSync(bornDigitalSample()).subarray(0, 2_000));
  const script = Buffer.from('<p>Gentile cliente</p><script>alert(1)</script>').toString('base64');
  writeFileSync(
    inFolder('pila/messaggio.eml'),
    [
      'From: a@example.it',
      'To: b@example.it',
      'Subject: allegato',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'In allegato la pagina.',
      '--x',
      'Content-Type: text/html; name=pagina.html',
      'Content-Disposition: attachment; filename=pagina.html',
      'Content-Transfer-Encoding: base64',
      '',
      script,
      '--x--',
      '',
    ].join('\r\n'),
  );
});

/** A page with a filled field, and a script that runs when it is opened. */
async function formWithScript(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  page.drawText('Dichiarazione', { x: 50, y: 780 });
  const field = pdf.getForm().createTextField('nome');
  field.setText('ROSSI ESEMPIO');
  field.addToPage(page, { x: 50, y: 700, width: 200, height: 24 });
  const action = pdf.context.obj({ S: 'JavaScript', JS: 'app.alert(1)' });
  pdf.catalog.set(PDFName.of('OpenAction'), action);
  return pdf.save();
}

async function inspected(...args: string[]) {
  const run = await runCli(['inspect', ...args]);
  const reports = run.stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as InspectionReport);
  return { run, reports };
}

describe('inspect', () => {
  it('gives one line a file in the order of the folder, and 11 where one could not be checked', async () => {
    const { run, reports } = await inspected(inFolder('pila'), '--json');
    expect(run.exit, run.stderr).toBe(11);
    expect(reports.map(({ path, verdict }) => [path.split('/').at(-1), verdict])).toEqual([
      ['messaggio.eml', 'reject'],
      ['modulo.pdf', 'reject'],
      ['pulito.pdf', 'ok'],
      ['troncato.pdf', 'unreadable'],
    ]);
  });

  it('says what, where and why in words, and opens what a mail holds', async () => {
    const { reports } = await inspected(inFolder('pila'), '--json');
    const [mail, form] = reports;
    expect(form?.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['pdf.javascript', 'pdf.form_field']),
    );
    for (const finding of form?.findings ?? []) expect(finding.message).toMatch(/^[A-ZÈ].{15,}\.$/s);
    expect(mail?.findings).toEqual([]);
    const page = mail?.parts.find(({ path }) => path === 'pagina.html');
    expect(page?.verdict).toBe('reject');
    expect(page?.findings.map(({ code }) => code)).toContain('html.script');
    expect(page?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('ends with 0 for what may be sent, 10 for what may not, 2 for what is not there', async () => {
    expect((await inspected(inFolder('pila/pulito.pdf'))).run.exit).toBe(0);
    const rejected = await inspected(inFolder('pila/modulo.pdf'));
    expect(rejected.run.exit).toBe(10);
    expect(rejected.run.stdout).toContain('DA NON INVIARE');
    expect((await inspected(inFolder('nowhere.pdf'))).run.exit).toBe(2);
  });

  it('holds files against what CIVIS takes', async () => {
    const { run } = await inspected('--civis', inFolder('pila/pulito.pdf'), inFolder('pila/messaggio.eml'));
    expect(run.exit).toBe(10);
    expect(run.stderr).toContain('COSÌ NON VANNO INVIATI');
    expect(run.stderr).toContain('attachment.active');
    expect(run.stderr).toContain('attachment.format_not_accepted');
  });
});

describe('sanitise', () => {
  it('makes a copy that passes, with the same pages, and never writes over a file', async () => {
    const out = inFolder('pulita.pdf');
    const run = await runCli(['sanitise', inFolder('pila/modulo.pdf'), out]);
    expect(run.exit, run.stderr).toBe(0);
    expect(run.stdout).toContain('Copia pulita');
    const { reports } = await inspected(out, '--json');
    expect(reports[0]).toMatchObject({ verdict: 'ok', findings: [] });
    const again = await runCli(['sanitise', inFolder('pila/modulo.pdf'), out]);
    expect(again.exit).toBe(1);
    expect(again.stderr).toContain('esiste già');
  });

  it('says what to do where no copy can be made', async () => {
    const run = await runCli(['sanitise', inFolder('nowhere.pdf'), inFolder('x.pdf')]);
    expect(run.exit).toBe(2);
    expect(run.stderr).toMatch(/percorso/);
  });
});
