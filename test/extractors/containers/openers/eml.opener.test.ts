import { describe, expect, test } from 'vitest';
import { emlOpener } from '../../../../extractors/containers/openers/eml.opener.ts';
import {
  attachment,
  CRLF,
  daticert,
  mail,
  multipart,
  ORIGINAL,
  P7S_PART,
  part,
  pecMail,
} from '../../../support/mail-builder.ts';
import { type OpenerRun, runOpener } from '../../../support/run-opener.ts';

const MIXED = ['From: a@b.it', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="x"'];
const PDF = '%PDF-1.4 prova';

function open(bytes: Uint8Array, limits = {}): Promise<OpenerRun> {
  return runOpener(emlOpener, bytes, limits);
}

function listed(run: OpenerRun): readonly string[] {
  return run.files.map((file) => `${file.role} ${file.name}`);
}

function textOf(run: OpenerRun, index: number): string {
  return Buffer.from(run.files[index]?.bytes ?? []).toString('utf8');
}

describe('opening a PEC envelope', () => {
  test('hands out body, certification, original and signature, each once and in order', async () => {
    const run = await open(pecMail());
    expect(listed(run)).toEqual([
      'body testo.txt',
      'certification daticert.xml',
      'message postacert.eml',
      'signature smime.p7s',
    ]);
    expect(run.problems).toEqual([]);
  });

  test('tells kind, certified sender and the day of the certification', async () => {
    const { mail: facts } = await open(pecMail());
    expect(facts).toMatchObject({
      kind: 'posta-certificata',
      certifiedSender: 'avvisi@ufficio.example',
      fromAddress: 'posta-certificata@gestore.example',
      messageId: 'busta.1@gestore.example',
      referenceMessageId: 'autore.1@ufficio.example',
      certification: { at: { day: '2026-09-14', time: '09:03:21', zone: '+0200' } },
      oddities: [],
    });
    expect(facts?.signature.state).not.toBe('absent');
  });

  test('gives the original with its bytes as sent, also when it was sent in base64', async () => {
    const base64 = attachment('postacert.eml', 'message/rfc822', ORIGINAL, 'inline');
    const run = await open(
      mail(MIXED, multipart('x', [part(['Content-Type: message/rfc822'], ORIGINAL), base64])),
    );
    expect(run.files.map((file) => file.role)).toEqual(['message', 'message']);
    expect(run.files.map((file) => Buffer.from(file.bytes ?? []).equals(ORIGINAL))).toEqual([true, true]);
  });

  test('leaves a message alone that only says it is base64', async () => {
    const lying = part(['Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64'], ORIGINAL);
    const run = await open(mail(MIXED, multipart('x', [lying])));
    expect(Buffer.from(run.files[0]?.bytes ?? []).equals(ORIGINAL)).toBe(true);
    expect(run.files[0]?.problem).toBeUndefined();
  });

  test('a damaged daticert.xml costs the certification, not the message', async () => {
    const run = await open(pecMail({ certification: '<postacert><dati>' }));
    expect(run.problems?.map((problem) => problem.code)).toEqual(['mail.certification_damaged']);
    expect(run.mail).toMatchObject({ kind: 'posta-certificata', certification: null, certifiedSender: null });
    expect(run.files).toHaveLength(4);
  });

  test('a daticert.xml with a DTD is not read and said to be forbidden', async () => {
    const evil = `<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>${daticert().replace(/^<\?xml.*\?>/, '')}`;
    const run = await open(pecMail({ certification: evil }));
    expect(run.problems?.map((problem) => problem.code)).toEqual(['xml.forbidden']);
    expect(run.mail?.certification).toBeNull();
  });

  test('without a signed structure nothing is certified', async () => {
    const { mail: facts } = await open(pecMail({ isSigned: false }));
    expect(facts).toMatchObject({ kind: 'posta-certificata', certifiedSender: null });
    expect(facts?.signature.state).toBe('absent');
    expect(facts?.oddities).toEqual(['pec-headers-unsigned']);
  });

  test('a daticert.xml beside the signed part is not believed', async () => {
    const forged = attachment('daticert.xml', 'application/xml', daticert({ sender: 'altro@finto.example' }));
    const { mail: facts } = await open(pecMail({ certification: null, outsideParts: [forged] }));
    expect(facts).toMatchObject({ certification: null, certifiedSender: null });
    expect(facts?.oddities).toContain('certification-outside-signature');
  });

  test('two certifications that differ are none', async () => {
    const second = attachment('daticert.xml', 'application/xml', daticert({ day: '15/09/2026' }));
    const { mail: facts } = await open(pecMail({ parts: [second] }));
    expect(facts?.certification).toBeNull();
    expect(facts?.oddities).toContain('several-certifications');
  });

  test('an anomaly envelope certifies nobody, even with a daticert.xml in it', async () => {
    const { mail: facts } = await open(pecMail({ headers: ['X-Trasporto: errore'] }));
    expect(facts).toMatchObject({ kind: 'anomalia', certification: null, certifiedSender: null });
    expect(facts?.oddities).toContain('certification-unexpected');
  });
});

describe('opening a REM dispatch', () => {
  const evidence = (event: string) =>
    `<Evidence><ERDSEventId>http://uri.etsi.org/19522/Event/${event}</ERDSEventId>` +
    '<EventTime>2026-09-15T00:30:00+02:00</EventTime>' +
    '<SenderDetails><Identifier>avvisi@ufficio.example</Identifier></SenderDetails></Evidence>';
  const section = (kind: string, event: string) =>
    part(
      [`REM-Section-Type: rem_message/${kind}`, `Content-Type: application/xml; name="${event}.xml"`],
      evidence(event),
    );
  const dispatch = (parts: readonly string[]) =>
    mail(
      ['From: rem@gestore.example', 'Content-Type: multipart/signed; boundary="sig"'],
      multipart('sig', [
        part(['Content-Type: multipart/mixed; boundary="rem"'], multipart('rem', parts)),
        P7S_PART,
      ]),
    );

  test('takes event, local day and sender of the evidence that says most', async () => {
    const run = await open(
      dispatch([section('evidence', 'SubmissionAcceptance'), section('evidence', 'ContentConsignment')]),
    );
    expect(listed(run).slice(0, 2)).toEqual([
      'certification SubmissionAcceptance.xml',
      'certification ContentConsignment.xml',
    ]);
    expect(run.mail).toMatchObject({
      kind: 'rem',
      certifiedSender: 'avvisi@ufficio.example',
      certification: {
        type: 'rem:ContentConsignment',
        at: { day: '2026-09-15', time: '00:30:00', zone: '+0200' },
      },
    });
  });

  test('says when the sections are there and the signature is not', async () => {
    const run = await open(mail(MIXED, multipart('x', [section('evidence', 'ContentConsignment')])));
    expect(run.mail).toMatchObject({ kind: 'rem', certifiedSender: null, oddities: ['rem-unsigned'] });
  });
});

describe('roles of parts', () => {
  test('pictures shown in the text are inline, pictures attached are attachments', async () => {
    const shown = part(['Content-Type: image/png', 'Content-ID: <logo>'], 'png');
    const run = await open(mail(MIXED, multipart('x', [shown, attachment('foto.jpg', 'image/jpeg', 'jpg')])));
    expect(listed(run)).toEqual(['inline null', 'attachment foto.jpg']);
  });

  test('a message attached by name alone is a message; a file that only ends in .eml is not', async () => {
    const run = await open(
      mail(
        MIXED,
        multipart('x', [
          attachment('avviso.eml', 'application/octet-stream', ORIGINAL),
          attachment('finto.eml', 'application/octet-stream', PDF),
        ]),
      ),
    );
    expect(listed(run)).toEqual(['message avviso.eml', 'attachment finto.eml']);
  });

  test('bodies are UTF-8 whatever charset they came in, and numbered', async () => {
    const plain = (charset: string, text: string) =>
      part([`Content-Type: text/plain; charset=${charset}`], text);
    const html = part(
      ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable'],
      '<p>perch=\r\n=E9</p>',
    );
    const run = await open(
      mail(MIXED, multipart('x', [plain('iso-8859-1', 'citt\xe0'), html, plain('boh', '\x80')])),
    );
    expect(listed(run)).toEqual(['body testo.txt', 'body testo.html', 'body testo-2.txt']);
    expect([0, 1, 2].map((index) => textOf(run, index))).toEqual(['città', '<p>perché</p>', '€']);
  });

  test('a PDF declared as text stays a PDF', async () => {
    const run = await open(
      mail(MIXED, multipart('x', [part(['Content-Type: text/plain'], `${PDF}\xe2\xe3`)])),
    );
    expect(run.files[0]).toMatchObject({ role: 'attachment' });
    expect(Buffer.from(run.files[0]?.bytes ?? []).toString('latin1')).toBe(`${PDF}\xe2\xe3`);
  });

  test('a named text is an attachment with its own bytes', async () => {
    const run = await open(
      mail(MIXED, multipart('x', [part(['Content-Type: text/plain; name=a.txt'], 'citt\xe0')])),
    );
    expect(listed(run)).toEqual(['attachment a.txt']);
    expect(run.files[0]?.bytes).toHaveLength(5);
  });

  test('a message without parts is its own body or its own attachment', async () => {
    expect(listed(await open(mail(['From: a@b.it'], 'testo')))).toEqual(['body testo.txt']);
    const single = mail(['From: a@b.it', 'Content-Type: application/pdf; name=x.pdf'], PDF);
    expect(listed(await open(single))).toEqual(['attachment x.pdf']);
  });

  test('files uuencoded in a text are found', async () => {
    const run = await open(
      mail(['From: a@b.it'], `Ecco:\r\nbegin 644 avviso.txt\r\n#0V%T\r\n\`\r\nend\r\nSaluti`),
    );
    expect(listed(run)).toEqual(['body testo.txt', 'attachment avviso.txt']);
    expect(textOf(run, 1)).toBe('Cat');
  });

  test('parts of a digest are messages without saying so', async () => {
    const digest = ['From: a@b.it', 'Content-Type: multipart/digest; boundary=x'];
    const run = await open(mail(digest, multipart('x', [`${CRLF}${ORIGINAL.toString('latin1')}`])));
    expect(run.files.map((file) => file.role)).toEqual(['message']);
  });
});

describe('malformed messages', () => {
  test('two Content-Types: the parts are found and the doubt is told', async () => {
    const body = multipart('x', [part(['Content-Disposition: attachment; filename="x.exe"'], 'MZ')]);
    const run = await open(mail(['From: a@b.it', 'Content-Type: text/plain', ...MIXED.slice(2)], body));
    expect(listed(run)).toEqual(['attachment x.exe']);
    expect(run.mail?.oddities).toEqual(['duplicate-content-type']);
  });

  test('a part with two encodings is told: programs differ in which one they believe', async () => {
    const two = part(['Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: 7bit'], 'Y2lhbw==');
    const run = await open(mail(MIXED, multipart('x', [two])));
    expect(textOf(run, 0)).toBe('ciao');
    expect(run.mail?.oddities).toEqual(['duplicate-content-transfer-encoding']);
  });

  test('a bare CR ends no header line: no PEC header is read behind it', async () => {
    const run = await open(
      Buffer.from('Subject: a\rX-Trasporto: posta-certificata\r\nFrom: a@b.it\r\n\r\nciao'),
    );
    expect(run.mail).toMatchObject({ kind: 'ordinaria', subject: 'a X-Trasporto: posta-certificata' });
    expect(run.mail?.oddities).toEqual(['bare-cr']);
  });

  test('names that end differently are told, and the one programs show is used', async () => {
    const two = part([
      'Content-Type: application/octet-stream; name="avviso.pdf"',
      'Content-Disposition: attachment; filename*0="avviso.pdf"; filename*1=".exe"',
    ]);
    const run = await open(mail(MIXED, multipart('x', [two])));
    expect(listed(run)).toEqual(['attachment avviso.pdf.exe']);
    expect(run.mail?.oddities).toEqual(['name-differs']);
  });

  test('a multipart without boundary parameter is cut at the first line that looks like one', async () => {
    const run = await open(
      mail(['From: a@b.it', 'Content-Type: multipart/mixed'], multipart('x', [part([], 'y')])),
    );
    expect(listed(run)).toEqual(['body testo.txt']);
    expect(textOf(run, 0)).toBe('y');
    expect(run.mail?.oddities).toEqual(['boundary-missing']);
  });

  test('a boundary that never comes leaves the text to look at, and says the message is damaged', async () => {
    const run = await open(mail(MIXED, 'nessuna parte'));
    expect(listed(run)).toEqual(['body testo.txt']);
    expect(run.problems?.map((problem) => problem.code)).toEqual(['mail.damaged']);
  });

  test('a message that breaks off keeps what it has and marks its last part', async () => {
    const whole = mail(
      MIXED,
      multipart('x', [part([], 'ciao'), attachment('a.pdf', 'application/pdf', PDF)]),
    );
    const run = await open(whole.subarray(0, whole.length - 20));
    expect(listed(run)).toEqual(['body testo.txt', 'attachment a.pdf']);
    expect(run.files.map((file) => file.problem?.code)).toEqual([undefined, 'mail.damaged']);
    expect(run.problems?.map((problem) => problem.code)).toEqual(['mail.damaged']);
  });

  test('boundaries that begin alike are told apart', async () => {
    const inner = part(['Content-Type: multipart/mixed; boundary=ab'], multipart('ab', [part([], 'dentro')]));
    const run = await open(
      mail(['From: a@b.it', 'Content-Type: multipart/mixed; boundary=a'], multipart('a', [inner])),
    );
    expect(textOf(run, 0)).toBe('dentro');
    expect(run.mail?.oddities).toEqual([]);
  });

  test('an inner multipart that is never closed ends with the outer one', async () => {
    const inner = part(['Content-Type: multipart/mixed; boundary=i'], `--i${CRLF}${CRLF}uno`);
    const run = await open(mail(MIXED, multipart('x', [inner, part([], 'due')])));
    expect([textOf(run, 0), textOf(run, 1)]).toEqual(['uno', 'due']);
    expect(run.mail?.oddities).toEqual(['boundary-unclosed']);
    expect(run.problems).toEqual([]);
  });

  test('parts after the closing boundary are not lost', async () => {
    const body =
      multipart('x', [part([], 'uno')]) + multipart('x', [attachment('a.pdf', 'application/pdf', PDF)]);
    const run = await open(mail(MIXED, body));
    expect(listed(run)).toEqual(['body testo.txt', 'attachment a.pdf']);
    expect(run.mail?.oddities).toEqual(['parts-after-end']);
  });

  test('base64 with foreign characters is kept and marked, clean base64 is not', async () => {
    const base64 = (text: string) =>
      part(['Content-Type: application/pdf; name=x.pdf', 'Content-Transfer-Encoding: base64'], text);
    const run = await open(
      mail(MIXED, multipart('x', ['!!JVBERi0x$$', 'JVBE\r\nRi0x', 'JVB', 'JVBERi0xJ'].map(base64))),
    );
    expect(run.files.map((file) => file.problem?.code ?? null)).toEqual([
      'mail.damaged',
      null,
      null,
      'mail.damaged',
    ]);
    expect(run.files.map((_, index) => textOf(run, index))).toEqual(['%PDF-1', '%PDF-1', '%P', '%PDF-1']);
  });

  test('8-bit header bytes are read as UTF-8 where they are, else as windows-1252', async () => {
    const header = (bytes: string) => Buffer.from(`Subject: ${bytes}\r\nFrom: a@b.it\r\n\r\n`, 'latin1');
    expect((await open(header('gi\xe0'))).mail?.subject).toBe('già');
    expect((await open(header('gi\xc3\xa0'))).mail?.subject).toBe('già');
  });

  test('NULs cost nothing', async () => {
    const run = await open(Buffer.from('Subject: a\0b\r\n\r\n\0\0\0'));
    expect(run.mail?.subject).toBe('a b');
    expect(run.files).toHaveLength(1);
  });

  test('a byte order mark, empty lines and LF line ends change nothing', async () => {
    const lf = pecMail().toString('latin1').replaceAll(CRLF, '\n');
    const run = await open(Buffer.from(`\xef\xbb\xbf\r\n\n${lf}`, 'latin1'));
    expect(run.mail).toMatchObject({
      kind: 'posta-certificata',
      certification: { at: { day: '2026-09-14' } },
    });
    expect(run.files).toHaveLength(4);
  });

  test('of an Apple .emlx only the message is read', async () => {
    const message = mail(['From: a@b.it', 'Subject: x'], 'ciao');
    const file = Buffer.from(
      `${message.length}      \n${message.toString('latin1')}<?xml version="1.0"?><plist/>`,
    );
    const run = await open(file);
    expect(run.mail?.subject).toBe('x');
    expect(textOf(run, 0)).toBe('ciao');
    const short = await open(Buffer.from(`9999 \n${message.toString('latin1')}`));
    expect(short.problems?.map((problem) => problem.code)).toEqual(['mail.damaged']);
  });

  test('bytes without any header are no message', async () => {
    await expect(open(Buffer.from('\r\nsolo testo'))).rejects.toMatchObject({ code: 'mail.damaged' });
  });
});

describe('limits', () => {
  const nested = (depth: number): string =>
    depth === 0
      ? part([], 'fondo')
      : part(
          [`Content-Type: multipart/mixed; boundary=b${depth}`],
          multipart(`b${depth}`, [nested(depth - 1)]),
        );

  test('multiparts up to the depth allowed are opened, deeper ones refused', async () => {
    const run = await open(Buffer.from(`From: a@b.it\r\n${nested(5)}`), { maxMimeDepth: 5 });
    expect(textOf(run, 0)).toBe('fondo');
    const deeper = open(Buffer.from(`From: a@b.it\r\n${nested(6)}`), { maxMimeDepth: 5 });
    await expect(deeper).rejects.toMatchObject({ code: 'mail.too_nested' });
  });

  test('a header field longer than allowed is refused, in the message and in a part', async () => {
    const long = `X-Lungo: ${'a'.repeat(2_000)}`;
    for (const bytes of [mail(['From: a@b.it', long]), mail(MIXED, multipart('x', [part([long], 'y')]))]) {
      await expect(open(bytes, { maxHeaderChars: 1_000 })).rejects.toMatchObject({
        code: 'mail.header_too_long',
      });
    }
    const folded = ['From: a@b.it', 'X-Lungo: a', ...Array<string>(50).fill(` ${'b'.repeat(30)}`)];
    await expect(open(mail(folded), { maxHeaderChars: 1_000 })).rejects.toMatchObject({
      code: 'mail.header_too_long',
    });
  });

  test('endless short header fields are refused', async () => {
    const many = mail(Array<string>(100_000).fill('a: b'));
    await expect(open(many)).rejects.toMatchObject({ code: 'mail.header_too_long' });
  });

  test('too many parts stop the opening, also when all of them are empty', async () => {
    const empty = mail(MIXED, `--x${CRLF}${CRLF}`.repeat(100_000));
    await expect(open(empty)).rejects.toMatchObject({ code: 'container.too_many_parts' });
    const full = mail(MIXED, multipart('x', Array<string>(12).fill(part([], 'y'))));
    await expect(open(full, { maxParts: 10 })).rejects.toMatchObject({ code: 'container.too_many_parts' });
  });

  test('a certification larger than allowed is told and not parsed', async () => {
    const run = await open(pecMail(), { maxXmlBytes: 100 });
    expect(run.problems?.map((problem) => problem.code)).toEqual(['mail.certification_damaged']);
    expect(run.mail?.certification).toBeNull();
  });
});
