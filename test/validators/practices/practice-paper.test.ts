// When a paper about a request counts by itself, and when a person is asked first.
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import type { RegionReading } from '../../../contract/page-reading.ts';
import type { PracticeNumberPlace, PracticePaperReading } from '../../../contract/practice-paper.ts';
import { judgePracticePaper } from '../../../validators/practices/index.ts';

const N = '2026031200017';
const today = parseCivilDate('2026-04-01') ?? never();
function never(): never {
  throw new Error('a day');
}
const reread = (text: string, method = 'text-crop'): RegionReading => ({ text, method, confidence: 0.9 });
const place = (over: Partial<PracticeNumberPlace> = {}): PracticeNumberPlace => ({
  ...{ value: N, raw: N, page: 1, box: [0, 0, 1, 1], source: 'text', ruleId: 'practice.labelled' },
  ...{ label: 'Numero pratica', engineConfidence: 1, otherReading: null, rereads: [reread(N)], ...over },
});
const scan = (...rereads: RegionReading[]) => place({ source: 'ocr', rereads });
const candidate = (value: string, rereads = [reread(value)]) => ({
  ...place({ value, raw: value, rereads, label: 'Comunicazione n.', ruleId: 'numero-comunicazione.header' }),
  field: 'numeroComunicazione' as const,
});
const reading = (over: Partial<PracticePaperReading> = {}): PracticePaperReading => ({
  ...{ kind: 'receipt', numbers: [place()], previous: [], notice: [], states: [], outcomes: [] },
  ...{ day: null, saysSecond: false, ...over },
});
const judge = (over: Partial<PracticePaperReading>, isClear = true) =>
  judgePracticePaper(reading(over), isClear, today);
const said = (outcome: 'annullata' | 'rideterminata', text: string, source: 'text' | 'ocr' = 'text') => ({
  ...{ outcome, phrase: '', page: 1, box: [0, 0, 1, 1] as const, source, rereads: [reread(text)] },
});

describe('number', () => {
  it.each<[string, Partial<PracticePaperReading>, string | null, readonly string[]]>([
    ['born digital, its picture reads the same', {}, N, []],
    ['born digital, its picture was not read', { numbers: [place({ rereads: [] })] }, N, ['number.once']],
    [
      'born digital, its picture reads otherwise',
      { numbers: [place({ rereads: [reread('2026031200077')] })] },
      N,
      ['number.differs'],
    ],
    ['a scan read by two engines', { numbers: [scan(reread(N, 'line-2x'))] }, N, []],
    ['a scan read twice by one engine', { numbers: [scan(reread(N, 'ocr-2x'))] }, N, ['number.once']],
    ['a scan read once', { numbers: [scan()] }, N, ['number.once']],
    [
      'a scan whose hidden text says otherwise',
      { numbers: [{ ...scan(reread(N, 'line-2x')), otherReading: '2026031200077' }] },
      N,
      ['number.differs'],
    ],
    [
      'look-alikes taken for digits',
      { numbers: [place({ ruleId: 'practice.labelled+glyphs' })] },
      N,
      ['number.glyphs'],
    ],
    ['none', { numbers: [] }, null, ['number.missing']],
    ['two', { numbers: [place(), place({ value: '2026031600042' })] }, null, ['number.several']],
    ['the same twice', { numbers: [place(), place()] }, N, []],
    ['the notice’s own number', { numbers: [place()], notice: [candidate(N)] }, null, ['number.of_notice']],
    ['of a later day', { numbers: [place({ value: '2026040200017' })] }, null, ['number.day']],
    ['of no day', { numbers: [place({ value: '2026133200017' })] }, null, ['number.day']],
    ['before CIVIS began', { numbers: [place({ value: '2008031200017' })] }, null, ['number.day']],
  ])('%s', (_name, over, number, doubts) => {
    expect(judge(over)).toMatchObject({
      number,
      doubts,
      standing: doubts.length === 0 ? 'applied' : 'proposed',
    });
  });
});

describe('what it says', () => {
  it.each<[Partial<PracticePaperReading>, object]>([
    [{ kind: 'receipt' }, { state: 'sent', outcome: null, day: '2026-03-12', isDayStated: true }],
    [
      { kind: 'discarded', day: parseCivilDate('2026-03-13') },
      { state: 'scartata', day: '2026-03-13', isDayStated: true },
    ],
    [{ kind: 'discarded' }, { state: 'scartata', day: today, isDayStated: false, standing: 'applied' }],
    [
      { kind: 'discarded', day: parseCivilDate('2026-03-11') },
      { doubts: ['day.impossible'], day: today, isDayStated: false },
    ],
    [
      { kind: 'outcome', outcomes: [] },
      { state: 'chiusa', outcome: 'unclear', standing: 'applied', doubts: ['outcome.unclear'] },
    ],
    [
      { kind: 'outcome', outcomes: [said('annullata', 'Esito Comunicazione regolarizzata')] },
      { outcome: 'annullata', doubts: [] },
    ],
    [
      { kind: 'outcome', outcomes: [said('annullata', 'Comunicazione parzialmente regolarizzata')] },
      { outcome: 'unclear' },
    ],
    [
      { kind: 'outcome', outcomes: [said('annullata', 'Comunicazione regolarizzata', 'ocr')] },
      { outcome: 'unclear' },
    ],
    [
      {
        kind: 'outcome',
        outcomes: [
          said('annullata', 'Comunicazione regolarizzata'),
          said('rideterminata', 'parzialmente regolarizzata'),
        ],
      },
      { outcome: 'unclear' },
    ],
    [
      { kind: 'discarded', states: ['chiusa'] },
      { standing: 'proposed', doubts: ['state.differs'] },
    ],
    [{ kind: 'receipt', states: ['in_verifica'] }, { standing: 'applied' }],
    [
      { kind: 'receipt', previous: ['2026030100001'], saysSecond: true },
      { previousNumber: '2026030100001', saysSecond: true },
    ],
  ])('%j', (over, expected) => {
    expect(judge(over)).toMatchObject(expected);
  });

  it('is only proposed where the kind of paper is in doubt', () => {
    expect(judge({}, false)).toMatchObject({ standing: 'proposed', names: null, doubts: ['paper.doubtful'] });
  });

  it('names a notice only by a number that the notice itself would be accepted by', () => {
    const number = '0041520725401';
    expect(judge({ notice: [candidate(number)] })?.names).toEqual({
      by: 'numeroComunicazione',
      value: number,
    });
    expect(judge({ notice: [candidate(number, [])] })?.names).toBeNull();
    expect(judge({ notice: [candidate(number, [reread('0041520725407')])] })?.names).toBeNull();
  });

  it('is nothing for a relief that names no practice', () => {
    expect(judge({ kind: 'relief', numbers: [] })).toBeNull();
    expect(judge({ kind: 'relief' })).toMatchObject({ state: 'chiusa', outcome: 'unclear' });
  });
});
