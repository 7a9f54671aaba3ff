// Where a webhook may go: addresses in every disguise, held against the registries by hand.
import { describe, expect, it } from 'vitest';
import { classOfAddress, isAllowed } from '../../../pipeline/webhook/address-class.ts';
import { urlProblem } from '../../../pipeline/webhook/url-rules.ts';

const PUBLIC = [
  ...['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
  ...['128.0.0.1', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255'],
  ...['192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255', '2606:4700::1111', '2a00:1450::1'],
];
const PRIVATE = [
  ...[
    '10.0.0.0',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '127.0.0.1',
    '127.255.0.3',
  ],
  ...['100.64.0.0', '100.127.255.255', '::1', 'fc00::1', 'fdff::1', '::ffff:127.0.0.1', '::ffff:7f00:1'],
  ...['::ffff:a00:1', '::ffff:8.8.8.8', '64:ff9b::10.0.0.1', '64:ff9b::808:808', '::ffff:0a00:0001'],
];
const NEVER = [
  ...['0.0.0.0', '0.255.1.1', '169.254.169.254', '169.254.0.0', '192.0.0.8', '192.0.2.1', '198.18.0.1'],
  ...['198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1'],
  ...['255.255.255.255', '::', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'ff02::1', '2001:db8::1', '2001::1'],
  ...['2002:7f00:1::', '::ffff:169.254.169.254', '::ffff:a9fe:a9fe', '64:ff9b::a9fe:a9fe', '64:ff9b:1::1'],
  ...['::127.0.0.1', 'fec0::1', '100::1', '::ffff:0:0', '64:ff9b::', '::ffff:0:127.0.0.1'],
  ...['localhost', '', '127.1', '0x7f000001', '300.1.1.1', 'example.it'],
];

describe('classOfAddress', () => {
  it.each(PUBLIC)('%s is public', (address) => expect(classOfAddress(address)).toBe('public'));
  it.each(PRIVATE)('%s is private', (address) => expect(classOfAddress(address)).toBe('private'));
  it.each(NEVER)('%s is never reached', (address) => expect(classOfAddress(address)).toBe('never'));

  it('private ones are reached where that is allowed, the others never', () => {
    expect(PRIVATE.filter((address) => isAllowed(address, { allowsPrivate: false }))).toEqual([]);
    expect(PRIVATE.filter((address) => !isAllowed(address, { allowsPrivate: true }))).toEqual([]);
    expect(NEVER.filter((address) => isAllowed(address, { allowsPrivate: true }))).toEqual([]);
  });
});

const OPEN = { allowsPrivate: false, hosts: [] };
const LOCAL = { allowsPrivate: true, hosts: [] };
const LISTED = { allowsPrivate: false, hosts: ['erp.example.it', '*.example.com'] };

describe('urlProblem', () => {
  it.each([
    ['https://erp.example.it/hook', OPEN],
    ['https://erp.example.it:8443/hook?x=1', OPEN],
    ['https://erp.example.it/hook', LISTED],
    ['https://a.b.example.com/', LISTED],
    ['http://localhost:3000/', LOCAL],
    ['http://127.0.0.1:3000/', LOCAL],
    ['http://[::1]:3000/', LOCAL],
    ['https://10.0.0.7/', LOCAL],
    ['https://8.8.8.8/', OPEN],
  ])('takes %s', (url, policy) => expect(urlProblem(new URL(url), policy)).toBeNull());

  it.each([
    ['http://erp.example.it/', OPEN, 'https'],
    ['http://erp.example.it/', LOCAL, 'https'],
    ['http://localhost/', OPEN, 'https'],
    ['http://10.0.0.7/', LOCAL, 'https'],
    ['ftp://erp.example.it/', LOCAL, 'https'],
    ['file:///etc/passwd', LOCAL, 'https'],
    ['https://ada:prova@erp.example.it/', OPEN, 'user'],
    ['https://token@erp.example.it/', OPEN, 'user'],
    ['https://erp.example.it/#x', OPEN, 'fragment'],
    ['https://example.com/', LISTED, 'allow-list'],
    ['https://notexample.com/', LISTED, 'allow-list'],
    ['https://erp.example.it.evil.test/', LISTED, 'allow-list'],
    ['https://erp.example.it./', LISTED, 'allow-list'],
    ['https://127.0.0.1/', OPEN, 'private'],
    ['https://2130706433/', OPEN, 'private'],
    ['https://0x7f.1/', OPEN, 'private'],
    ['https://0177.0.0.1/', OPEN, 'private'],
    ['https://[::ffff:127.0.0.1]/', OPEN, 'private'],
    ['https://[64:ff9b::a00:1]/', OPEN, 'private'],
    ['https://169.254.169.254/latest', LOCAL, 'private'],
    ['https://[fe80::1]/', LOCAL, 'private'],
    ['https://0.0.0.0/', LOCAL, 'private'],
  ])('refuses %s', (url, policy, why) => expect(urlProblem(new URL(url), policy)).toContain(why));
});
