// Active content of RTF documents: objects and their links, fields, remote templates, outside content.

import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import type { Observation } from '../../../contract/inspection.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { defineInspector, type Inspected } from '../inspector.ts';
import { Sightings } from '../sightings.ts';
import { RtfReader } from './rtf-reader.ts';
import { type RtfEnd, walkRtf } from './rtf-tokens.ts';

export const rtfInspector = defineInspector({
  id: 'rtf',
  families: ['rtf'],
  about: 'RTF: objects, fields, remote templates, outside content',
  inspect: ({ bytes }) => inspectRtf(bytes),
});

export function inspectRtf(bytes: Buffer): Inspected {
  const seen = new Sightings();
  const reader = new RtfReader(seen.found);
  try {
    const end = walkRtf(bytes, reader);
    reader.finish();
    return { observations: [...seen.all, ...behindEnd(bytes, end)], problems: problemsOf(end) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { observations: seen.all, problems: [{ code: error.code, detail: error.message }] };
  }
}

function problemsOf({ openGroups, isBinaryCut }: RtfEnd): readonly PartProblem[] {
  return [
    ...(openGroups > 0 ? [partProblem('inspection.damaged', `${openGroups} RTF groups never end`)] : []),
    ...(isBinaryCut ? [partProblem('inspection.damaged', 'binary data in RTF breaks off')] : []),
  ];
}

/** Word stops at the end of the outermost group; blanks and zeros behind it are usual. */
function behindEnd(bytes: Buffer, { documentEnd }: RtfEnd): readonly Observation[] {
  if (documentEnd === null) return [];
  const rest = bytes.subarray(documentEnd);
  const isEmpty = rest.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
  return isEmpty ? [] : [{ code: 'file.trailing_data', where: `byte ${documentEnd}` }];
}
