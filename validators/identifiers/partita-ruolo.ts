// Id of the roll item: its format is not published, so it is only taken beside its label and always confirmed by a
// person; blanks are taken out of the suggestion, nothing else.
import { type IdentifierVerdict, verdictOf } from './verdict.ts';

// yes: T240930101530123450000001, T20672302475052743582446851/A (a letter behind a slash)   no: AB12, lower case
const SHAPE = /^[A-Z0-9]{6,30}(?:\/[A-Z0-9]{1,3})?$/;

export function checkPartitaRuolo(text: string): IdentifierVerdict {
  const id = text.replace(/\s+/g, '');
  return verdictOf('none', [SHAPE.test(id) ? 'partitaRuolo.confirm' : 'partitaRuolo.shape']);
}
