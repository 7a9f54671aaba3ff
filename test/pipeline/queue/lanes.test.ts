import { describe, expect, it } from 'vitest';
import { errorName } from '../../../pipeline/queue/error-name.ts';
import { jobIdOf, QUEUE_NAMES } from '../../../pipeline/queue/lanes.ts';

describe('jobs', () => {
  it('have ids and queues that BullMQ takes: no colon', () => {
    expect(jobIdOf('0a'.repeat(16), 'read')).not.toContain(':');
    expect(Object.values(QUEUE_NAMES).join()).not.toContain(':');
  });

  it('of one document differ by the stage they start at', () => {
    expect(jobIdOf('d', 'unpack')).not.toBe(jobIdOf('d', 'link'));
  });
});

describe('errorName', () => {
  it('gives name and code, never the message, which may quote a document', () => {
    const error = Object.assign(new TypeError('ROSSI MARIO'), { code: '22P05' });
    expect(errorName(error)).toBe('TypeError 22P05');
    expect(errorName('ROSSI MARIO')).toBe('string');
  });
});
