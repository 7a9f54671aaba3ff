// What a result says of the requests sent for it; and that nothing recorded about them ever moves a day of its term.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romeDay } from '../../../contract/civil-date.ts';
import { PRACTICE_OUTCOMES, PRACTICE_STATES } from '../../../contract/practice.schema.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { resultSchema } from '../../../contract/result.schema.ts';
import { assembleResult, type NoticeFacts } from '../../../pipeline/drafting/assemble-result.ts';
import { practicePaperShown } from '../../../pipeline/drafting/practice-paper-warnings.ts';
import { NOTHING_RECORDED, type Recorded } from '../../../pipeline/drafting/recorded.ts';
import { seenRuolo } from '../../../pipeline/drafting/seen-ruolo.ts';
import { NO_CHOICES } from '../../../pipeline/store/choice-index.ts';
import type { RecordedPractices } from '../../../pipeline/store/practice-index.ts';
import type {
  FoldedPractice,
  PracticeFindingCode,
  PracticePaper,
} from '../../../validators/practices/index.ts';
import { DOCUMENT, makeField, makeFields, NO_ROLL } from '../../support/make-result.ts';

const FINDINGS: readonly PracticeFindingCode[] = [
  'after_discarded',
  'after_closed',
  'before_sent',
  'outcome_changed',
  'proposed',
];
const N = '2026031200017';
const practice = (over: Partial<FoldedPractice> = {}): FoldedPractice => ({
  ...{ number: N, kind: 'first', previousNumber: null, sentOn: '2026-03-12', state: 'sent', outcome: null },
  ...{ changedOn: '2026-03-20', findings: [], isFromPaper: false, ...over },
});
const finding = (code: PracticeFindingCode) =>
  ({ code, number: N, state: 'chiusa', outcome: 'annullata', on: '2026-03-20', paper: 'abcd-1' }) as const;

type Kind = 'comunicazione' | 'cartella';
function factsOf(recorded: Partial<Recorded>, kind: Kind = 'comunicazione'): NoticeFacts {
  const intake = {
    path: 'in/a.pdf',
    channel: 'raccomandata',
    receivedOn: '2026-03-11',
    receivedOnEvidence: 'user',
    client: null,
  } as const;
  return {
    document: { ...DOCUMENT, intakes: [intake] },
    place: { ordinal: 0, part: null, pages: [], why: 'single-page', proposals: [] },
    notice: {
      ordinal: 0,
      type: {
        ...{ kind, subtype: kind === 'cartella' ? null : '36-bis', forCivis: true, why: null },
        ...{ certainty: 'clear', cues: [] },
      },
      fields: makeFields({
        numeroComunicazione: makeField('0012345625401'),
        numeroCartella: makeField('09720240012345663'),
        codiceFiscale: makeField('RSSMRA85T10A562S'),
        dataElaborazione: makeField('2026-02-03'),
      }),
      ...{ ruoli: [], ...NO_ROLL, printedTermDays: 60, stampedDays: [], warnings: [] },
    },
    links: {
      ...{ ordinal: 0, duplicateOf: null, receipts: [], facts: null },
      ruolo: { status: 'unknown', asOf: null, entries: [], totals: null, linkedTo: [] },
    },
    ...{ readings: [], attachments: [], lostParts: [], mail: null },
    today: romeDay(new Date('2026-03-22T12:00:00Z')),
    contact: { contactEmail: null, contactName: null, contactPhone: null },
    recorded: { ...NOTHING_RECORDED, ...recorded },
  };
}
const drafted = (...practices: FoldedPractice[]): Result =>
  assembleResult(factsOf({ sent: { practices, roll: null } }));
const codes = ({ warnings }: Result) => warnings.map(({ code }) => code);

describe('a request never changes the term', () => {
  const practices = fc.array(
    fc.record({
      state: fc.constantFrom(...PRACTICE_STATES),
      outcome: fc.option(fc.constantFrom(...PRACTICE_OUTCOMES)),
      kind: fc.constantFrom('first' as const, 'second' as const),
      findings: fc.array(fc.constantFrom(...FINDINGS).map(finding), { maxLength: 2 }),
      isFromPaper: fc.boolean(),
    }),
    { maxLength: 4 },
  );
  const roll = fc.option(
    fc.record({
      status: fc.constantFrom('on_roll' as const, 'not_on_roll' as const),
      on: fc.constant('2026-03-15'),
    }),
  );

  it.each<Kind>(['comunicazione', 'cartella'])('%s: whatever was recorded', (kind) => {
    const without = assembleResult(factsOf({}, kind)).deadline;
    expect(without?.due).not.toBeNull();
    fc.assert(
      fc.property(practices, roll, fc.boolean(), (made, seen, isSecond) => {
        const sent: RecordedPractices = { practices: made.map(practice), roll: seen };
        const choices = isSecond ? { ...NO_CHOICES, second: { previousPractice: N } } : NO_CHOICES;
        const result = assembleResult(factsOf({ sent, choices }, kind));
        expect(result.deadline).toEqual(without);
        expect(resultSchema.parse(result).practices).toHaveLength(made.length);
      }),
    );
  });
});

describe('status and warnings', () => {
  it.each<[string, Partial<FoldedPractice>, string, readonly string[]]>([
    ['sent', {}, 'ready', []],
    ['being checked', { state: 'in_verifica' }, 'ready', []],
    ['discarded', { state: 'scartata' }, 'needs_review', ['practice.discarded']],
    ['annulled', { state: 'chiusa', outcome: 'annullata' }, 'ready', ['practice.effect']],
    ['redetermined', { state: 'chiusa', outcome: 'rideterminata' }, 'ready', ['practice.effect']],
    [
      'confirmed',
      { state: 'chiusa', outcome: 'confermata' },
      'needs_review',
      ['practice.confirmed', 'practice.effect'],
    ],
    ['unclear', { state: 'chiusa', outcome: 'unclear' }, 'needs_review', ['practice.unclear']],
    [
      'torn',
      { state: 'chiusa', outcome: 'annullata', findings: [finding('after_discarded')] },
      'needs_review',
      ['practice.contradicted', 'practice.impossible'],
    ],
    ['a paper in doubt', { findings: [finding('proposed')] }, 'needs_review', ['practice.proposed']],
    ['known from a paper', { isFromPaper: true }, 'ready', ['practice.from_paper']],
  ])('%s', (_name, over, status, expected) => {
    const result = drafted(practice(over));
    expect(result.status).toBe(status);
    expect(codes(result).filter((code) => code.startsWith('practice.'))).toEqual(expected);
    // What a person must see first stands first.
    expect(codes(result).slice(0, expected.length)).toEqual(expected);
    for (const { message } of result.warnings) expect(message).not.toMatch(/[{}]/);
  });

  it('is calm again once a discarded request was sent again', () => {
    const again = practice({ number: '2026031600042', sentOn: '2026-03-16' });
    expect(drafted(practice({ state: 'scartata' }), again)).toMatchObject({
      status: 'ready',
      practices: [{ nextStep: null }, { nextStep: { code: 'practice.look' } }],
    });
  });

  it('lets a confirmed outcome be answered by a second request', () => {
    const sent = { practices: [practice({ state: 'chiusa', outcome: 'confermata' })], roll: null };
    const choices = { ...NO_CHOICES, second: { previousPractice: N } };
    expect(assembleResult(factsOf({ sent, choices })).status).toBe('ready');
  });

  it('says of a confirmed outcome how sure its effect is', () => {
    const result = drafted(practice({ state: 'chiusa', outcome: 'confermata' }));
    const effect = result.warnings.find(({ code }) => code === 'practice.effect')?.message;
    expect(effect).toMatch(/nel termine.*non è certo.*72\/E.*D, da verificare.*non cambiano/);
  });
});

describe('the roll, as a person saw it', () => {
  const ruolo = { status: 'unknown' as const, asOf: null, entries: [], totals: null, linkedTo: [] };
  it.each([
    ['nobody looked', 'unknown', null, 'unknown', null, 0],
    ['not on it', 'unknown', 'not_on_roll', 'not_on_roll', '2026-03-15', 0],
    ['on it', 'unknown', 'on_roll', 'on_roll', '2026-03-15', 0],
    ['a paper and a person agree', 'on_roll', 'on_roll', 'on_roll', '2026-03-15', 0],
    ['a paper is not outvoted', 'on_roll', 'not_on_roll', 'on_roll', null, 1],
  ] as const)('%s', (_name, before, seen, status, asOf, warnings) => {
    const shown = seenRuolo({ ...ruolo, status: before }, seen && { status: seen, on: '2026-03-15' });
    expect(shown.ruolo).toMatchObject({ status, asOf });
    expect(shown.warnings).toHaveLength(warnings);
  });
});

describe('a paper about a request', () => {
  const paper = (over: Partial<PracticePaper> = {}): PracticePaper => ({
    ...{ kind: 'discarded', number: N, previousNumber: null, names: null, state: 'scartata', outcome: null },
    ...{ day: romeDay(new Date('2026-03-13T12:00:00Z')), isDayStated: true, saysSecond: false },
    ...{ standing: 'applied', doubts: [], ...over },
  });
  const type = { why: 'civis.discarded' };
  it.each([
    ['of nobody’s practice', paper(), null, 'practice.paper_waits', true],
    ['waiting', paper(), { number: N, noticeId: null, standing: 'applied' }, 'practice.paper_waits', true],
    ['taken', paper(), { number: N, noticeId: 'abcd-1', standing: 'applied' }, 'practice.paper_taken', false],
    [
      'that names another notice',
      paper(),
      { number: N, noticeId: 'abcd-1', standing: 'proposed' },
      'practice.paper_doubtful',
      true,
    ],
    [
      'in doubt',
      paper({ standing: 'proposed', doubts: ['number.once'] }),
      null,
      'practice.paper_doubtful',
      true,
    ],
    [
      'without a number',
      paper({ number: null, standing: 'proposed', doubts: ['number.missing'] }),
      null,
      'practice.paper_unread',
      true,
    ],
    [
      'taken back',
      paper(),
      { number: N, noticeId: 'abcd-1', standing: 'withdrawn' },
      'practice.paper_withdrawn',
      false,
    ],
  ] as const)('%s', (_name, read, taken, code, needsPerson) => {
    expect(practicePaperShown(type, read, taken)).toMatchObject({ warnings: [{ code }], needsPerson });
  });

  it('is nothing for other papers, and a list is for a person', () => {
    expect(practicePaperShown({ why: null }, null, null)).toEqual({ warnings: [], needsPerson: false });
    expect(practicePaperShown({ why: 'civis.list' }, null, null)).toMatchObject({ needsPerson: true });
  });
});
