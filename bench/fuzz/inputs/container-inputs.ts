// Envelopes and archives to spoil: P7M in three spellings, ZIP, Outlook's MSG and TNEF.
import { signedData } from '../../../samples/generator/mail/cms.ts';
import { signedEnvelope } from '../../../test/support/cms-builder.ts';
import { buildMsg } from '../../../test/support/msg-builder.ts';
import {
  ATTACH_PROPS,
  BEGIN,
  buildTnef,
  DATA,
  MESSAGE_PROPS,
  TITLE,
} from '../../../test/support/tnef-builder.ts';
import { buildZip } from '../../../test/support/zip-builder.ts';
import { type FuzzInput, plainInput } from '../fuzz-input.ts';

const SIGNER = {
  name: 'Firmatario di prova',
  email: 'firma@ente.example',
  signedAt: new Date('2026-03-10T08:00:00Z'),
};

export function containerInputs(letter: Buffer): FuzzInput[] {
  const signed = signedData(letter, SIGNER, letter);
  // No signers: a new key for each run would make other bytes of the same seed.
  const pieces = signedEnvelope(letter, { signers: [], pieceBytes: 1_000 });
  return [
    plainInput('p7m', 'intera.pdf.p7m', signed),
    plainInput('p7m', 'a-pezzi.pdf.p7m', pieces),
    plainInput('p7m', 'base64.pdf.p7m', Buffer.from(pieces.toString('base64'))),
    plainInput('p7m', 'due-volte.pdf.p7m.p7m', signedData(signed, SIGNER, signed)),
    plainInput('zip', 'una.zip', buildZip([{ name: 'avviso.pdf', content: letter }])),
    plainInput('zip', 'tante.zip', manyEntries(letter)),
    plainInput('zip', 'zip64.zip', buildZip([{ name: 'a.txt', content: 'a', method: 0 }], { zip64: true })),
    plainInput('msg', 'messaggio.msg', message(letter)),
    plainInput('tnef', 'winmail.dat', winmail(letter)),
  ];
}

function manyEntries(bytes: Buffer): Buffer {
  const names = ['lettera.pdf', 'cartella/nota.txt', 'perché.txt', '../fuori.txt', 'interno.zip'];
  const inner = buildZip([{ name: 'dentro.txt', content: 'dentro' }]);
  return buildZip(
    names.map((name) => ({
      name,
      content: name.endsWith('.pdf') ? bytes : name.endsWith('.zip') ? inner : `testo di ${name}`,
    })),
  );
}

/** Tags: subject, sender, transport headers, body; attachments: data, names, method (by value, message). */
function message(bytes: Buffer): Buffer {
  const file = { '37010102': bytes, '3707001F': 'avviso.pdf', '3704001F': 'AVVISO~1.PDF', '37050003': 1 };
  const inner = { '0037001F': 'Dentro', '1000001F': 'Testo del messaggio contenuto' };
  return buildMsg({
    props: {
      '001A001F': 'IPM.Note',
      '0037001F': 'Avviso n. 1',
      '0C1F001F': 'studio@example.org',
      '007D001F': 'From: studio@example.org\r\nTo: casella@example.org\r\nSubject: Avviso n. 1\r\n',
      '1000001F': 'Buongiorno, allego la lettera.',
    },
    attachments: [{ props: file }, { props: { '37050003': 5 }, message: { props: inner } }],
  });
}

function winmail(bytes: Buffer): Buffer {
  return buildTnef([
    MESSAGE_PROPS([{ id: 0x0037, type: 0x001f, value: 'Avviso n. 1' }]),
    BEGIN,
    TITLE('AVVISO~1.PDF'),
    DATA(bytes),
    ATTACH_PROPS([
      { id: 0x3707, type: 0x001f, value: 'avviso bonario.pdf' },
      { id: 0x3705, type: 0x0003, value: 1 },
      { id: 0x370e, type: 0x001e, value: 'application/pdf', named: 'tipo' },
    ]),
  ]);
}
