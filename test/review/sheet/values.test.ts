// The values to copy are those of the sheet that the service draws, in the same order; what is not sure is never plain.
import { describe, expect, it } from 'vitest';
import type { CivisRequest, Result } from '../../../contract/result.schema.ts';
import { sheetOf } from '../../../pipeline/outputs/sheet/sheet-of.ts';
import { FORM_LABELS } from '../../../review/pages/sheet/form-labels.ts';
import { formValues, isUnsure, openBlanks, otherProblems } from '../../../review/pages/sheet/values.ts';
import { CIVIS_FORM } from '../../../rules/civis/index.ts';
import { openBlanks as blanksOfService } from '../../../validators/requests/index.ts';
import { REQUEST_PROBLEMS } from '../../../validators/requests/request-problems.table.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';
import { richResult } from '../../support/rich-result.ts';

const FIRST: CivisRequest = {
  ...{ kind: 'first', previousPractice: null, codiceFiscale: 'PRVDAA80A41H501X' },
  act: { type: 'cartella', by: 'numeroCartella', value: '09720230123456789' },
  information: 'Prima riga.\nIl pagamento del [data del versamento F24].',
  contact: { email: 'studio@example.test', name: 'Ada Prova', phone: '061234567' },
  ...{ notify: { email: true, sms: false }, attachments: [], missing: [], reason: null },
  alternatives: [
    { by: 'codiceAtto', value: '29014472418', state: 'needs_review' },
    { by: 'partitaRuolo', value: 'TDT2023', state: 'confirmed' },
  ],
  ...{ documents: [], problems: [] },
};

function cartella(over: Partial<CivisRequest> = {}, fields: Result['fields'] = makeFields()) {
  const request = { ...FIRST, ...over };
  const read = { ...fields, codiceFiscale: makeField(FIRST.codiceFiscale ?? '') };
  return { result: makeResult({ request, fields: read }), request };
}

/** What the sheet of the service lets one copy, in its order. */
function copiedOnSheet(result: Result): readonly (readonly [string | null, string])[] {
  const blocks = sheetOf(result, 'it').sections.find(({ id }) => id === 'form')?.blocks ?? [];
  return blocks.flatMap((block) => {
    if (block.kind === 'letter') return [[block.step, block.text] as const];
    if (block.kind !== 'entries') return [];
    return block.entries.flatMap(({ step, value }) => (value?.isCopied ? [[step, value.text] as const] : []));
  });
}

describe.each([
  ['a second request', richResult()],
  ['a request for a cartella', cartella().result],
])('%s', (_, result) => {
  it('has the values of the sheet, in its order', () => {
    const { request } = result;
    if (!request) throw new Error('no request');
    const values = formValues(result, request).flatMap(({ step, value }) =>
      value === null ? [] : [[step, value]],
    );
    expect(values).toEqual(copiedOnSheet(result));
    expect(values.length).toBeGreaterThan(4);
  });
});

describe('what is not sure', () => {
  const formValueOf = (name: string, over?: Partial<CivisRequest>, fields?: Result['fields']) => {
    const { result, request } = cartella(over, fields);
    const found = formValues(result, request).find(({ key }) => key === name);
    if (!found) throw new Error(name);
    return found;
  };

  it('is what was read and nobody looked at', () => {
    const number = FIRST.act.value ?? '';
    const doubtful = makeFields({ numeroCartella: makeField(number, { state: 'needs_review' }) });
    expect(isUnsure(formValueOf('numeroCartella', {}, doubtful))).toBe(true);
    expect(
      isUnsure(formValueOf('numeroCartella', {}, makeFields({ numeroCartella: makeField(number) }))),
    ).toBe(false);
    expect(isUnsure(formValueOf('codiceAtto'))).toBe(true);
    expect(isUnsure(formValueOf('partitaRuolo'))).toBe(false);
  });

  it('is not what a person typed for this request alone', () => {
    const other = makeFields({ numeroCartella: makeField('1'.repeat(17), { state: 'needs_review' }) });
    expect(formValueOf('numeroCartella', {}, other)).toMatchObject({ isToCheck: false, pictureOf: null });
  });

  it('is the kind of act where the notice is doubtful', () => {
    const { result, request } = cartella();
    const doubtful = { ...result, warnings: [{ code: 'notice.doubtful', message: '' }] };
    expect(formValues(doubtful, request).find(({ key }) => key === 'act.type')?.isToCheck).toBe(true);
  });

  it.each(Object.keys(REQUEST_PROBLEMS))('is said with its value, or above all: %s', (code) => {
    const problem = {
      code,
      effect: REQUEST_PROBLEMS[code as keyof typeof REQUEST_PROBLEMS].effect,
      message: 'x',
    };
    const { result, request } = cartella({ kind: 'second', previousPractice: '1', problems: [problem] });
    const beside = formValues(result, request).filter(({ problems }) => problems.length > 0);
    expect(beside.every(isUnsure)).toBe(true);
    expect(beside.length + otherProblems(request).length).toBe(1);
  });
});

it('finds the open blanks that the service finds', () => {
  for (const text of [FIRST.information, '[a]', '[due] [due] [tre\nrighe]', `[${'x'.repeat(121)}]`, '']) {
    expect(openBlanks(text)).toEqual(blanksOfService(text));
  }
});

it('calls the fields as the form does', () => {
  for (const { key, it: italian, en } of CIVIS_FORM) {
    expect(FORM_LABELS[key as keyof typeof FORM_LABELS]).toEqual({ it: italian, en });
  }
});
