// A request on the terminal: in the order of the form, values alone on their lines, nothing hidden and nothing harmful.
import { describe, expect, it } from 'vitest';
import type { CivisRequest, Result } from '../../../contract/result.schema.ts';
import { reasonLines } from '../../../pipeline/cli/draft/reason-lines.ts';
import { requestLines } from '../../../pipeline/cli/draft/request-lines.ts';
import { requestOfNotice } from '../../../pipeline/drafting/request-of-notice.ts';
import { NO_CHOICES } from '../../../pipeline/store/choice-index.ts';
import { day } from '../../../rules/civil-day-literal.ts';
import { CIVIS_FORM, reasonsFor } from '../../../rules/civis/index.ts';
import { makeField, makeFields, makeResult } from '../../support/make-result.ts';

const FIELDS = makeFields({
  numeroComunicazione: makeField('0012345625401'),
  numeroCartella: makeField('09720240012345663'),
  codiceAtto: makeField('12345672518'),
  codiceFiscale: makeField('RSSMRA85T10A562S'),
});
const CONTACT = { contactEmail: 'a@b.it', contactName: 'Ada Prova', contactPhone: '06 123456' };
const request = (kind: 'comunicazione' | 'cartella', choices = {}): CivisRequest =>
  requestOfNotice({
    ...{ type: { kind }, fields: FIELDS, contact: CONTACT, today: day('2026-11-22') },
    choices: { ...NO_CHOICES, notify: { email: true, sms: true }, ...choices },
  });
const lines = (asked: CivisRequest, over: Partial<Result> = {}) =>
  requestLines(makeResult({ request: asked, warnings: [], ...over }), asked);

describe('requestLines', () => {
  it.each(['comunicazione', 'cartella'] as const)(
    'has every field of the form for a %s, in order',
    (kind) => {
      const text = lines(request(kind));
      const other = kind === 'cartella' ? '3a' : '3b';
      const labels = CIVIS_FORM.filter(({ order, key }) => order !== other && key !== 'partitaRuolo');
      const at = labels.map(({ order, it: label }) =>
        text.findIndex((line) => line.startsWith(`${order}. ${label}`)),
      );
      expect(at).not.toContain(-1);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    },
  );

  it('names what forbids first, then what is to be added, then the warnings of the paper', () => {
    const warnings = [{ code: 'notice.duplicate', message: 'Lo stesso atto sembra già presente.' }];
    const asked = request('comunicazione', { text: 'à'.repeat(3_001) });
    const head = lines(
      { ...asked, problems: [...request('comunicazione').problems, ...asked.problems] },
      { warnings },
    );
    const places = ['IMPEDISCE: Il testo ha 3001', 'da aggiungere:', 'da controllare: Lo stesso atto'];
    const at = places.map((place) => head.findIndex((line) => line.includes(place)));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it('shows the text whole, with its lines and tabs, between rules', () => {
    const text = lines(request('comunicazione', { text: 'Già\tpagato.\r\n\r\nVedi F24.' }));
    const from = text.findIndex((line) => line.startsWith('──'));
    expect(text.slice(from + 1, from + 4)).toEqual(['Già\tpagato.', '', 'Vedi F24.']);
    expect(text[from - 1]).toContain('(24 caratteri su 3000)');
  });

  it('lists files with their verdicts, and the way of those that go apart', () => {
    const file = { sha256: 'x', sizeBytes: 2_000, type: 'application/pdf', findings: [], held: null };
    const documents = [{ ...file, name: 'a\u001b[2J.pdf', verdict: 'reject' as const }];
    const first = lines(request('comunicazione', { documents })).join('\n');
    expect(first).toContain('Documenti da consegnare a parte');
    expect(first).toContain(
      '«Consegna documenti e istanze»: categoria CIVIS, oggetto «Documentazione per riesame',
    );
    expect(first).not.toContain('\u001b');
    const second = { previousPractice: '2026110500012' };
    const text = lines(request('comunicazione', { documents, second })).join('\n');
    expect(text).toContain('DA NON INVIARE, NON SI ALLEGA');
    expect(text).not.toContain('Consegna documenti');
  });
});

it('reasonLines marks the one that is chosen and says what each blank takes', () => {
  const text = reasonLines(reasonsFor('comunicazione', false), 'ravvedimento').join('\n');
  expect(text).toContain('* ravvedimento  Ravvedimento operoso già eseguito');
  expect(text).toMatch(/paidOn\s+data del versamento F24 \(un giorno, gg\/mm\/aaaa\)/);
  expect(text).not.toContain('seconda-richiesta');
});
