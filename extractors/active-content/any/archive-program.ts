// Archives that are programs: Java, Android, Windows and browser packages are ZIPs with files of fixed names.
import { readZipDirectory } from '../../containers/zip/zip-directory.ts';
import { readZipEnd } from '../../containers/zip/zip-end.ts';
import { nameOfEntry } from '../../containers/zip/zip-names.ts';

interface ArchiveProgram {
  readonly what: string;
  /** All must be there. */
  readonly marks: readonly RegExp[];
}

const PROGRAMS: readonly ArchiveProgram[] = [
  { what: 'Java program', marks: [/^META-INF\/MANIFEST\.MF$/i, /\.class$/i] },
  { what: 'Android program', marks: [/^AndroidManifest\.xml$/, /\.dex$|^resources\.arsc$/] },
  { what: 'Windows program', marks: [/^AppxManifest\.xml$|^AppxMetadata\/AppxBundleManifest\.xml$/i] },
  { what: 'iOS program', marks: [/^Payload\/[^/]+\.app\//] },
  { what: 'browser program', marks: [/^manifest\.json$/, /^(?:META-INF\/mozilla\.rsa|_metadata\/)/] },
];
const MAX_ENTRIES = 20_000;

/** What it is; null when it is none, or no archive that can be read: its opener says why. */
export async function archiveProgram(bytes: Buffer): Promise<string | null> {
  const names = await entryNames(bytes);
  const found = PROGRAMS.find(({ marks }) => marks.every((mark) => names.some((name) => mark.test(name))));
  return found?.what ?? null;
}

async function entryNames(bytes: Buffer): Promise<readonly string[]> {
  try {
    const end = readZipEnd(bytes);
    if (end.entryCount > MAX_ENTRIES) return [];
    const { entries } = await readZipDirectory(end);
    return entries.map(nameOfEntry);
  } catch {
    return [];
  }
}
