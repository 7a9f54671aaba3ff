// `draft` as a person uses it: a notice read, its request seen, changed, sent on as a second one, forgotten.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Result, resultSchema } from '../../contract/result.schema.ts';
import { pdfOf } from '../support/pdf-builder.ts';
import { resultLines, runCli } from '../support/run-built-cli.ts';
import { allSamples, bornDigitalSample } from '../support/samples.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-draft-'));
const env = { CIVIS_DATA_DIR: join(root, 'data'), NO_COLOR: '1' };
const out = join(root, 'out');
const draft = (...args: string[]) => runCli(['draft', ...args], env);
const PRACTICE = '2026010500012';
let letter: Result;
let cartella: Result;
let formal: Result;

const sampleOf = (name: string) =>
  allSamples().find((sample) => sample.name.startsWith(name))?.inputs[0] ?? '';

/** What `draft` leaves of it as JSON. */
async function requestAfter(...args: string[]) {
  const run = await draft(letter.id, ...args, '--json');
  expect(run.stderr).toBe('');
  const [line] = run.stdout.trim().split('\n');
  return { exit: run.exit, request: resultSchema.parse(JSON.parse(line ?? '')).request };
}

beforeAll(async () => {
  const inputs = [bornDigitalSample(), sampleOf('008'), sampleOf('009')];
  const results = resultLines(await runCli(['process', ...inputs, '--json'], env));
  const kinds = results.map(({ notice }) => notice.subtype ?? notice.kind);
  expect(kinds).toEqual(['36-bis', 'cartella', '36-ter']);
  [letter, cartella, formal] = results as [Result, Result, Result];
});

describe('a request shown', () => {
  it('stands in the order of the form, what is missing first', async () => {
    const { exit, stdout } = await draft(letter.id.slice(0, 8));
    expect(exit).toBe(0);
    const places = ['Prima di inviare', '1. Codice', '2. Tipo', '3a. ', '4. Info', '5. Indirizzo'];
    const found = places.map((text) => stdout.indexOf(text));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found[0]).toBeGreaterThan(-1);
    expect(stdout).toContain(`\n   ${letter.request?.act.value}\n`);
    expect(stdout).toContain('Manca l’indirizzo e-mail');
  });

  it('offers the other keys of a cartella, and the reasons that fit it', async () => {
    const { stdout } = await draft(cartella.id);
    expect(stdout).toContain('Codice atto (11 cifre), in alternativa\n   29014472418');
    const reasons = await draft(cartella.id, '--reasons', '--json');
    const ids = reasons.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toContain('notifica-tardiva');
    expect(ids).not.toContain('seconda-richiesta');
  });

  it('of a paper that is not for CIVIS says why and where to go', async () => {
    const { exit, stdout } = await draft(formal.id);
    expect([exit, stdout]).toEqual([0, expect.stringContaining('Consegna documenti e istanze')]);
    const changed = await draft(formal.id, '--reason', 'altro');
    expect([changed.exit, changed.stdout]).toEqual([1, '']);
    expect(changed.stderr).toContain('[request.none]');
  });
});

describe('bad arguments', () => {
  it.each<[string, string[], string]>([
    ['an id that is not there', ['ffffffffffff', '--reason', 'altro'], 'notice.not_found'],
    ['no such option', ['ID', '--nope'], 'unknown option'],
    ['a day that is none', ['ID', '--reason', 'ravvedimento', '--set', 'paidOn=30/2/2026'], 'gg/mm/aaaa'],
    ['the number of the notice', ['ID', '--second', '--practice', '0041520724301'], 'numero dell’atto'],
    [
      'a second request for a cartella',
      ['CARTELLA', '--second', '--practice', PRACTICE],
      'cartella la seconda',
    ],
    ['a text that is no text', ['ID', '--text', 'PDF'], 'arguments.invalid'],
    ['a folder attached', ['ID', '--attach', '.'], 'arguments.invalid'],
  ])('%s: 1, in Italian, and nothing changed', async (_why, args, said) => {
    const names: Readonly<Record<string, string>> = { ID: letter.id, CARTELLA: cartella.id };
    const run = await draft(...args.map((arg) => names[arg] ?? (arg === 'PDF' ? sampleOf('008') : arg)));
    expect([run.exit, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain(said);
  });

  it('a file that is not there: 2', async () => {
    expect((await draft(letter.id, '--attach', '/nowhere.pdf')).exit).toBe(2);
    expect((await draft(letter.id, '--text', '/nowhere.txt')).exit).toBe(2);
    expect((await requestAfter()).request).toEqual(letter.request);
  });
});

describe('a request changed', () => {
  it('takes a reason with its blanks, contact and wishes, and keeps them over a new reading', async () => {
    const { exit, request } = await requestAfter(
      ...['--reason', 'versamento-eseguito', '--set', 'paidOn=9/3/2026', 'paidSum=1234,5'],
      ...['--email', 'ada@example.it', '--name', 'Ada Prova', '--phone', '06 123456', '--notify-sms'],
    );
    expect(exit).toBe(0);
    expect(request).toMatchObject({ reason: 'versamento-eseguito', missing: ['information.blanks'] });
    expect(request?.information).toContain('F24 del 09/03/2026, codice tributo [codice tributo]');
    expect(request?.information).toContain(
      'Per chiarimenti: Ada Prova, telefono 06 123456, e-mail ada@example.it.',
    );
    expect(request?.notify).toEqual({ email: false, sms: true });
    // Handed in again with a day of receipt: drafted anew.
    const again = ['process', bornDigitalSample(), '--received', '2026-03-11', '--json'];
    const [after] = resultLines(await runCli(again, env));
    expect(after?.deadline?.day0).toBe('2026-03-11');
    expect(after?.request).toEqual(request);
  });

  it('takes a text of one’s own from a file, and writes the notice’s folder without the register', async () => {
    const text = join(root, 'testo.txt');
    writeFileSync(text, '\ufeffGià pagato.\r\nVedi F24.\r\n');
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'registro.csv'), 'di prima');
    const run = await draft(letter.id, '--text', text, '--out', out);
    expect(run.exit).toBe(0);
    expect(run.stdout).toContain('\nGià pagato.\nVedi F24.\n');
    const kept = JSON.parse(readFileSync(join(out, letter.id, 'draft.json'), 'utf8'));
    expect(kept.request.information).toBe('Già pagato.\r\nVedi F24.');
    expect(existsSync(join(out, letter.id, 'scheda.html'))).toBe(true);
    expect(readFileSync(join(out, 'registro.csv'), 'utf8')).toBe('di prima');
  });

  it('becomes a second one with files that were looked at; a bad one forbids and is left out', async () => {
    const clean = join(root, 'quietanza.pdf');
    const active = join(root, 'attivo.pdf');
    const f24 = join(root, 'F24_giugno.pdf');
    writeFileSync(clean, pdfOf());
    writeFileSync(active, pdfOf({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert) >>' }));
    writeFileSync(f24, pdfOf({ catalog: '/Lang (it)' }));
    const args = ['--second', '--practice', PRACTICE, '--attach', clean, active, f24];
    const { exit, request } = await requestAfter(...args);
    expect(exit).toBe(10);
    expect(request).toMatchObject({ kind: 'second', previousPractice: PRACTICE });
    expect(request?.attachments).toEqual(['quietanza.pdf', 'F24_giugno.pdf']);
    expect(request?.documents.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'quietanza.pdf ok',
      'attivo.pdf reject',
      'F24_giugno.pdf ok',
    ]);
    expect(request?.problems.map(({ code }) => code)).toEqual(['attachment.active', 'attachment.held_f24']);
    const without = await requestAfter('--detach', 'attivo.pdf');
    expect(without.exit).toBe(0);
    expect(without.request?.attachments).toEqual(['quietanza.pdf', 'F24_giugno.pdf']);
  });

  it('forgets everything', async () => {
    const { exit, request } = await requestAfter('--reset');
    expect(exit).toBe(0);
    expect(request).toEqual(letter.request);
  });
});
