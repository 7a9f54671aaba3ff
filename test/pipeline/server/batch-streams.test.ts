// Followers of a batch share one look at the database, and nobody looks when nobody follows.
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { BatchStreams } from '../../../pipeline/server/events/batch-streams.ts';
import type { EventStream } from '../../../pipeline/server/events/event-stream.ts';
import type { BatchProgress } from '../../../pipeline/store/batches.ts';

const progress = (documentsDone: number): BatchProgress => ({
  ...{ documents: 2, documentsDone, active: 0, pagesRead: 0, pagesKnown: 0 },
  byStatus: { waiting: 2 - documentsDone, done: documentsDone, needs_review: 0, failed: 0, rejected: 0 },
});

let now = progress(0);
let looks = 0;
let isFilling = false;
let streams: BatchStreams;
beforeEach(() => {
  vi.useFakeTimers();
  now = progress(0);
  looks = 0;
  isFilling = false;
  streams = new BatchStreams({
    progressOf: async () => {
      looks += 1;
      return now;
    },
    isFilling: () => isFilling,
    log: pino({ level: 'silent' }),
  });
});
afterEach(() => {
  streams.close();
  vi.useRealTimers();
});

function heard(stream: EventStream): () => string {
  let text = '';
  stream.on('data', (chunk) => {
    text += String(chunk);
  });
  return () => text;
}
const eventsIn = (text: string) => [...text.matchAll(/event: (\w+)/g)].map(([, name]) => name);

it('looks once a second for all, tells changes alone, and stops with the last follower', async () => {
  const first = await streams.stateOf('b');
  const followers = ['u1', 'u2', 'u3'].map((person) => streams.follow('b', person, first, null));
  const texts = followers.map(heard);
  looks = 0;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(looks).toBe(3);
  now = progress(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(looks).toBe(5);
  for (const text of texts) expect(eventsIn(text())).toEqual(['progress', 'progress']);
  for (const stream of followers) stream.destroy();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(looks).toBe(5);
  expect(vi.getTimerCount()).toBe(0);
});

it('says every 15 seconds that the line stands', async () => {
  const text = heard(streams.follow('b', 'u', await streams.stateOf('b'), null));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(text().match(/^: $/gm)).toHaveLength(2);
});

it('does not end while files are being added, whatever the counts say', async () => {
  isFilling = true;
  now = progress(2);
  const text = heard(streams.follow('b', 'u', await streams.stateOf('b'), null));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(eventsIn(text())).toEqual(['progress']);
  isFilling = false;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(eventsIn(text())).toEqual(['progress', 'end']);
});

it('tells one that comes back only what it has not seen', async () => {
  const state = await streams.stateOf('b');
  const text = heard(streams.follow('b', 'u', state, state.id));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(eventsIn(text())).toEqual([]);
  now = progress(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(eventsIn(text())).toEqual(['end']);
});
