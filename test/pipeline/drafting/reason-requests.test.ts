// Every reason on every act it is for: each fact in the text comes from a field or from what was typed; what nobody gave is a
// visible blank. Nothing is invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuoloEntry } from '../../../contract/ruolo.schema.ts';
import type { NoticeKind } from '../../../contract/words.ts';
import { requestOfNotice } from '../../../pipeline/drafting/request-of-notice.ts';
import { NO_CHOICES } from '../../../pipeline/store/choice-index.ts';
import { day } from '../../../rules/civil-day-literal.ts';
import { REASONS, type Reason, reasonsFor } from '../../../rules/civis/index.ts';
import { openBlanks } from '../../../validators/requests/index.ts';
import { makeField, makeFields } from '../../support/make-result.ts';

const PRACTICE = '2026110500012';
const FIELDS = makeFields({
  numeroComunicazione: makeField('0012345625401'),
  numeroCartella: makeField('09720240012345663'),
  codiceAtto: makeField('12345672518'),
  codiceFiscale: makeField('RSSMRA85T10A562S'),
  dataElaborazione: makeField('2026-02-03'),
  annoImposta: makeField(2024),
});
const NOBODY = { contactEmail: null, contactName: null, contactPhone: null };
const CASES = REASONS.flatMap((reason) => reason.acts.map((kind) => [reason.id, kind, reason] as const));

function textOf(reason: Reason, kind: NoticeKind, blanks: Readonly<Record<string, string>>, fields = FIELDS) {
  const second = reason.isForSecond ? { previousPractice: PRACTICE } : null;
  return requestOfNotice({
    ...{ type: { kind }, fields, contact: NOBODY, today: day('2026-11-22') },
    choices: { ...NO_CHOICES, reason: reason.id, blanks, second },
  }).information;
}

/** The table's own sentences: with their figures of the law. */
const literalsOf = ({ outcome, why, ask }: Reason) =>
  [outcome, ...why, ask].flatMap((line) => line.split(/\{\w+\}/)).filter((piece) => piece !== '');

it('offers each reason for the acts it is meant for', () => {
  expect(reasonsFor('altro', true)).toEqual([]);
  const ids = (kind: NoticeKind, isSecond: boolean) => reasonsFor(kind, isSecond).map(({ id }) => id);
  expect(ids('cartella', false)).toContain('notifica-tardiva');
  expect(ids('comunicazione', false)).not.toContain('notifica-tardiva');
  expect(ids('comunicazione', false)).not.toContain('seconda-richiesta');
  expect(ids('avviso_telematico', true)).toContain('seconda-richiesta');
  expect(ids('cartella', true)).not.toContain('seconda-richiesta');
});

const entry = (over: Partial<RuoloEntry>): RuoloEntry => ({
  ...{ numero: '550123', anno: 2025, specie: null, ente: 'Agenzia delle Entrate', causa: '36-bis' },
  ...{ esecutivoDal: null, consegnatoIl: null, partita: 'T25/A', codiceAtto: '29014472418' },
  ...{ tributi: [], priorAct: null, unreadRows: 0, pages: [1] },
  ...over,
});

it.each(reasonsFor('cartella', false).map((reason) => [reason.id]))(
  '%s names the entries it is about in a mixed cartella, to be checked, and none of the others',
  (reason) => {
    const { information } = requestOfNotice({
      ...{ type: { kind: 'cartella' }, fields: FIELDS, contact: NOBODY, today: day('2026-11-22') },
      choices: { ...NO_CHOICES, reason },
      ruoli: [entry({}), entry({ numero: '77', causa: 'altro', ente: 'Comune di Prova', partita: 'T77/B' })],
    });
    expect(information).toContain('La richiesta riguarda soltanto: ruolo n. 2025/550123, partita T25/A');
    expect(information).toContain('[controllare i numeri sulla cartella]');
    expect(information).not.toMatch(/77|Comune/);
  },
);

describe.each(CASES)('%s for a %s', (_id, kind, reason) => {
  it('has no digit that no input has', () => {
    const marker = fc.stringMatching(/^Z[A-HJ-Y]{8}[0-9]{6}$/);
    const taken = fc.array(fc.option(marker), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(taken, (values) => {
        const given = reason.blanks.flatMap(({ key }, at) => {
          const value = values[at];
          return value ? [[key, value] as const] : [];
        });
        let rest = textOf(reason, kind, Object.fromEntries(given));
        for (const [key, value] of given) {
          // The form's own number stands where the practice is named.
          if (key !== 'previousPractice') expect(rest).toContain(value);
          rest = rest.replaceAll(value, '');
        }
        const inputs = ['0012345625401', '09720240012345663', '12345672518', 'RSSMRA85T10A562S'];
        for (const input of [...inputs, '03/02/2026', '2024', PRACTICE]) rest = rest.replaceAll(input, '');
        for (const literal of literalsOf(reason)) rest = rest.replace(literal, '');
        for (const { it: label } of reason.blanks) rest = rest.replaceAll(`[${label}]`, '');
        expect(rest).not.toMatch(/\d/);
      }),
      { numRuns: 30 },
    );
  });

  it('shows all that is not known as blanks, and nothing else', () => {
    const text = textOf(reason, kind, {}, makeFields());
    const labels = reason.blanks
      .filter(({ key }) => key !== 'previousPractice')
      .map(({ it: label }) => label);
    const open = openBlanks(text).filter((blank) => !blank.endsWith(': da verificare]'));
    expect(open.sort()).toEqual([...new Set(labels)].map((label) => `[${label}]`).sort());
    let rest = text.replaceAll(PRACTICE, '').replace(/\[[^\]]+\]/g, '');
    for (const literal of literalsOf(reason)) rest = rest.replace(literal, '');
    expect(rest).not.toMatch(/\d/);
  });

  it('names the act first and asks last', () => {
    const lines = textOf(reason, kind, {}).split('\n');
    expect(lines[0]).toContain(kind === 'cartella' ? '09720240012345663' : '0012345625401');
    expect(lines[0]).toContain('codice atto 12345672518');
    expect(lines[0]).toContain("periodo d'imposta 2024");
    expect(lines.at(-1)).toMatch(/^Si chiede/);
  });
});
