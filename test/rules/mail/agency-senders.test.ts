// Which certified senders are an agency's, and which only look so.
import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/civil-day-literal.ts';
import { isUnder } from '../../../rules/mail/agency-of-sender.ts';
import { AGENCY_SENDERS, agencyOfSender, isConfirmed } from '../../../rules/mail/index.ts';

describe('a certified sender', () => {
  it.each([
    ['notifica.acc.campania@pec.agenziariscossione.gov.it', 'riscossione', 'V2'],
    ['  PROTOCOLLO@PEC.AgenziaRiscossione.gov.it ', 'riscossione', 'V2'],
    ['dp.Padova@pce.agenziaentrate.it', 'entrate', 'B'],
    ['servizio@pec.agenziaentrate.it', 'entrate', 'B'],
  ])('%s is the agency’s', (address, agency, confidence) => {
    expect(agencyOfSender(address)).toMatchObject({ agency, confidence });
  });

  it.each([
    'dp.padova@pce.agenziaentrate.it.evil.it',
    'dp.padova@pce.agenziaentrate.it.',
    'dp.padova@evil-pce.agenziaentrate.it',
    'dp.padova@xpce.agenziaentrate.it',
    'dp.padova@pce-agenziaentrate.it',
    'pce.agenziaentrate.it@evil.it',
    'dp@pce.agenziaentrate.it@evil.it',
    '"dp@pce.agenziaentrate.it" <x@evil.it>',
    'x@evil.it <dp@pce.agenziaentrate.it>',
    'a@sub.pec.agenziariscossione.gov.it',
    'no_reply@agenziariscossione.gov.it',
    'dp@pсe.agenziaentrate.it', // a Cyrillic es
    'pce.agenziaentrate.it',
    '@pce.agenziaentrate.it',
    '',
  ])('%s is nobody’s', (address) => {
    expect(agencyOfSender(address)).toBeNull();
  });

  it('only a row read in a source counts as confirmed', () => {
    const riscossione = agencyOfSender('a@pec.agenziariscossione.gov.it');
    const entrate = agencyOfSender('a@pce.agenziaentrate.it');
    expect(riscossione && isConfirmed(riscossione)).toBe(true);
    expect(entrate && isConfirmed(entrate)).toBe(false);
  });
});

it('every row names a whole lower-case domain, once, and its source', () => {
  const keys = AGENCY_SENDERS.map(({ domain, matches }) => `${matches} ${domain}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { domain, source } of AGENCY_SENDERS) {
    expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
    expect(source.length).toBeGreaterThan(20);
  }
});

it.each([
  ['exact', 'pec.ente.it', true],
  ['exact', 'a.pec.ente.it', false],
  ['subdomains', 'a.pec.ente.it', true],
  ['subdomains', 'b.a.pec.ente.it', true],
  ['subdomains', 'pec.ente.it', false],
  ['subdomains', 'xpec.ente.it', false],
  ['subdomains', 'pec.ente.it.evil.it', false],
] as const)('a row of kind %s takes %s: %s', (matches, stated, taken) => {
  expect(isUnder({ matches, domain: 'pec.ente.it' }, stated)).toBe(taken);
});

it('a row is asked only for days on which it is in force', () => {
  const address = 'a@pec.agenziariscossione.gov.it';
  expect(agencyOfSender(address, day('2017-06-30'))).toBeNull();
  expect(agencyOfSender(address, day('2026-03-11'))).not.toBeNull();
});
