// Cursors: opaque, of one list only, refused when they were changed.
import { expect, it } from 'vitest';
import { z } from 'zod';
import { cursorOf, cutPage, keysOfCursor, pageQuery } from '../../../pipeline/server/http/cursor.ts';

const KEYS = z.tuple([z.iso.datetime(), z.string()]);
const NOW = '2026-03-11T09:00:00.000Z';

it('gives back the keys it was made of', () => {
  expect(keysOfCursor('documents', cursorOf('documents', [NOW, 'abc']), KEYS)).toEqual([NOW, 'abc']);
  expect(keysOfCursor('documents', undefined, KEYS)).toBeNull();
});

it.each([
  ['another list', cursorOf('batches', [NOW, 'abc'])],
  ['too few keys', cursorOf('documents', [NOW])],
  ['too many keys', cursorOf('documents', [NOW, 'a', 'b'])],
  ['a key of another type', cursorOf('documents', [NOW, 7])],
  ['no time', cursorOf('documents', ["'; DROP TABLE x; --", 'a'])],
  ['no JSON', 'AAAA'],
  ['no list', Buffer.from('{"a":1}').toString('base64url')],
  ['nothing', ''],
])('refuses %s', (_what, cursor) => {
  expect(() => keysOfCursor('documents', cursor, KEYS)).toThrow(/request\.invalid/);
});

it('cuts the row that only says there is more', () => {
  const next = (row: number) => cursorOf('n', [row]);
  expect(cutPage([1, 2, 3], 2, next)).toEqual({ items: [1, 2], nextCursor: next(2) });
  expect(cutPage([1, 2], 2, next)).toEqual({ items: [1, 2], nextCursor: null });
  expect(cutPage([], 2, next)).toEqual({ items: [], nextCursor: null });
});

it.each([0, 201, 'x', 1.5])('refuses a limit of %s', (limit) => {
  expect(pageQuery.safeParse({ limit }).success).toBe(false);
});
