// What a program would take a file for: by its bytes, with a name only where a program goes by it.
import { describe, expect, it } from 'vitest';
import { recogniseFamily } from '../../../extractors/active-content/file-family.ts';
import { png, tiff } from '../../support/picture-builder.ts';
import { buildZip } from '../../support/zip-builder.ts';

const family = async (content: string | Buffer, name: string | null = null, isMailBody = false) =>
  (await recogniseFamily(Buffer.from(content as string, 'latin1'), name, isMailBody)).family;
const MAIL = 'From: a@example.it\r\nSubject: prova\r\n\r\n<p>ciao</p>';

describe('texts', () => {
  it.each([
    ['{\\rtf1 a}', 'a.doc', 'rtf'],
    ['<!-- a --><!DOCTYPE html><p>', null, 'html'],
    ['<script>x()</script>', null, 'html'],
    ['Ciao <b>a</b>', null, 'html'],
    ['<?xml version="1.0"?><a/>', null, 'xml'],
    ['<a1 b="c"><script>x</script></a1>', 'a.xml', 'xml'],
    ['<!DOCTYPE a SYSTEM "b"><a><title/></a>', null, 'xml'],
    ['<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"/>', null, 'svg'],
    ['a;b', 'a.CSV', 'csv'],
    ['a\tb', 'a.xls', 'csv'],
    ['niente', 'a.htm', 'html'],
    [MAIL, null, 'container'],
    [MAIL, 'a.html', 'html'],
    ['#!/bin/sh\nls', null, 'program'],
    ['Windows Registry Editor Version 5.00', 'a.txt', 'program'],
    ['[InternetShortcut]\r\nURL=https://example.it', 'a', 'program'],
    ['WEB\r\n1\r\nhttps://example.it', null, 'program'],
    ['ID;PWXL;N;E', 'a.csv', 'program'],
    ['%!PS-Adobe-3.0', null, 'unknown'],
    ['%FDF-1.2', null, 'unknown'],
    ['%PDF-1.4\n', null, 'pdf'],
    [`${'a '.repeat(1_000)}\n%PDF-1.4\n1 0 obj\n`, 'a.pdf', 'pdf'],
  ])('%j named %s → %s', async (text, name, wanted) => {
    expect(await family(text, name)).toBe(wanted);
  });

  it.each([
    ['MZ Rossi scrive', null],
    ['BM: benzina e metano', null],
    ['GIF89a è un formato', null],
    ['Il tag <script> esegue codice', 'a.txt'],
    ['Un PDF comincia con %PDF-1.4', null],
    ['1 < 2 e 3 > 2', null],
    ['Ciao\u001a', null],
  ])('%j is only a text', async (text, name) => {
    expect(await family(text, name)).toBe('text');
  });

  it('many comments are passed in one go', async () => {
    const started = performance.now();
    expect(await family(`${'<!-- a -->'.repeat(6_000)}<svg `)).toBe('svg');
    expect(await family(`${'<!-- a -->'.repeat(6_000)}niente`, 'a.txt')).toBe('text');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('a text that goes on as something else is none', async () => {
    expect(await family(`${'a'.repeat(100_000)}\0\x01\x02b`)).toBe('unknown');
  });

  it('the text of a mail may quote headers and is shown with its tags', async () => {
    expect(await family(`${MAIL}`, 'testo.txt', true)).toBe('text');
    expect(await family(`${'a '.repeat(5_000)}<script>x()</script>`, null, true)).toBe('html');
  });
});

describe('binaries', () => {
  it.each([
    ['a Windows program', Buffer.from('4d5a90000300', 'hex'), 'program'],
    ['a Linux program', Buffer.from('7f454c46020101000000000000000000', 'hex'), 'program'],
    ['a Mac program', Buffer.from('cffaedfe0700000100', 'hex'), 'program'],
    ['a Java class', Buffer.from('cafebabe00000034', 'hex'), 'program'],
    ['WebAssembly', Buffer.from('0061736d01000000', 'hex'), 'program'],
    ['a shortcut', Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), 'program'],
    ['OneNote', Buffer.from('e4525c7b8cd8a74daeb15378d02996d300', 'hex'), 'program'],
    ['help of Windows', Buffer.concat([Buffer.from('ITSF'), Buffer.alloc(40)]), 'program'],
    ['what Word keeps beside a page', Buffer.from('ActiveMime\0\0\x01'), 'program'],
    ['a database with macros', Buffer.from('\0\x01\0\0Standard ACE DB\0'), 'program'],
    ['a picture', png(), 'image'],
    [
      'a picture with its directory far off',
      Buffer.concat([tiff().subarray(0, 4), Buffer.from([0, 0, 2, 0]), Buffer.alloc(200_000)]),
      'image',
    ],
    ['an archive', buildZip([{ name: 'a', content: 'b' }]), 'zip'],
    ['a RAR', Buffer.from('526172211a0700cf907300', 'hex'), 'unknown'],
    ['a 7z', Buffer.from('377abcaf271c000400', 'hex'), 'unknown'],
    ['a PDF behind other bytes', Buffer.from('\0\x01\x02%PDF-1.4\n1 0 obj\n'), 'pdf'],
    ['an RTF with bytes in it', Buffer.from('{\\rtf1 {\\bin3 \0\x01\x02}}'), 'rtf'],
    ['nothing known', Buffer.from([1, 2, 3, 4]), 'unknown'],
    ['nothing', Buffer.alloc(0), 'empty'],
  ])('%s → %s', async (_, bytes, wanted) => {
    expect((await recogniseFamily(bytes, null)).family).toBe(wanted);
  });
});
