// All fields of a notice: each chosen by itself, then held against the others.
import type { FieldCandidate } from '../../contract/candidate.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import type { FieldResult, FieldResults } from '../../contract/result.schema.ts';
import type { FieldName, NoticeKind } from '../../contract/words.ts';
import { chooseField } from './choose-field.ts';
import { crossDoubts, type FieldsDoubt } from './cross-doubts.ts';
import { standingOfClass } from './evidence-class.ts';
import { expectedFields } from './expected-fields.table.ts';
import { preferSofter } from './soft-preference.ts';

/**
 * @param today the day of the run in Rome, injected.
 * @param said puts what people said in the place of what was read, before the fields are held against each other
 */
export function chooseFields(
  candidates: readonly FieldCandidate[],
  type: { readonly kind: NoticeKind },
  today: CivilDate,
  said: (fields: FieldResults) => FieldResults = (fields) => fields,
): FieldResults {
  const expected = expectedFields(type.kind);
  const choose = (field: FieldName) =>
    chooseField(field, candidates, today, { isExpected: expected.includes(field) });
  const chosen: FieldResults = {
    numeroComunicazione: choose('numeroComunicazione'),
    codiceAtto: choose('codiceAtto'),
    numeroCartella: choose('numeroCartella'),
    numeroCartellaStampato: choose('numeroCartellaStampato'),
    partitaRuolo: choose('partitaRuolo'),
    codiceFiscale: choose('codiceFiscale'),
    denominazione: choose('denominazione'),
    annoImposta: choose('annoImposta'),
    dataElaborazione: choose('dataElaborazione'),
    dataTrasmissione: choose('dataTrasmissione'),
    importoTotale: choose('importoTotale'),
    protocolloTelematico: choose('protocolloTelematico'),
    codiceAvviso: choose('codiceAvviso'),
    numeroRaccomandata: choose('numeroRaccomandata'),
  };
  const shown = said({
    ...chosen,
    numeroComunicazione: preferSofter('numeroComunicazione', chosen, candidates, today),
    codiceAtto: preferSofter('codiceAtto', chosen, candidates, today),
  });
  return crossDoubts(shown, type, today).reduce(withDoubt, shown);
}

function withDoubt(fields: FieldResults, raised: FieldsDoubt): FieldResults {
  const doubted = { ...fields };
  for (const name of raised.fields) doubted[name] = doubtedField(fields[name], raised);
  return doubted;
}

/** A person's value is never taken back by arithmetic: it only shows the doubt. */
function doubtedField(field: FieldResult, raised: FieldsDoubt): FieldResult {
  const doubts = field.doubts.includes(raised.code) ? field.doubts : [...field.doubts, raised.code];
  if (!raised.blocks || field.state !== 'accepted') return { ...field, doubts };
  return { ...field, doubts, state: 'needs_review', ...standingOfClass('review.neighbours', field.evidence) };
}
