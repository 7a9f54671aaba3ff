// Mailboxes out of the configuration: whole and safe, or refused without telling what they hold.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import { readMailboxes } from '../../../pipeline/config/mailboxes.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-mailboxes-'));
afterAll(() => rmSync(root, { recursive: true }));

const URL_TEXT = 'imaps://studio@pec.example@imaps.gestore.example/INBOX';
const read = (env: Record<string, string>) => readMailboxes(loadConfig(env, {}, '/nowhere').config, env);
const SINGLE = { CIVIS_IMAP_URL: URL_TEXT, CIVIS_IMAP_SINCE: '2026-11-01', CIVIS_IMAP_PASSWORD: 'x' };
function readEntry(entry: Record<string, unknown>, env: Record<string, string> = {}) {
  const file = join(root, 'mailboxes.json');
  const usual = { name: 'a', url: URL_TEXT, since: 'all', passwordEnv: 'BOX_PASSWORD' };
  writeFileSync(file, JSON.stringify({ mailboxes: [{ ...usual, ...entry }] }));
  return read({ CIVIS_MAILBOXES_FILE: file, BOX_PASSWORD: 'y', ...env });
}

describe('mailboxes in the configuration', () => {
  it('are none unless one is configured', () => expect(read({})).toEqual([]));

  it('are one by the settings alone', () => {
    expect(read(SINGLE)).toEqual([
      {
        ...{ name: 'pec', host: 'imaps.gestore.example', port: 993, isSecure: true, needsTls: true },
        ...{ user: 'studio@pec.example', password: 'x', ca: null, folders: ['INBOX'], since: '2026-11-01' },
        ...{ done: { kind: 'flag', flag: '\\Seen' }, client: null, channel: 'pec' },
      },
    ]);
  });

  it('take a password from a file, its first line', () => {
    const passwordFile = join(root, 'password');
    writeFileSync(passwordFile, 'dal file\naltro\n');
    expect(readEntry({ passwordEnv: undefined, passwordFile })[0]?.password).toBe('dal file');
  });

  it.each([
    ['imap://u@mail.example', true],
    ['imap://u@localhost', false],
    ['imaps://u@localhost', true],
  ])('%s needs TLS: %s', (url, needsTls) => {
    expect(readEntry({ url })[0]?.needsTls).toBe(needsTls);
  });

  it('leave out one that is switched off', () => expect(readEntry({ enabled: false })).toEqual([]));

  it.each([
    ['a password in the address', { url: 'imaps://u:segretissima@mail.example' }],
    ['no user', { url: 'imaps://mail.example' }],
    ['another protocol', { url: 'pop3://u@mail.example' }],
    ['no such day', { since: '2026-02-30' }],
    ['two passwords', { passwordFile: '/x' }],
    ['a variable that is not set', { passwordEnv: 'NOT_THERE' }],
    ['done mails going where they are read', { done: { move: 'INBOX' } }],
    ['a flag that deletes', { done: { flag: '\\Deleted' } }],
    ['an unknown entry', { folder: 'INBOX' }],
  ])('are refused with %s, and nothing of it is told', (_what, entry) => {
    try {
      readEntry(entry);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 'config.invalid' });
      expect(String(error)).not.toContain('segretissima');
    }
  });

  it('need a first day', () => {
    const { CIVIS_IMAP_SINCE: _since, ...rest } = SINGLE;
    expect(() => read(rest)).toThrow(/imapSince/);
  });
});
