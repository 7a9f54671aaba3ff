import { describe, expect, test } from 'vitest';
import { paramOf, readStructuredField } from '../../../extractors/mail/structured-field.ts';

describe('Content-Type and Content-Disposition', () => {
  test.each([
    ['plain', 'filename=avviso(1).pdf', 'avviso(1).pdf'],
    ['quoted with a semicolon', 'filename="avviso; bonario.pdf"', 'avviso; bonario.pdf'],
    ['escaped quotes', 'filename="a\\"b.pdf"', 'a"b.pdf'],
    ['a Windows path, unescaped', 'filename="C:\\Documenti\\avviso.pdf"', 'C:\\Documenti\\avviso.pdf'],
    ['encoded words', 'filename="=?iso-8859-1?Q?citt=E0.pdf?="', 'città.pdf'],
    ['encoded words of windows-1252', 'filename="=?windows-1252?Q?=80.pdf?="', '€.pdf'],
    ['RFC 2231', "filename*=UTF-8'it'citt%C3%A0.pdf", 'città.pdf'],
    ['RFC 2231 in latin1', "filename*=iso-8859-1''citt%E0.pdf", 'città.pdf'],
    ['pieces out of order', 'filename*1="bonario.pdf"; filename*0="avviso "', 'avviso bonario.pdf'],
    [
      'encoded pieces that cut a character',
      "filename*0*=utf-8''citt%C3; filename*1*=%A0; filename*2=.pdf",
      'città.pdf',
    ],
    ['a literal piece with a percent sign', 'filename*0="a%2F"; filename*1="b.pdf"', 'a%2Fb.pdf'],
    ['a broken escape', "filename*=utf-8''100%zz.pdf", '100%zz.pdf'],
    ['a quote never closed', 'filename="avviso.pdf', 'avviso.pdf'],
    ['both forms: the extended one', 'filename="citt_.pdf"; filename*=utf-8\'\'citt%C3%A0.pdf', 'città.pdf'],
    ['twice: the first', 'filename=a.pdf; filename=b.exe', 'a.pdf'],
  ])('names a file: %s', (_, text, name) => {
    expect(paramOf(readStructuredField(`attachment; ${text}`), 'filename')).toBe(name);
  });

  test('leaves comments out and lowers the type', () => {
    const field = readStructuredField('Text/HTML (pagina); charset=utf-8 ; Boundary=aB');
    expect(field.value).toBe('text/html');
    expect(paramOf(field, 'charset')).toBe('utf-8');
    expect(paramOf(field, 'boundary')).toBe('aB');
  });

  test('nothing is no type', () => {
    expect(readStructuredField('').value).toBe('');
    expect(paramOf(readStructuredField(';;=;a'), 'a')).toBeNull();
  });
});
