// The name of an uploaded file as it is kept and shown. It says where the file came from and is never used to open one;
// it is cleaned all the same, because sheets, registers and downloads show it.

/** A path longer than this keeps its end, where the name and its ending are. */
const MAX_LENGTH = 1_000;
const CUT = '…';
const NAMELESS = 'senza-nome';
/** Control characters, and those that turn the direction of a line.  yes: U+0000, LF, U+202E   no: `à`, `–` */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
/** yes: `C:/scans`   no: `a:b.pdf` within a path */
const DRIVE = /^[a-z]:(?=\/|$)/i;

/**
 * yes: `C:\scans\..\a.pdf` → `scans/a.pdf`, `/etc/passwd` → `etc/passwd`
 * @param name `path` field or file name as the client sent it
 */
export function intakePathOf(name: string | undefined): string {
  const steps = (name ?? '')
    .normalize('NFC')
    .replace(UNSAFE, '_')
    .replaceAll('\\', '/')
    .replace(DRIVE, '')
    .split('/')
    .map((step) => step.trim())
    .filter((step) => step !== '' && step !== '.' && step !== '..');
  const path = [...steps.join('/')];
  if (path.length === 0) return NAMELESS;
  if (path.length <= MAX_LENGTH) return path.join('');
  return CUT + path.slice(path.length - MAX_LENGTH + 1).join('');
}
