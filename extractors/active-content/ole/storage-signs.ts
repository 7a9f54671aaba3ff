// What the storages and streams of a compound file show by their names alone. [MS-OVBA] 2.2.1, [MS-DOC] 2.1.4,
// [MS-XLS] 2.1.3, [MS-OLEDS] 2.3.
import type { Observation } from '../../../contract/inspection.ts';
import type { CfbStorage } from '../../containers/cfb/cfb-tree.ts';
import { everyStorage, hasStream, type PlacedStorage, wayOf } from './storage-walk.ts';

/** An object embedded (MBD) or linked (LNK) in an Excel workbook. */
const EXCEL_OBJECT = /^MBD[0-9A-F]{1,16}$/i;
const EXCEL_LINK = /^LNK[0-9A-F]{1,16}$/i;
const WORD_OBJECTS = 'OBJECTPOOL';
/** An object wrapped around any file, or around one of the time before OLE 2. */
const PACKAGE_STREAMS: ReadonlySet<string> = new Set(['\u0001OLE10NATIVE', 'PACKAGE']);
const CONTROL_STREAMS: ReadonlySet<string> = new Set(['\u0003OCXNAME', '\u0003OCXDATA', 'CTLS']);
const LINK_INFO = '\u0003LINKINFO';
const SIGNATURE_STORAGES: ReadonlySet<string> = new Set(['_XMLSIGNATURES', '_SIGNATURES']);
const REVISION_LOG = 'REVISION LOG';

/** The module directory and the compiled project stand in one storage, whatever it is called. */
export function isVbaStorage(storage: CfbStorage): boolean {
  const isNamed = /^VBA$/i.test(storage.name) && hasStream(storage, 'dir');
  return isNamed || hasStream(storage, '_VBA_PROJECT') || /^_VBA_PROJECT(?:_CUR)?$/i.test(storage.name);
}

export function storageSigns(root: CfbStorage): readonly Observation[] {
  return everyStorage(root).flatMap((place) => [...signsOfStorage(place), ...signsOfStreams(place)]);
}

function signsOfStorage({ storage, way, parent }: PlacedStorage): readonly Observation[] {
  const name = storage.name.toUpperCase();
  const isObject = EXCEL_OBJECT.test(name) || parent?.name.toUpperCase() === WORD_OBJECTS;
  return [
    ...saw(isVbaStorage(storage), 'ole.vba', way),
    ...saw(isObject, 'ole.object', way),
    ...saw(EXCEL_LINK.test(name), 'ole.object_link', way),
    ...saw(SIGNATURE_STORAGES.has(name), 'ole.signature', way),
  ];
}

function signsOfStreams({ storage, way }: PlacedStorage): readonly Observation[] {
  return storage.streams.flatMap(({ name: stated }) => {
    const name = stated.toUpperCase();
    const where = wayOf(way, stated);
    return [
      ...saw(PACKAGE_STREAMS.has(name), 'ole.object', where),
      ...saw(name === LINK_INFO, 'ole.object_link', where),
      ...saw(CONTROL_STREAMS.has(name), 'ole.control', where),
      ...saw(name === REVISION_LOG, 'ole.revision', where),
      ...saw(SIGNATURE_STORAGES.has(name), 'ole.signature', where),
    ];
  });
}

function saw(isThere: boolean, code: Observation['code'], where: string): readonly Observation[] {
  return isThere ? [{ code, where }] : [];
}
