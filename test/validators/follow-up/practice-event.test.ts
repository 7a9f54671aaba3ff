// What a request's course does to its deadline, and what it must leave alone.
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import type { FollowUpEvent } from '../../../contract/follow-up.schema.ts';
import type { PracticeState } from '../../../contract/practice.schema.ts';
import { eventOfPractices, isClosed, NOT_FOLLOWED, replay } from '../../../validators/follow-up/index.ts';

const [ONE, TWO] = ['2026031200001', '2026032000002'];
const SEEN = { safe: parseCivilDate('2026-05-11'), redeterminedBy: [] };
const on = parseCivilDate('2026-03-12') ?? expect.fail('no day');
const common = { by: 'Bruno', at: '2026-03-12T09:00:00.000Z', note: null };
const sent: FollowUpEvent = { ...common, kind: 'state_set', state: 'request_sent', on, seen: SEEN };
const ours = { ...sent, note: `Pratica ${ONE}` };
const weReopened: FollowUpEvent = {
  ...common,
  kind: 'reopened',
  note: `Pratica ${ONE}: scartata o ritirata`,
};
const reopened: FollowUpEvent = { ...common, kind: 'reopened' };
const told: FollowUpEvent = { ...common, kind: 'informed', on, how: 'PEC' };
const set = (state: 'paid' | 'not_due' | 'appeal'): FollowUpEvent => ({
  ...common,
  kind: 'state_set',
  state,
  on,
  seen: SEEN,
});

function step(
  history: readonly FollowUpEvent[],
  ...practices: readonly (readonly [string, PracticeState])[]
) {
  const event = eventOfPractices({
    ...{ history, followUp: replay(history), seen: SEEN, by: 'Carla', at: '2026-03-21T09:00:00.000Z' },
    practices: practices.map(([number, state]) => ({ number, state, sentOn: '2026-03-12' })),
  });
  return event === null
    ? null
    : [event.kind === 'state_set' ? event.state : event.kind, event.note, event.by];
}
const SENT = ['request_sent', `Pratica ${ONE}`, 'Carla'];
const BACK = ['reopened', `Pratica ${ONE}: scartata o ritirata`, 'Carla'];

describe('a request that was sent', () => {
  it.each<[string, readonly FollowUpEvent[], unknown]>([
    ['says so of an open deadline', [], SENT],
    ['whoever is in charge or was told', [told], SENT],
    ['once', [ours], null],
    ['never over what a person recorded', [set('paid')], null],
    ['nor over an appeal', [set('appeal')], null],
    ['not again where a person reopened it', [ours, reopened], null],
    ['again where we reopened it and the discard was taken back', [ours, weReopened], SENT],
  ])('%s', (_, history, event) => expect(step(history, [ONE, 'in_verifica'])).toEqual(event));

  it('closes no deadline', () => {
    expect(isClosed(replay([ours]))).toBe(false);
    expect(step([ours], [ONE, 'chiusa'])).toBe(null);
  });
});

describe('a request that was discarded', () => {
  it.each<[string, readonly FollowUpEvent[], unknown]>([
    ['opens what it had set', [ours], BACK],
    ['though the client was told since', [ours, told], BACK],
    ['not what a person had set', [sent], null],
    ['not what a person recorded since', [ours, set('not_due')], null],
    ['nor what a person confirmed since', [ours, sent], null],
    ['nothing that is open', [], null],
  ])('%s', (_, history, event) => expect(step(history, [ONE, 'scartata'])).toEqual(event));

  it('leaves it as sent while another request is on its way', () => {
    expect(step([ours], [ONE, 'scartata'], [TWO, 'sent'])).toBe(null);
    expect(step([ours], [ONE, 'scartata'], [TWO, 'scartata'])).toEqual(BACK);
  });

  it('and sent again with another number, it is sent again', () => {
    expect(step([ours, weReopened], [ONE, 'scartata'], [TWO, 'sent'])).toEqual([
      'request_sent',
      `Pratica ${TWO}`,
      'Carla',
    ]);
  });
});

it('a request whose sending was taken back opens it too', () => {
  expect(step([ours])).toEqual(BACK);
  expect(NOT_FOLLOWED.state).toBe('open');
});
