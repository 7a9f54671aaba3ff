// Mails to spoil: plain, PEC, a mailbox; and what is only read inside of a PEC: its signature and its daticert.xml.
import {
  filePart,
  headerText,
  message,
  messagePart,
  mimeText,
  multipart,
  textPart,
} from '../../../samples/generator/mail/mime.ts';
import { type AttachedFile, pecMessage } from '../../parts/pec-message.ts';
import { encodedPart, replaceEncodedPart } from '../encoded-part.ts';
import { type FuzzInput, type Parser, plainInput } from '../fuzz-input.ts';

export function mailInputs(letter: AttachedFile): FuzzInput[] {
  const pec = pecMessage(1, letter);
  const plain = plainMail(letter);
  return [
    plainInput('eml', 'semplice.eml', plain),
    plainInput('eml', 'pec.eml', pec),
    plainInput('eml', 'nomi.eml', oddNames()),
    plainInput('mbox', 'casella.mbox', mailbox([plain, oddNames()])),
    insideOf(pec, 'detached-signature', 'smime.p7s'),
    insideOf(pec, 'daticert', 'daticert.xml'),
  ];
}

function insideOf(pec: Buffer, parser: Parser, fileName: string): FuzzInput {
  return {
    parser,
    name: `${parser}.eml`,
    bytes: encodedPart(pec, fileName),
    wrap: (mutated) => replaceEncodedPart(pec, fileName, mutated),
  };
}

const HEADERS = [
  'Received: from posta.example by casella.example; Mon, 14 Sep 2026 09:05:00 +0200',
  `From: ${headerText('Studio Società')} <studio@example.org>`,
  'To: casella@example.org',
  `Subject: ${headerText('Comunicazione d’irregolarità')}`,
  'Date: Mon, 14 Sep 2026 09:03:21 +0200',
];

function plainMail({ name, bytes }: AttachedFile): Buffer {
  const html = {
    headers: ['Content-Type: text/html; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
    body: '<p>Buongiorno=2C allego la comunicazione d=27irregolarit=E0.</p>',
  };
  const alternatives = multipart('alternative', 'due', [textPart('Buongiorno.'), html].map(mimeText));
  const parts = [alternatives, filePart(name, 'application/pdf', bytes)].map(mimeText);
  return Buffer.from(message(HEADERS, multipart('mixed', 'tutto', parts)), 'latin1');
}

/** A name in pieces (RFC 2231), a message in the message, and in that a uuencoded file in the text. */
function oddNames(): Buffer {
  const pieces = {
    headers: [
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*0*=utf-8''avviso%20; filename*1=bonario; filename*2=.pdf",
    ],
    body: '%PDF-1.4 prova',
  };
  const inner = message(HEADERS, {
    headers: ['Content-Type: text/plain; charset=us-ascii'],
    body: 'begin 644 nota.txt\r\n#0V%T\r\n`\r\nend\r\n',
  });
  const parts = [pieces, messagePart('dentro.eml', inner)].map(mimeText);
  return Buffer.from(message(HEADERS, multipart('mixed', 'b', parts)), 'latin1');
}

function mailbox(messages: readonly Buffer[]): Buffer {
  const texts = messages.map((each) => {
    const quoted = each.toString('latin1').replaceAll(/^(>*From )/gm, '>$1');
    return `From mittente@example.org Mon Sep 14 09:03:21 2026\n${quoted}\n\n`;
  });
  return Buffer.from(texts.join(''), 'latin1');
}
