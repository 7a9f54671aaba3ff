// By which of its keys an act is named on the form: the surest that CIVIS takes for it, or the one a person prefers; the
// others stay beside it.
import type { CivisRequest, FieldResult, FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import { reachOfEntry } from '../../extractors/notices/index.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import type { RequestChoices } from '../store/choice-index.ts';

type CartellaKey = 'numeroCartella' | 'codiceAtto' | 'partitaRuolo';

export interface ActKeys {
  readonly act: CivisRequest['act'];
  /** Surest first. */
  readonly alternatives: CivisRequest['alternatives'];
  /** False: a person prefers a key that this act does not offer (any more). */
  readonly isPreferenceKept: boolean;
}

const RANK: Readonly<Record<FieldResult['state'], number>> = {
  corrected: 4,
  confirmed: 4,
  accepted: 3,
  needs_review: 1,
  missing: 0,
};
/** The cartella number first: it alone has a strong check digit. */
const CARTELLA_KEYS: readonly CartellaKey[] = ['numeroCartella', 'codiceAtto', 'partitaRuolo'];

/** @param preferred kept only while the act offers that key with a value */
export function actKeys(
  { kind }: Pick<NoticeType, 'kind'>,
  fields: FieldResults,
  ruoli: readonly RuoloEntry[],
  preferred: RequestChoices['actBy'],
): ActKeys {
  if (kind !== 'cartella') {
    const by = 'numeroComunicazione';
    const act = { type: 'comunicazione' as const, by, value: textOf(fields[by]) } as const;
    return { act, alternatives: [], isPreferenceKept: preferred === null || preferred === by };
  }
  const offered = offeredKeys(fields, ruoli);
  const chosen = offered.find((key) => key === preferred && fields[key].value !== null);
  const by = chosen ?? surestKey(fields, ruoli);
  return {
    act: { type: 'cartella', by, value: textOf(fields[by]) },
    alternatives: offered.flatMap((key) => {
      const value = textOf(fields[key]);
      return key === by || value === null ? [] : [{ by: key, value, state: fields[key].state }];
    }),
    isPreferenceKept: preferred === null || chosen !== undefined,
  };
}

/** The surest of the keys that CIVIS takes for a cartella; in doubt the one with the strong check digit. */
export function surestKey(fields: FieldResults, ruoli: readonly RuoloEntry[] = []): CartellaKey {
  return offeredKeys(fields, ruoli)[0] ?? 'numeroCartella';
}

/** Surest first; in a draw the order of the form's strength. */
function offeredKeys(fields: FieldResults, ruoli: readonly RuoloEntry[]): readonly CartellaKey[] {
  return CARTELLA_KEYS.filter((key) => isKeyForCivis(key, fields, ruoli)).sort(
    (a, b) => RANK[fields[b].state] - RANK[fields[a].state],
  );
}

/**
 * The number of the cartella names all of it; codice atto and partita name one entry, which must be one that CIVIS
 * takes. Where every entry is, a key printed elsewhere on the cartella is one too.
 */
export function isKeyForCivis(key: CartellaKey, fields: FieldResults, ruoli: readonly RuoloEntry[]): boolean {
  if (key === 'numeroCartella') return true;
  const name = key === 'codiceAtto' ? 'codiceAtto' : 'partita';
  const value = textOf(fields[key]);
  const forCivis = ruoli.filter((entry) => reachOfEntry(entry) === 'civis');
  const others = ruoli.filter((entry) => !forCivis.includes(entry));
  if (others.some((entry) => value !== null && entry[name] === value)) return false;
  return others.length === 0 || forCivis.some((entry) => value !== null && entry[name] === value);
}

/** The number by which one notice is told from another; null where none was read. */
export function ownNumber(fields: FieldResults): string | null {
  return textOf(fields.numeroComunicazione) ?? textOf(fields.numeroCartella) ?? textOf(fields.codiceAtto);
}

export function textOf(field: FieldResult): string | null {
  return field.value === null ? null : String(field.value);
}
