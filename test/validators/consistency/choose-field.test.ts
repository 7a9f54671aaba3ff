// The promise of `accepted`: label and two agreeing readings, or label and a strong check; everything else is shown.
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../contract/candidate.ts';
import type { FieldName } from '../../../contract/words.ts';
import { chooseField, MISSING_FIELD } from '../../../validators/consistency/index.ts';
import { candidate, reread, TODAY } from './candidate-builder.ts';

const A = '0012345625401';
const B = '0012345625461';
const number = (over: Partial<Candidate> = {}) =>
  candidate({ field: 'numeroComunicazione', value: A, ...over });
const choose = (field: FieldName, ...candidates: Candidate[]) => chooseField(field, candidates, TODAY);
const state = (...candidates: Candidate[]) => choose('numeroComunicazione', ...candidates).state;

describe('two readings', () => {
  it.each<[string, Candidate[], 'accepted' | 'needs_review']>([
    ['read once', [number()], 'needs_review'],
    ['page pass and re-read agree', [number({ rereads: [reread(A)] })], 'accepted'],
    ['re-read with spaces and label rest', [number({ rereads: [reread('n. 0012345 625401')] })], 'accepted'],
    ['re-read differs', [number({ rereads: [reread(B)] })], 'needs_review'],
    [
      're-reads disagree: no majority',
      [number({ rereads: [reread(A), reread(B, 'ocr-bin')] })],
      'needs_review',
    ],
    ['re-read lost a digit', [number({ rereads: [reread(A.slice(1))] })], 'needs_review'],
    [
      'one re-read whole, one lost a digit',
      [number({ rereads: [reread(A), reread(A.slice(1), 'ocr-bin')] })],
      'needs_review',
    ],
    ['re-read without text proves nothing', [number({ rereads: [reread('')] })], 'needs_review'],
    ['two places of a scan', [number(), number({ page: 2 })], 'accepted'],
    ['two places that differ', [number(), number({ page: 2, value: B })], 'needs_review'],
    [
      'agreeing places against a third',
      [number(), number({ page: 2 }), number({ page: 3, value: B })],
      'needs_review',
    ],
    [
      're-read agrees, other page differs',
      [number({ rereads: [reread(A)] }), number({ page: 2, value: B })],
      'needs_review',
    ],
    [
      'unclear place, two others agree',
      [number({ rereads: [reread('00123')] }), number({ page: 2 }), number({ page: 3 })],
      'accepted',
    ],
    [
      'text layer, print not looked at',
      [number({ source: 'text' }), number({ source: 'text', page: 2 })],
      'needs_review',
    ],
    ['text layer and its print', [number({ source: 'text', rereads: [reread(A, 'text-crop')] })], 'accepted'],
    [
      'text layer against its print',
      [number({ source: 'text', rereads: [reread(B, 'text-crop')] })],
      'needs_review',
    ],
    ['scan and its hidden text agree: perhaps one engine', [number({ otherReading: A })], 'needs_review'],
    ['scan, hidden text and re-read agree', [number({ otherReading: A, rereads: [reread(A)] })], 'accepted'],
    [
      'two engines agree, the hidden text lost a digit',
      [number({ otherReading: A.slice(1), rereads: [reread(A)] })],
      'accepted',
    ],
    [
      'two engines agree, the hidden text says another number',
      [number({ otherReading: B, rereads: [reread(A)] })],
      'needs_review',
    ],
    ['scan and a lying text layer', [number({ otherReading: B })], 'needs_review'],
    ['repaired glyph', [number({ ruleId: 'x+glyphs' })], 'needs_review'],
    [
      'repaired glyph, plain to another engine',
      [number({ ruleId: 'x+glyphs', rereads: [reread(A)] })],
      'accepted',
    ],
    [
      'repaired glyph, plain to the same engine on the crop',
      [number({ ruleId: 'x+glyphs', rereads: [reread(A, 'ocr-bin')] })],
      'needs_review',
    ],
    [
      'repaired at two places',
      [number({ ruleId: 'x+glyphs' }), number({ ruleId: 'x+glyphs' })],
      'needs_review',
    ],
    [
      'another act named beside it',
      [number({ rereads: [reread(A)] }), number({ value: B, ruleId: 'numero-comunicazione.mentioned' })],
      'accepted',
    ],
    [
      'a digit lost elsewhere',
      [number({ rereads: [reread(A)] }), number({ value: A.slice(1), ruleId: 'x+length' })],
      'accepted',
    ],
    [
      'a practice number',
      [number({ value: '2025031112345', rereads: [reread('2025031112345')] })],
      'needs_review',
    ],
  ])('%s', (_why, candidates, expected) => {
    expect(state(...candidates)).toBe(expected);
  });

  it('keeps soft doubts of an agreed number and accepts it', () => {
    const odd = '0399638799113';
    const field = choose('numeroComunicazione', number({ value: odd, rereads: [reread(odd)] }));
    expect(field).toMatchObject({ state: 'accepted', doubts: ['comunicazione.prefix'] });
  });

  it('shows the rival as an alternative and says why', () => {
    const field = choose(
      'numeroComunicazione',
      number({ rereads: [reread(A)] }),
      number({ page: 2, value: B }),
    );
    expect(field).toMatchObject({ value: A, alternatives: [B] });
    expect(field.doubts).toContain('read.other_value');
    expect(field.confidence).toBeLessThan(0.9995);
  });

  it('gives page, box, raw, evidence of the best place', () => {
    const field = choose(
      'numeroComunicazione',
      number({ box: [1, 2, 3, 4], raw: '0012345 625401', rereads: [reread(A)] }),
    );
    expect(field).toMatchObject({ page: 1, box: [1, 2, 3, 4], raw: '0012345 625401', source: 'ocr' });
    expect(field.evidence).toEqual([
      'label:numeroComunicazione.label',
      'read-twice',
      'class:accepted.two_engines',
    ]);
    expect(field.confidence).toBeGreaterThanOrEqual(0.9995);
  });

  it('is missing without candidates', () => {
    expect(choose('numeroComunicazione')).toEqual({
      ...MISSING_FIELD,
      confidence: 0.9,
      evidence: ['class:missing.absent'],
    });
  });
});

describe('strong checks', () => {
  const CARTELLA = '09720240012345663';
  const CF = 'RSSMRA85T10A562S';

  it.each<[string, FieldName, Candidate[], 'accepted' | 'needs_review']>([
    ['cartella', 'numeroCartella', [candidate({ field: 'numeroCartella', value: CARTELLA })], 'accepted'],
    [
      'cartella without label',
      'numeroCartella',
      [
        candidate({
          field: 'numeroCartella',
          value: CARTELLA,
          label: null,
          ruleId: 'numero-cartella.structure',
        }),
      ],
      'needs_review',
    ],
    [
      'cartella that fails',
      'numeroCartella',
      [
        candidate({
          field: 'numeroCartella',
          value: '09720240012345664',
          rereads: [reread('09720240012345664')],
        }),
      ],
      'needs_review',
    ],
    [
      'cartella repaired',
      'numeroCartella',
      [candidate({ field: 'numeroCartella', value: CARTELLA, ruleId: 'numero-cartella.label+glyphs' })],
      'needs_review',
    ],
    [
      'printed 20 read once: three digits unchecked',
      'numeroCartellaStampato',
      [candidate({ field: 'numeroCartellaStampato', value: `${CARTELLA}000` })],
      'needs_review',
    ],
    [
      'person read once: the check letter alone is 1 in 26',
      'codiceFiscale',
      [candidate({ field: 'codiceFiscale', value: CF })],
      'needs_review',
    ],
    [
      'person read twice',
      'codiceFiscale',
      [candidate({ field: 'codiceFiscale', value: CF, rereads: [reread(CF)] })],
      'accepted',
    ],
    [
      'person, re-read lost a letter',
      'codiceFiscale',
      [candidate({ field: 'codiceFiscale', value: CF, rereads: [reread(CF.slice(1))] })],
      'accepted',
    ],
    [
      'person repaired',
      'codiceFiscale',
      [candidate({ field: 'codiceFiscale', value: CF, ruleId: 'codice-fiscale.short+glyphs' })],
      'needs_review',
    ],
    [
      'company read once',
      'codiceFiscale',
      [candidate({ field: 'codiceFiscale', value: '05065230582' })],
      'needs_review',
    ],
    [
      'company read twice',
      'codiceFiscale',
      [candidate({ field: 'codiceFiscale', value: '05065230582', rereads: [reread('05065230582')] })],
      'accepted',
    ],
    [
      'two persons',
      'codiceFiscale',
      [
        candidate({ field: 'codiceFiscale', value: CF }),
        candidate({ field: 'codiceFiscale', value: 'BNCLGU80A01H501X' }),
        candidate({ field: 'codiceFiscale', value: 'MRTFNC81R59F205X' }),
      ],
      'needs_review',
    ],
    [
      'a misread of it elsewhere fails its check',
      'codiceFiscale',
      [
        candidate({ field: 'codiceFiscale', value: CF }),
        candidate({ field: 'codiceFiscale', value: 'RSSMRA85T10A582S' }),
      ],
      'accepted',
    ],
    [
      'code of another party',
      'codiceFiscale',
      [
        candidate({ field: 'codiceFiscale', value: CF, rereads: [reread(CF)] }),
        candidate({
          field: 'codiceFiscale',
          value: 'MRTFNC81R59F205X',
          ruleId: 'codice-fiscale.other-party',
        }),
      ],
      'accepted',
    ],
    [
      'Luhn never accepts',
      'codiceAtto',
      [candidate({ field: 'codiceAtto', value: '12345672518' })],
      'needs_review',
    ],
    [
      'Luhn failing, read twice',
      'codiceAtto',
      [candidate({ field: 'codiceAtto', value: '12345672510', rereads: [reread('12345672510')] })],
      'accepted',
    ],
    [
      'partita read twice',
      'partitaRuolo',
      [
        candidate({
          field: 'partitaRuolo',
          value: '84T55103075003597',
          rereads: [reread('84T55103075003597')],
        }),
      ],
      'needs_review',
    ],
  ])('%s', (_why, field, candidates, expected) => {
    expect(choose(field, ...candidates).state).toBe(expected);
  });

  it('prefers the value whose check holds', () => {
    const field = choose(
      'codiceFiscale',
      candidate({ field: 'codiceFiscale', value: 'RSSMRA85T10A582S' }),
      candidate({ field: 'codiceFiscale', value: CF, page: 2 }),
    );
    expect(field).toMatchObject({ value: CF, page: 2, alternatives: ['RSSMRA85T10A582S'] });
  });
});

describe('days, years, money', () => {
  const dated = (over: Partial<Candidate> = {}) =>
    candidate({ field: 'dataElaborazione', value: '2026-05-13', raw: '13-05-2026', ...over });
  const total = (over: Partial<Candidate> = {}) =>
    candidate({
      field: 'importoTotale',
      value: '410840',
      raw: '4.108,40',
      ruleId: 'importo-totale.table',
      ...over,
    });

  it.each<[string, Candidate[], 'accepted' | 'needs_review']>([
    ['day read once', [dated()], 'needs_review'],
    ['sentence and header box agree', [dated(), dated()], 'accepted'],
    ['re-read agrees', [dated({ rereads: [reread('il 13-05-2026')] })], 'accepted'],
    ['re-read differs', [dated({ rereads: [reread('13-06-2026')] })], 'needs_review'],
  ])('%s', (_why, candidates, expected) => {
    expect(choose('dataElaborazione', ...candidates).state).toBe(expected);
  });

  it('rows that add up confirm the total', () => {
    const rows = total({ label: null, ruleId: 'importo-totale.rows', raw: '4.000,00 + 108,40' });
    expect(choose('importoTotale', total(), rows)).toMatchObject({ value: 410840, state: 'accepted' });
    expect(choose('importoTotale', total(), rows).evidence).toContain('rows-add-up');
  });

  it('rows alone are no total', () => {
    expect(choose('importoTotale', total({ label: null, ruleId: 'importo-totale.rows' })).state).toBe(
      'needs_review',
    );
  });

  it('rows that do not add up leave a doubt on a total read twice', () => {
    const rows = total({ value: '400000', label: null, ruleId: 'importo-totale.rows' });
    expect(choose('importoTotale', total({ rereads: [reread('4.108,40')] }), rows)).toMatchObject({
      state: 'accepted',
      doubts: ['total.rows_differ'],
    });
  });

  it('a plain TOTALE row is no rival, and never enough', () => {
    const plain = total({ value: '100', ruleId: 'importo-totale.plain', rereads: [reread('1,00')] });
    expect(choose('importoTotale', total({ rereads: [reread('4.108,40')] }), plain).state).toBe('accepted');
    expect(choose('importoTotale', plain).state).toBe('needs_review');
  });

  it('years are numbers; a glyph of the neighbour in the crop is no other year', () => {
    const year = candidate({ field: 'annoImposta', value: '2020', rereads: [reread('12020.')] });
    expect(choose('annoImposta', year)).toMatchObject({ value: 2020, state: 'accepted' });
  });
});

describe('places that do not read', () => {
  const unread = (over: Partial<Candidate> = {}) =>
    candidate({
      field: 'dataElaborazione',
      value: '13-05-2926',
      ruleId: 'data-elaborazione.sentence+unread',
      box: [5, 6, 7, 8],
      ...over,
    });

  it('show where to look', () => {
    expect(choose('dataElaborazione', unread())).toMatchObject({
      value: null,
      state: 'missing',
      box: [5, 6, 7, 8],
      doubts: ['value.unread'],
    });
  });

  it('show what a re-read made of them, never accepted', () => {
    const field = choose(
      'dataElaborazione',
      unread({ rereads: [reread('13-05-2026'), reread('13-05-2026', 'ocr-bin')] }),
    );
    expect(field).toMatchObject({ value: '2026-05-13', state: 'needs_review' });
  });

  it('are as re-read when the check refuses the page pass, one character off', () => {
    const wrong = candidate({
      field: 'codiceFiscale',
      value: 'FRRSRA59H55O969Q',
      ruleId: 'codice-fiscale.short+glyphs',
    });
    const field = choose('codiceFiscale', { ...wrong, rereads: [reread('FRRSRA59H55D969Q')] });
    expect(field).toMatchObject({ value: 'FRRSRA59H55D969Q', state: 'accepted' });
    expect(field.evidence).toContain('class:accepted.check_and_near');
  });

  it('give way to a place that reads', () => {
    const read = candidate({
      field: 'dataElaborazione',
      value: '2026-05-13',
      rereads: [reread('13/05/2026')],
    });
    expect(choose('dataElaborazione', unread(), read)).toMatchObject({
      value: '2026-05-13',
      state: 'accepted',
    });
  });
});

describe('numbers of others', () => {
  const other = (over: Partial<Candidate> = {}) =>
    candidate({
      field: 'codiceFiscale',
      value: 'MRTFNC81R59F205X',
      ruleId: 'codice-fiscale.other-party',
      ...over,
    });

  it('are no value, but a person may take them', () => {
    const field = choose(
      'numeroComunicazione',
      number({ ruleId: 'numero-comunicazione.mentioned', rereads: [reread(A)] }),
    );
    expect(field).toMatchObject({
      value: null,
      state: 'missing',
      alternatives: [A],
      doubts: ['label.elsewhere'],
    });
    expect(field.evidence).toEqual(['class:missing.other_act']);
  });

  it('never come before the own one, however badly it reads', () => {
    const own = candidate({ field: 'codiceFiscale', value: 'RSSMRA85T10A582S' });
    const field = choose('codiceFiscale', other({ rereads: [reread('MRTFNC81R59F205X')] }), own);
    expect(field.state).toBe('needs_review');
    expect(field.value).not.toBe('MRTFNC81R59F205X');
    expect(field.alternatives).toContain('MRTFNC81R59F205X');
  });

  it.each(['06363391001', '13756881002', '06363891001', 'BIVA06363391001', 'PIVA0636339l001', '1375688100'])(
    'the agency’s own code is nobody’s: %s',
    (value) => {
      expect(choose('codiceFiscale', candidate({ field: 'codiceFiscale', value }))).toMatchObject({
        value: null,
        alternatives: [],
        raw: null,
      });
      const unread = candidate({ field: 'codiceFiscale', value: 'x', ruleId: 'codice-fiscale.label+unread' });
      expect(choose('codiceFiscale', { ...unread, rereads: [reread(value)] }).value).toBeNull();
    },
  );

  it('a company’s code two digits away from the agency’s stays', () => {
    const value = '06363391282';
    expect(choose('codiceFiscale', candidate({ field: 'codiceFiscale', value })).value).toBe(value);
  });
});

describe('the value whose arithmetic holds is shown first', () => {
  const TRUE = 'RSSMRA85T10A562S';
  const code = (value: string, ...texts: string[]) =>
    candidate({ field: 'codiceFiscale', value, rereads: texts.map((text) => reread(text)) });

  it.each<[string, Candidate]>([
    ['a letter in the place of a digit', code('RSSMRAB5T10A562S')],
    ['the page pass worse, the other engine with a look-alike', code('RSSMRAA5T1OA5625', 'RSSMRA8ST10A562S')],
    ['one digit for another that looks like it', code('RSSMRA85T10A582S')],
    ['a glyph read as two that look alike', { ...code('RSSMRA85T1O0A562S'), ruleId: 'x+length' }],
    [
      'a stroke of the frame before it',
      { ...code('', 'IRSSMRA85T1OA562S'), ruleId: 'codice-fiscale.label+unread' },
    ],
    [
      'a stroke of the frame read as a letter',
      { ...code('RSS', 'XRSSMRA85T10A562S'), ruleId: 'codice-fiscale.label+unread' },
    ],
  ])('%s', (_why, given) => {
    const field = choose('codiceFiscale', given);
    expect(field).toMatchObject({ value: TRUE, state: 'needs_review' });
    expect(field.doubts).toContain('glyph.repaired');
  });

  it('a company’s code with a stray digit behind it', () => {
    const unread = candidate({
      field: 'codiceFiscale',
      value: 'UR65230',
      ruleId: 'codice-fiscale.label+unread',
    });
    const field = choose('codiceFiscale', { ...unread, rereads: [reread('050652305824')] });
    expect(field).toMatchObject({ value: '05065230582', state: 'needs_review' });
  });

  it('keeps what was read among the alternatives', () => {
    expect(choose('codiceFiscale', code('RSSMRA85T10A582S')).alternatives).toEqual(['RSSMRA85T10A582S']);
  });

  it('nothing is made up where several codes would hold, or none', () => {
    expect(choose('codiceFiscale', code('RSSMRA00T00A000S')).value).toBe('RSSMRA00T00A000S');
    expect(choose('codiceFiscale', code('05065230583')).value).toBe('05065230583');
  });

  it('is not accepted at two places, nor by a second look that only holds it', () => {
    const twice = [code('RSSMRA85T10A582S'), { ...code('RSSMRA85T10A582S'), page: 2 }];
    expect(choose('codiceFiscale', ...twice).state).toBe('needs_review');
    expect(choose('codiceFiscale', code('RSSMRA88T10A582S', 'XRSSMRA85T10A562S')).state).toBe('needs_review');
  });
});

describe('a day with the edge of a frame beside it', () => {
  const day = (text: string) =>
    choose(
      'dataElaborazione',
      candidate({
        field: 'dataElaborazione',
        value: '2026-06-11',
        source: 'text',
        rereads: [reread(text, 'text-crop')],
      }),
    ).state;

  it.each(['111-06-2026', '110/06/20261'.replace('10', '11'), '11-06-20261', 'il 111.06.2026'])(
    '%s is that day',
    (text) => {
      expect(day(text)).toBe('accepted');
    },
  );

  it.each(['911-06-2026', '101-06-2026', '11-106-2026', '11-06-20269', '1111-06-2026', '111-06/2026'])(
    '%s is not',
    (text) => {
      expect(day(text)).toBe('needs_review');
    },
  );

  it('is read past letters glued before it, for a person', () => {
    const unread = candidate({
      field: 'dataElaborazione',
      value: 'S',
      ruleId: 'data-elaborazione.sentence+unread',
    });
    expect(choose('dataElaborazione', { ...unread, rereads: [reread('NI09-03-2025')] })).toMatchObject({
      value: '2025-03-09',
      state: 'needs_review',
    });
  });
});

describe('a total against misread totals and rows', () => {
  const total = (over: Partial<Candidate>) =>
    candidate({ field: 'importoTotale', value: '957026', ruleId: 'importo-totale.table', ...over });
  const rows = (value: string, page: number) =>
    total({ value, page, ruleId: 'importo-totale.rows', label: null, engineConfidence: 0.5 });
  const good = total({ rereads: [reread('9.570,26')] });
  const worse = total({ value: '987026', page: 2, engineConfidence: 0.6, rereads: [reread('970,26')] });

  it('stands when two engines and rows elsewhere say it', () => {
    expect(choose('importoTotale', good, worse, rows('957028', 1), rows('957026', 2))).toMatchObject({
      value: 957026,
      state: 'accepted',
    });
  });

  it.each<[string, Candidate[]]>([
    ['no rows give it', [good, worse, rows('957028', 1)]],
    [
      'the second look reads the other total',
      [good, { ...worse, rereads: [reread('9.870,26')] }, rows('957026', 2)],
    ],
    ['rows give it, but one engine alone read it', [total({}), worse, rows('957026', 2)]],
  ])('and goes to a person when %s', (_why, candidates) => {
    expect(choose('importoTotale', ...candidates).state).toBe('needs_review');
  });
});
