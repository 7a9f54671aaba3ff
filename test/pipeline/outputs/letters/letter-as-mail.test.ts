// The draft of a mail: read back by a mail parser it is the letter, without what the sending program has to give.
import PostalMime from 'postal-mime';
import { expect, it } from 'vitest';
import type { LetterText } from '../../../../pipeline/messages/letters/letter-text.ts';
import { list, paragraph } from '../../../../pipeline/messages/letters/letter-text.ts';
import { letterAsMail } from '../../../../pipeline/outputs/letters/letter-as-mail.ts';
import { letterBody } from '../../../../pipeline/outputs/letters/letter-as-text.ts';

const letter: LetterText = {
  subject: 'comunicazione dell’Agenzia delle Entrate n. 0012345625401',
  blocks: [
    paragraph('Gentile Ada Prova,'),
    list('Che cosa si può fare:', ['pagare € 2.332,09;', 'chiedere più tempo.']),
    paragraph('Cordiali saluti'),
  ],
  office: ['Per lo studio: segreto d’ufficio'],
};

it('is read back whole, with no sender, recipient, date or id, and without the lines for the office', async () => {
  const draft = await letterAsMail(letter);
  expect(draft).toMatch(/^[\x00-\x7f]*$/);
  const head = draft.slice(0, draft.indexOf('\r\n\r\n'));
  expect(head).toContain('X-Unsent: 1');
  expect(head).not.toMatch(/^(?:From|To|Date|Message-ID):/im);
  const read = await PostalMime.parse(draft);
  expect(read.subject).toBe(letter.subject);
  expect(read.text?.trim()).toBe(letterBody(letter).trim());
  expect(draft).not.toContain('segreto');
});

it('gives the same bytes for the same letter, and keeps a subject on its line', async () => {
  expect(await letterAsMail(letter)).toBe(await letterAsMail(letter));
  const draft = await letterAsMail({ ...letter, subject: 'n. 1\r\nBcc: spia@example.com' });
  const read = await PostalMime.parse(draft);
  expect(read.bcc).toBeUndefined();
});

it('carries attachments', async () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 finto');
  const read = await PostalMime.parse(await letterAsMail(letter, [{ name: 'avviso.pdf', content: pdf }]));
  expect(read.attachments.map(({ filename }) => filename)).toEqual(['avviso.pdf']);
  expect(read.text?.trim()).toBe(letterBody(letter).trim());
});
