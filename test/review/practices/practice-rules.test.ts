// The page's own list of states is the contract's; and a second request is offered only where the service makes one.
import { describe, expect, it } from 'vitest';
import { PRACTICE_STATES } from '../../../contract/practice.schema.ts';
import { NOTICE_KINDS } from '../../../contract/words.ts';
import { canAskAgain, STATES } from '../../../review/pages/practices/practice-rules.ts';
import { canAskSecondTime } from '../../../rules/civis/index.ts';

it('knows the states of the contract', () => {
  expect(STATES).toEqual(PRACTICE_STATES);
});

describe('a second request', () => {
  const notice = {
    id: 'x',
    numeroComunicazione: null,
    numeroCartella: null,
    due: null,
    safe: null,
    daysLeft: null,
  };
  it.each(NOTICE_KINDS.filter((kind) => kind !== 'altro'))(
    'is offered for %s as the rules allow it',
    (kind) => {
      const row = {
        notice: { ...notice, kind, denominazione: null, client: null },
        state: 'chiusa' as const,
      };
      expect(canAskAgain(row)).toBe(canAskSecondTime(kind));
      expect(canAskAgain({ ...row, state: 'scartata' })).toBe(false);
    },
  );
});
