// The entries of a cartella that CIVIS takes, those it does not, and those nobody can tell yet; and how each is called.
import type { RuoloEntry } from '../../contract/result.schema.ts';
import type { Bilingual, Language } from '../../contract/sentence.ts';
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
export function entryName(entry: RuoloEntry): string {
  return entryPhrase(entry).it;
}

/** The same in both languages. */
export function entryPhrase(entry: RuoloEntry): Bilingual {
  return { it: named(entry, 'it'), en: named(entry, 'en') };
}

function named({ anno, numero, partita, ente, causa }: RuoloEntry, language: Language): string {
  return [
    `ruolo n. ${anno}/${numero}`,
    ...(partita ? [`partita ${partita}`] : []),
    ...(ente ? [ente] : []),
    CAUSES[causa ?? 'null'][language],
  ].join(', ');
}

export const CAUSES: Readonly<Record<NonNullable<RuoloEntry['causa']> | 'null', Bilingual>> = {
  '36-bis': { it: 'controllo automatizzato art. 36-bis', en: 'automated control art. 36-bis' },
  '54-bis': { it: 'controllo automatizzato art. 54-bis', en: 'automated control art. 54-bis' },
  'tassazione-separata': { it: 'tassazione separata', en: 'separate taxation' },
  '36-ter': { it: 'controllo formale art. 36-ter', en: 'formal control art. 36-ter' },
  altro: { it: 'altra causa', en: 'another cause' },
  null: { it: 'causa non letta', en: 'cause not read' },
};
