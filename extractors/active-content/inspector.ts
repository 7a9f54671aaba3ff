// What looking for active content in one kind of file means. An inspector takes the bytes of one file and says what it
// saw; it judges nothing and opens no file that lies inside as a part of its own (the tree of parts does that).
import type { PartProblem } from '../../contract/contained.ts';
import type { Observation } from '../../contract/inspection.ts';
import type { FileFamily } from './family.ts';

export interface InspectedFile {
  readonly bytes: Buffer;
  /** As its container or the user calls it; null where it has none. */
  readonly name: string | null;
  readonly family: FileFamily;
  /** The text of a mail, not a file somebody attached. */
  readonly isMailBody: boolean;
}

export interface Inspected {
  /** Finer than the family says; null: as the family says. */
  readonly mediaType?: string | null;
  readonly observations: readonly Observation[];
  /** What kept it from being looked at whole; one is enough never to be called `ok`. */
  readonly problems?: readonly PartProblem[];
}

export interface Inspector {
  readonly id: string;
  readonly families: readonly FileFamily[];
  readonly about: string;
  /** @throws AppError when nothing of the file could be looked at; anything else counts as a defect */
  inspect(file: InspectedFile): Promise<Inspected> | Inspected;
}

export function defineInspector(inspector: Inspector): Inspector {
  return inspector;
}
