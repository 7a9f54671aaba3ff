// Properties of an Outlook message that have a name instead of a fixed id: the id each has in this file.
// [MS-OXMSG] 2.2.3.
import type { CfbStorage } from '../../../containers/cfb/cfb-tree.ts';
import { streamBytes, valueName } from '../../../containers/msg/msg-props.ts';

const NAMES = '__nameid_version1.0';
const ENTRY_BYTES = 8;
const FIRST_ID = 0x8000;
const FIRST_OWN_SET = 3;
const SET_BYTES = 16;
/** The set of names that all items share, PSETID_Common. */
const COMMON_SET = '0820060000000000c000000000000046';

/** Name (a number in the common set) → id. @throws AppError container.damaged, container.overlap */
export function commonProperties(root: CfbStorage): ReadonlyMap<number, number> {
  const names = root.storages.find(({ name }) => name.toLowerCase() === NAMES);
  const sets = names && streamBytes(names, valueName(0x0002, '0102'));
  const entries = names && streamBytes(names, valueName(0x0003, '0102'));
  const found = new Map<number, number>();
  if (!sets || !entries) return found;
  for (let at = 0; at + ENTRY_BYTES <= entries.length; at += ENTRY_BYTES) {
    const kind = entries.readUInt16LE(at + 4);
    const setAt = ((kind >> 1) - FIRST_OWN_SET) * SET_BYTES;
    const isNumber = (kind & 1) === 0;
    if (isNumber && setAt >= 0 && sets.toString('hex', setAt, setAt + SET_BYTES) === COMMON_SET)
      found.set(entries.readUInt32LE(at), FIRST_ID + entries.readUInt16LE(at + 6));
  }
  return found;
}
