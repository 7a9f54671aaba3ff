// What following a link would do, by its target alone: run a script, open a file, leave for a site. For links of office
// documents, whatever format they stand in.

export type LinkSight = 'script' | 'file' | 'site';

/** Handed to a script engine instead of being fetched. `data:` can be a page with a script in it. */
const SCRIPT_SCHEME = /^(?:javascript|vbscript|livescript|mocha|jscript|data|mhtml|its|ms-its|mk):/i;
/** yes: `file:///c:/a.doc`, `C:\a.doc`, `\\server\a.doc`, `//server/a.doc`  no: `http://a.it`, `mailto:a@b.it` */
const FILE = /^(?:file:|[a-z]:[\\/]|\\\\|\/\/)/i;
/** Two letters at least: one is a drive. yes: `http:`, `mailto:`, `tel:` */
const SCHEME = /^[a-z][a-z0-9+.-]+:/i;
const DOMAIN = /^www\./i;

/** Null: a place in the same document. Blanks and control characters inside a scheme are skipped by browsers too. */
export function linkSight(target: string): LinkSight | null {
  const shown = target.replace(/[\u0000-\u0020]+/g, '');
  if (shown === '' || shown.startsWith('#')) return null;
  if (SCRIPT_SCHEME.test(shown)) return 'script';
  if (FILE.test(shown)) return 'file';
  return SCHEME.test(shown) || DOMAIN.test(shown) ? 'site' : 'file';
}

/** A template, picture or data source of another machine: site, network share, `file://HOST/…`. Local paths: no. */
export function isRemotePath(path: string): boolean {
  const shown = path.replace(/[\u0000-\u0020]+/g, '');
  return /^(?:https?|ftps?|webdavs?):/i.test(shown) || isNetworkShare(shown) || isFileHost(shown);
}

/** yes: `\\server\x`, `//server/x`  no: `\\?\C:\x` (a long path of this machine) */
function isNetworkShare(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/][a-z]:)/i.test(path);
}

/** yes: `file://server/x`, `file:////server/x`  no: `file:///C:/x`, `file://localhost/C:/x` */
function isFileHost(path: string): boolean {
  const rest = /^file:[\\/]{2}(.*)$/i.exec(path)?.[1];
  if (rest === undefined) return false;
  if (/^[\\/]{2}/.test(rest)) return true;
  return !/^(?:localhost)?[\\/]/i.test(rest) && !/^[a-z][:|]/i.test(rest);
}
