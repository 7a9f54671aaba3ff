// What lies beside a notice and moves or questions its deadline: a late PEC, the first notice of a redetermined one, the
// rolls of a cartella, the office's windows.
import { describe, expect, it } from 'vitest';
import { romeDay } from '../../../contract/civil-date.ts';
import type { RuoloEntry } from '../../../contract/result.schema.ts';
import type { Redetermination } from '../../../contract/ruolo.schema.ts';
import type { NoticeKind } from '../../../contract/words.ts';
import { assembleResult, type NoticeFacts } from '../../../pipeline/drafting/assemble-result.ts';
import type { OverrideWindow } from '../../../rules/deadlines/index.ts';
import { chooseMessage, deliveryOf } from '../../../validators/delivery/index.ts';
import { day } from '../../rules/deadlines/facts.ts';
import { at, consegna, pec } from '../../support/mail-facts.ts';
import { DOCUMENT, makeField, makeFields } from '../../support/make-result.ts';

function factsOf(
  kind: NoticeKind,
  changes: Partial<NoticeFacts> = {},
  ruoli: readonly RuoloEntry[] = [],
  redetermination: Redetermination | null = null,
): NoticeFacts {
  return {
    document: DOCUMENT,
    place: { ordinal: 0, part: null, pages: [], why: 'single-page', proposals: [] },
    notice: {
      ordinal: 0,
      type: {
        ...{ kind, subtype: kind === 'cartella' ? null : '36-bis', forCivis: true, why: null },
        ...{ certainty: 'clear', cues: [] },
      },
      fields: makeFields({ dataElaborazione: makeField('2026-02-03') }),
      ruoli,
      totals: null,
      amounts: [],
      redetermination,
      printedTermDays: null,
      stampedDays: [],
      warnings: [],
    },
    links: {
      ordinal: 0,
      duplicateOf: null,
      receipts: [],
      facts: null,
      ruolo: { status: 'unknown', asOf: null, entries: [], totals: null, linkedTo: [] },
    },
    readings: [],
    attachments: [],
    lostParts: [],
    mail: null,
    contact: { contactEmail: null, contactName: null, contactPhone: null },
    today: romeDay(new Date('2026-11-22T12:00:00Z')),
    ...changes,
  };
}

/** A PEC with its receipt, delivered at that hour of 11 March 2026. */
function mailAt(time: string): NonNullable<NoticeFacts['mail']> {
  const chosen = chooseMessage([pec()]);
  if (!chosen) throw new Error('no message in a test');
  const delivery = deliveryOf(chosen, [consegna({}, { at: at(`2026-03-11 ${time}`) })]);
  return { delivery, source: null } as unknown as NonNullable<NoticeFacts['mail']>;
}
const codesOf = (facts: NoticeFacts) =>
  assembleResult(facts).deadline?.warnings.map(({ code }) => code) ?? [];

describe('a PEC delivered late in the evening', () => {
  it('counts from the day itself, names the next, and is not certain', () => {
    const { deadline } = assembleResult(factsOf('comunicazione', { mail: mailAt('21:30:00') }));
    expect(deadline).toMatchObject({ day0: '2026-03-11', due: '2026-05-11', confidence: 'to_check' });
    const said = deadline?.warnings.find(({ code }) => code === 'deadline.delivered_late');
    expect(said?.message).toContain('11/05/2026');
  });

  it('before nine is certain', () => {
    const { deadline } = assembleResult(factsOf('comunicazione', { mail: mailAt('20:59:59') }));
    expect(deadline).toMatchObject({ day0: '2026-03-11', confidence: 'certain' });
  });

  it('says nothing of it where an earlier day was given', () => {
    const [intake] = DOCUMENT.intakes;
    if (!intake) throw new Error('no intake in a test');
    const document = {
      ...DOCUMENT,
      intakes: [{ ...intake, receivedOn: '2026-03-09', receivedOnEvidence: 'user' as const }],
    };
    expect(codesOf(factsOf('comunicazione', { document, mail: mailAt('21:30:00') }))).not.toContain(
      'deadline.delivered_late',
    );
  });
});

describe('a redetermined notice', () => {
  it('is named with its first one and counted by that', () => {
    const first = { numero: '0012345624401', elaborataIl: '2024-11-04' };
    const result = assembleResult(factsOf('comunicazione', { mail: mailAt('09:00:00') }, [], first));
    expect(result.notice.redeterminationOf).toBe('0012345624401');
    expect(result.deadline).toMatchObject({ ruleId: 'A9', due: '2026-05-11', safe: '2026-04-10' });
  });

  it('of a first notice of unknown day is as careful', () => {
    const first = { numero: '0012345624401', elaborataIl: null };
    const result = assembleResult(factsOf('comunicazione', { mail: mailAt('09:00:00') }, [], first));
    expect(result.deadline).toMatchObject({ ruleId: 'A9', safe: '2026-04-10' });
  });

  it('is none without one', () => {
    const result = assembleResult(factsOf('comunicazione', { mail: mailAt('09:00:00') }));
    expect(result.notice.redeterminationOf).toBeNull();
    expect(result.deadline?.ruleId).toBe('A1-NEW');
  });
});

describe('the rolls of a cartella', () => {
  const entry = (causa: RuoloEntry['causa'], anno: number | null): RuoloEntry => ({
    ...{ numero: '250123', anno: 2025, specie: 'ordinario', ente: 'Agenzia delle Entrate', causa },
    ...{ esecutivoDal: null, consegnatoIl: null, partita: null, codiceAtto: null },
    tributi: [{ codice: '1401', anno, descrizione: 'IRPEF', importo: 100 }],
    priorAct: null,
    unreadRows: 0,
    pages: [1],
  });
  const appealCodes = (...ruoli: RuoloEntry[]) => {
    const { deadline } = assembleResult(factsOf('cartella', { mail: mailAt('09:00:00') }, ruoli));
    return (
      deadline?.others.find(({ purpose }) => purpose === 'appeal')?.warnings.map(({ code }) => code) ?? []
    );
  };

  it('notified after the limit of their year say so with the appeal', () => {
    expect(appealCodes(entry('36-bis', 2018))).toContain('appeal.limit_to_notify');
    expect(appealCodes(entry('54-bis', 2018))).toContain('appeal.limit_to_notify');
    expect(appealCodes(entry('36-bis', 2023))).not.toContain('appeal.limit_to_notify');
  });

  it('without a known cause or year say nothing of it', () => {
    expect(appealCodes(entry(null, 2018), entry('altro', 2015), entry('36-bis', null))).not.toContain(
      'appeal.limit_to_notify',
    );
  });
});

it('the office’s windows reach the deadline of a notice', () => {
  const window: OverrideWindow = {
    id: 'o',
    name: 'prova',
    acts: ['36-bis'],
    purposes: ['pay'],
    territory: 'x',
    applies: 'maybe',
    from: day('2026-04-01'),
    to: day('2026-04-30'),
    effect: { kind: 'freeze' },
    law: 'x',
    confidence: 'B',
  };
  const facts = factsOf('comunicazione', { mail: mailAt('09:00:00'), overrideWindows: [window] });
  expect(codesOf(facts)).toContain('deadline.override_window');
});
