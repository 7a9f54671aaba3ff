// Whether a format may be attached, by the list in force.
import type { Acceptance, AcceptedFormats } from './accepted-formats.table.ts';

/** @param mediaType by content, never by name */
export function acceptanceOf(mediaType: string, list: AcceptedFormats): Acceptance {
  return list.formats.find((format) => format.mediaType === mediaType)?.acceptance ?? 'not_accepted';
}
