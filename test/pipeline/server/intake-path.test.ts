// Names of uploaded files, and of downloads: they come from strangers and are shown to people.
import { describe, expect, it } from 'vitest';
import { attachmentHeader } from '../../../pipeline/server/http/attachment-header.ts';
import { intakePathOf } from '../../../pipeline/server/uploads/intake-path.ts';

describe('intakePathOf', () => {
  it.each([
    ['a.pdf', 'a.pdf'],
    ['Rossi & C./avviso (2).pdf', 'Rossi & C./avviso (2).pdf'],
    ['../../etc/passwd', 'etc/passwd'],
    ['a/../../b.pdf', 'a/b.pdf'],
    ['..\\..\\windows\\x.pdf', 'windows/x.pdf'],
    ['C:\\scans\\a.pdf', 'scans/a.pdf'],
    ['\\\\server\\share\\a.pdf', 'server/share/a.pdf'],
    ['/abs/a.pdf', 'abs/a.pdf'],
    ['a\u0000b\r\nc.pdf', 'a_b__c.pdf'],
    ['fdp.\u202eexe', 'fdp._exe'],
    ['./a//b/.', 'a/b'],
    ['', 'senza-nome'],
    ['../..', 'senza-nome'],
    [undefined, 'senza-nome'],
    ['perche\u0301.pdf', 'perché.pdf'],
  ])('makes of %j %j', (name, path) => {
    expect(intakePathOf(name)).toBe(path);
  });

  it('keeps the end of an endless one, in whole characters', () => {
    const path = intakePathOf(`${'😀'.repeat(2_000)}.pdf`);
    expect([...path]).toHaveLength(1_000);
    expect(path).toMatch(/^…😀+\.pdf$/u);
  });
});

describe('attachmentHeader', () => {
  it.each([
    ['in/a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
    ['più.pdf', `attachment; filename="piu.pdf"; filename*=UTF-8''pi%C3%B9.pdf`],
    ['a"b;c\\d.pdf', `attachment; filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%3Bc%5Cd.pdf`],
    ["it's (1)*!.pdf", `attachment; filename="it_s _1___.pdf"; filename*=UTF-8''it%27s%20%281%29%2A%21.pdf`],
    [
      'x\r\nSet-Cookie: a=b',
      `attachment; filename="x__Set-Cookie_ a_b"; filename*=UTF-8''x%0D%0ASet-Cookie%3A%20a%3Db`,
    ],
    ['', `attachment; filename="documento"; filename*=UTF-8''documento`],
  ])('of %j ends nowhere and opens nothing', (path, header) => {
    expect(attachmentHeader(path)).toBe(header);
    expect(header).toMatch(/^[\x20-\x7e]+$/);
  });
});
