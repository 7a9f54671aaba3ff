// What holds for every file: programs, disk images, second formats, names that lie; and honest files that look like them.
import { describe, expect, it } from 'vitest';
import { activeLook } from '../../../support/active-look.ts';
import { png } from '../../../support/picture-builder.ts';
import { buildZip } from '../../../support/zip-builder.ts';

const PDF = '%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100, 1)]);
const archive = (...names: readonly string[]) => buildZip(names.map((name) => ({ name, content: 'x' })));
const has = async (
  content: string | Buffer,
  name: string | null,
  code: string,
  statedName: string | null = null,
) => (await activeLook(content, { name, statedName })).codes.includes(code as never);

describe('programs', () => {
  it.each([
    ['by their bytes', EXE, 'avviso.pdf'],
    ['as an archive of Java', archive('META-INF/MANIFEST.MF', 'a/B.class'), 'avviso.zip'],
    ['as an archive of Android', archive('AndroidManifest.xml', 'classes.dex'), 'avviso.zip'],
    ['by a first line', '#!/usr/bin/env python3\nx()', 'avviso'],
    ...'js jse vbs vbe wsf hta bat cmd ps1 scr url reg jar sh iqy slk lnk msi iso one chm'
      .split(' ')
      .map((ending): [string, string, string] => [`.${ending}`, 'testo', `avviso.${ending.toUpperCase()}`]),
    ['with dots and blanks after the ending', 'testo', 'avviso.exe. '],
    ['.com that is no document', 'testo', 'avviso.com'],
  ])('%s', async (_, content, name) => {
    expect(await has(content, name, 'file.program')).toBe(true);
    expect((await activeLook(content, { name })).verdict).toBe('reject');
  });

  it.each([
    ['a text that speaks of them', 'Non aprire avviso.exe né avviso.js', 'avviso.txt'],
    ['a name that ends in an address', png(), 'foto di mario@example.com'],
    ['a day of March', 'testo', 'Lettera del 12.mar'],
    ['an archive of texts', archive('a.txt', 'META-INF/a.txt'), 'a.zip'],
  ])('not %s', async (_, content, name) => {
    expect(await has(content, name, 'file.program')).toBe(false);
  });

  it.each([
    ['ISO', Buffer.concat([Buffer.alloc(0x8001, 1), Buffer.from('CD001\x01'), Buffer.alloc(100)])],
    ['VHD', Buffer.concat([Buffer.alloc(2_048, 1), Buffer.from('conectix'), Buffer.alloc(504)])],
    ['VHDX', Buffer.concat([Buffer.from('vhdxfile'), Buffer.alloc(600, 1)])],
    [
      'IMG',
      Buffer.concat([
        Buffer.from([0xeb, 0x3c, 0x90]),
        Buffer.alloc(507, 1),
        Buffer.from([0x55, 0xaa]),
        Buffer.alloc(40_000, 1),
      ]),
    ],
  ])('a disk image, %s', async (_, bytes) => {
    expect(await has(bytes, 'avviso', 'file.disk_image')).toBe(true);
  });
});

describe('second formats', () => {
  it.each([
    ['an archive after a PDF', Buffer.concat([Buffer.from(PDF), archive('a')])],
    ['an archive inside a text', Buffer.concat([Buffer.from('ciao '.repeat(20_000)), archive('a')])],
    ['a page before a PDF', Buffer.from(`<html><script>x()</script></html>\n${PDF}`)],
    ['a page after a PDF', Buffer.from(`${PDF}<html><script>x()</script></html>`)],
    ['a program before a PDF', Buffer.concat([EXE, Buffer.from(PDF)])],
    ['an archive after another', Buffer.concat([archive('a'), archive('b')])],
    [
      'a disk image around a picture',
      Buffer.concat([png(), Buffer.alloc(0x8001 - png().length), Buffer.from('CD001\x01')]),
    ],
  ])('%s', async (_, bytes) => {
    expect((await activeLook(bytes)).verdict).toBe('reject');
  });

  it.each([
    ['a PDF', Buffer.from(`${PDF}\r\n\0\0`)],
    ['a PDF after blanks', Buffer.from(`\r\n ${PDF}`)],
    [
      'a PDF after lines for the printer',
      Buffer.from(`\u001b%-12345X@PJL JOB\n@PJL SET COPIES=2\n%%a\n${PDF}`),
    ],
    ['the four bytes of an archive in a text', Buffer.from('PK\x05\x06 è la fine di uno ZIP')],
    ['an archive', archive('a.pdf')],
  ])('not %s', async (_, bytes) => {
    expect(await has(bytes, null, 'file.two_formats')).toBe(false);
  });

  it('bytes before a PDF that are nothing are told', async () => {
    expect(await has(Buffer.from(`da stampare\n${PDF}`), null, 'file.leading_data')).toBe(true);
    expect(await has(Buffer.concat([archive('a'), Buffer.from('coda')]), null, 'file.trailing_data')).toBe(
      true,
    );
  });
});

describe('archives', () => {
  const document = archive('[Content_Types].xml', 'word/document.xml', 'a'.repeat(200));
  it.each([
    ['an office package cut off', document.subarray(0, document.length - 30), 'a.docx'],
    ['an archive cut off', archive('a', 'b').subarray(0, 60), null],
    ['a book', buildZip([{ name: 'mimetype', content: 'application/epub+zip', method: 0 }]), null],
  ])('%s is never clean', async (_, bytes, name) => {
    expect((await activeLook(bytes, { name })).verdict).toBe('unreadable');
  });
});

describe('names against content', () => {
  const DISAGREES = 'file.name_disagrees';
  it.each([
    ['a picture as a PDF', png(), 'a.pdf'],
    ['a page as an old sheet', '<table><tr><td>1</table>', 'a.xls'],
    ['a text as a document', 'ciao', 'a.docx'],
    ['an archive as a page of XML', archive('a'), 'a.xml'],
    ['nothing known as a PDF', Buffer.from([1, 2, 3, 4]), 'a.pdf'],
    ['a rich text as a document', '{\\rtf1 a}', 'a.doc'],
    ['plain text as XML', 'ciao', 'a.xml'],
  ])('%s', async (_, content, name) => {
    expect(await has(content, name, DISAGREES)).toBe(true);
  });

  it.each([
    ['a picture', png(), 'a.PNG'],
    ['a text without ending', 'ciao', 'LEGGIMI'],
    ['a text with an ending nobody has', 'ciao', 'a.nota'],
    ['a table', 'a;b', 'a.csv'],
    ['XML as text', '<?xml version="1.0"?><a/>', 'a.txt'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg'],
    ['XHTML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'a.xhtml'],
    ['an ending with a blank in it', 'ciao', 'Sig. Rossi'],
    ['a vague ending', 'ciao', 'a.dat'],
  ])('not %s', async (_, content, name) => {
    expect(await has(content, name, DISAGREES)).toBe(false);
  });
});

describe('names made to mislead', () => {
  const UNSAFE = 'file.unsafe_name';
  it.each([
    ['a program behind a document', 'avviso.pdf.exe', null],
    ['a program behind blanks', `avviso.pdf${' '.repeat(40)}.scr`, null],
    ['turned writing', 'avviso_\u202efdp.exe', null],
    ['turned writing that was cleaned away', 'avviso_fdp.exe', 'avviso_\u202efdp.exe'],
    ['a way out of the folder', 'avviso.pdf', '../../avviso.pdf'],
    ['a way from the root', 'avviso.pdf', 'C:\\Windows\\avviso.pdf'],
    ['a stream of a file', 'avviso.txt', 'avviso.txt:b.exe'],
  ])('%s', async (_, name, statedName) => {
    expect(await has('testo', name, UNSAFE, statedName)).toBe(true);
  });

  it.each([
    ['a signed document', 'avviso.pdf.p7m', null],
    ['a folder of an archive', 'avviso.pdf', 'cartella/avviso.pdf'],
    ['a number with a stroke', '2026.pdf', 'Prot. 12/2026.pdf'],
    ['blanks that were cleaned away', 'avviso.pdf', ' avviso.pdf '],
    ['an answer', 'R: avviso.txt', null],
    ['the mark that telephones put before names', '\u200eFoto.txt', null],
  ])('not %s', async (_, name, statedName) => {
    expect(await has('testo', name, UNSAFE, statedName)).toBe(false);
  });
});
