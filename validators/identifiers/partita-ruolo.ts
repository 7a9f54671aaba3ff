// Id of the roll item: its format is not published, so it is only taken beside its label and always confirmed by a
// person; blanks are taken out of the suggestion, nothing else.
import { type IdentifierVerdict, verdictOf } from './verdict.ts';

const SHAPE = /^[A-Z0-9]{6,30}$/; // yes: T240930101530123450000001   no: AB12, lower case

export function checkPartitaRuolo(text: string): IdentifierVerdict {
  const id = text.replace(/\s+/g, '');
  return verdictOf('none', [SHAPE.test(id) ? 'partitaRuolo.confirm' : 'partitaRuolo.shape']);
}
