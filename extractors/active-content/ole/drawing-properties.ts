// Properties of drawn shapes that reach outside: linked pictures and links. [MS-ODRAW] 2.2.9, 2.3.23.7, 2.3.21.27.
import type { Found } from '../sightings.ts';
import { hyperlinkObject } from './hyperlink-object.ts';
import type { OfficeRecord } from './records.ts';

const PROPERTY_TABLES: ReadonlySet<number> = new Set([0xf00b, 0xf121, 0xf122]);
const PROPERTY_BYTES = 6;
const PROPERTY = 0x3fff;
const IS_LONG = 0x8000;
/** Flags of the picture itself, of a fill, of a line. */
const PICTURE_FLAGS: ReadonlySet<number> = new Set([0x0106, 0x0188, 0x01c8]);
const LINKED_TO_FILE = 8;
const LINK = 0x0382;
const CLASS_BYTES = 16;

export function drawingProperties({ type, instance, data }: OfficeRecord, place: string, found: Found): void {
  if (!PROPERTY_TABLES.has(type)) return;
  let longAt = instance * PROPERTY_BYTES;
  for (let index = 0; index < instance && (index + 1) * PROPERTY_BYTES <= data.length; index += 1) {
    const stated = data.readUInt16LE(index * PROPERTY_BYTES);
    const value = data.readUInt32LE(index * PROPERTY_BYTES + 2);
    const property = stated & PROPERTY;
    if (PICTURE_FLAGS.has(property) && (value & LINKED_TO_FILE) !== 0)
      found({ code: 'ole.outside_picture', where: place });
    if ((stated & IS_LONG) === 0) continue;
    if (property === LINK) linkOf(data.subarray(longAt, longAt + value), place, found);
    longAt += value;
  }
}

function linkOf(value: Buffer, place: string, found: Found): void {
  const sight = hyperlinkObject(value.subarray(CLASS_BYTES));
  if (sight) found({ code: `ole.link_${sight}`, where: place });
}
