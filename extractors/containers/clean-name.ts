// Names that strangers give to files, made safe to show and to use in a way. Nothing is ever written under such a name
// (bytes are kept by their hash), so cleaning is for people's eyes: no folders, no control or direction characters.

const MAX_CHARS = 120;
/** Control characters, bidirectional overrides and isolates (they show `exe.fdp` as `pdf.exe`), zero-width signs. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** yes: `C:`, `../`, `a\b/` – everything to the last separator */
const FOLDERS = /^.*[\\/]|^[a-z]:/is;

export interface CleanName {
  readonly name: string | null;
  /** The name as stated, where cleaning changed it. */
  readonly statedName: string | null;
}

/** Yes: `../../etc/avviso.pdf` → `avviso.pdf`, stated name kept. Empty or only dots: no name. */
export function cleanName(stated: string | null): CleanName {
  if (stated === null) return { name: null, statedName: null };
  const seen = stated.replace(UNSEEN, '').trim();
  const short = seen.replace(FOLDERS, '').trim();
  const name = shorten(/^\.*$/.test(short) ? '' : short);
  return { name: name === '' ? null : name, statedName: name === stated ? null : stated.slice(0, 500) };
}

/** Keeps the ending: it is what a person goes by. */
function shorten(name: string): string {
  if (name.length <= MAX_CHARS) return name;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  return `${name.slice(0, MAX_CHARS - ending.length - 1)}…${ending}`;
}
