// Where a link or reference leads: nowhere, beside the file, on this computer, to another one, to the web, to a script.

export type Place = 'none' | 'beside' | 'local' | 'host' | 'web' | 'mail' | 'script' | 'scheme';

const WEB: ReadonlySet<string> = new Set([
  ...['http', 'https', 'ftp', 'ftps', 'webdav', 'webdavs'],
  ...['news', 'urn', 'doi'],
]);
const MAIL: ReadonlySet<string> = new Set(['mailto', 'tel', 'sip', 'callto', 'sms', 'fax']);
/** Handed to a script engine, or a page with scripts in the address itself or in an archive it names. */
const SCRIPT: ReadonlySet<string> = new Set([
  ...['javascript', 'vbscript', 'livescript', 'jscript', 'mocha', 'data'],
  ...['mhtml', 'its', 'ms-its', 'mk'],
]);
/** Programs make a web address of it. */
const WWW = /^www\.[^/\\]+\.[^/\\]/i;
/** yes: `C:\x`, `d:/x`, `C|/x` */
const DRIVE = /^[a-z][:|](?:[\\/]|$)/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** Programs skip these inside a scheme: `java\tscript:`. */
const SKIPPED = /[\u0000-\u0020\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Longer than any address or path a program takes. */
const MAX_HEAD_CHARS = 4_096;
const MAX_TAIL_CHARS = 300;

export function placeOf(target: string): Place {
  const text = decoded(target.trimStart().slice(0, MAX_HEAD_CHARS)).trim();
  // Word writes NULL where the picture that was linked is gone.
  if (text === '' || text.startsWith('#') || text.toUpperCase() === 'NULL') return 'none';
  const packed = text.replace(SKIPPED, '');
  if (DRIVE.test(packed)) return 'local';
  if (/^[\\/]{2}/.test(packed)) return isThisComputer(packed) ? 'local' : 'host';
  const scheme = SCHEME.exec(packed)?.[1]?.toLowerCase();
  if (scheme === undefined) return WWW.test(packed) ? 'web' : 'beside';
  if (scheme.length === 1) return 'local'; // a drive, without a slash behind it
  if (scheme === 'file') return placeOfFile(packed.slice('file:'.length));
  if (WEB.has(scheme)) return 'web';
  if (MAIL.has(scheme)) return 'mail';
  return SCRIPT.has(scheme) ? 'script' : 'scheme';
}

/** A target that cannot be a part of the package, whatever its TargetMode says. */
export function isOutside(target: string): boolean {
  return !['none', 'beside'].includes(placeOf(target));
}

/** Endings that Windows runs. */
const PROGRAM_ENDING =
  /\.(?:exe|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|lnk|url|cpl|jar|reg|dll|appref-ms|settingcontent-ms|iqy|slk|xll|chm)$/i;

/** Judged on files of this or another computer: a web address may end as it likes (`.com`). */
export function isProgramFile(target: string): boolean {
  const path = decoded(
    target
      .replace(/[#?].*$/s, '')
      .trimEnd()
      .slice(-MAX_TAIL_CHARS),
  );
  return PROGRAM_ENDING.test(path.replace(/[\s.]+$/, ''));
}

/** After `file:`. yes: `///C:/x`, `C:\x`, `/x` → local; `//HOST/x`, `///\\HOST\x`, `////HOST/x` → host */
function placeOfFile(rest: string): Place {
  const path = rest.replaceAll('\\', '/');
  const bare = path.replace(/^\/+/, '');
  if (bare === '') return 'none';
  if (DRIVE.test(bare) || /^localhost(?:\/|$)/i.test(bare)) return 'local';
  const slashes = path.length - bare.length;
  return slashes === 2 || slashes > 3 ? (isThisComputer(`//${bare}`) ? 'local' : 'host') : 'local';
}

/** yes: `\\?\C:\x`, `//localhost/x`  no: `\\?\UNC\HOST\x`, `\\HOST\x` */
function isThisComputer(path: string): boolean {
  const bare = path.replaceAll('\\', '/').replace(/^\/+/, '');
  return /^localhost(?:\/|$)/i.test(bare) || /^[?.]\/[a-z]:/i.test(bare);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // not encoded, or wrongly: taken as it stands
  }
}
