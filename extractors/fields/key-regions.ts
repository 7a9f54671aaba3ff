// Which candidates deserve a targeted re-read. Each costs about a tenth of a second, so: few, and only where a second
// look can turn a doubt into an accepted field.

import type { Candidate } from '../../contract/candidate.ts';
import type { Box } from '../../contract/geometry.ts';
import type { FieldName, NoticeKind } from '../../contract/words.ts';

export interface KeyRegion {
  /** Index of the candidate in the list given, as text: unique, and the way back. */
  readonly id: string;
  readonly page: number;
  readonly box: Box;
  readonly expect: 'digits' | 'alnum' | 'text';
}

const KEY_FIELDS: Readonly<Record<NoticeKind, readonly FieldName[]>> = {
  comunicazione: [
    'numeroComunicazione',
    'codiceFiscale',
    'codiceAtto',
    'dataElaborazione',
    'annoImposta',
    'importoTotale',
  ],
  avviso_telematico: [
    'numeroComunicazione',
    'codiceFiscale',
    'codiceAtto',
    'dataElaborazione',
    'dataTrasmissione',
    'annoImposta',
    'importoTotale',
  ],
  cartella: ['numeroCartella', 'codiceFiscale', 'codiceAtto', 'annoImposta', 'importoTotale'],
  altro: [],
};
const EXPECT: Partial<Record<FieldName, KeyRegion['expect']>> = {
  codiceFiscale: 'alnum',
  dataElaborazione: 'text',
  dataTrasmissione: 'text',
  importoTotale: 'text',
  // The year stands in a sentence: with digits only the letter beside it would become one.
  annoImposta: 'text',
};
/** Candidates looked at again per field: the best one, and one rival. */
const PER_FIELD = 2;
/** More marks than any rule id carries. */
const MAX_MARKS = 10;

/** @param type only the kind counts: papers that are not for CIVIS are not read twice. */
export function keyRegions(
  candidates: readonly Candidate[],
  type: { readonly kind: NoticeKind },
): readonly KeyRegion[] {
  return KEY_FIELDS[type.kind].flatMap((field) => {
    const printed = candidates
      .map((candidate, index) => ({ candidate, index }))
      .filter(
        ({ candidate }) =>
          candidate.field === field && candidate.label !== null && candidate.source !== 'barcode',
      );
    return firstOfEachValue(printed).map(({ candidate, index }) => ({
      id: String(index),
      page: candidate.page,
      box: candidate.box,
      expect: EXPECT[field] ?? 'digits',
    }));
  });
}

function firstOfEachValue(printed: readonly { candidate: Candidate; index: number }[]) {
  const seen = new Set<string>();
  const firsts = printed.filter(({ candidate }) => !seen.has(candidate.value) && seen.add(candidate.value));
  // Places that read plainly come first: the others are looked at when nothing better stands there.
  const isReadElsewhere = firsts.some(({ candidate }) => rank(candidate) === 0);
  return firsts
    .filter(({ candidate }) => !isReadElsewhere || !candidate.ruleId.includes('+unread'))
    .sort((a, b) => rank(a.candidate) - rank(b.candidate))
    .slice(0, PER_FIELD);
}

/** Another's number is looked at last: it never becomes the field's value. */
function rank(candidate: Candidate): number {
  return marks(candidate) + (/\.(?:mentioned|other-party)/.test(candidate.ruleId) ? MAX_MARKS : 0);
}

function marks(candidate: Candidate): number {
  return candidate.ruleId.split('+').length - 1;
}
