// Whether a ZIP is an office package, and whose; by the parts that every such package has, not by its name.
import { DEFAULT_CONTAINER_LIMITS } from '../../containers/container-limits.ts';
import { readZipDirectory } from '../../containers/zip/zip-directory.ts';
import { readZipEnd } from '../../containers/zip/zip-end.ts';
import { nameOfEntry } from '../../containers/zip/zip-names.ts';
import type { Recognised } from '../family.ts';

const ZIP: Recognised = { family: 'zip', mediaType: 'application/zip' };
/** Every OOXML package has both (ECMA-376 part 2): with one damaged it is a broken document, not a plain archive. */
const OOXML_MARK = /^[\\/]?(?:\[content_types\]\.xml|_rels[\\/]\.rels)$/i;
/** Every ODF package has it (ODF 1.3 part 2, 4.2). */
const ODF_MARK = /^meta-inf\/manifest\.xml$/i;
const ODF_BODY = /^(?:content|styles|settings)\.xml$/i;

/** Also the old spanning mark before the first entry. */
export function isZip(bytes: Buffer): boolean {
  const signature = bytes.length >= 4 ? bytes.readUInt32LE(0) : 0;
  return signature === 0x04034b50 || signature === 0x06054b50 || signature === 0x08074b50;
}

/** A broken archive is a ZIP: what reads it further says how it is broken. */
export async function packageKind(bytes: Buffer): Promise<Recognised> {
  const names = await namesIn(bytes);
  if (names.some((name) => OOXML_MARK.test(name)))
    return { family: 'ooxml', mediaType: 'application/vnd.openxmlformats-officedocument' };
  const isOdf =
    names.some((name) => ODF_MARK.test(name)) || names.filter((name) => ODF_BODY.test(name)).length > 1;
  return isOdf ? { family: 'odf', mediaType: 'application/vnd.oasis.opendocument' } : ZIP;
}

async function namesIn(bytes: Buffer): Promise<readonly string[]> {
  try {
    const end = readZipEnd(bytes);
    if (end.entryCount > DEFAULT_CONTAINER_LIMITS.maxParts) return []; // no office package; its opener refuses it
    const { entries } = await readZipDirectory(end);
    return entries.map(nameOfEntry);
  } catch {
    return []; // not readable as an archive: the opener of ZIPs says why
  }
}
