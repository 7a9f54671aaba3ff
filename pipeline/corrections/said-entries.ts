// Entries of the roll as a person left them. An entry is known by its place and by the ruolo it was read as: where a new
// reading finds another ruolo there, the word is looked for at its ruolo, and else stands aside. (Border file: a value of
// the history into the field it was said of; typed-entry.ts let it in.)
import type { HumanWord } from '../../contract/human-word.ts';
import type { RuoloEntry } from '../../contract/result.schema.ts';

export interface SaidEntries {
  readonly ruoli: readonly RuoloEntry[];
  /** Words whose entry is not there any more. */
  readonly homeless: readonly HumanWord[];
}

/** @param read as the program read them @param standing words about this notice */
export function saidEntries(read: readonly RuoloEntry[], standing: readonly HumanWord[]): SaidEntries {
  const ruoli = [...read];
  const homeless: HumanWord[] = [];
  for (const word of standing) {
    if (word.said.of !== 'entry') continue;
    const { entry, field, value } = word.said;
    const at = placeOf(read, entry);
    const found = ruoli[at];
    if (found) ruoli[at] = { ...found, [field]: value } as RuoloEntry;
    else homeless.push(word);
  }
  return { ruoli, homeless };
}

/** −1 when no entry, or more than one, may be meant. */
function placeOf(
  read: readonly RuoloEntry[],
  { index, anno, numero }: { readonly index: number; readonly anno: number; readonly numero: string },
): number {
  const isIt = (entry: RuoloEntry | undefined) => entry?.anno === anno && entry.numero === numero;
  if (isIt(read[index])) return index;
  const places = read.flatMap((entry, place) => (isIt(entry) ? [place] : []));
  return places.length === 1 ? (places[0] ?? -1) : -1;
}
