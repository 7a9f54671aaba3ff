// Number of a registered letter: 12 digits or the international form. Sources disagree on the older series, so the
// shape is all that is asked.
import { type IdentifierVerdict, verdictOf } from './verdict.ts';
import { withoutSeparators } from './written-number.ts';

const SHAPE = /^(?:\d{12}|[A-Z]{2}\d{9}IT)$/; // yes: 153412345678, RA123456785IT   no: 13 digits

export function checkRaccomandata(text: string): IdentifierVerdict {
  return verdictOf('none', SHAPE.test(withoutSeparators(text).toUpperCase()) ? [] : ['raccomandata.shape']);
}
