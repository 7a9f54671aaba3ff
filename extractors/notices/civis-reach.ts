// Is it for the CIVIS function on notices and cartelle? The agency's guide of 2026 lists automated control and
// tassazione separata only; what has another way is refused with a code that names it.
import type { RuoloEntry } from '../../contract/result.schema.ts';
import type { Subtype } from '../../contract/words.ts';
import { isForeignEnte } from './foreign-enti.ts';
import type { WhyCode } from './why-codes.ts';

export interface Reach {
  readonly forCivis: boolean;
  readonly why: WhyCode | null;
  readonly isSure: boolean;
}

const OTHER_WAY: Readonly<Partial<Record<Subtype, WhyCode>>> = {
  '36-ter': 'notice.36-ter',
  '730-caf': 'notice.730-caf',
  '54-bis.1': 'notice.54-bis.1',
  bollo: 'civis.other_function.bollo',
};

export function reachOfSubtype(subtype: Subtype | null): Reach {
  const why = subtype ? (OTHER_WAY[subtype] ?? null) : null;
  return { forCivis: why === null, why, isSure: subtype !== null };
}

const CIVIS_CAUSES: readonly RuoloEntry['causa'][] = ['36-bis', '54-bis', 'tassazione-separata'];

/** Is one entry of a cartella for CIVIS? `unknown`: a person looks. */
export type EntryReach = 'civis' | 'other' | 'unknown';

/** Only the agency's own ruoli come from its controls: with a town's name beside a control one of the two is misread. */
export function reachOfEntry({ causa, ente }: Pick<RuoloEntry, 'causa' | 'ente'>): EntryReach {
  const isCivisCause = CIVIS_CAUSES.includes(causa);
  if (isForeignEnte(ente)) return isCivisCause ? 'unknown' : 'other';
  if (causa === null) return 'unknown';
  return isCivisCause ? 'civis' : 'other';
}

/**
 * A cartella needs a ruolo whose cause is the automated control or tassazione separata. With no readable cause it
 * is kept for a person, neither drafted as sure nor refused.
 */
export function reachOfCartella(ruoli: readonly RuoloEntry[]): Reach {
  const reaches = ruoli.map(reachOfEntry);
  if (reaches.includes('civis')) return { forCivis: true, why: null, isSure: !reaches.includes('unknown') };
  if (reaches.length === 0 || reaches.includes('unknown'))
    return { forCivis: true, why: null, isSure: false };
  const isFormal = ruoli.some(({ causa }) => causa === '36-ter');
  return {
    forCivis: false,
    why: isFormal ? 'notice.cartella_36-ter' : 'notice.cartella_other_cause',
    isSure: true,
  };
}
