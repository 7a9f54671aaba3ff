// What `doctor` holds about a machine, as pure questions: file system, clocks, limits, lengths of paths.

/** Kinds of file system that lie on another machine, by the number `statfs` gives on Linux. */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x01021997, '9P'],
  [0x65735546, 'FUSE'],
]);

/** Its name; null for a file system of this machine, or one we do not know. */
export function networkFileSystem(type: number): string | null {
  return NETWORK_FILE_SYSTEMS.get(type >>> 0) ?? null;
}

/** A share of a Windows network, by its path: locks and file names there follow other rules. */
export function isUncPath(path: string): boolean {
  return /^(?:\\\\|\/\/)[^\\/?.]+[\\/]+[^\\/]+/.test(path); // yes: \\server\share\x   no: \\?\C:\x, C:\x, /home
}

/** Soft limit of open files, of Linux's `/proc/self/limits`; null where it is not there or unlimited. */
export function openFilesLimit(limits: string): number | null {
  const found = /^Max open files\s+(\d+)/m.exec(limits);
  return found ? Number(found[1]) : null;
}

/** Longest path below the data folder: `receipts/ab/<64>/<36>.json` with the tail of a temp file. */
const LONGEST_BELOW = 'receipts/ab/'.length + 64 + 1 + 36 + '.json'.length + 32;
const WINDOWS_MAX = 259;

/** How many characters too long the data folder's path is for Windows without long paths; 0 when it fits. */
export function tooLongForWindows(dataDir: string): number {
  return Math.max(0, dataDir.length + 1 + LONGEST_BELOW - WINDOWS_MAX);
}

/** Rome's offset from UTC that this Node knows, hours: without its time zone data every day may be wrong. */
export function romeOffsetHours(at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit', hour12: false });
  const hour = Number(parts.format(at)) % 24;
  return (hour - at.getUTCHours() + 24) % 24;
}

/** Winter and summer time as the law has them. */
export function knowsRome(offset: (at: Date) => number = romeOffsetHours): boolean {
  return offset(new Date('2026-01-15T12:00:00Z')) === 1 && offset(new Date('2026-07-15T12:00:00Z')) === 2;
}
