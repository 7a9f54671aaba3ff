// The checks of the simulated year see what they are there for.
import { describe, expect, it } from 'vitest';
import { MailChecks } from '../../bench/year/check-mails.ts';
import { type Heading, KnownNotice } from '../../bench/year/known-notice.ts';
import type { AcceptedMail } from '../../bench/year/mail-box.ts';
import { addDays } from '../../contract/civil-date.ts';
import { day } from '../rules/deadlines/facts.ts';
import { deadlineOn } from '../support/fill-archive.ts';

const TODAY = day('2026-03-02');
const ADA = { person: 'Ada Prova', mail: 'ada@studio.example' };
const notice = (id: string, days: number) =>
  new KnownNotice(id, TODAY, ADA, { deadline: deadlineOn(addDays(TODAY, days)) });
const mail = (ids: readonly string[], over: Partial<AcceptedMail> = {}): AcceptedMail => ({
  ...{ messageId: ids.join(), to: ADA.mail, kind: 'digest' },
  parts: new Map<Heading, { count: number; ids: readonly string[] }>([['due', { count: ids.length, ids }]]),
  ...over,
});
function violations(isUp: boolean, mails: readonly AcceptedMail[], closes = false): readonly string[] {
  const a = notice('a', 10);
  a.isClosed = closes;
  const checks = new MailChecks(new Map([['a', a]]));
  checks.afterLook(TODAY, isUp, mails);
  return checks.violations.map((each) => each.slice(TODAY.length + 1));
}

describe('a look', () => {
  it('that says what is so passes', () => {
    expect(violations(true, [mail(['a'])])).toEqual([]);
    expect(violations(false, [])).toEqual([]);
    expect(violations(true, [], true)).toEqual([]);
  });

  it.each<[string, boolean, readonly AcceptedMail[], boolean, string]>([
    ['says nothing', true, [], false, 'no digest to'],
    ['tells of a closed one', true, [mail(['a'])], true, 'closed, in a mail'],
    ['tells somebody else', true, [mail(['a'], { to: 'b@studio.example' })], false, 'told to b@'],
    ['sends it twice', true, [mail(['a']), mail(['a'])], false, 'sent twice'],
    ['sends two digests', true, [mail(['a']), mail(['a'], { messageId: '2' })], false, 'a second digest'],
    ['sends an empty one', true, [mail([], { parts: new Map() })], false, 'an empty digest'],
    [
      'counts and does not name',
      true,
      [mail([], { parts: new Map([['due', { count: 1, ids: [] }]]) })],
      false,
      'names 0 of 1',
    ],
    [
      'says the wrong heading',
      true,
      [mail([], { parts: new Map([['overdue', { count: 1, ids: ['a'] }]]) })],
      false,
      'under overdue, not due',
    ],
    ['sends while the server is down', false, [mail(['a'])], false, 'accepted while down'],
  ])('that %s fails', (_, isUp, mails, closes, said) => {
    expect(violations(isUp, mails, closes).join('\n')).toContain(said);
  });
});

describe('a day before the term', () => {
  it('fails for a notice that nobody named, unless no mail could go out since it came', () => {
    const checks = new MailChecks(new Map([['a', notice('a', 1)]]));
    checks.beforeTomorrow(TODAY);
    expect([checks.violations.length, checks.outageDeadlines]).toEqual([0, 1]);
    checks.afterLook(TODAY, true, []);
    checks.beforeTomorrow(TODAY);
    expect(checks.violations.at(-1)).toContain('due tomorrow, never named: a');
  });

  it('fails at once for an urgent one that came after the digest', () => {
    const all = new Map<string, KnownNotice>();
    const checks = new MailChecks(all);
    const late = notice('late', 2);
    all.set('late', late);
    checks.news(late);
    checks.afterLook(TODAY, true, []);
    expect(checks.violations.join()).toContain('urgent and not told: late');
  });
});
