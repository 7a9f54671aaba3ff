// The kind of notice as a person named it; whether CIVIS takes it follows from the rules, unless they said that too.
import type { HumanWord } from '../../contract/human-word.ts';
import type { RuoloEntry } from '../../contract/result.schema.ts';
import { reachOfCartella, reachOfSubtype } from '../../extractors/notices/index.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';

const CUE = 'user';
/** For a paper that a person says is none of ours, whatever it is. */
const OTHER_WHY = 'notice.unrecognised';

/**
 * @param ruoli with what people said of them
 * @param areEntriesSaid a person put an entry right: which of them CIVIS takes is asked again
 */
export function saidType(
  type: NoticeType,
  standing: readonly HumanWord[],
  ruoli: readonly RuoloEntry[],
  areEntriesSaid: boolean,
): NoticeType {
  const said = standing.findLast((word) => word.said.of === 'type')?.said;
  if (said?.of === 'type') return named(type, said, ruoli);
  if (!areEntriesSaid || type.kind !== 'cartella') return type;
  const { forCivis, why, isSure } = reachOfCartella(ruoli);
  return { ...type, forCivis, why, certainty: isSure ? type.certainty : 'doubtful' };
}

function named(
  read: NoticeType,
  said: Pick<NoticeType, 'kind' | 'subtype'> & { readonly forCivis: boolean | null },
  ruoli: readonly RuoloEntry[],
): NoticeType {
  const { kind, subtype } = said;
  const base = { kind, subtype, cues: [...read.cues, CUE] };
  if (kind === 'altro') {
    const why = read.kind === 'altro' ? read.why : OTHER_WHY;
    return { ...base, subtype: null, forCivis: false, why, certainty: 'clear' };
  }
  const reach = kind === 'cartella' ? reachOfCartella(ruoli) : reachOfSubtype(subtype);
  const forCivis = said.forCivis ?? reach.forCivis;
  const why = forCivis ? null : (reach.why ?? read.why ?? OTHER_WHY);
  const isSure = said.forCivis !== null || reach.isSure;
  return { ...base, forCivis, why, certainty: isSure ? 'clear' : 'doubtful' };
}
