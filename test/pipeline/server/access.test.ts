// The small parts of access: passwords, paths to go on to, addresses, rights of a token.
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../contract/civil-date.ts';
import { PasswordHasher } from '../../../pipeline/server/access/passwords/password-hasher.ts';
import { checkPassword } from '../../../pipeline/server/access/passwords/password-rules.ts';
import { checkUserName } from '../../../pipeline/server/access/people/user-name.ts';
import { PERMISSIONS, permissionsOf, roleWithin } from '../../../pipeline/server/access/permissions.table.ts';
import { addressGroup, plainAddress } from '../../../pipeline/server/access/same-machine.ts';
import { localPath } from '../../../pipeline/server/pages/local-path.ts';
import { bareName } from '../../../pipeline/server/reach/own-names.ts';
import { romeMidnight } from '../../../pipeline/server/routes/rome-midnight.ts';

const CHEAP = { log2N: 4, r: 1, p: 1 };

describe('a password', () => {
  it.each([
    ['undici lett', 'access.password_short'],
    ['a'.repeat(257), 'access.password_long'],
    ['aaaaaaaaaaaaa', 'access.password_easy'],
    ['prova1prova1', 'access.password_easy'],
    ['qwertyuiop12', 'access.password_easy'],
    ['987654321098', 'access.password_easy'],
    ['Password1234!', 'access.password_easy'],
    ['Amministratore', 'access.password_easy'],
    ['ada.prova.2026', 'access.password_easy'],
    ['Commercialista2026', 'access.password_easy'],
  ])('%s: %s', (password, code) => {
    expect(() => checkPassword(password, 'Ada.Prova')).toThrow(expect.objectContaining({ code }));
  });

  it.each([
    'graffetta lampada ottobre',
    'già più né così perché',
    'x9#kQ2!mzL0p',
    '密码密码很长的一个句子在这里',
    'w'.repeat(5) + 'parola lunghissima '.repeat(9),
  ])('%s will do', (password) => expect(() => checkPassword(password, 'Ada.Prova')).not.toThrow());

  it('is stored with its cost, read at another, and known to be outdated', async () => {
    const [old, now] = [new PasswordHasher(CHEAP), new PasswordHasher({ ...CHEAP, log2N: 5 })];
    const stored = await old.hash('graffetta lampada');
    expect(stored).toMatch(/^\$scrypt\$ln=4,r=1,p=1\$/);
    expect(await old.hash('graffetta lampada')).not.toBe(stored);
    expect(await now.verify('graffetta lampada', stored)).toBe(true);
    expect(await now.verify('graffetta Lampada', stored)).toBe(false);
    expect(await now.verify('graffetta lampada', null)).toBe(false);
    expect([old.isOutdated(stored), now.isOutdated(stored)]).toEqual([false, true]);
    // é as one character or as two.
    expect(await now.verify('perche\u0301', await now.hash('perch\u00e9'))).toBe(true);
  });

  it('is worked on for a few at once; too many are sent away instead of filling the memory', async () => {
    const hasher = new PasswordHasher(CHEAP);
    const asked = await Promise.allSettled(Array.from({ length: 60 }, () => hasher.hash('graffetta')));
    const refused = asked.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(60 - 2 - 32);
    expect(refused[0]).toMatchObject({ reason: { code: 'access.busy' } });
    expect(await hasher.verify('graffetta', await hasher.hash('graffetta'))).toBe(true);
  });
});

describe('where to go on to', () => {
  it.each([
    ...[
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      'https://evil.example',
      'javascript:alert(1)',
      '',
    ],
    ...['/a\r\nx: y', '/a\\b', '/ a', 'review', '/\t/evil.example', '/.//evil.example', '/..//evil.example'],
  ])('not to %j', (given) => {
    expect(localPath(given, '/home')).toBe('/home');
  });
  it.each(['/', '/review?id=1&b=%2F', '/a/b'])('to %s', (given) =>
    expect(localPath(given, '/home')).toBe(given),
  );
});

describe('a user name', () => {
  it.each(['a', ' ada', 'ada ', 'ada\u0000', 'ada\r\nx', 'ada\u2028x', 'ada\u202eadmin', 'x'.repeat(65), ''])(
    'not %j',
    (name) => {
      expect(() => checkUserName(name)).toThrow(expect.objectContaining({ code: 'access.name_unfit' }));
    },
  );
  it.each(['Ada Prova', 'ada@studio.example', 'D’Àngelo', '李明'])('%s', (name) =>
    expect(() => checkUserName(name)).not.toThrow(),
  );
});

describe('addresses', () => {
  it.each([
    ['::ffff:10.0.0.5', '10.0.0.5', '10.0.0.5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8::1', '2001:db8:0:0'],
    ['::1', '::1', '0:0:0:0'],
  ])('%s', (given, plain, group) => {
    expect([plainAddress(given), addressGroup(given)]).toEqual([plain, group]);
  });
  it.each([
    ['[::1]', '::1'],
    ['Civis.Studio.Example.', 'civis.studio.example'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('name %s', (given, bare) => expect(bareName(given)).toBe(bare));
});

describe('rights', () => {
  it('of a token never make it more than its permissions', () => {
    expect(roleWithin(new Set(['metrics', 'administer']))).toBe('operator');
    expect(roleWithin(new Set(['upload', 'read', 'write', 'export']))).toBe('reviewer');
    expect(roleWithin(permissionsOf('admin'))).toBe('admin');
  });
  it('of an admin are all there are', () => {
    expect([...permissionsOf('admin')].sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });
});

describe('a day of the audit trail', () => {
  it.each([
    [2026, 1, 15, '2026-01-14T23:00:00.000Z'],
    [2026, 7, 15, '2026-07-14T22:00:00.000Z'],
    [2026, 3, 29, '2026-03-28T23:00:00.000Z'],
    [2026, 3, 30, '2026-03-29T22:00:00.000Z'],
    [2026, 10, 25, '2026-10-24T22:00:00.000Z'],
  ])('%i-%i-%i begins at midnight in Rome', (year, month, day, instant) => {
    const date = civilDate(year, month, day);
    expect(date && romeMidnight(date).toISOString()).toBe(instant);
  });
});
