// What the storages and streams of a compound file show by their names alone. [MS-OVBA] 2.2.1, [MS-DOC] 2.1.4,
// [MS-XLS] 2.1.3, [MS-OLEDS] 2.3.
import type { FeatureCode } from '../../../contract/inspection.ts';
import type { CfbStorage } from '../../containers/cfb/cfb-tree.ts';
import type { Found } from '../sightings.ts';
import { everyStorage, hasStream, type PlacedStorage, wayOf } from './storage-walk.ts';

/** An object embedded (MBD) or linked (LNK) in an Excel workbook. */
const EXCEL_OBJECT = /^MBD[0-9A-F]{1,16}$/i;
const EXCEL_LINK = /^LNK[0-9A-F]{1,16}$/i;
const WORD_OBJECTS = 'OBJECTPOOL';
const SIGNATURES = /^_xmlsignatures$/i;
/** Objects wrapped around any file, or of the time before OLE 2; controls; what links to a file; changes; signatures. */
const STREAM_SIGNS: ReadonlyMap<string, FeatureCode> = new Map([
  ['\u0001OLE10NATIVE', 'ole.object'],
  ['PACKAGE', 'ole.object'],
  ['\u0003LINKINFO', 'ole.object_link'],
  ['\u0003OCXNAME', 'ole.control'],
  ['\u0003OCXDATA', 'ole.control'],
  ['CTLS', 'ole.control'],
  ['REVISION LOG', 'ole.revision'],
  ['_SIGNATURES', 'ole.signature'],
]);

/** The module directory and the compiled project stand in one storage, whatever it is called. */
export function isVbaStorage(storage: CfbStorage): boolean {
  const isNamed = /^VBA$/i.test(storage.name) && hasStream(storage, 'dir');
  return isNamed || hasStream(storage, '_VBA_PROJECT') || /^_VBA_PROJECT(?:_CUR)?$/i.test(storage.name);
}

export function storageSigns(root: CfbStorage, found: Found): void {
  for (const place of everyStorage(root)) {
    const code = signOfStorage(place);
    if (code) found({ code, where: place.way });
    for (const { name } of place.storage.streams) {
      const sign = STREAM_SIGNS.get(name.toUpperCase());
      if (sign) found({ code: sign, where: wayOf(place.way, name) });
    }
  }
}

function signOfStorage({ storage, parent }: PlacedStorage): FeatureCode | null {
  const isObject = EXCEL_OBJECT.test(storage.name) || parent?.name.toUpperCase() === WORD_OBJECTS;
  if (isVbaStorage(storage)) return 'ole.vba';
  if (EXCEL_LINK.test(storage.name)) return 'ole.object_link';
  if (isObject) return 'ole.object';
  return SIGNATURES.test(storage.name) ? 'ole.signature' : null;
}
