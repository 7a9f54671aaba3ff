// A part of a mail taken out and put back, with all around it to the byte.
import { expect, it } from 'vitest';
import { encodedPart, replaceEncodedPart } from '../../../bench/fuzz/encoded-part.ts';
import { filePart, message, mimeText, multipart, textPart } from '../../../samples/generator/mail/mime.ts';

const FILE = Buffer.from('un file di prova '.repeat(20));
const MAIL = Buffer.from(
  message(
    ['From: a@example.org'],
    multipart('mixed', 'b', [
      mimeText(textPart('ciao')),
      mimeText(filePart('a.bin', 'application/octet-stream', FILE)),
    ]),
  ),
  'latin1',
);

it('comes out as it went in', () => {
  expect(encodedPart(MAIL, 'a.bin').equals(FILE)).toBe(true);
});

it('put back the same is the same mail', () => {
  expect(replaceEncodedPart(MAIL, 'a.bin', FILE).equals(MAIL)).toBe(true);
});

it('changes that part and no other', () => {
  const changed = replaceEncodedPart(MAIL, 'a.bin', Buffer.from('altro'));
  expect(encodedPart(changed, 'a.bin').toString()).toBe('altro');
  expect(changed.toString('latin1').split('--b')[1]).toBe(MAIL.toString('latin1').split('--b')[1]);
});

it('that is not there is an error', () => {
  expect(() => encodedPart(MAIL, 'b.bin')).toThrow('no part b.bin');
});
