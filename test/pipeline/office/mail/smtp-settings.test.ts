// Mail is set up whole or not at all.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../../pipeline/config/load-config.ts';
import { smtpSettings } from '../../../../pipeline/office/mail/smtp-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-smtp-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = join(folder, 'password');
writeFileSync(secret, 'p@ss word\n');

const BOTH = { CIVIS_SMTP_FROM: 'civis@studio.example', CIVIS_REMINDERS_TO: 'studio@studio.example' };
const settingsOf = (env: NodeJS.ProcessEnv) => smtpSettings(loadConfig(env, {}, folder).config);
const withUrl = (url: string, more: NodeJS.ProcessEnv = {}) =>
  settingsOf({ ...BOTH, CIVIS_SMTP_URL: url, ...more });

describe('mail settings', () => {
  it('are none where no server is named', () => {
    expect(settingsOf({})).toBeNull();
    expect(settingsOf(BOTH)).toBeNull();
  });

  it.each<[string, number, boolean, boolean]>([
    ['smtp://posta.studio.example', 587, false, true],
    ['smtp://posta.studio.example:25', 25, false, true],
    ['smtps://posta.studio.example', 465, true, true],
    ['smtp://localhost:2525', 2525, false, false],
    ['smtp://[::1]:2525', 2525, false, false],
  ])('%s', (url, port, isSecure, needsTls) => {
    expect(withUrl(url)).toMatchObject({ port, isSecure, needsTls, auth: null });
  });

  it('send unencrypted to another machine only by leave', () => {
    expect(withUrl('smtp://10.0.0.5', { CIVIS_SMTP_TLS: 'off' })?.needsTls).toBe(false);
    expect(() => withUrl('smtp://10.0.0.5', { CIVIS_SMTP_TLS: 'no' })).toThrow('config.invalid');
  });

  it('take the password from the address or from a file', () => {
    expect(withUrl('smtp://ada:p%40ss@h.example')?.auth).toEqual({ user: 'ada', pass: 'p@ss' });
    const file = { CIVIS_SMTP_PASSWORD_FILE: secret };
    expect(withUrl('smtp://ada%40studio.example@h.example', file)?.auth).toEqual({
      user: 'ada@studio.example',
      pass: 'p@ss word',
    });
  });

  it.each<[string, () => unknown]>([
    ['no sender', () => settingsOf({ ...BOTH, CIVIS_SMTP_URL: 'smtp://h.example', CIVIS_SMTP_FROM: '' })],
    ['no office', () => settingsOf({ ...BOTH, CIVIS_SMTP_URL: 'smtp://h.example', CIVIS_REMINDERS_TO: '' })],
    ['another protocol', () => withUrl('http://h.example')],
    ['options in the address', () => withUrl('smtp://h.example?tls.rejectUnauthorized=false')],
    ['a path', () => withUrl('smtp://h.example/x')],
    ['a user without a password', () => withUrl('smtp://ada@h.example')],
    ['a password without a user', () => withUrl('smtp://h.example', { CIVIS_SMTP_PASSWORD_FILE: secret })],
    [
      'a file that is not there',
      () => withUrl('smtp://a@h.example', { CIVIS_SMTP_PASSWORD_FILE: '/no/where' }),
    ],
    ['a bad escape', () => withUrl('smtp://a:%zz@h.example')],
    ['two senders', () => withUrl('smtp://h.example', { CIVIS_SMTP_FROM: 'a@b.it, c@d.it' })],
  ])('refuses %s, and never prints a secret', (_, read) => {
    expect(read).toThrow('config.invalid');
    expect(read).not.toThrow(/p@ss|%zz/);
  });
});
