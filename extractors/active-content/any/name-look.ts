// What the name of a file says, held against what the file is: another type, a program, a name made to mislead.
import type { Observation } from '../../../contract/inspection.ts';
import { CONTENT_TYPES } from '../../containers/content-types.table.ts';
import type { FileFamily } from '../family.ts';
import {
  ENDINGS_BY_FAMILY,
  ENDINGS_BY_TYPE,
  PLAIN_ENDINGS,
  PLAIN_FAMILIES,
  VAGUE_ENDINGS,
  XML_ENDINGS,
} from './name-types.table.ts';
import { DOCUMENT_ENDINGS, PROGRAM_ENDINGS } from './program-endings.table.ts';

export interface NamedFile {
  readonly name: string | null;
  readonly statedName: string | null;
  readonly family: FileFamily;
  readonly mediaType: string;
}

/** Controls, and signs that turn the direction of writing: they show `exe.fdp` as `pdf.exe`. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
/** yes: `../a.pdf`, `C:\\a.pdf`, `a.txt:b.exe`  no: `cartella/a.pdf`, `Prot. 12/2026.pdf`, `R: avviso.eml` */
const PATH = /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|\\|\.[a-z0-9]{1,5}:[^\\/:]+$|::\$/i;
/** Long enough to push the true ending out of sight. */
const GAP = /[\s\u00a0\u3000]{8,}\.[a-z0-9]{1,10}\s*$/i;

export function nameObservations(file: NamedFile): readonly Observation[] {
  const { name, statedName } = file;
  const endings = endingsOf(name ?? '');
  const ending = endings.at(-1) ?? null;
  const isProgram = ending !== null && isProgramEnding(ending, file.family);
  const hidesProgram = isProgram && DOCUMENT_ENDINGS.has(endings.at(-2) ?? '');
  const isUnsafe =
    hidesProgram ||
    [name, statedName].some((each) => each !== null && (HIDDEN.test(each) || GAP.test(each))) ||
    (statedName !== null && PATH.test(statedName));
  return [
    ...(isProgram ? [{ code: 'file.program', where: `.${ending}` } as const] : []),
    ...(ending !== null && disagrees(ending, file)
      ? [{ code: 'file.name_disagrees', where: `.${ending}` } as const]
      : []),
    ...(isUnsafe ? [{ code: 'file.unsafe_name', where: '' } as const] : []),
  ];
}

/** Lower case, the last one last; Windows drops dots and blanks at the end. yes: `avviso.pdf.exe . ` → `pdf`, `exe` */
export function endingsOf(name: string): readonly string[] {
  const parts = name
    .replace(/[\s.]+$/, '')
    .toLowerCase()
    .split('.')
    .slice(1);
  return parts.map((part) => part.trim()).filter((part) => /^[a-z0-9_-]{1,20}$/.test(part));
}

/** `.com` ends many a name that is an address: only what is no document can be such a program. `.odc` is a chart too. */
function isProgramEnding(ending: string, family: FileFamily): boolean {
  if (!PROGRAM_ENDINGS.has(ending) || (ending === 'odc' && family === 'odf')) return false;
  return ending !== 'com' || ['program', 'unknown', 'text', 'empty'].includes(family);
}

function disagrees(ending: string, { family, mediaType }: NamedFile): boolean {
  if (family === 'empty') return false;
  if (PLAIN_FAMILIES.has(family) && PLAIN_ENDINGS.has(ending)) return false;
  if (family === 'xml' && XML_ENDINGS.includes(ending)) return false;
  // What its bytes name has endings of its own; of a text, only another type's ending is a lie.
  const own = ownEndings(family, mediaType);
  return own === null ? CLAIMED.has(ending) && !VAGUE_ENDINGS.has(ending) : !own.includes(ending);
}

function ownEndings(family: FileFamily, stated: string): readonly string[] | null {
  const mediaType = stated.toLowerCase();
  const byType = Object.hasOwn(ENDINGS_BY_TYPE, mediaType) ? ENDINGS_BY_TYPE[mediaType] : undefined;
  const known = byType ?? CONTENT_TYPES.find((type) => type.mediaType === mediaType)?.endings ?? [];
  return known.length > 0 ? known : ENDINGS_BY_FAMILY[family];
}

const CLAIMED: ReadonlySet<string> = new Set([
  ...CONTENT_TYPES.flatMap(({ endings }) => endings),
  ...Object.values(ENDINGS_BY_TYPE).flat(),
  ...Object.values(ENDINGS_BY_FAMILY).flatMap((endings) => endings ?? []),
  ...XML_ENDINGS,
]);
