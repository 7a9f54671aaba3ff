// What was fetched ahead belongs to a state of its notice: after a new reading it is another's.
import { expect, it } from 'vitest';
import { FetchedAhead } from '../../../../review/pages/notice/logic/fetched-ahead.ts';

function fetching(most = 8) {
  const ahead = new FetchedAhead<string>(most);
  let begun = 0;
  const fetch = (src: string, of: string) =>
    ahead.fetch(src, of, () => {
      begun += 1;
      return `${src} of ${of}`;
    });
  return { ahead, fetch, begun: () => begun };
}

it('is given out for the state it was fetched for, once, and fetched once', () => {
  const { ahead, fetch, begun } = fetching();
  fetch('/one', 'v1');
  fetch('/one', 'v1');
  expect(begun()).toBe(1);
  expect(ahead.take('/one', 'v1')).toBe('/one of v1');
  expect(ahead.take('/one', 'v1')).toBeUndefined();
});

it('is given out for no other state, and for no other notice', () => {
  const { ahead, fetch } = fetching();
  fetch('/one', 'v1');
  expect(ahead.take('/one', 'v2')).toBeUndefined();
  expect(ahead.take('/other', 'v1')).toBeUndefined();
  expect(ahead.take('/one', 'v1')).toBe('/one of v1');
});

it('is forgotten when newer ones need the room', () => {
  const { ahead, fetch } = fetching(2);
  for (const src of ['/one', '/two', '/three']) fetch(src, 'v1');
  expect(['/one', '/two', '/three'].map((src) => ahead.take(src, 'v1'))).toEqual([
    undefined,
    '/two of v1',
    '/three of v1',
  ]);
});
