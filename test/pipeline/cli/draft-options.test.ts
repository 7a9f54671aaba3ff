// What is typed after `draft ID` becomes a change; what cannot be one is refused before anything is opened.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { changeOf, type DraftOptions } from '../../../pipeline/cli/draft/draft-options.ts';

const root = mkdtempSync(join(tmpdir(), 'civis-options-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
async function* given(...pieces: (string | Uint8Array)[]) {
  for (const piece of pieces) yield Buffer.from(piece);
}
const change = (options: DraftOptions, input: AsyncIterable<Uint8Array> = given()) =>
  changeOf(options, input);
function fileOf(content: string | Uint8Array): string {
  const path = join(root, 'testo.txt');
  writeFileSync(path, content);
  return path;
}

describe('changeOf', () => {
  it('is null where nothing is to be changed', async () => {
    expect(await change({ json: true, reasons: true, out: 'x', data: 'y' })).toBeNull();
  });

  it('takes pairs at their first =, empty ones too', async () => {
    const set = ['paidOn=1/2/2026', 'explanation=a=b', ' outcome ='];
    expect((await change({ set }))?.blanks).toEqual(
      new Map([
        ['paidOn', '1/2/2026'],
        ['explanation', 'a=b'],
        ['outcome', ''],
      ]),
    );
  });

  it('leaves out what was not said', async () => {
    expect(await change({ email: 'a@b.it', notifySms: false })).toEqual({
      contact: { email: 'a@b.it' },
      notify: { sms: false },
    });
    expect(await change({ second: true })).toEqual({ second: { practice: null } });
    expect(await change({ first: true })).toEqual({ second: 'first' });
    expect(await change({ attach: ['a.pdf'], reset: true })).toEqual({ isReset: true, files: ['a.pdf'] });
  });

  it('reads a text as it is but for the mark of its encoding and its last line end', async () => {
    const textOf = async (content: string) => (await change({ text: fileOf(content) }))?.text;
    expect(await textOf('\ufeffPerò\r\n🙂\r\n')).toBe('Però\r\n🙂');
    expect(await textOf('a\n\n')).toBe('a\n');
    expect(await textOf('')).toBe('');
    expect((await change({ text: '-' }, given('Già ', 'pagato.\n')))?.text).toBe('Già pagato.');
  });

  it.each<[string, DraftOptions, string]>([
    ['a pair without =', { set: ['paidOn'] }, 'arguments.invalid'],
    ['a pair without a key', { set: ['=x'] }, 'arguments.invalid'],
    ['both ways', { first: true, second: true }, 'arguments.invalid'],
    ['a practice alone', { practice: '2026110500012' }, 'arguments.invalid'],
    ['a text in another encoding', { text: fileOf(Buffer.from([0x50, 0xf2])) }, 'arguments.invalid'],
    ['a text that is not there', { text: join(root, 'nowhere') }, 'file.not_found'],
  ])('refuses %s', async (_why, options, code) => {
    if (code === 'arguments.invalid' && options.text) fileOf(Buffer.from([0x50, 0xf2]));
    await expect(change(options)).rejects.toMatchObject({ code });
  });

  it('reads no more of standard input than a text can be', async () => {
    const endless = (async function* () {
      for (;;) yield Buffer.alloc(600_000, 'a');
    })();
    await expect(change({ text: '-' }, endless)).rejects.toMatchObject({ code: 'arguments.invalid' });
  });
});
