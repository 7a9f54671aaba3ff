import { describe, expect, test } from 'vitest';
import {
  readIsoInstant,
  readItalianInstant,
  readMailDate,
  readReceivedDate,
} from '../../../extractors/mail/stated-instant.ts';

describe('days as mails state them', () => {
  test('a day at 00:30 +0200 stays that day, in every notation', () => {
    const expected = { day: '2026-09-15', time: '00:30:00', zone: '+0200' };
    expect(readMailDate('Tue, 15 Sep 2026 00:30:00 +0200')).toEqual(expected);
    expect(readItalianInstant('15/09/2026', '00:30:00', '+0200')).toEqual(expected);
    expect(readIsoInstant('2026-09-15T00:30:00.123+02:00')).toEqual(expected);
  });

  test('a day stated in UTC stays the stated one, with its zone', () => {
    expect(readIsoInstant('2026-09-14T22:30:00Z')).toEqual({
      day: '2026-09-14',
      time: '22:30:00',
      zone: '+0000',
    });
  });

  test.each([
    ['14 Sep 2026 9:03 GMT', '2026-09-14', '09:03:00', '+0000'],
    ['Mon, 14 Sep 26 09:03:21 +0200 (CEST)', '2026-09-14', '09:03:21', '+0200'],
    ['lun, 14 set 2026 09:03:21 CEST', '2026-09-14', '09:03:21', '+0200'],
    ['Mon, 14 September 2026 09:03:21 XYZ', '2026-09-14', '09:03:21', null],
    ['Fri, 1 Jan 99 00:00:00 -0000', '1999-01-01', '00:00:00', '-0000'],
  ])('reads %s', (text, day, time, zone) => {
    expect(readMailDate(text)).toEqual({ day, time, zone });
  });

  test.each([
    '',
    'ieri',
    'Mon, 31 Feb 2026 09:03:21 +0200',
    'Mon, 14 Sep 2026 25:03:21 +0200',
    'Sep 14 2026',
  ])('reads no day from "%s"', (text) => {
    expect(readMailDate(text)).toBeNull();
  });

  test('of a Received line only what stands after its last semicolon counts', () => {
    const line = 'from a (1 Jan 2020 00:00:00 +0000; x) by b with LMTP; Mon, 14 Sep 2026 09:03:23 +0200';
    expect(readReceivedDate(line)?.day).toBe('2026-09-14');
    expect(readReceivedDate('from a by b 14 Sep 2026 09:03:23 +0200')).toBeNull();
  });

  test('without an hour daticert states no instant', () => {
    expect(readItalianInstant('15/09/2026', null, '+0200')).toBeNull();
    expect(readItalianInstant('31/02/2026', '10:00:00', '+0200')).toBeNull();
  });
});
