// What is said of a delegation before a request is sent.
import { expect, it } from 'vitest';
import { type CivilDate, parseCivilDate } from '../../../contract/civil-date.ts';
import { delegationWarnings } from '../../../pipeline/drafting/client-warnings.ts';

const day = (text: string) => parseCivilDate(text) as CivilDate;
const TODAY = day('2026-06-01');

it.each([
  [null, null, 'client.delegation_missing'],
  ['nessuna', '2030-01-01', 'client.delegation_missing'],
  ['unica', null, null],
  ['fatture', null, null],
  ['unica', '2026-05-31', 'client.delegation_expired'],
  ['unica', '2026-06-01', 'client.delegation_expiring'],
  ['unica', '2026-07-09', 'client.delegation_expiring'],
  ['unica', '2026-07-10', null],
])('%s until %s: %s', (kind, until, code) => {
  const client = { shownId: '12', delegation: { kind, expiresOn: until === null ? null : day(until) } };
  const codes = delegationWarnings(client, { safe: '2026-07-10' }, TODAY).map((one) => one.code);
  expect(codes).toEqual(code === null ? [] : [code]);
});

it('is silent without a client, and without a day to hold the end against', () => {
  expect(delegationWarnings(null, { safe: '2026-07-10' }, TODAY)).toEqual([]);
  const client = { shownId: '12', delegation: { kind: 'unica', expiresOn: day('2026-06-02') } };
  expect(delegationWarnings(client, null, TODAY)).toEqual([]);
});
