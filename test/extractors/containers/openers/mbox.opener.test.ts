import { describe, expect, test } from 'vitest';
import { mboxOpener } from '../../../../extractors/containers/openers/mbox.opener.ts';
import { runOpener } from '../../../support/run-opener.ts';

const LINE = 'From a@b.it Mon Jan  1 00:00:00 2026';

async function split(text: string, limits = {}): Promise<readonly string[]> {
  const run = await runOpener(mboxOpener, Buffer.from(text, 'latin1'), limits);
  return run.files.map((file) => Buffer.from(file.bytes ?? []).toString('latin1'));
}

describe('opening a mailbox', () => {
  test('hands out each message numbered, without separator and without the empty line before the next', async () => {
    const run = await runOpener(
      mboxOpener,
      Buffer.from(`${LINE}\nSubject: uno\n\ntesto\n\n${LINE}\nSubject: due\n\nfine\n`),
    );
    expect(run.files.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'message messaggio-001.eml',
      'message messaggio-002.eml',
    ]);
    expect(run.files.map((file) => String(file.bytes))).toEqual([
      'Subject: uno\n\ntesto\n',
      'Subject: due\n\nfine\n',
    ]);
  });

  test('keeps CRLF line ends', async () => {
    const text = `${LINE}\r\nSubject: uno\r\n\r\ntesto\r\n\r\n${LINE}\r\nSubject: due\r\n\r\n`;
    expect(await split(text)).toEqual(['Subject: uno\r\n\r\ntesto\r\n', 'Subject: due\r\n\r\n']);
  });

  test.each([
    ['no date', `From oggi in poi`],
    ['a year but no clock', 'From the office on Monday, 2026'],
    ['a weekday in prose', 'From a@b.it on mon the rest of 2026'],
  ])('does not cut at text with %s, even after an empty line', async (_, text) => {
    expect(await split(`${LINE}\nSubject: uno\n\ntesto\n\n${text}\nfine\n`)).toHaveLength(1);
  });

  test('does not cut where no empty line is before', async () => {
    expect(await split(`${LINE}\nSubject: uno\n\ntesto\n${LINE}\nfine\n`)).toHaveLength(1);
  });

  test.each([
    'From - Thu Jan 01 10:20:30 2026',
    'From 1234567890@xxx Thu Jan 01 10:20:30 +0000 2026',
    'From a@b.it Thu, 1 Jan 2026 10:20:30 +0100 (CET)',
    'From "Rossi Mario"@b.it Thu Jan  1 10:20 2026',
  ])('cuts at %s', async (line) => {
    expect(await split(`${LINE}\nSubject: uno\n\ntesto\n\n${line}\nSubject: due\n\nfine\n`)).toHaveLength(2);
  });

  test('cuts a mailbox that writes its days otherwise, before headers only', async () => {
    const odd = 'From a@b.it 2026-01-01 10:00';
    const text = `${odd}\nSubject: uno\n\ntesto\n\n${odd}\nSubject: due\n\nfine\n\nFrom qui al 2026\nsolo testo\n`;
    expect(await split(text)).toHaveLength(2);
  });

  test('takes one sign off quoted From lines and leaves other quotations alone', async () => {
    const text = `${LINE}\nSubject: uno\n\n>From qui\n>>From la\n> From altrove\n>testo\n`;
    expect(await split(text)).toEqual(['Subject: uno\n\nFrom qui\n>From la\n> From altrove\n>testo\n']);
  });

  test('passes on that there are too many messages', async () => {
    const text = `${LINE}\nSubject: x\n\ny\n\n`.repeat(12);
    await expect(split(text, { maxParts: 10 })).rejects.toMatchObject({ code: 'container.too_many_parts' });
  });

  test('says when there is no message', async () => {
    await expect(split('niente\n\nqui')).rejects.toMatchObject({ code: 'mail.damaged' });
  });
});
