// Why an entry is on the roll, by the words over its rows. What reads as two different things is left open: a person
// says which, and nothing is drafted as sure until then.
import type { RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { textHolds } from '../layout/phrases.ts';
import {
  ARTICLE_36_BIS,
  ARTICLE_36_TER,
  ARTICLE_54_BIS,
  ARTICLE_54_BIS_1,
  AUTOMATED,
  FORMAL,
  IVA_LAW,
  LIPE,
  OTHER_ACTS,
  SEPARATE,
} from './cause.table.ts';

type Causa = RuoloEntry['causa'];

/**
 * @param lead the words before the first row of sums
 * @param rows the printed names of the tributi, asked only where the lead says nothing
 */
export function causeOf(lead: string, rows: string): Causa {
  const byLead = causesIn(lead);
  const found = byLead.length > 0 ? byLead : causesIn(rows);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** All readings of the words; `null` among them for a cause that the list of causes does not have. */
function causesIn(text: string): readonly Causa[] {
  const isSeparate = holdsAny(text, SEPARATE);
  return [
    // Separate taxation is assessed under 36-bis too, and then both are named.
    ...(isSeparate ? (['tassazione-separata'] as const) : automated(text)),
    ...(ARTICLE_36_TER.test(text) || holdsAny(text, FORMAL) ? (['36-ter'] as const) : []),
    ...(holdsAny(text, OTHER_ACTS) ? (['altro'] as const) : []),
    // Omitted IVA return: the CIVIS guide does not list it.
    ...(ARTICLE_54_BIS_1.test(text) ? [null] : []),
  ];
}

/** Income tax and IVA are often cited together: the article printed first is the one. */
function automated(text: string): readonly Causa[] {
  const income = text.search(ARTICLE_36_BIS);
  const iva = text.search(ARTICLE_54_BIS);
  if (income >= 0 && (iva < 0 || income < iva)) return ['36-bis'];
  if (iva >= 0) return ['54-bis'];
  if (ARTICLE_54_BIS_1.test(text)) return [];
  if (holdsAny(text, LIPE)) return ['54-bis'];
  if (!holdsAny(text, AUTOMATED)) return [];
  return IVA_LAW.test(text) ? ['54-bis'] : ['36-bis'];
}

function holdsAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => textHolds(text, phrase));
}
