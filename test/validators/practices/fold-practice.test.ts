// A practice's state follows from its events, in whatever order they are known; what cannot be is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PracticeOutcome, PracticeState } from '../../../contract/practice.schema.ts';
import type { PracticeEvent, PracticeEventFacts } from '../../../contract/practice-event.ts';
import { foldPractice } from '../../../validators/practices/index.ts';

const N = '2026031200017';
const sent: PracticeEventFacts = { type: 'sent', on: '2026-03-12', kind: 'first', previousNumber: null };
type Line = readonly [
  on: string,
  state: PracticeState,
  outcome?: PracticeOutcome | null,
  proposed?: 'proposed',
];
const seen = ([on, state, outcome = null, standing]: Line): PracticeEventFacts => ({
  ...{ type: 'seen', on, isDayStated: true, state, outcome, note: null },
  ...{ standing: standing ?? 'applied', names: null, second: null },
});
const history = (...facts: readonly PracticeEventFacts[]): readonly PracticeEvent[] =>
  facts.map((each, ordinal) => ({ ordinal, by: 'person', facts: each }));
const fold = (...lines: readonly Line[]) => foldPractice(N, history(sent, ...lines.map(seen)));
const codes = (folded: ReturnType<typeof fold>) => folded?.findings.map(({ code }) => code);

describe('state', () => {
  it('is nothing before it was sent, and waits for that', () => {
    expect(foldPractice(N, [])).toBeNull();
    expect(foldPractice(N, history(seen(['2026-03-13', 'scartata'])))).toBeNull();
    expect(foldPractice(N, history(seen(['2026-03-13', 'scartata']), sent))).toMatchObject({
      state: 'scartata',
    });
  });

  it.each<[string, readonly Line[], object]>([
    ['sent alone', [], { state: 'sent', outcome: null, changedOn: '2026-03-12' }],
    [
      'the last day counts',
      [
        ['2026-03-13', 'in_verifica'],
        ['2026-03-14', 'assegnata'],
      ],
      { state: 'assegnata', changedOn: '2026-03-14' },
    ],
    [
      'an older event does not set it back',
      [
        ['2026-03-20', 'chiusa', 'annullata'],
        ['2026-03-14', 'in_verifica'],
      ],
      { state: 'chiusa', outcome: 'annullata', changedOn: '2026-03-20' },
    ],
    [
      'a discard is not hidden by a check of the same day',
      [
        ['2026-03-13', 'scartata'],
        ['2026-03-13', 'in_verifica'],
      ],
      { state: 'scartata' },
    ],
    ['closed in no known way', [['2026-03-20', 'chiusa']], { state: 'chiusa', outcome: 'unclear' }],
    [
      'a closure without a word takes nothing back',
      [
        ['2026-03-20', 'chiusa', 'confermata'],
        ['2026-03-21', 'chiusa'],
      ],
      { outcome: 'confermata' },
    ],
    [
      'unclear gives way',
      [
        ['2026-03-20', 'chiusa', 'unclear'],
        ['2026-03-20', 'chiusa', 'rideterminata'],
      ],
      { outcome: 'rideterminata' },
    ],
    ['a proposal does not count', [['2026-03-20', 'scartata', null, 'proposed']], { state: 'sent' }],
  ])('%s', (_name, lines, expected) => {
    expect(fold(...lines)).toMatchObject(expected);
  });

  it('is the same in any order of recording, on days of their own', () => {
    const lines: Line[] = [
      ['2026-03-13', 'in_verifica'],
      ['2026-03-14', 'assegnata'],
      ['2026-03-20', 'chiusa', 'rideterminata'],
    ];
    const whole = fold(...lines);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: 3 }), (shuffled) => {
        expect(fold(...shuffled)).toEqual(whole);
      }),
    );
  });

  it('takes a person’s word on how it was sent before a paper’s', () => {
    const byPaper: PracticeEvent = { ordinal: 1, by: 'aaaa-1', facts: { ...sent, kind: 'second' } };
    expect(foldPractice(N, [byPaper])).toMatchObject({ kind: 'second', isFromPaper: true });
    expect(foldPractice(N, [...history(sent), byPaper])).toMatchObject({ kind: 'first', isFromPaper: false });
  });

  it('does not count what was withdrawn', () => {
    const events = history(sent, seen(['2026-03-13', 'scartata']), { type: 'withdrawn', of: 1 });
    expect(foldPractice(N, events)).toMatchObject({ state: 'sent', findings: [] });
    expect(foldPractice(N, history(sent, { type: 'withdrawn', of: 0 }))).toBeNull();
  });
});

describe('what cannot be', () => {
  it.each<[string, readonly Line[], readonly string[]]>([
    [
      'the usual way',
      [
        ['2026-03-13', 'in_verifica'],
        ['2026-03-14', 'assegnata'],
        ['2026-03-20', 'chiusa', 'confermata'],
      ],
      [],
    ],
    [
      'closed after a discard',
      [
        ['2026-03-13', 'scartata'],
        ['2026-03-20', 'chiusa', 'annullata'],
      ],
      ['after_discarded'],
    ],
    [
      'told late, still after a discard',
      [
        ['2026-03-20', 'chiusa', 'annullata'],
        ['2026-03-13', 'scartata'],
      ],
      ['after_discarded'],
    ],
    [
      'reopened',
      [
        ['2026-03-20', 'chiusa', 'annullata'],
        ['2026-03-21', 'in_verifica'],
      ],
      ['after_closed'],
    ],
    [
      'discarded after closure',
      [
        ['2026-03-20', 'chiusa', 'annullata'],
        ['2026-03-21', 'scartata'],
      ],
      ['after_closed'],
    ],
    [
      'closed in two ways',
      [
        ['2026-03-20', 'chiusa', 'annullata'],
        ['2026-03-21', 'chiusa', 'confermata'],
      ],
      ['outcome_changed'],
    ],
    ['before it was sent', [['2026-03-11', 'in_verifica']], ['before_sent']],
    ['proposed', [['2026-03-13', 'scartata', null, 'proposed']], ['proposed']],
    [
      'proposed and then recorded',
      [
        ['2026-03-13', 'scartata', null, 'proposed'],
        ['2026-03-14', 'scartata'],
      ],
      [],
    ],
    [
      'an outcome proposed where only the closure is known',
      [
        ['2026-03-20', 'chiusa', 'annullata', 'proposed'],
        ['2026-03-20', 'chiusa'],
      ],
      ['proposed'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(codes(fold(...lines))).toEqual(expected);
  });
});
