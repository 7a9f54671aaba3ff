// Where a reference in an ODF file leads. A path without a scheme lies in the package (ODF 1.3 part 2, 3.7: unless it
// leaves it by `../`); in a flat file it lies beside the file.

/**
 * inside: the file itself holds it. script: runs code. web, mail: a site or an address. file: of the computer or share.
 * beside: another file named by a relative path. odd: some other program's scheme.
 */
export type HrefKind = 'inside' | 'script' | 'web' | 'mail' | 'file' | 'share' | 'beside' | 'odd';

const SCHEME = /^(\.?[a-z][a-z0-9+.-]+):/;
const SCHEME_KINDS: ReadonlyMap<string, HrefKind> = new Map([
  ['vnd.sun.star.script', 'script'],
  ['vnd.sun.star.job', 'script'],
  ['macro', 'script'],
  ['javascript', 'script'],
  ['vbscript', 'script'],
  ['service', 'script'],
  ['slot', 'script'],
  ['.uno', 'script'],
  ['http', 'web'],
  ['https', 'web'],
  ['ftp', 'web'],
  ['ftps', 'web'],
  ['mailto', 'mail'],
  ['tel', 'mail'],
  ['sms', 'mail'],
  ['data', 'inside'],
  // Pictures and objects of the package, as the first programs named them.
  ['vnd.sun.star.graphicobject', 'inside'],
  ['vnd.sun.star.embeddedobject', 'inside'],
  ['vnd.sun.star.package', 'inside'],
]);

/** Programs drop blanks and control characters within a scheme. yes: `java\nscript:x` is a script */
export function hrefKind(href: string, { folder, isFlat }: { folder: string; isFlat: boolean }): HrefKind {
  const address = href.replace(/[\u0000-\u0020]/g, '').toLowerCase();
  if (address === '' || address.startsWith('#')) return 'inside';
  if (/^(?:\\\\|\/\/)/.test(address)) return 'share';
  if (/^(?:[a-z]:|[\\/])/.test(address) && !SCHEME.test(address)) return 'file';
  const scheme = SCHEME.exec(address)?.[1];
  if (scheme === 'file') return fileKind(address);
  if (scheme !== undefined) return SCHEME_KINDS.get(scheme) ?? 'odd';
  return isFlat || leaves(folder, address) ? 'beside' : 'inside';
}

/** yes: `file://server/x`, `file://///server/x`, `file:\\server`  no: `file:///c:/x`, `file://localhost/x`, `file:/etc` */
function fileKind(address: string): HrefKind {
  const rest = address.slice('file:'.length).replaceAll('\\', '/');
  const slashes = /^\/*/.exec(rest)?.[0].length ?? 0;
  if (slashes >= 4) return 'share';
  return slashes === 2 && !/^\/\/(?:localhost(?:\/|$)|[a-z]:)/.test(rest) ? 'share' : 'file';
}

/** Whether a path, taken from a folder of the package, leads out of the package. */
function leaves(folder: string, path: string): boolean {
  let depth = folder.split('/').filter((step) => step !== '').length;
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') depth -= 1;
    else if (step !== '' && step !== '.') depth += 1;
    if (depth < 0) return true;
  }
  return false;
}
