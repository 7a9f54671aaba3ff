// First lines that make a text more than a text: something a program runs, or a format that is written in characters.
// (Table file.)
import type { Recognised } from './family.ts';

export interface TextSignature extends Recognised {
  /** Against the text without its byte order mark. */
  readonly start: RegExp;
}

export const TEXT_SIGNATURES: readonly TextSignature[] = [
  // Word opens anything that begins with this as RTF.
  { start: /^\s*\{\\rt/, family: 'rtf', mediaType: 'application/rtf' },
  // yes: `#!/bin/sh`, `#! /usr/bin/env python3`
  { start: /^#!\s*\/\S/, family: 'program', mediaType: 'text/x-shellscript' },
  { start: /^#@~\^/, family: 'program', mediaType: 'text/x-encoded-script' },
  {
    start: /^(?:Windows Registry Editor Version|REGEDIT4\s)/,
    family: 'program',
    mediaType: 'text/x-ms-regedit',
  },
  {
    start: /^\s*\[(?:InternetShortcut|Desktop Entry|autorun)\]/i,
    family: 'program',
    mediaType: 'application/x-mswinurl',
  },
  { start: /^\[Shell\]\s*\r?\n\s*Command=/i, family: 'program', mediaType: 'application/x-shellscf' },
  // Excel's queries and old tables: they fetch, and hold formulas and macros.
  { start: /^WEB\r?\n\d\r?\nhttps?:/i, family: 'program', mediaType: 'text/x-ms-iqy' },
  { start: /^XLODBC\r?\n\d/, family: 'program', mediaType: 'text/x-ms-odc' },
  { start: /^ID;P/, family: 'program', mediaType: 'text/spreadsheet' },
  { start: /^TABLE\r?\n\d+,\d+\r?\n""/, family: 'unknown', mediaType: 'application/x-dif-spreadsheet' },
  { start: /^%FDF-\d/, family: 'unknown', mediaType: 'application/vnd.fdf' },
  { start: /^%!(?:PS|FontType)/, family: 'unknown', mediaType: 'application/postscript' },
  // What printers are sent.
  { start: /^\u001b(?:%-\d+X|E|@)/, family: 'unknown', mediaType: 'application/vnd.hp-pcl' },
  { start: /^-----BEGIN PGP MESSAGE-----/, family: 'unknown', mediaType: 'application/pgp-encrypted' },
  // An encoded file, which mail programs take out.
  { start: /^begin(?:-base64)? [0-7]{3} \S/, family: 'unknown', mediaType: 'text/x-uuencode' },
  {
    start: /^\(This file must be converted with BinHex/,
    family: 'unknown',
    mediaType: 'application/mac-binhex40',
  },
];
