// Signs of files with binary bytes that act when opened and that the general detector does not name, or not so. (Table file.)
import type { Recognised } from './family.ts';

export interface BinarySignature extends Recognised {
  readonly at: number;
  readonly sign: Buffer;
}

const row = (
  family: BinarySignature['family'],
  mediaType: string,
  at: number,
  hex: string,
): BinarySignature => {
  return { family, mediaType, at, sign: Buffer.from(hex, 'hex') };
};

export const BINARY_SIGNATURES: readonly BinarySignature[] = [
  // Word opens it as RTF whatever bytes follow (`\\bin`).
  row('rtf', 'application/rtf', 0, '7b5c7274'),
  row('program', 'application/x-msdownload', 0, '4d5a'),
  row('program', 'application/x.ms.shortcut', 0, '4c0000000114020000000000c000000000000046'),
  row('program', 'application/x-mach-binary', 0, 'feedface'),
  row('program', 'application/x-mach-binary', 0, 'feedfacf'),
  row('program', 'application/x-mach-binary', 0, 'cefaedfe'),
  row('program', 'application/x-mach-binary', 0, 'cffaedfe'),
  row('program', 'application/java-vm', 0, 'cafebabe'),
  // OneNote, whose pages carry files that run on a click ([MS-ONESTORE] 2.3.1, guidFileType).
  row('program', 'application/onenote', 0, 'e4525c7b8cd8a74daeb15378d02996d3'),
  row('program', 'application/onenote', 0, 'a12fff43d9ef764c9ee210ea5722765f'),
  row('program', 'application/winhlp', 0, '3f5f0300'),
  // Databases of Access carry VBA.
  row('program', 'application/x-msaccess', 4, Buffer.from('Standard Jet DB').toString('hex')),
  row('program', 'application/x-msaccess', 4, Buffer.from('Standard ACE DB').toString('hex')),
  // What Word and Excel keep beside a page they saved: macros and objects.
  row('program', 'application/x-mso', 0, Buffer.from('ActiveMime').toString('hex')),
  row('program', 'application/x-applescript', 0, Buffer.from('FasdUAS').toString('hex')),
];
