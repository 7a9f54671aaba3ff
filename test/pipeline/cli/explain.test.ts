// The trace of a notice: what was chosen, on what evidence, against what; and that hostile text stays text.
import { describe, expect, it } from 'vitest';
import type { FieldCandidate, MailCandidate } from '../../../contract/candidate.ts';
import { FIELD_NAMES } from '../../../contract/words.ts';
import { traceText } from '../../../pipeline/cli/explain/explain-text.ts';
import { explainNotice, type TraceInput } from '../../../pipeline/office/explain/explain-notice.ts';
import { chooseFields } from '../../../validators/consistency/index.ts';
import { makeResult, NO_SUMS } from '../../support/make-result.ts';
import { candidate, reread, TODAY } from '../../validators/consistency/candidate-builder.ts';

const A = '0012345625401';
const MISREAD = '0012345625461';

function inputOf(candidates: readonly FieldCandidate[], over: Partial<TraceInput> = {}): TraceInput {
  const type = {
    kind: 'comunicazione' as const,
    subtype: '36-bis' as const,
    forCivis: true,
    why: null,
    certainty: 'clear' as const,
    cues: ['title.comunicazione', 'cue.of_tomorrow'],
  };
  return {
    result: makeResult({ id: 'abab-1', fields: chooseFields(candidates, type, TODAY) }),
    extracted: {
      ordinal: 0,
      pages: [],
      type,
      candidates,
      ruoli: [],
      ...NO_SUMS,
      printedTermDays: null,
      stampedDays: [],
      details: { progressivo: '00', modello: 'IVA 2023' },
      unreadablePages: [],
    },
    place: { ordinal: 0, part: null, pages: [], why: 'same-number, payment-form', proposals: [] },
    fields: FIELD_NAMES,
    today: TODAY,
    ...over,
  };
}

const twoPrints = [
  candidate({
    field: 'numeroComunicazione',
    value: A,
    label: 'Comunicazione n.',
    box: [584, 782, 233, 30],
    engineConfidence: 0.93,
    rereads: [reread(A)],
  }),
  candidate({
    field: 'numeroComunicazione',
    value: MISREAD,
    page: 2,
    engineConfidence: 0.68,
    rereads: [reread('012345501')],
  }),
];

describe('the trace', () => {
  it('holds every candidate with what each re-read says, and why the other value lost', () => {
    const trace = explainNotice(inputOf(twoPrints));
    const [number] = trace.fields;
    expect(trace.type).toEqual({ certainty: 'clear', cues: ['title.comunicazione', 'cue.of_tomorrow'] });
    expect(trace.pagesTogether).toEqual(['same-number', 'payment-form']);
    expect(number?.evidenceClass).toMatchObject({
      name: 'accepted.two_engines_over_misread',
      state: 'accepted',
      basis: 'assumed',
    });
    expect(number?.candidates.map(({ rereadsSay }) => rereadsSay)).toEqual([['same'], ['unclear']]);
    expect(number?.values).toMatchObject([
      { value: A, isPreferred: true, lostBy: null, readBy: ['page', 'line'] },
      { value: MISREAD, isPreferred: false, lostBy: 'readings', readBy: [] },
    ]);
    expect(number?.doubts).toEqual([
      { code: 'read.other_place_unclear', it: expect.stringContaining('si legge male') },
    ]);
  });

  it('names a number that its check refuses', () => {
    const field = 'codiceFiscale' as const;
    const trace = explainNotice(
      inputOf([
        candidate({ field, value: 'RSSMRA85T10A582S' }),
        candidate({ field, value: 'RSSMRA85T10A562S', page: 2 }),
      ]),
    );
    const values = trace.fields.find((each) => each.field === field)?.values;
    expect(values?.map(({ value, lostBy }) => [value, lostBy])).toEqual([
      ['RSSMRA85T10A562S', null],
      ['RSSMRA85T10A582S', 'possible'],
    ]);
  });

  it('shows what the subject of the PEC says as standing on no page', () => {
    const printed = candidate({ field: 'codiceFiscale', value: 'RSSMRA85T10A562S' });
    const place = { page: null, box: null, source: 'mail' } as const;
    const said: MailCandidate = { ...printed, ...place, ruleId: 'codice-fiscale.mail-subject' };
    const text = traceText(explainNotice(inputOf([printed, said])), false);
    expect(text).toContain('oggetto della PEC «RSSMRA85T10A562S»');
    expect(text).toContain('lo dice anche l’oggetto della PEC');
  });

  it('says when the stored value is not what the readings give today', () => {
    const input = inputOf(twoPrints);
    expect(explainNotice(input).fields.some((field) => field.isOtherToday)).toBe(false);
    const other = explainNotice({ ...input, result: makeResult() });
    expect(other.fields.filter((field) => field.isOtherToday).map(({ field }) => field)).toEqual([
      'numeroComunicazione',
    ]);
  });

  it('of a document that failed holds its error and no candidates', () => {
    const error = { code: 'pdf.damaged', message: 'Il PDF è danneggiato.' };
    const trace = explainNotice({
      ...inputOf([]),
      extracted: null,
      place: null,
      result: makeResult({ error }),
    });
    expect(trace).toMatchObject({ type: null, pagesTogether: null, error });
    expect(trace.fields.every((field) => field.candidates.length === 0 && !field.isOtherToday)).toBe(true);
    expect(traceText(trace, false)).toContain('Il PDF è danneggiato. [pdf.damaged]');
  });
});

describe('the text', () => {
  it('is aligned Italian with class, basis, places and what re-reads said', () => {
    const text = traceText(explainNotice(inputOf(twoPrints)), false);
    for (const line of [
      '  Indizi          titolo di una comunicazione [title.comunicazione]',
      '                  cue.of_tomorrow',
      '  Pagine insieme  stesso numero di atto [same-number]',
      'Numero della comunicazione (numeroComunicazione)',
      '  Stato         accettato, fiducia 0,9996',
      '  Base          stima assunta, non ancora misurata (2026-11)',
      '                pagina 2 [',
      '  Punti         pagina 1 [584,782 233×30] «0012345625401» accanto a «Comunicazione n.»',
      '                  riletto ppocr: «012345501» (non intero, 0,9)',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).toContain('Senza traccia sul documento: codice atto, ');
  });

  it('shows a field that was asked for even when nothing of it is there', () => {
    const trace = explainNotice(inputOf(twoPrints, { fields: ['codiceAtto'] }));
    expect(traceText(trace, true)).toContain('missing.expected');
  });

  it('shows days and money as they are written', () => {
    const text = traceText(
      explainNotice(
        inputOf([
          candidate({ field: 'importoTotale', value: '410840', raw: '4.108,40' }),
          candidate({ field: 'dataElaborazione', value: '2026-05-13' }),
        ]),
      ),
      false,
    );
    expect(text).toMatch(/Valore {8}4\.108,40\s€/);
    expect(text).toContain('Valore        13/05/2026');
  });

  it('lets no control or direction character of a paper reach the terminal', () => {
    const raw = `\u001b[2J\u202e${A}\u0007`;
    const hostile = candidate({ field: 'numeroComunicazione', value: A, raw, label: 'n.\r\u0000' });
    const text = traceText(explainNotice(inputOf([hostile])), false);
    expect(text).toContain(`«·[2J·${A}·»`);
    expect(text.replace(/\n/g, '')).not.toMatch(/\p{C}/u);
  });
});
