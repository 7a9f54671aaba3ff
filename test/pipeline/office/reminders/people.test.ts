// Names and their addresses.
import { expect, it } from 'vitest';
import { addressOf, parsePeople } from '../../../../pipeline/office/reminders/people.ts';

it.each<[string, string, string | null]>([
  ['Ada Prova=ada@studio.example', 'ADA PROVA ', 'ada@studio.example'],
  ['Ada=a@studio.example, Bruno Finto = b@studio.example,', 'Bruno Finto', 'b@studio.example'],
  ['Ada=a@studio.example', 'Bruno', null],
  ['', 'bruno@studio.example', 'bruno@studio.example'],
  ['bruno@studio.example=capo@studio.example', 'Bruno@studio.example', 'capo@studio.example'],
])('%s: %s', (text, person, address) => {
  expect(addressOf(person, parsePeople(text) ?? new Map())).toBe(address);
});

it.each([
  'Ada',
  'Ada=',
  '=a@studio.example',
  'Ada=a@b',
  'Ada=a@studio.example=x',
  'Ada=a@x.it; Bruno=b@x.it',
])('refuses %s', (text) => expect(parsePeople(text)).toBeNull());
