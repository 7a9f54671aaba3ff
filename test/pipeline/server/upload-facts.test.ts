// What a form says of its files: for all that follow, or for the next one alone; never lost over a typing error.
import { expect, it } from 'vitest';
import { UploadFacts } from '../../../pipeline/server/uploads/upload-facts.ts';

const facts = () => new UploadFacts('2026-03-11');
const NOTHING = { channel: null, receivedOn: null, receivedOnEvidence: 'unknown', client: null };

it('knows nothing of a file of which nothing was said', () => {
  expect(facts().next()).toEqual({ facts: NOTHING, path: null, sha256: null, isWrong: false });
});

it('takes what holds for all, and what holds for one in front of it', () => {
  const form = facts();
  form.field('channel', 'pec');
  form.field('received', '2026-03-10');
  form.field('file.channel', 'raccomandata');
  form.field('path', 'a/b.pdf');
  expect(form.next()).toMatchObject({
    ...{ facts: { channel: 'raccomandata', receivedOn: '2026-03-10', receivedOnEvidence: 'user' } },
    path: 'a/b.pdf',
  });
  expect(form.next()).toMatchObject({ facts: { channel: 'pec', receivedOn: '2026-03-10' }, path: null });
});

it('takes an empty box for nothing said, also over what holds for all', () => {
  const form = facts();
  form.field('client', 'ROSSI');
  form.field('received', '');
  form.field('file.client', ' ');
  expect(form.next().facts).toEqual(NOTHING);
  expect(form.next().facts).toEqual({ ...NOTHING, client: 'ROSSI' });
});

it.each([
  ['channel', 'colomba'],
  ['received', '2026-03-12'],
  ['received', '2026-02-30'],
  ['received', '10/03/2026'],
  ['client', 'a\nb'],
  ['client', 'x'.repeat(201)],
  ['recieved', '2026-03-10'],
  ['constructor', 'x'],
])('refuses %s %j before the first file, and every file after one', (name, value) => {
  expect(() => facts().field(name, value)).toThrow(/upload\.facts_invalid/);
  const late = facts();
  late.next();
  late.field(name, value);
  expect([late.next().isWrong, late.next().isWrong]).toEqual([true, true]);
});

it.each([
  ['file.channel', 'colomba'],
  ['file.sha256', 'abc'],
  ['file.colour', 'red'],
])('refuses the one file of which %s says %j', (name, value) => {
  const form = facts();
  form.field(name, value);
  expect([form.next().isWrong, form.next().isWrong]).toEqual([true, false]);
});

it('notices what was said after the last file', () => {
  const form = facts();
  form.field('path', 'a.pdf');
  expect(form.hasLeftOver).toBe(true);
  form.next();
  expect(form.hasLeftOver).toBe(false);
  form.field('file.sha256', '0'.repeat(64));
  expect(form.hasLeftOver).toBe(true);
});
