// Active content of a PowerPoint 97 to 2003 presentation. Records of earlier edits count like those of the last: they
// leave with the file. [MS-PPT] 2.4, 2.10.
import { AppError } from '../../../../contract/app-error.ts';
import type { FeatureCode } from '../../../../contract/inspection.ts';
import { DEFAULT_CONTAINER_LIMITS } from '../../../containers/container-limits.ts';
import { type LinkSight, linkSight } from '../../links/link-sight.ts';
import type { Found } from '../../sightings.ts';
import { drawingProperties } from '../drawing-properties.ts';
import { type OfficeRecord, walkRecords } from '../records.ts';
import { holdParts, isEncryptedPresentation } from './edits.ts';
import { readObjectStorage } from './object-storage.ts';
import { RECORD, RECORD_FEATURES } from './record-types.table.ts';
import { SlideDates } from './slide-dates.ts';

const MAX_STORAGES = 10_000;
const LINK_TARGET = 1;
/** Tags of PowerPoint itself hold records, those of other programs anything. */
const OWN_TAG = /^___PPT\d{1,2}$/;
const ACTIONS: ReadonlyMap<number, FeatureCode> = new Map([
  [1, 'ole.macro_call'],
  [2, 'ole.program_action'],
]);

export interface Presentation {
  readonly document: Buffer;
  /** The stream `Current User`. */
  readonly user: Buffer | null;
}

/** @throws AppError inspection.damaged, inspection.limit, container.*, container.encrypted: what was seen stays seen */
export function inspectPresentation({ document, user }: Presentation, found: Found): void {
  if (isEncryptedPresentation(document, user))
    throw new AppError('container.encrypted', 'a presentation with a password');
  const dates = new SlideDates();
  const starts = new Set<number>();
  const storages: OfficeRecord[] = [];
  let tag = '';
  walkRecords(document, (record) => {
    const { type, data, at, path } = record;
    if (path.length === 0) starts.add(at);
    look(record, found);
    dates.record(record);
    if (type === RECORD.objectStorage && storages.push(record) > MAX_STORAGES)
      throw new AppError('inspection.limit', 'too many objects in a presentation');
    if (type === RECORD.cString && path.at(-1) === RECORD.tag) tag = data.toString('utf16le');
    return type === RECORD.tagData && OWN_TAG.test(tag);
  });
  if (dates.hasChangingDate()) found({ code: 'ole.slide_date', where: 'slides' });
  holdParts(document, user, starts);
  lookIntoStorages(storages, found);
}

function look(record: OfficeRecord, found: Found): void {
  const { type, data, at } = record;
  const where = `record at ${at}`;
  if (type === RECORD.cryptSession)
    throw new AppError('container.encrypted', 'a presentation with a password');
  const hasMacros = type === RECORD.vbaInfo && data.length >= 8 && data.readUInt32LE(4) !== 0;
  const action = type === RECORD.interaction ? ACTIONS.get(data[8] ?? 0) : undefined;
  const code = hasMacros ? 'ole.vba' : (action ?? RECORD_FEATURES.get(type));
  if (code) found({ code, where });
  const link = linkOf(record);
  if (link) found({ code: `ole.link_${link}`, where });
  drawingProperties(record, where, found);
}

function linkOf({ type, path, instance, data }: OfficeRecord): LinkSight | null {
  const isTarget = type === RECORD.cString && path.at(-1) === RECORD.hyperlink && instance === LINK_TARGET;
  return isTarget ? linkSight(data.toString('utf16le').replace(/\0.*$/s, '')) : null;
}

/** Embedded objects are seen by their records; here it is for macros that no record speaks of. */
function lookIntoStorages(storages: readonly OfficeRecord[], found: Found): void {
  let bytesLeft = DEFAULT_CONTAINER_LIMITS.maxTotalBytes;
  for (const { data, instance, at } of storages) {
    const { hasVba, bytes } = readObjectStorage(data, instance, bytesLeft);
    bytesLeft -= bytes;
    if (hasVba) found({ code: 'ole.vba', where: `storage at ${at}` });
  }
}
