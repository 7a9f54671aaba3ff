// Ids of notices in addresses: also those of notices that a person's decision about pages made.
import { expect, it } from 'vitest';
import { noticeId } from '../../../../pipeline/drafting/notice-id.ts';
import { noticeIdParam } from '../../../../pipeline/server/http/query.ts';

const SHA = 'd05f07ac40eb07dd'.repeat(4);

it.each([0, 11, 10_003, 200_004, 300_002, 300_000 + 9_999 * 10_000])(
  'takes the notice at place %i',
  (ordinal) => {
    expect(noticeIdParam.safeParse({ id: noticeId(SHA, ordinal) }).success).toBe(true);
  },
);

it.each(['d05f07ac40eb07dd', 'd05f07ac40eb07dd-', 'd05f07ac40eb07dd-1/x', 'x05f07ac40eb07dd-1'])(
  'refuses %s',
  (id) => {
    expect(noticeIdParam.safeParse({ id }).success).toBe(false);
  },
);
