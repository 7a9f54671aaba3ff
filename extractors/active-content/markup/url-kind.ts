// What a URL of a page would do: run code, fetch from elsewhere, or nothing. Read as browsers read it (WHATWG URL, 4.4):
// control characters around it and tabs and line ends inside it do not count.

/**
 * `script`: code, or a page made of the URL itself. `program`: a scheme that starts a program of the computer. `share`: a
 * Windows share, to which the computer signs in by itself. `remote`: the net. `page-data`: a data URL that is a page or a
 * drawing. `data`: any other data URL. `local`: a file beside this one. `inside`: this file or this mail. `other`: a link of
 * another scheme (mailto …).
 */
export type UrlKind =
  | 'script'
  | 'program'
  | 'share'
  | 'remote'
  | 'page-data'
  | 'data'
  | 'local'
  | 'inside'
  | 'other';

const SCRIPT_SCHEMES = new Set(['javascript', 'vbscript', 'livescript', 'mocha', 'jscript', 'vbs']);
/** Handlers of Windows that were used to run commands, and pages inside programs' help files. */
const PROGRAM_SCHEMES = new Set([
  'ms-msdt',
  'search-ms',
  'ms-officecmd',
  'ms-appinstaller',
  'ms-cxh',
  'ms-its',
  'its',
  'mk',
  'res',
  'shell',
  'hcp',
]);
const REMOTE_SCHEMES = new Set(['http', 'https', 'ftp', 'ftps', 'ws', 'wss', 'sftp', 'webdav']);
const INSIDE_SCHEMES = new Set(['cid', 'mid', 'about', 'blob']);
/** Schemes that only say how to show the URL that follows. */
const WRAPPERS = /^(?:view-source|feed|jar|mhtml|wyciwyg):/i;
/** Around: C0 controls and spaces. Inside: tab and line ends; NUL and its replacement, which old browsers skip. */
const AROUND = /^[\u0000-\u0020\u00a0\ufeff]+|[\u0000-\u0020\u00a0]+$/g;
const INSIDE = /[\t\r\n\0\ufffd]/g;
/** yes: `text/html`, `image/svg+xml`, `text/javascript` */
const ACTIVE_DATA = /html|xml|svg|script|xsl|mhtml|rfc822/i;
const MAX_WRAPPERS = 5;

export function urlKind(stated: string): UrlKind {
  let url = withoutNoise(stated);
  for (let count = 0; count < MAX_WRAPPERS && WRAPPERS.test(url); count++) url = url.replace(WRAPPERS, '');
  if (url === '' || url.startsWith('#')) return 'inside';
  if (/^\\\\/.test(url)) return 'share';
  if (/^[\\/]{2}/.test(url)) return 'remote';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase() ?? null;
  if (scheme === null || scheme.length === 1) return 'local'; // one letter: a drive
  return kindOfScheme(scheme, url.slice(scheme.length + 1));
}

function kindOfScheme(scheme: string, rest: string): UrlKind {
  if (SCRIPT_SCHEMES.has(scheme)) return 'script';
  if (PROGRAM_SCHEMES.has(scheme)) return 'program';
  if (REMOTE_SCHEMES.has(scheme)) return 'remote';
  if (INSIDE_SCHEMES.has(scheme)) return 'inside';
  if (scheme === 'file') return isOwnDisk(rest) ? 'local' : 'share';
  if (scheme === 'data') return ACTIVE_DATA.test(rest.split(',', 1)[0] ?? '') ? 'page-data' : 'data';
  return 'other';
}

/** yes: `///C:/a`, `/a`, `//localhost/a`  no: `//host/a`, `////host/a`, `///\\host\a` */
function isOwnDisk(rest: string): boolean {
  const path = rest.replaceAll('\\', '/');
  const slashes = /^\/*/.exec(path)?.[0].length ?? 0;
  if (slashes <= 1 || slashes === 3) return true;
  return slashes === 2 && /^\/\/(?:localhost(?:\/|$)|[a-z][:|])/i.test(path);
}

export function withoutNoise(url: string): string {
  return url.replace(INSIDE, '').replace(AROUND, '');
}
