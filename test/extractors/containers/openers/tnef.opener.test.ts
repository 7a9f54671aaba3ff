// winmail.dat: attachments by whatever names them, messages inside, and streams that lie or break off.
import { describe, expect, it } from 'vitest';
import { tnefOpener } from '../../../../extractors/containers/openers/tnef.opener.ts';
import { runOpener } from '../../../support/run-opener.ts';
import {
  ATTACH_PROPS,
  BEGIN,
  buildTnef,
  DATA,
  MESSAGE_INTERFACE,
  MESSAGE_PROPS,
  TITLE,
  type TnefPiece,
} from '../../../support/tnef-builder.ts';

const open = (pieces: readonly TnefPiece[], after?: Uint8Array) =>
  runOpener(tnefOpener, buildTnef(pieces, after));
const summary = ({ files }: Awaited<ReturnType<typeof open>>) =>
  files.map(({ name, role, bytes, problem }) => [
    name,
    role,
    problem?.code ?? (bytes && Buffer.from(bytes).toString('latin1')),
  ]);
const CODE_PAGE = (page: number): TnefPiece => ({
  level: 1,
  id: 0x69007,
  data: Uint8Array.of(page & 0xff, page >> 8, 0, 0, 0, 0, 0, 0),
});

describe('attachments', () => {
  it('come out by title, whichever of title and data stands first', async () => {
    const run = await open([BEGIN, TITLE('a.pdf'), DATA('uno'), BEGIN, DATA('due'), TITLE('b.pdf')]);
    expect(summary(run)).toEqual([
      ['a.pdf', 'attachment', 'uno'],
      ['b.pdf', 'attachment', 'due'],
    ]);
    expect(run.problems).toEqual([]);
  });

  it('prefer the long name of the properties and take type and place from them', async () => {
    const run = await open([
      BEGIN,
      TITLE('AVVISO~1.PDF'),
      DATA('uno'),
      ATTACH_PROPS([
        { id: 0x8001, type: 0x1f, value: 'ignored', named: 'x-odd' },
        { id: 0x3707, type: 0x1f, value: 'avviso è città.pdf' },
        { id: 0x370e, type: 0x1e, value: 'Application/PDF' },
        { id: 0x3712, type: 0x1f, value: 'image1@x' },
        { id: 0x3714, type: 0x03, value: 4 },
      ]),
    ]);
    expect(run.files[0]).toMatchObject({
      name: 'avviso è città.pdf',
      statedType: 'application/pdf',
      role: 'inline',
    });
  });

  it('take their data from the properties when there is no other', async () => {
    const run = await open([
      BEGIN,
      ATTACH_PROPS([{ id: 0x3701, type: 0x102, value: Buffer.from('dentro') }]),
    ]);
    expect(summary(run)).toEqual([[null, 'attachment', 'dentro']]);
  });

  it('come out without a name rather than not at all, and stay apart without begin marks', async () => {
    const run = await open([DATA('uno'), DATA('due')]);
    expect(summary(run)).toEqual([
      [null, 'attachment', 'uno'],
      [null, 'attachment', 'due'],
    ]);
  });

  it('have their titles read in the code page of the message', async () => {
    const run = await open([CODE_PAGE(1251), BEGIN, TITLE('\xe0.pdf'), DATA('x')]);
    expect(run.files[0]?.name).toBe('а.pdf');
  });
});

describe('what lies inside', () => {
  it('a message inside is handed out as TNEF that opens in turn', async () => {
    const inner = buildTnef([BEGIN, TITLE('avviso.pdf'), DATA('dentro')]);
    const object = Buffer.concat([MESSAGE_INTERFACE, inner]);
    const run = await open([
      BEGIN,
      DATA(''),
      ATTACH_PROPS([
        { id: 0x3001, type: 0x1f, value: 'Inoltro' },
        { id: 0x3701, type: 0x0d, value: object },
      ]),
    ]);
    expect(run.files[0]).toMatchObject({
      name: 'Inoltro',
      role: 'message',
      statedType: 'application/ms-tnef',
    });
    expect(summary(await runOpener(tnefOpener, run.files[0]?.bytes ?? Buffer.alloc(0)))).toEqual([
      ['avviso.pdf', 'attachment', 'dentro'],
    ]);
  });

  it('another object is handed out without its interface id', async () => {
    const object = Buffer.concat([Buffer.alloc(16, 9), Buffer.from('OLE')]);
    const run = await open([BEGIN, DATA(''), ATTACH_PROPS([{ id: 0x3701, type: 0x0d, value: object }])]);
    expect(summary(run)).toEqual([[null, 'embedded', 'OLE']]);
  });

  it('text and HTML are bodies', async () => {
    const run = await open([
      { level: 1, id: 0x2800c, data: 'ciao\0' },
      MESSAGE_PROPS([{ id: 0x1013, type: 0x102, value: Buffer.from('<p>ciao') }]),
    ]);
    expect(summary(run)).toEqual([
      [null, 'body', 'ciao'],
      [null, 'body', '<p>ciao'],
    ]);
  });

  it('the compressed RTF is the body when there is no other', async () => {
    // The example of [MS-OXRTFCP] 4.1.1.
    const packed = Buffer.from(
      '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0',
      'hex',
    );
    const run = await open([MESSAGE_PROPS([{ id: 0x1009, type: 0x102, value: packed }])]);
    expect(summary(run)).toEqual([[null, 'body', '{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n']]);
  });
});

describe('streams that lie or break off', () => {
  it('keep what stands before a length that reaches beyond the end', async () => {
    const run = await open([
      BEGIN,
      TITLE('a.pdf'),
      DATA('uno'),
      BEGIN,
      TITLE('b.pdf'),
      { ...DATA('due'), statedLength: 0xffff_ffff },
    ]);
    expect(summary(run)).toEqual([
      ['a.pdf', 'attachment', 'uno'],
      ['b.pdf', 'attachment', 'container.damaged'],
    ]);
    expect(run.problems?.map(({ code }) => code)).toEqual(['container.damaged']);
  });

  it('say that bytes follow the end, zeros apart', async () => {
    const pieces = [BEGIN, TITLE('a.pdf'), DATA('uno')];
    expect((await open(pieces, Buffer.from('garbage'))).problems?.[0]?.detail).toContain('7 bytes');
    expect((await open(pieces, Buffer.alloc(7))).problems).toEqual([]);
  });

  it('say that a checksum differs, and keep the data', async () => {
    const run = await open([BEGIN, TITLE('a.pdf'), { ...DATA('uno'), statedSum: 1 }]);
    expect(summary(run)).toEqual([['a.pdf', 'attachment', 'uno']]);
    expect(run.problems?.[0]).toEqual({ code: 'container.damaged', detail: '1 checksums differ' });
  });

  it('say that properties break off, and keep those before', async () => {
    const props = ATTACH_PROPS([
      { id: 0x3707, type: 0x1f, value: 'lungo.pdf' },
      { id: 0x3701, type: 0x102, value: Buffer.alloc(40) },
    ]);
    const cut = { ...props, data: Buffer.from(props.data).subarray(0, 50) };
    const run = await open([BEGIN, DATA('uno'), cut]);
    expect(summary(run)).toEqual([['lungo.pdf', 'attachment', 'uno']]);
    expect(run.problems).toHaveLength(1);
  });

  it('a count of four thousand million properties ends with the bytes', async () => {
    const run = await open([BEGIN, DATA('uno'), { level: 2, id: 0x69005, data: Buffer.alloc(8, 0xff) }]);
    expect(summary(run)).toHaveLength(1);
  });

  it('an attachment larger than allowed is left out', async () => {
    const bytes = buildTnef([BEGIN, TITLE('a.pdf'), DATA('x'.repeat(100))]);
    const run = await runOpener(tnefOpener, bytes, { maxPartBytes: 50 });
    expect(summary(run)).toEqual([['a.pdf', 'attachment', 'container.too_large']]);
  });

  it('a flood of empty attributes ends early', async () => {
    const pieces = Array.from({ length: 30 }, () => DATA(''));
    await expect(runOpener(tnefOpener, buildTnef(pieces), { maxParts: 2 })).rejects.toMatchObject({
      code: 'container.too_many_parts',
    });
  });

  it('an RTF body that breaks off is said', async () => {
    const packed = Buffer.from('2d0000002b0000004c5a4675f1c5c7a703000a00', 'hex');
    const run = await open([MESSAGE_PROPS([{ id: 0x1009, type: 0x102, value: packed }])]);
    expect(summary(run)).toEqual([[null, 'body', 'container.damaged']]);
  });

  it.each([
    { what: 'another signature', bytes: Buffer.from('winmail.dat') },
    { what: 'nothing but a lying length', bytes: buildTnef([{ ...DATA('x'), statedLength: 0xffff_fff0 }]) },
  ])('refuse $what', async ({ bytes }) => {
    await expect(runOpener(tnefOpener, bytes)).rejects.toMatchObject({ code: 'container.damaged' });
  });
});
