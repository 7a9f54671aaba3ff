// Whose notice it is: a table of what was read and what was said.
import { expect, it } from 'vitest';
import { joinClient } from '../../../pipeline/linking/join-client.ts';

const CODES: Readonly<Record<string, string>> = { ADA: 'c-1', FIRM: 'c-1', BRUNO: 'c-2' };
const NAMES: Readonly<Record<string, string>> = { '12': 'c-1', '13': 'c-2', FIRM: 'c-1' };

it.each([
  ['the person’s code', 'ADA', [], 'c-1', 'paper', []],
  ['the firm’s code', 'FIRM', [], 'c-1', 'paper', []],
  ['code and folder agree', 'ADA', ['12'], 'c-1', 'paper', []],
  ['code and folder differ: the paper stands', 'BRUNO', ['12'], 'c-2', 'paper', ['client.given_differs']],
  ['a folder nobody knows beside a code', 'ADA', ['99'], 'c-1', 'paper', ['client.given_unknown']],
  ['a code nobody has', 'CARLA', [], null, null, ['client.unknown']],
  [
    'a code that is none of the folder’s client: a wrong client is worse than none',
    'CARLA',
    ['12'],
    null,
    null,
    ['client.code_not_of_given'],
  ],
  ['the folder alone', null, ['12'], 'c-1', 'given', []],
  ['the folder named by a code', null, ['FIRM'], 'c-1', 'given', []],
  ['two folders of one client', null, ['12', 'FIRM'], 'c-1', 'given', []],
  ['two clients’ folders', null, ['12', '13'], null, null, ['client.given_several']],
  ['two clients’ folders, and a code', 'ADA', ['12', '13'], 'c-1', 'paper', ['client.given_differs']],
  ['a folder nobody knows', null, ['99'], null, null, ['client.given_unknown']],
  ['nothing at all', null, [], null, null, ['client.unknown']],
] as const)('%s', (_, codiceFiscale, given, clientId, by, doubts) => {
  const join = joinClient(
    { codiceFiscale, given },
    (code) => CODES[code] ?? null,
    (name) => NAMES[name] ?? null,
  );
  expect(join).toEqual({ clientId, by, doubts });
});
