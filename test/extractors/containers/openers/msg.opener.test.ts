// Outlook messages: what they hold, signed mails inside, and compound files that loop, share sectors or break off.
import { describe, expect, it } from 'vitest';
import { cfbMediaType } from '../../../../extractors/containers/cfb/cfb-kind.ts';
import { msgOpener } from '../../../../extractors/containers/openers/msg.opener.ts';
import { buildCfb, buildMsg, type MsgAttachment, type MsgSpec } from '../../../support/msg-builder.ts';
import { runOpener } from '../../../support/run-opener.ts';

const PDF: MsgAttachment = {
  props: {
    '3707001F': 'avviso città.pdf',
    '3704001F': 'AVVISO~1.PDF',
    '370E001F': 'application/pdf',
    '37010102': Buffer.from('%PDF-1.4'),
  },
};
const open = (spec: MsgSpec, limits = {}) => runOpener(msgOpener, buildMsg(spec), limits);
const text = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('utf8');
const summary = ({ files }: Awaited<ReturnType<typeof open>>) =>
  files.map(({ name, role, bytes, problem }) => [name, role, problem?.code ?? text(bytes)]);

describe('what a message holds', () => {
  it('body and attachments come out, long names first', async () => {
    const run = await open({
      props: { '1000001F': 'ciao', '10130102': Buffer.from('<p>ciao') },
      attachments: [PDF, { props: { '3701001E': 'x', '37010102': Buffer.alloc(5_000, 0x61) } }],
    });
    expect(summary(run).slice(0, 3)).toEqual([
      [null, 'body', 'ciao'],
      [null, 'body', '<p>ciao'],
      ['avviso città.pdf', 'attachment', '%PDF-1.4'],
    ]);
    expect(run.files[3]?.bytes?.length).toBe(5_000);
    expect(run.problems).toEqual([]);
  });

  it('pictures shown in the body are inline', async () => {
    const props = { ...PDF.props, '3712001F': 'image001@x', '37140003': 4 };
    expect((await open({ attachments: [{ props }] })).files[0]?.role).toBe('inline');
  });

  it('8-bit texts are read in the code page of the message', async () => {
    const run = await open({ props: { '3FFD0003': 1251, '1000001E': '\xe0' } });
    expect(summary(run)).toEqual([[null, 'body', 'а']]);
  });

  it('a message in a message in a message opens layer by layer', async () => {
    const inner: MsgSpec = { props: { '0037001F': 'interno', '3FFD0003': 1252 }, attachments: [PDF] };
    const middle: MsgSpec = { attachments: [{ props: { '3001001F': 'inoltro' }, message: inner }] };
    const first = await open({ attachments: [{ props: { '3001001F': 'Fwd' }, message: middle }] });
    expect(first.files[0]).toMatchObject({
      name: 'Fwd',
      role: 'message',
      statedType: 'application/vnd.ms-outlook',
    });
    const second = await runOpener(msgOpener, first.files[0]?.bytes ?? Buffer.alloc(0));
    const third = await runOpener(msgOpener, second.files[0]?.bytes ?? Buffer.alloc(0));
    expect(third.mail?.subject).toBe('interno');
    expect(summary(third)).toEqual([['avviso città.pdf', 'attachment', '%PDF-1.4']]);
  });

  it('a large message inside keeps its attachment byte by byte', async () => {
    const large = Buffer.alloc(20_000_000);
    for (let at = 0; at + 4 <= large.length; at += 4) large.writeUInt32LE(at, at);
    const message: MsgSpec = { attachments: [{ props: { '37010102': large } }] };
    const outer = await open({ attachments: [{ message }] });
    const inner = await runOpener(msgOpener, outer.files[0]?.bytes ?? Buffer.alloc(0));
    expect(large.equals(inner.files[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
  });

  it('an OLE object is handed out as a file of its own', async () => {
    const run = await open({ attachments: [{ object: { WordDocument: Buffer.from('doc') } }] });
    expect(run.files[0]?.role).toBe('embedded');
    expect(cfbMediaType(Buffer.from(run.files[0]?.bytes ?? []))).toBe('application/msword');
  });

  it.each([
    { what: 'by reference', props: { '37050003': 2 }, code: 'container.link' },
    { what: 'without data', props: { '37050003': 1 }, code: 'container.damaged' },
  ])('an attachment $what is said: $code', async ({ props, code }) => {
    expect(summary(await open({ attachments: [{ props }, PDF] })).map(([, , third]) => third)).toEqual([
      code,
      '%PDF-1.4',
    ]);
  });
});

describe('what the message says of itself', () => {
  it('comes from its internet headers', async () => {
    const { mail } = await open({
      props: { '007D001F': 'From: Ufficio <A@Example.it>\r\nSubject: Avviso\r\n' },
    });
    expect(mail).toMatchObject({ fromAddress: 'a@example.it', subject: 'Avviso' });
  });

  it('comes from the properties when there are no headers, directory paths left aside', async () => {
    const { mail } = await open({
      props: {
        '0037001F': 'Avviso',
        '0C1A001F': 'Ufficio',
        '0C1F001F': '/O=EX/CN=U',
        '5D01001F': 'U@example.it',
      },
    });
    expect(mail).toMatchObject({ from: 'Ufficio', fromAddress: 'u@example.it', subject: 'Avviso' });
  });
});

describe('a signed mail', () => {
  const ENTITY = 'Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nciao\r\n--b--\r\n';
  const HEADERS =
    'Received: x\r\n\tby y\r\nX-Trasporto: posta-certificata\r\nContent-Type: multipart/signed;\r\n boundary=b\r\nFrom: a@b.it\r\n\r\n';
  const signed = (content: string, headers?: string, props = {}) =>
    open({
      props: {
        '001A001F': 'IPM.Note.SMIME.MultipartSigned',
        ...(headers && { '007D001F': headers }),
        ...props,
      },
      attachments: [{ props: { '3707001F': 'smime.p7m', '37010102': Buffer.from(content, 'latin1') } }],
    });

  it('becomes a message with the headers it came with, its own part headers once', async () => {
    const run = await signed(ENTITY, HEADERS);
    expect(run.files[0]).toMatchObject({
      name: 'messaggio.eml',
      role: 'message',
      statedType: 'message/rfc822',
    });
    expect(text(run.files[0]?.bytes)).toBe(
      `Received: x\r\n\tby y\r\nX-Trasporto: posta-certificata\r\nFrom: a@b.it\r\nMIME-Version: 1.0\r\n${ENTITY}`,
    );
  });

  it('takes the type from the message when its content begins with the boundary', async () => {
    const run = await signed('--b\r\n\r\nciao\r\n--b--\r\n', HEADERS);
    expect(text(run.files[0]?.bytes)).toContain(
      'Content-Type: multipart/signed;\r\n boundary=b\r\nFrom: a@b.it\r\n\r\n--b\r\n',
    );
  });

  it('is left as it is when it is a whole message already', async () => {
    const whole = `From: a@b.it\r\nMIME-Version: 1.0\r\n${ENTITY}`;
    expect(text((await signed(whole, HEADERS)).files[0]?.bytes)).toBe(whole);
  });

  it('gets sender and subject from the properties when no headers were kept', async () => {
    const run = await signed(ENTITY, undefined, { '0037001F': 'Avviso', '5D01001F': 'a@b.it' });
    expect(text(run.files[0]?.bytes)).toMatch(/^From: <a@b\.it>\r\nSubject: =\?utf-8\?B\?QXZ2aXNv\?=\r\n/);
  });

  it('that is the envelope itself goes on as a P7M', async () => {
    const run = await signed('\x30\x80\x06\x09', HEADERS);
    expect(run.files[0]).toMatchObject({ name: 'smime.p7m', role: 'attachment' });
  });
});

describe('compound files that are no message or broken', () => {
  it.each([
    { stream: 'WordDocument', type: 'application/msword' },
    { stream: 'Workbook', type: 'application/vnd.ms-excel' },
    { stream: 'PowerPoint Document', type: 'application/vnd.ms-powerpoint' },
    { stream: '__properties_version1.0', type: 'application/vnd.ms-outlook' },
    { stream: 'Other', type: 'application/x-cfb' },
  ])('a file with $stream is $type', ({ stream, type }) => {
    expect(cfbMediaType(buildCfb({ [stream]: Buffer.from('x') }))).toBe(type);
  });

  it.each([
    { stream: 'Other', code: 'container.needs_tool' },
    { stream: 'EncryptedPackage', code: 'container.encrypted' },
  ])('a file with $stream is refused: $code', async ({ stream, code }) => {
    const bytes = buildCfb({ [stream]: Buffer.from('x') });
    await expect(runOpener(msgOpener, bytes)).rejects.toMatchObject({ code });
  });

  it('a header alone is damaged', async () => {
    const bytes = buildMsg({ attachments: [PDF] }).subarray(0, 300);
    await expect(runOpener(msgOpener, bytes)).rejects.toMatchObject({ code: 'container.damaged' });
  });

  const entryOf = (bytes: Buffer, name: string) => bytes.indexOf(Buffer.from(`${name}\0`, 'utf16le'));

  it('streams that share sectors are refused at the second, the others come out', async () => {
    const big = { props: { '37010102': Buffer.alloc(6_000, 1) } };
    const bytes = buildMsg({ attachments: [big, big, PDF] });
    const name = '__substg1.0_37010102';
    const first = entryOf(bytes, name);
    const second = first + 1 + bytes.subarray(first + 1).indexOf(Buffer.from(`${name}\0`, 'utf16le'));
    bytes.copy(bytes, second + 116, first + 116, first + 120);
    const run = await runOpener(msgOpener, bytes);
    const codes = run.files.map(({ problem }) => problem?.code ?? null).sort();
    expect(codes).toEqual(['container.overlap', null, null].sort());
  });

  it('a chain that loops ends', async () => {
    const bytes = buildMsg({ attachments: [{ props: { '37010102': Buffer.alloc(60_000, 1) } }, PDF] });
    const start = bytes.readUInt32LE(entryOf(bytes, '__substg1.0_37010102') + 116);
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    bytes.writeUInt32LE(start, table + 4 * (start + 2));
    const run = await runOpener(msgOpener, bytes);
    expect(run.files.map(({ problem }) => problem?.code ?? null)).toEqual(['container.overlap', null]);
  });

  it('a directory that loops keeps what was found and says so', async () => {
    const bytes = buildMsg({ attachments: [PDF, PDF] });
    const entry = entryOf(bytes, '__attach_version1.0_#00000001');
    bytes.writeUInt32LE(0, entry + 68);
    const run = await runOpener(msgOpener, bytes);
    expect(run.files.length).toBeGreaterThan(0);
    expect(run.problems?.map(({ code }) => code)).toContain('container.damaged');
  });

  it('a stream that states more than is there is said at its attachment', async () => {
    const bytes = buildMsg({ attachments: [{ props: { '37010102': Buffer.alloc(6_000, 1) } }, PDF] });
    bytes.writeUInt32LE(0xffff_fff0, entryOf(bytes, '__substg1.0_37010102') + 120);
    const run = await runOpener(msgOpener, bytes);
    expect(run.files.map(({ problem }) => problem?.code ?? null)).toEqual(['container.damaged', null]);
  });

  it('no cut of a message hangs, hands out half an attachment, or ends in a defect', async () => {
    const bytes = buildMsg({ props: { '1000001F': 'ciao' }, attachments: [PDF, PDF] });
    for (let size = 0; size < bytes.length; size += 97) {
      const run = await runOpener(msgOpener, bytes.subarray(0, size)).catch((error: unknown) => error);
      if (run instanceof Error) expect(run).toHaveProperty('code');
      else expect(run).toHaveProperty('files');
    }
  });

  it('no changed byte hangs or ends in a defect', async () => {
    const whole = buildMsg({
      props: { '1000001F': 'ciao' },
      attachments: [PDF, { message: { attachments: [PDF] } }],
    });
    for (let at = 0; at < whole.length; at += 13) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      const run = await runOpener(msgOpener, bytes).catch((error: unknown) => error);
      if (run instanceof Error) expect(run).toHaveProperty('code');
    }
  });
});
