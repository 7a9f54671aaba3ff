// What a link that a person clicks is, by where it leads.
import type { FeatureCode } from '../../../../contract/inspection.ts';
import { isProgramFile, type Place, placeOf } from '../../links/target-place.ts';

const BY_PLACE: Readonly<Record<Place, FeatureCode | null>> = {
  none: null,
  beside: 'ooxml.hyperlink',
  web: 'ooxml.hyperlink',
  mail: 'ooxml.hyperlink',
  local: 'ooxml.file_link',
  host: 'ooxml.file_link',
  script: 'ooxml.script_link',
  scheme: 'ooxml.scheme_link',
};

/** Null for a place inside of the document. */
export function linkCode(target: string): FeatureCode | null {
  const place = placeOf(target);
  const isFile = place === 'local' || place === 'host' || place === 'beside';
  return isFile && isProgramFile(target) ? 'ooxml.program_link' : BY_PLACE[place];
}
