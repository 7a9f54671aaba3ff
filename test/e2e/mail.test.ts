// Every way a notice arrives, through the built product: a PEC and its receipt in separate files and separate runs, a
// forward, a ZIP with a locked file beside a good one, mails with nothing in them, the same notice twice.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import { filePart } from '../../samples/generator/mail/mime.ts';
import {
  type Dispatch,
  deliveryReceipt,
  pecEnvelope,
  writtenMessage,
} from '../../samples/generator/mail/pec.ts';
import { type CliRun, resultLines, runCli } from '../support/run-built-cli.ts';
import { bornDigitalSample } from '../support/samples.ts';
import { buildZip } from '../support/zip-builder.ts';

const AGENCY: Dispatch = {
  day: '2026-03-11',
  time: '23:59:40',
  zone: '+0100',
  from: 'notifiche@pec.agenziariscossione.gov.it',
  to: 'cliente@pec.posta.example',
  subject: 'Comunicazione',
  serial: '20260311235940.0001',
};
const OFFICE: Dispatch = { ...AGENCY, from: 'studio@pec.studio.example', serial: '20260312100000.0002' };
/** Delivered seconds later, on the next day. */
const DELIVERED = { day: '2026-03-12', time: '00:00:03', zone: '+0100' };

const notice = readFileSync(bornDigitalSample());
const root = mkdtempSync(join(tmpdir(), 'civis-mail-'));
const data = join(root, 'data');
let first: Map<string, Result[]>;
let second: CliRun;

function folder(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const path = join(root, name);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(path, file), typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
  }
  return path;
}

/** @param name as in the mail; the bytes differ by it, so that each file is a document of its own */
const pdf = (name: string) =>
  filePart(name, 'application/pdf', Buffer.concat([notice, Buffer.from(`\n% ${name}`)]));
const envelope = (dispatch: Dispatch, name: string) =>
  pecEnvelope(dispatch, writtenMessage(dispatch, 'Si trasmette.', [pdf(name)]));

const byFile = (run: CliRun) => {
  const files = new Map<string, Result[]>();
  for (const result of resultLines(run)) {
    const name = result.source.path.split('/').at(-1) ?? '';
    files.set(name, [...(files.get(name) ?? []), result]);
  }
  return files;
};

beforeAll(async () => {
  const word = filePart('nota.txt', 'text/plain', Buffer.from('nessun atto qui'));
  const inbox = folder('primo', {
    'a-pec.eml': envelope(AGENCY, 'avviso.pdf'),
    'b-di-studio.eml': envelope(OFFICE, 'copia.pdf'),
    'c-ricevuta-di-studio.eml': deliveryReceipt(OFFICE, DELIVERED),
    'd-senza-atti.eml': writtenMessage(OFFICE, 'Buongiorno.', []),
    'e-con-nota.eml': writtenMessage({ ...OFFICE, serial: '5' }, 'Vedi nota.', [word]),
    'f-archivio.zip': buildZip([
      { name: 'bloccato.pdf', content: 'x', flags: 1 },
      { name: '../../aperto.pdf', content: Buffer.concat([notice, Buffer.from('\n% zip')]) },
    ]),
  });
  first = byFile(await runCli(['process', inbox, '--json', '--data', data]));
  const late = folder('secondo', { 'ricevuta.eml': deliveryReceipt(AGENCY, DELIVERED) });
  second = await runCli(['process', late, join(inbox, 'a-pec.eml'), '--json', '--data', data]);
}, 240_000);

describe('a PEC of the agency', () => {
  it('is opened to its notice, dated by its envelope, and says that this is an estimate', () => {
    const [result] = first.get('a-pec.eml') ?? [];
    expect(result?.source).toMatchObject({
      part: 'postacert.eml/avviso.pdf',
      channel: 'pec',
      receivedOn: '2026-03-11',
      receivedOnEvidence: 'pec-envelope',
      mail: { kind: 'posta-certificata', signature: 'valid', deliveredOn: '2026-03-11', receipts: [] },
    });
    expect(result?.fields.numeroComunicazione.state).toBe('accepted');
    expect(result?.deadline?.confidence).toBe('to_check');
    expect(result?.warnings.map(({ code }) => code)).toContain('mail.day_estimated');
  });

  it('takes the proved day when its receipt comes in later', () => {
    const [result] = byFile(second).get('a-pec.eml') ?? [];
    expect(result?.source).toMatchObject({ receivedOn: '2026-03-12', receivedOnEvidence: 'pec-receipt' });
    expect(result?.source.mail?.receipts).toEqual([
      { kind: 'avvenuta-consegna', at: '2026-03-12T00:00:03+01:00' },
    ]);
    expect(result?.deadline).toMatchObject({ day0: '2026-03-12', confidence: 'certain' });
  });

  it('handed in again is no second draft', () => {
    const [result, ...more] = byFile(second).get('a-pec.eml') ?? [];
    expect(more).toEqual([]);
    expect(result?.id).toBe(first.get('a-pec.eml')?.[0]?.id);
  });
});

describe('what gives no day', () => {
  it("the office's own PEC, whatever its receipt says", () => {
    const [result] = first.get('b-di-studio.eml') ?? [];
    expect(result?.source).toMatchObject({ receivedOn: null, receivedOnEvidence: 'unknown' });
    expect(result?.source.mail).toMatchObject({ kind: 'posta-certificata', deliveredOn: null });
    expect(result?.warnings.map(({ code }) => code)).toContain('mail.sender_not_agency');
  });

  it.each([
    ['c-ricevuta-di-studio.eml', 'not_for_civis', 'pec.receipt', 'avvenuta-consegna'],
    ['d-senza-atti.eml', 'not_for_civis', 'mail.no_notice', 'ordinaria'],
    ['e-con-nota.eml', 'needs_review', 'mail.no_notice', 'ordinaria'],
  ])('%s is %s, because %s', (name, status, why, kind) => {
    const results = first.get(name) ?? [];
    expect(results.map((result) => [result.status, result.notice.why])).toEqual([[status, why]]);
    expect(results[0]?.request).toBeNull();
    expect(results[0]?.source.mail?.kind).toBe(kind);
  });
});

describe('an archive with a locked file', () => {
  it('gives the notice beside it, and shows the locked one with what to do', () => {
    const results = first.get('f-archivio.zip') ?? [];
    const [open, locked] = results;
    expect(results).toHaveLength(2);
    expect(open?.source.part).toBe('aperto.pdf');
    expect(open?.fields.numeroComunicazione.value).toBe(
      first.get('a-pec.eml')?.[0]?.fields.numeroComunicazione.value,
    );
    expect(open?.warnings.map(({ code }) => code)).toContain('part.unopened');
    expect(locked).toMatchObject({ status: 'failed', error: { code: 'container.encrypted' } });
    expect(locked?.error?.message).toMatch(/password/);
  });

  it('names the unsafe name of a part', () => {
    const verdicts = first.get('f-archivio.zip')?.[0]?.attachments ?? [];
    const named = verdicts.find(({ part }) => part === 'aperto.pdf');
    expect(named?.findings).toContainEqual(
      expect.objectContaining({ code: 'file.unsafe_name', where: '../../aperto.pdf' }),
    );
  });

  it('knows the same notice in three files', () => {
    const warned = [...first.values()]
      .flat()
      .filter(({ warnings }) => warnings.some(({ code }) => code === 'notice.duplicate'));
    expect(warned.length).toBeGreaterThanOrEqual(1);
  });
});
