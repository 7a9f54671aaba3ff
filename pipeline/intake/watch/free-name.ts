// A name that is free in its folder: `scan.pdf`, `scan (2).pdf`, … and never longer than a file system takes.

/** ext4, NTFS, APFS: bytes or units of one name. */
const MAX_NAME_BYTES = 255;
/** Longer endings are no endings. */
const MAX_ENDING = 12;

/** @param n from 1: the first is the name itself. @param room bytes kept for what is added behind the name */
export function numberedName(name: string, n: number, room = 0): string {
  const dot = name.lastIndexOf('.');
  const at = dot > 0 && name.length - dot <= MAX_ENDING ? dot : name.length;
  const ending = `${n > 1 ? ` (${n})` : ''}${name.slice(at)}`;
  return `${clip(name.slice(0, at), MAX_NAME_BYTES - room - Buffer.byteLength(ending))}${ending}`;
}

/** Never in the middle of a character. */
function clip(text: string, maxBytes: number): string {
  let clipped = text;
  while (Buffer.byteLength(clipped) > maxBytes) clipped = [...clipped].slice(0, -1).join('');
  return clipped;
}
