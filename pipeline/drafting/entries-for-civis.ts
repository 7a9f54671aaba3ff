// The entries of a cartella that CIVIS takes, those it does not, and those nobody can tell yet; and how each is called.
import type { RuoloEntry } from '../../contract/result.schema.ts';
import { reachOfEntry } from '../../extractors/notices/index.ts';

export interface EntriesByReach {
  readonly forCivis: readonly RuoloEntry[];
  /** Not for CIVIS, or not known. */
  readonly others: readonly RuoloEntry[];
  readonly unknown: readonly RuoloEntry[];
}

export function splitByReach(ruoli: readonly RuoloEntry[]): EntriesByReach {
  const having = (reach: ReturnType<typeof reachOfEntry>) =>
    ruoli.filter((entry) => reachOfEntry(entry) === reach);
  const forCivis = having('civis');
  return {
    forCivis,
    others: ruoli.filter((entry) => !forCivis.includes(entry)),
    unknown: having('unknown'),
  };
}

/** `ruolo n. 2025/550123, partita T25…/A, Agenzia delle Entrate, art. 36-bis`: as printed, for Italian sentences. */
export function entryName({ anno, numero, partita, ente, causa }: RuoloEntry): string {
  return [
    `ruolo n. ${anno}/${numero}`,
    ...(partita ? [`partita ${partita}`] : []),
    ...(ente ? [ente] : []),
    CAUSE_IT[causa ?? 'null'],
  ].join(', ');
}

export const CAUSE_IT: Readonly<Record<NonNullable<RuoloEntry['causa']> | 'null', string>> = {
  '36-bis': 'controllo automatizzato art. 36-bis',
  '54-bis': 'controllo automatizzato art. 54-bis',
  'tassazione-separata': 'tassazione separata',
  '36-ter': 'controllo formale art. 36-ter',
  altro: 'altra causa',
  null: 'causa non letta',
};
