// One rule of what to look for in the XML of an ODF file. A rule sees every element in the order of the part and says
// the code of what it saw; a rule that must remember is begun anew for each part.
import type { FeatureCode } from '../../../contract/inspection.ts';
import type { OdfElement } from './odf-names.ts';

export interface OdfPlace {
  /** Folder of the part in its package (`Object 1/`), '' at the top and in flat files. */
  readonly folder: string;
  /** Nothing stands beside a flat file: what it names by a path is outside. */
  readonly isFlat: boolean;
  /** In an embedded object: a document in the document, which has no pages of its own when shown. */
  isInObject(): boolean;
  /** Names of the elements around, outermost first, without the element itself. */
  readonly around: readonly OdfElement[];
}

export type See = (code: FeatureCode) => void;

export interface OdfWatch {
  open(element: OdfElement, place: OdfPlace, see: See): void;
  /** Text directly in the innermost element around. */
  text?(text: string, place: OdfPlace, see: See): void;
}

export interface OdfRule {
  readonly id: string;
  readonly about: string;
  begin(): OdfWatch;
}

export function odfRule(id: string, about: string, open: OdfWatch['open']): OdfRule {
  return { id, about, begin: () => ({ open }) };
}

export function isInside(place: OdfPlace, name: string): boolean {
  return place.around.some((each) => each.name === name);
}
