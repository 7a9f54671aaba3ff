// Names of files in a bundle: nothing a stranger chose leads out of its folder, cannot be unpacked on Windows, or hides another.

const MAX_BYTES = 120;
/** Never in a Windows name, and separators anywhere. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;
/** Device names of Windows, whatever their ending. yes: `CON`, `nul.pdf`, `COM1.txt`   no: `CONTO.pdf` */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const ENDING = /\.[a-z0-9]{1,5}$/i;

/** The last part of a path as a name of its own. yes: `../../a.pdf` → `a.pdf`, `..` → the fallback */
export function entryName(path: string, fallback: string): string {
  const last = path.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(FORBIDDEN, '_')
    .trim()
    .replace(/^\.+|[. ]+$/g, '');
  if (plain.replace(/_/g, '') === '') return fallback;
  return shortened(plain.replace(DEVICE, '_$1'));
}

/** By bytes, never inside a character; the ending stays: it is what a person goes by. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const ending = ENDING.exec(name)?.[0] ?? '';
  let short = '';
  for (const character of name.slice(0, name.length - ending.length)) {
    if (Buffer.byteLength(short + character + ending) > MAX_BYTES) break;
    short += character;
  }
  return short + ending;
}
