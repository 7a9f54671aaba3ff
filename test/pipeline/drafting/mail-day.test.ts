// The mail's day against what the ways in say, and what deadline comes of it.
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import type { MailFacts } from '../../../contract/mail.ts';
import type { Channel, Day0Evidence, NoticeKind } from '../../../contract/words.ts';
import { actOf, deadlineFacts } from '../../../pipeline/drafting/deadline-of-notice.ts';
import { type IntakeDay, intakeDay } from '../../../pipeline/drafting/intake-day.ts';
import { mailWarnings, withMail } from '../../../pipeline/drafting/mail-day.ts';
import type { NoticeType } from '../../../pipeline/stages/stage-outputs.ts';
import { computeDeadline } from '../../../rules/deadlines/index.ts';
import { chooseMessage, deliveryOf } from '../../../validators/delivery/index.ts';
import { at, CLIENT, consegna, ENTRATE, pec, SIGNED } from '../../support/mail-facts.ts';
import { makeField, makeFields } from '../../support/make-result.ts';

function way(channel: Channel | null, receivedOn: string | null, receivedOnEvidence: Day0Evidence = 'user') {
  return { path: 'a.eml', channel, receivedOn, receivedOnEvidence, client: null };
}
const deliveryFrom = (chain: readonly MailFacts[], receipts: readonly MailFacts[] = []) => {
  const chosen = chooseMessage(chain);
  return chosen && deliveryOf(chosen, receipts);
};
const estimated = deliveryFrom([pec()]);
const proved = deliveryFrom([pec()], [consegna()]);
const none = deliveryFrom([pec({}, { sender: CLIENT })]);

describe('day and channel', () => {
  it.each<[string, ReturnType<typeof way>, typeof proved, Partial<IntakeDay>]>([
    [
      'nothing else is known',
      way(null, null, 'unknown'),
      proved,
      {
        channel: 'pec',
        channelsDiffer: false,
        receivedOn: parseCivilDate('2026-03-11'),
        evidence: 'pec-receipt',
        daysDiffer: false,
      },
    ],
    [
      'the same day by a person: the receipt is named',
      way('pec', '2026-03-11'),
      proved,
      { evidence: 'pec-receipt', daysDiffer: false, channelsDiffer: false },
    ],
    [
      'the same day by a person: the envelope is named',
      way('pec', '2026-03-11'),
      estimated,
      { evidence: 'pec-envelope', daysDiffer: false },
    ],
    [
      'the same day on a relata',
      way('messo', '2026-03-11', 'relata'),
      estimated,
      { evidence: 'relata', channel: 'pec', channelsDiffer: true },
    ],
    [
      'a later day by a person',
      way(null, '2026-04-02'),
      proved,
      { receivedOn: parseCivilDate('2026-03-11'), evidence: 'pec-receipt', daysDiffer: true },
    ],
    [
      'an earlier day by a person',
      way(null, '2026-03-05'),
      proved,
      { receivedOn: parseCivilDate('2026-03-05'), evidence: 'user', daysDiffer: true },
    ],
    [
      'another channel by a person',
      way('raccomandata', null, 'unknown'),
      proved,
      { channel: 'pec', channelsDiffer: true },
    ],
    [
      'no day in the mail',
      way('raccomandata', '2026-04-02'),
      none,
      {
        channel: 'raccomandata',
        channelsDiffer: false,
        receivedOn: parseCivilDate('2026-04-02'),
        evidence: 'user',
        daysDiffer: false,
      },
    ],
    [
      'no mail',
      way('posta', null, 'unknown'),
      null,
      { channel: 'posta', receivedOn: null, evidence: 'unknown' },
    ],
  ])('%s', (_name, intake, delivery, expected) => {
    expect(withMail(intakeDay([intake]), delivery, 'comunicazione')).toMatchObject(expected);
  });

  it('of one day given twice the surer ground is named', () => {
    expect(intakeDay([way(null, '2026-03-11', 'folder'), way(null, '2026-03-11', 'ar')]).evidence).toBe('ar');
  });
});

const TYPE: NoticeType = {
  kind: 'comunicazione',
  subtype: '36-bis',
  forCivis: true,
  why: null,
  certainty: 'clear',
  cues: [],
};
function deadlineOf(
  delivery: typeof proved,
  kind: NoticeKind = 'comunicazione',
  intake = way(null, null, 'unknown'),
) {
  const type: NoticeType = { ...TYPE, kind, subtype: kind === 'cartella' ? null : '36-bis' };
  const dates = kind === 'avviso_telematico' ? { dataTrasmissione: makeField('2026-02-20') } : {};
  const fields = makeFields({ dataElaborazione: makeField('2026-02-03'), ...dates });
  const act = actOf(type);
  if (!act) throw new Error('no act in a test');
  const day = withMail(intakeDay([intake]), delivery, kind);
  const facts = deadlineFacts(act, type, fields, day, null, []);
  return { ...computeDeadline(facts), channel: facts.channel };
}

describe('the deadline', () => {
  it.each<NoticeKind>(['comunicazione', 'cartella'])('of a %s is certain with the receipt', (kind) => {
    expect(deadlineOf(proved, kind)).toMatchObject({
      confidence: 'certain',
      day0: '2026-03-11',
      day0Evidence: 'pec-receipt',
      due: '2026-05-11',
      channel: 'pec',
    });
  });

  it.each<[string, typeof proved, string | null, string]>([
    ['an estimate', estimated, '2026-03-11', 'deadline.day0_not_proved'],
    [
      'a broken envelope with a receipt',
      deliveryFrom([pec({ signature: { ...SIGNED, state: 'broken' } })], [consegna()]),
      '2026-03-11',
      'deadline.day0_not_proved',
    ],
    ['a client’s own PEC', none, null, 'deadline.not_before'],
    [
      'a sender that no source confirms',
      deliveryFrom([pec({}, { sender: ENTRATE })], [consegna({}, { sender: ENTRATE })]),
      '2026-03-11',
      'deadline.field_not_accepted',
    ],
  ])('is to be checked with %s', (_name, delivery, day0, code) => {
    const deadline = deadlineOf(delivery);
    expect(deadline).toMatchObject({ confidence: 'to_check', day0 });
    expect(deadline.warnings.map((each) => each.code)).toContain(code);
  });

  it('is to be checked when a person gave another day, and counts from the earlier', () => {
    const deadline = deadlineOf(proved, 'comunicazione', way(null, '2026-04-02'));
    expect(deadline).toMatchObject({ confidence: 'to_check', day0: '2026-03-11' });
    expect(deadline.warnings.map((each) => each.code)).toContain('deadline.day0_conflict');
  });

  it('of an avviso telematico passed on by PEC stays telematic, from its transmission', () => {
    expect(deadlineOf(proved, 'avviso_telematico')).toMatchObject({
      channel: 'telematico',
      day0: '2026-02-20',
      day0Evidence: 'transmission',
      days: 90,
    });
    expect(withMail(intakeDay([way(null, null, 'unknown')]), proved, 'avviso_telematico').channel).toBe(
      'unknown',
    );
  });
});

describe('warnings', () => {
  it('are Italian sentences with their days filled in', () => {
    const late = deliveryFrom([pec({ topReceived: null }, { at: at('2026-03-11 23:30:00') })]);
    const [estimate, lateHour, ...others] = mailWarnings(late);
    expect(others).toEqual([]);
    expect(estimate?.message).toContain('11/03/2026');
    expect(lateHour).toMatchObject({ code: 'mail.delivered_late' });
    expect(lateHour?.message).toContain('dal giorno dopo (12/03/2026)');
    expect(mailWarnings(none)[0]?.message).toContain(CLIENT);
    expect(mailWarnings(null)).toEqual([]);
  });
});
